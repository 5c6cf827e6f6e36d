# What Slack itself shows about the apps: it takes one language.
slack-name-mentee = { $programme }
slack-name-mentor = { $programme } for mentors
slack-name-counsellor = { $programme } for counsellors
slack-about-mentee = Find a mentor in the field you like. Free. This is a bot.
slack-about-mentor = Answer the questions of someone who looks for work. This is a bot.
slack-about-counsellor = Approve mentors and see who is waiting. This is a bot.
slack-menu = Menu
slack-menu-hint = Shows what you can do
slack-command-hint = Shows where you stand, or does what you type behind it

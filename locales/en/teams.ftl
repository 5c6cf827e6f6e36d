# What Teams itself shows about the apps, and the file that an operator uploads there.
teams-name-mentee = { $programme }
teams-name-mentor = { $programme } for mentors
teams-name-counsellor = { $programme } for counsellors
teams-about-mentee = Find a mentor in the field you like. Free. This is a bot.
teams-about-mentor = Answer the questions of someone who looks for work. This is a bot.
teams-about-counsellor = Approve mentors and see who is waiting. This is a bot.
teams-long-mentee = Tell the bot which field you like. It shows you mentors: people who work there. You choose one and ask your questions. Your mentor answers here. It is free, and you decide at every step. You talk with a bot, and through it with your mentor.
teams-long-mentor = Someone who looks for work chooses you because of your job. You say yes or no with one tap. If you say yes, the two of you talk here, through the bot. It takes about 20 minutes a week. You choose how many people you help, and you can pause at any time. Your employer may be able to read your chats in Teams.
teams-long-counsellor = For the counsellors of the service. You approve mentors, see who is waiting and what needs you. The messages of people stay between them.

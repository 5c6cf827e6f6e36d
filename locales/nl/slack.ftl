# Wat Slack zelf over de apps toont: het neemt één taal.
slack-name-mentee = { $programme }
slack-name-mentor = { $programme } voor mentoren
slack-name-counsellor = { $programme } voor bemiddelaars
slack-about-mentee = Vind een mentor in de sector die je leuk vindt. Gratis. Dit is een bot.
slack-about-mentor = Beantwoord de vragen van iemand die werk zoekt. Dit is een bot.
slack-about-counsellor = Keur mentoren goed en zie wie er wacht. Dit is een bot.
slack-menu = Menu
slack-menu-hint = Toont wat je kan doen
slack-command-hint = Toont waar je staat, of doet wat je erachter typt

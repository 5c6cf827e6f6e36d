# Det som Slack själv visar om apparna: det tar ett språk.
slack-name-mentee = { $programme }
slack-name-mentor = { $programme } för mentorer
slack-name-counsellor = { $programme } för handledare
slack-about-mentee = Hitta en mentor inom ett område du gillar. Gratis. Det här är en bot.
slack-about-mentor = Svara på frågor från någon som söker jobb. Det här är en bot.
slack-about-counsellor = Godkänn mentorer och se vilka som väntar. Det här är en bot.
slack-menu = Meny
slack-menu-hint = Visar vad du kan göra
slack-command-hint = Visar hur långt du har kommit, eller gör det du skriver efter

# Det som Slack själv visar om apparna: det tar ett språk.
slack-name-mentee = { $programme }
slack-name-mentor = { $programme } för mentorer
slack-name-counsellor = { $programme } för handledare
slack-about-mentee = Hitta en mentor inom det område du gillar. Gratis. Detta är en bot.
slack-about-mentor = Svara på frågor från någon som söker jobb. Detta är en bot.
slack-about-counsellor = Godkänn mentorer och se vem som väntar. Detta är en bot.
slack-menu = Meny
slack-menu-hint = Visar vad du kan göra
slack-command-hint = Visar var du står, eller gör det du skriver bakom

# Det som Teams själv visar om apparna, och filen som en administratör laddar upp där.
teams-name-mentee = { $programme }
teams-name-mentor = { $programme } för mentorer
teams-name-counsellor = { $programme } för handledare
teams-about-mentee = Hitta en mentor inom det område du gillar. Gratis. Det här är en bot.
teams-about-mentor = Svara på frågor från någon som söker jobb. Det här är en bot.
teams-about-counsellor = Godkänn mentorer och se vem som väntar. Det här är en bot.
teams-long-mentee = Berätta för boten vilket område du gillar. Den visar dig mentorer: människor som jobbar där. Du väljer en och ställer dina frågor. Din mentor svarar här. Det är gratis, och du bestämmer i varje steg. Du pratar med en bot, och genom den med din mentor.
teams-long-mentor = Någon som söker jobb väljer dig för ditt yrke. Du säger ja eller nej med ett tryck. Säger du ja pratar ni med varandra här, genom boten. Det tar ungefär 20 minuter i veckan. Du väljer hur många du hjälper, och du kan pausa när som helst. Din arbetsgivare kan kanske läsa dina chattar i Teams.
teams-long-counsellor = För tjänstens handledare. Du godkänner mentorer, ser vem som väntar och vad som behöver din hjälp. Människors meddelanden stannar mellan dem.

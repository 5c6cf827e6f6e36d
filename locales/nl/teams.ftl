# Wat Teams zelf over de apps toont, en het bestand dat een beheerder daar oplaadt.
teams-name-mentee = { $programme }
teams-name-mentor = { $programme } voor mentoren
teams-name-counsellor = { $programme } voor bemiddelaars
teams-about-mentee = Vind een mentor in de sector die je leuk vindt. Gratis. Dit is een bot.
teams-about-mentor = Beantwoord de vragen van iemand die werk zoekt. Dit is een bot.
teams-about-counsellor = Keur mentoren goed en zie wie er wacht. Dit is een bot.
teams-long-mentee = Vertel de bot welke sector je leuk vindt. Hij toont je mentoren: mensen die daar werken. Jij kiest er een en stelt je vragen. Je mentor antwoordt hier. Het is gratis, en jij beslist bij elke stap. Je praat met een bot, en via de bot met je mentor.
teams-long-mentor = Iemand die werk zoekt, kiest jou om je job. Je zegt ja of nee met één tik. Zeg je ja, dan praten jullie hier, via de bot. Het kost je zo'n 20 minuten per week. Jij kiest hoeveel mensen je helpt, en je kunt altijd pauzeren. Je werkgever kan je gesprekken in Teams misschien lezen.
teams-long-counsellor = Voor de bemiddelaars van de dienst. Je keurt mentoren goed, en je ziet wie er wacht en waarvoor je nodig bent. De berichten van mensen blijven tussen hen.

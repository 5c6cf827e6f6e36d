# Vad startsidan säger: i en sandlåda, med de tre chattarna bredvid varandra, och annars.

home-sandbox = Sandlåda
home-invented = Alla här är påhittade. Mentorerna svarar av sig själva och inget når en riktig person.
home-languages = Språk
home-sides = Tjänstens tre sidor
home-try = Prova det här
home-new = nytt meddelande

home-name-mentee = Adept
home-role-mentee = söker jobb och frågar en mentor
home-frame-mentee = Adeptens chatt
home-try-mentee-1 = Säg hej, välj ett område och fråga en mentor.
home-try-mentee-2 = Vänta lite: de flesta säger ja inom en halv minut.
home-try-mentee-3 = Skriv sedan med varandra. Fråga om en vanlig dag.

home-name-mentor = Mentor
home-role-mentor = har yrket och hjälper till
home-frame-mentor = Mentorns chatt
home-try-mentor-1 = Bli mentor själv: svara på frågorna.
home-try-mentor-2 = Låt dig godkännas i handledarens chatt.
home-try-mentor-3 = Fråga sedan dig själv i adeptens chatt.

home-name-counsellor = Handledare
home-role-counsellor = håller ett öga på allt
home-frame-counsellor = Handledarens chatt
home-try-counsellor-1 = Du är redan inne: välj språk och namn.
home-try-counsellor-2 = Godkänn mentorn i den andra chatten.
home-try-counsellor-3 = Se vilka som väntar och vilka mentorer som finns.

home-plain = En mentor är någon som har det jobb du skulle vilja ha och som svarar på dina frågor. Det är gratis och du bestämmer i varje steg.
home-plain-start = Hitta en mentor

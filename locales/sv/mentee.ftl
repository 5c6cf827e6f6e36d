# Det som sägs till en adept.

mentee-greeting = Hej! Jag hjälper dig att hitta en mentor: någon som har jobbet du är intresserad av och som svarar på dina frågor. Det är gratis och du bestämmer i varje steg.
mentee-ask-name = Vad heter du i förnamn?
mentee-ask-age = Hur gammal är du?
mentee-age-under = Under { $age } år
mentee-age-between = { $from }–{ $to } år
mentee-age-from = { $from } år eller äldre
mentee-age-not-understood = Tryck på en av knapparna, eller skriv din ålder med siffror.
mentee-age-changed = Du angav en annan ålder förut. En handledare går igenom det med dig.
mentee-under-age = Är du under { $age } år gör vi det här tillsammans med en handledare.
mentee-button-contact-me = Be någon kontakta mig
mentee-contact-asked = Jag har bett en handledare att kontakta dig här. Handledarna svarar på vardagar klockan { $hours }. Är du i fara? Ring { $emergency } direkt.
mentee-contact-asked-before = En handledare vet redan att du vill prata. Handledarna svarar på vardagar klockan { $hours }. Är du i fara? Ring { $emergency } direkt.

mentee-ask-sector = Vilket område är du intresserad av? Tryck på ett, eller skriv ett ord, som ”sjuksköterska” eller ”lager”.
mentee-sector-list = Alla områden
mentee-button-dont-know = Jag vet inte än
mentee-button-sector-list = Visa alla områden
mentee-sector-not-found = Jag hittar inte det området. Här är listan. Du kan också prova ett annat ord.
mentee-sector-nearest = Vilket av de här ligger närmast?
mentee-everyday-with = Vad jobbar du helst med?
mentee-everyday-people = Människor
mentee-everyday-things = Saker
mentee-everyday-where = Var jobbar du helst?
mentee-everyday-inside = Inomhus
mentee-everyday-outside = Utomhus
mentee-everyday-how = Hur jobbar du helst?
mentee-everyday-hand = Med händerna
mentee-everyday-screen = Vid en skärm
mentee-everyday-outcome = De här områdena kan passa dig. Vilket vill du prova först?

mentee-ask-topics = Vad vill du helst ha hjälp med?
mentee-button-several-topics = Mer än en sak
mentee-topics-up-to = Välj högst { $most }
mentee-topics-not-understood = Tryck på en av knapparna.
mentee-ask-region = I vilken region söker du jobb?
mentee-region-not-understood = Den regionen känner jag inte till. Tryck på en av knapparna.

mentee-proposals = { $count ->
    [one] Den här mentorn inom området { $sector } har tid för dig:
   *[other] De här mentorerna inom området { $sector } har tid för dig:
}
mentee-why = Därför: { $reasons }.
mentee-why-field = jobbar inom området du valde
mentee-why-topics = { $asked ->
    [one] kan hjälpa till med det du frågade om
   *[other] kan hjälpa till med { $shared } av { $asked } saker du frågade om
}
mentee-why-region = finns i samma region
mentee-why-speaks = pratar { $language }
mentee-why-quick = svarar nästan alltid (oftast inom en dag)
mentee-why-rested = har inte fått någon förfrågan på ett tag
mentee-button-ask = Fråga { $mentor }
mentee-button-linkedin = LinkedIn, angiven av { $mentor }
mentee-button-more = Visa fler
mentee-button-choose-for-me = Välj åt mig
mentee-button-other-field = Ett annat område
mentee-no-more-mentors = Det var alla mentorer som har tid nu. Jag börjar om från den första.
mentee-few-free = Just nu är få mentorer lediga inom { $sector }. De här områdena liknar det:
mentee-button-look-again = Titta igen
mentee-mentor-not-free = { $mentor } har ingen ledig plats längre. Här är några andra.

mentee-first-message = Ditt första meddelande till { $mentor }. Använd det här, eller gör det till ditt eget.
mentee-button-use-draft = Använd det här
mentee-question-diploma = Vilken utbildning behöver jag?
mentee-question-day = Hur är en vanlig dag?
mentee-question-start = Hur började du?
mentee-button-write-own = Skriv eget
mentee-write-message = Skriv ditt meddelande till { $mentor }. Inget skickas förrän du har fått se det.
mentee-message-empty = Meddelandet är tomt. Skriv några ord.
mentee-message-too-long = Meddelandet har { $length } tecken. Det får plats högst { $most }. Kan du göra det kortare?

mentee-preview = Det här får { $mentor } se:
mentee-ask-one-backup = Om { $mentor } inte kan eller inte svarar, ska jag fråga { $next } då?
mentee-ask-two-backups = Om { $mentor } inte kan eller inte svarar, ska jag fråga { $next } då, och sedan { $third }?
mentee-button-backups-on = ✓ Fråga vidare
mentee-button-backups-off = Fråga vidare
mentee-button-send = Skicka
mentee-button-change = Ändra
mentee-button-cancel = Avbryt
mentee-preview-changed = OK, skriv det på nytt.
mentee-preview-cancelled = Inte skickat.
mentee-preview-sent = Skickat till { $mentor }.
mentee-preview-sent-waits = Skickat. { $mentor } ser det { $moment }.
mentee-not-sent-not-registered = Jag behöver veta lite mer om dig först.
mentee-not-sent-paused = Du har paus. Avsluta pausen först, så kan jag skicka det.
mentee-not-sent-already-searching = Du har redan en förfrågan. En i taget, så att varje mentor vet att du menar allvar.
mentee-not-sent-request-open = Jag frågade inte { $mentor }: du har redan en öppen förfrågan. En i taget.
mentee-not-sent-has-mentor = Du har redan en mentor.
mentee-not-sent-mentor-not-free = { $mentor } har precis sagt ja till någon annan. Det säger inget om dig. Här är några andra.
mentee-not-sent-empty-message = Meddelandet är tomt. Skriv några ord.
mentee-not-sent-no-search = Den sökningen är avslutad. Du kan börja en ny.

mentee-search = Din förfrågan: { $sector }
mentee-request-open = har fått frågan, svarar senast { $moment }
mentee-request-waits = ser det { $moment }
mentee-request-accepted = sa ja
mentee-request-declined = kan inte just nu
mentee-request-withdrawn = förfrågan är tillbakatagen
mentee-request-expired = inget svar
mentee-request-overtaken = behövs inte längre
mentee-request-released = har ingen ledig plats längre
mentee-search-next = Om { $mentor } inte kan eller inte svarar frågar jag { $next }.
mentee-search-next-too = Om { $mentor } inte har svarat före { $moment } frågar jag { $next } också.
mentee-search-withdrawn = Du tog tillbaka förfrågan.
mentee-withdrawn = Du har tagit tillbaka förfrågan. Du behöver inte säga varför.
mentee-button-new-search = Ny sökning
mentee-button-my-request = Min förfrågan
mentee-button-my-mentor = Min mentor

mentee-told-accepted = Goda nyheter: { $mentor } sa ja! Från och med nu går allt du skriver här till { $mentor }. Vill du nå mig? Tryck på Meny.
mentee-told-declined = { $mentor } kan inte just nu. Det säger inget om dig.
mentee-told-expired = Inget svar från { $mentor }. Det kanske är mycket just nu. Det säger inget om dig.
mentee-told-unanswered = Inget svar från { $mentor } än, kanske en stressig vecka. Jag har frågat { $next } också. Det första jaet gäller.
mentee-told-silent = Inget svar från { $mentor } än, kanske en stressig vecka. Ska jag fråga någon annan också? Det första jaet gäller.
mentee-told-released = { $mentor } har ändå inte tid. Det säger ingenting om dig.

mentee-mentorship = Din mentor är { $mentor }
mentee-mentorship-how = Allt du skriver här går till { $mentor }.
mentee-after-closing = Vill du hitta en ny mentor?
mentee-menu = Jag är boten. Vad vill du göra?
mentee-button-counsellor = Prata med en handledare

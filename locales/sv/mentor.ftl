# Det som sägs till en mentor.

mentor-greeting = Hej! Som mentor hjälper du unga jobbsökande, dina adepter, att hitta vägen till ett jobb. Det tar ungefär 20 minuter i veckan. Du väljer hur många du hjälper och kan pausa när du vill.
mentor-ask-name = Vad heter du i förnamn? Adepterna ser det.
mentor-under-age = Du sa förut att du är under { $age } år. En mentor måste ha fyllt { $age }, så det går inte än. Tack för att du vill hjälpa till! Stämmer inte åldern? Då går en handledare igenom det med dig.
mentor-button-contact-me = Be någon kontakta mig
mentor-contact-asked = En handledare vet att du vill prata och kontaktar dig här. Handledarna svarar på vardagar klockan { $hours }. Är du i fara? Ring { $emergency } direkt.
mentor-ask-headline = Vad jobbar du med? Skriv en rad, som ”bagare med eget bageri” eller ”sjuksköterska på ett sjukhus”.
mentor-headline-empty = Skriv en rad om ditt jobb.
mentor-headline-too-long = Det blev för långt. Använd högst 120 tecken.
mentor-headline-contact-details = Skriv inga telefonnummer, e-postadresser eller länkar här.
mentor-ask-sectors = Vilka områden jobbar du inom? Välj ett till fem, eller skriv ett ord.
mentor-sector-list = Områden, högst 5
mentor-sector-not-found = Jag hittar inte det området. Välj ett i listan.
mentor-ask-topics = Vad kan du hjälpa till med?
mentor-topic-list = Ämnen
mentor-ask-languages = Vilka språk kan du prata med en adept?
mentor-language-list = Språk
mentor-ask-region = I vilken region jobbar du?
mentor-ask-capacity = Hur många vill du hjälpa samtidigt?
mentor-capacity-not-understood = Välj ett tal från 1 till { $most }.
mentor-ask-link = Har du en LinkedIn-profil? Klistra in länken här. Adepterna ser den precis som du anger den.
mentor-button-no-link = Fortsätt utan
mentor-link-not-a-link = Det där är ingen länk. Den ska se ut så här: https://www.linkedin.com/in/ditt-namn
mentor-link-other-host = Här fungerar bara en länk till linkedin.com. Den ska se ut så här: https://www.linkedin.com/in/ditt-namn
mentor-link-not-a-profile = Länken går inte till en personlig profil. Den ska se ut så här: https://www.linkedin.com/in/ditt-namn
mentor-house-rules =
    Regler för mentorer:
    • Du ställer upp ideellt. Du ger råd, inte ett jobb.
    • Du är vänlig och ärlig, och du svarar inom några dagar. Hur du svarar påverkar i vilken ordning mentorerna visas.
    • Du ber inte om pengar, tjänster eller privata kontaktuppgifter.
    • Det en adept berättar stannar mellan er. Är du orolig för någon? Säg det till en handledare.
    • Ni kan båda sluta när ni vill, utan att säga varför.
mentor-house-rules-again = Reglerna har ändrats sedan du godkände dem. Läs dem igen:
mentor-button-agree = Jag godkänner

mentor-applied = Tack! Nu tittar en handledare på din profil. Jag hör av mig så snart den är godkänd.
mentor-status-draft = Din profil är inte klar än
mentor-status-draft-what-next = Några frågor är kvar.
mentor-status-applied = Din profil är hos en handledare
mentor-status-applied-what-next = Du behöver inte göra något nu.
mentor-status-approved = Du är mentor
mentor-status-approved-what-next = Jag skriver bara när någon väljer dig. Det här ser adepterna:
mentor-status-paused = Du har paus
mentor-status-refused = Vi kan inte ta emot dig som mentor just nu
mentor-status-refused-what-next = Tack för att du ville ge av din tid. Har du frågor kan du skriva till en handledare.
mentor-mentoring-now = Du är mentor för { $mentees }.
mentor-open-requests = { $count ->
    [one] En förfrågan väntar på ditt svar.
   *[other] { $count } förfrågningar väntar på ditt svar.
}
mentor-button-change-profile = Ändra min profil
mentor-change-what = Vad vill du ändra?
mentor-part-headline = Jobb
mentor-part-sectors = Områden
mentor-part-topics = Ämnen
mentor-part-languages = Språk
mentor-part-region = Region
mentor-part-capacity = Antal personer
mentor-part-profile-link = LinkedIn-profil
mentor-part-sign-in = Inloggning med LinkedIn
mentor-part-own-name = Förnamn
mentor-part-years = År i yrket
mentor-part-hours = Tider
mentor-ask-own-name = Ditt förnamn, som adepterna ser det.
mentor-ask-years = Hur många år har du jobbat inom ditt område?
mentor-years-none = Vill inte säga
mentor-years-out-of-range = Skriv ett antal år från 0 till 60.
mentor-ask-hours = När får jag skriva till dig? Välj, eller skriv tider som ”9-17”.
mentor-hours-any = När som helst
mentor-hours-out-of-range = Skriv två hela klockslag, som ”9-17”.
mentor-preview = Det här ser adepterna av dig:
mentor-preview-why = Därunder läser de på en rad varför du passar för det de söker.
mentor-preview-no-link = Du har inte angett någon LinkedIn-profil. Det går bra.
mentor-button-preview = Se vad adepterna ser
mentor-button-form = Fyll i allt på en gång
mentor-form-saved = Din profil är sparad.
mentor-form-again = Här är formuläret igen.

mentor-request = { $mentee } ber om din hjälp
mentor-button-accept = Ja, jag hjälper till
mentor-button-decline = Inte den här gången
mentor-button-later = Påminn mig senare
mentor-reminded-later = OK. Jag visar det här igen { $moment }.
mentor-too-late-to-wait = Svaret behövs innan jag hinner påminna dig. Välj ”Ja, jag hjälper till” eller ”Inte den här gången”.
mentor-request-accepted = Du sa ja. Tack!
mentor-request-declined = Du sa nej den här gången. Tack för att du svarade.
mentor-request-withdrawn = { $mentee } tog tillbaka sin förfrågan. Du behöver inte göra något.
mentor-request-expired = Tiden för att svara är slut. Du behöver inte göra något.
mentor-request-overtaken = { $mentee } har redan fått hjälp. Tack!
mentor-request-released = Dina platser är upptagna, så { $mentee } frågar någon annan. Du behöver inte göra något.
mentor-why-not = Vill du säga varför? Adepten får aldrig se det.
mentor-reason-no-time = Jag hinner inte
mentor-reason-not-my-field = Inte mitt område
mentor-reason-away = Jag är borta
mentor-reason-other = Något annat
mentor-full = Alla dina platser är upptagna. Vill du öppna en till?
mentor-one-more = Har du plats för en person till?
mentor-button-one-more = Ja, en till
mentor-button-enough = Det räcker nu
mentor-one-more-open = Vad bra. Du har en plats till.
mentor-enough = OK. Jag visar dig inte för någon ny just nu.
mentor-no-more-places = Du hjälper redan { $most } personer. Fler än så får det inte bli. Tack!
mentor-silence-paused = Några förfrågningar har inte fått svar från dig på sistone. Det kanske är mycket nu. Därför har jag gett dig en paus: ingen frågar dig just nu. Ett tryck och du är tillbaka. Tack för att du är mentor!
mentor-still-available = Är du fortfarande tillgänglig som mentor? Ett tryck räcker. Då vet jag vem som har tid för en ny adept.
mentor-button-still-available = Ja, det är jag
mentor-still-available-thanks = Tack! Då fortsätter jag att föreslå dig.
mentor-availability-paused = Tack för att du säger till.

mentor-mentorship = Du är mentor för { $mentee }
mentor-mentorship-how = Allt du skriver här går till { $mentee }.
mentor-say-hello = Vill du säga hej? Skicka det här, eller skriv eget:
mentor-button-send-hello = Skicka det här
mentor-to-whom = Vem ska jag skicka det här till?
mentor-menu = Jag är boten. Vad vill du göra?

mentor-refused-enough = Det finns tillräckligt med mentorer inom ditt område just nu. Det säger inget om dig.
mentor-refused-unclear = Din profil berättar för lite om ditt jobb. Skriver du mer tittar en handledare gärna igen.
mentor-refused-not-fitting = Just nu söker vi personer från ett annat område eller en annan region.
mentor-refused-unsaid = En handledare bestämde det efter att ha läst din profil.
mentor-button-hand-in = Lämna in igen
mentor-question = En handledare har en fråga om din profil
mentor-question-how = Skriv ditt svar här. Bara handledare läser det.
mentor-button-answer = Svara
mentor-type-answer = Skriv ditt svar nu.
mentor-question-answered = Ditt svar:
mentor-answer-sent = Tack. Handledaren har fått ditt svar.

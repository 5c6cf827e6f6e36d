# Det som sägs till en handledare.

counsellor-greeting = Hej. Det här är boten för handledare.
counsellor-ask-code = Skriv din engångskod. Du får den av en kollega eller av din administratör.
counsellor-ask-name = Vad heter du i förnamn?
counsellor-code-taken = Välkommen
counsellor-code-wrong = Koden stämmer inte. Kontrollera den och försök igen.
counsellor-code-expired = Koden är för gammal. Be om en ny.
counsellor-code-used = Koden är redan använd. Be om en ny.
counsellor-code-too-many-tries = Det blev fel kod för många gånger. Vänta 15 minuter.

counsellor-menu = Vad vill du göra?
counsellor-to-approve = { $count ->
    [0] Ingen väntar på godkännande.
    [one] En mentor väntar på godkännande.
   *[other] { $count } mentorer väntar på godkännande.
}
counsellor-button-approve = Godkänn
counsellor-button-waiting = Vilka som väntar
counsellor-button-mentors = Mentorer
counsellor-button-help = Hjälp
counsellor-help =
    Tryck på en knapp eller skriv ett av orden:
    godkänn – mentorer som väntar på godkännande
    kontakter – vilka som vill prata med en handledare
    ärende – anmälda kontakter som väntar; ärende 12 – just det
    väntar – vilka som söker mentor, per område
    väntar sjukvård – samma sak för ett enda område
    mentorer – hur många mentorer som finns, per område
    partners – organisationer som bidrar med mentorer
    bjud in – inbjudningar och koder
    varför – varför mentorer visades för någon, eller inte
    varför noor els – samma sak för en adept och en mentor
    språk – byt språk
    hjälp – den här texten

counsellor-application-draft = { $mentor } har inte gjort klart profilen
counsellor-application-applied = { $mentor } vill bli mentor
counsellor-application-approved = { $mentor } är godkänd
counsellor-application-refused = { $mentor } har fått nej
counsellor-no-profile-link = Okänt: det finns ingen profillänk, så inget här kan kontrolleras utanför boten.
counsellor-button-yes = Godkänn
counsellor-button-no = Säg nej
counsellor-nobody-to-approve = Ingen väntar på godkännande.
counsellor-not-yourself = Någon annan måste bestämma om din egen profil.
counsellor-under-age = { $mentor } har sagt sig vara under { $age } år. En mentor måste ha fyllt { $age }, så jag kan inte godkänna det här. Prata först med { $mentor }.

counsellor-waiting = Vilka som söker mentor
counsellor-waiting-line = { $waiting } i kö, { $free } lediga, { $searching } söker
counsellor-line-person = { $place }. { $person }
counsellor-line-since = väntar sedan { $day }
counsellor-line-held = en plats hålls till { $moment }
counsellor-line-mentors = Mentorer
counsellor-line-places-held = Platser som hålls för den här kön
counsellor-line-nobody-asked = Söker, utan öppen förfrågan
counsellor-line-lately = De senaste { $days } dagarna
counsellor-line-left = { $matched } lämnade kön med en mentor, { $left } utan
counsellor-line-language = { $language } ({ $waiting })
counsellor-line-languages = De talar { $languages }.
counsellor-nobody-waiting = Ingen söker mentor just nu.
counsellor-mentors = Mentorer per område
counsellor-mentors-line = { $approved ->
    [one] 1 godkänd
   *[other] { $approved } godkända
}, { $free } med ledig plats
counsellor-no-mentors = Det finns inga godkända mentorer än.

# Någon och en handledare skriver till varandra.
counsellor-to-contact = { $count ->
    [one] En person vill prata med en handledare.
   *[other] { $count } personer vill prata med en handledare.
}
counsellor-button-contacts = Vilka vill prata
counsellor-contact-asked = { $person } vill prata med en handledare
counsellor-contact-age = { $person } anger nu en annan ålder
counsellor-contact-role = Är här
counsellor-contact-new-age = Nytt svar
counsellor-contact-closed = { $person }: klart den { $day }.
counsellor-button-write = Skriv till { $person }
counsellor-button-forget-age = Åldern var fel: fråga igen
counsellor-ask-message = Vad vill du skriva till { $person }? Ditt förnamn syns. Ditt nästa meddelande går till { $person }.
counsellor-no-contacts = Ingen väntar på en handledare.

counsellor-button-why = Varför den mentorn?
counsellor-why-whose = Vems förslag vill du förstå?
counsellor-why-nobody = De senaste 90 dagarna har inga mentorer visats för någon med det namnet.
counsellor-why-no-mentor = Jag hittade ingen mentor att förklara.
counsellor-why-title = Varför { $mentee } ser de här mentorerna
counsellor-why-shown = visades { $when }
counsellor-why-place = ligger på plats { $place } just nu
counsellor-why-further-down = är ledig, men många andra ligger högre just nu
counsellor-why-not-approved = inte godkänd
counsellor-why-paused = har paus
counsellor-why-full = ingen ledig plats
counsellor-why-many-open = har redan så många öppna förfrågningar som är tillåtet
counsellor-why-other-field = jobbar inte inom området
counsellor-why-no-common-language = inget gemensamt språk
counsellor-why-asked-before = har redan fått en förfrågan av samma person
counsellor-why-same-person = är samma person

counsellor-button-ask = Ställ en fråga
counsellor-ask-applicant = Vad vill du fråga { $mentor }? Ditt nästa meddelande skickas dit ord för ord.
counsellor-button-no-question = Fråga inget
counsellor-question-sent = Skickat till { $mentor }.
counsellor-asked = Fråga:
counsellor-answered = Svar:
counsellor-no-answer-yet = Inget svar än.
counsellor-refuse-why = Varför säger du nej till { $mentor }? Skälet förs vidare med vänliga ord.
counsellor-refuse-enough = Nog med mentorer här
counsellor-refuse-unclear = Profilen säger för lite
counsellor-refuse-not-fitting = Annat område eller region
counsellor-refuse-unsaid = Ange inget skäl
counsellor-button-not-refuse = Tillbaka, säg inte nej
counsellor-signed-in = Känt: inloggad med LinkedIn { $day }. Namnet där: { $name }.
counsellor-signed-in-no-name = Känt: inloggad med LinkedIn { $day }, utan namn.
counsellor-not-signed-in = Okänt: har inte loggat in med LinkedIn.
counsellor-names-differ = Obs: namnet där är ett annat än namnet här.
counsellor-profile-link = Angiven, inte kontrollerad: länken till profilen. Öppna den själv och jämför.
counsellor-rules-agreed = Känt: godkände reglerna { $version } { $day }.
counsellor-rules-open = Okänt: har inte godkänt reglerna.
counsellor-not-known = Okänt: vem det verkligen är, var personen jobbar och hur personen beter sig. LinkedIn kontrollerar det inte, och inte vi heller.

counsellor-declines = { $mentee } har fått nej två gånger i rad inom { $sector }.
counsellor-declines-help = Några ord från dig kan hjälpa.
counsellor-declines-matched = { $mentee } har hittat en mentor inom { $sector }. Du behöver inte göra något.
counsellor-declines-over = { $mentee } söker inte längre inom { $sector }. Du behöver inte göra något.

# En person som skriver från flera appar.

common-button-another-app = Använd en annan app
common-button-known-already = Jag har redan ett konto
common-another-app = Ett konto, flera appar
common-another-app-how = Du kan fortsätta i en annan app, till exempel Telegram, Slack, Teams eller webbplatsen. Allt finns kvar: förfrågningar, mentorskap och meddelanden. Visa en kod i den ena appen och skriv den i den andra.
common-button-show-code = Visa en kod här
common-button-have-code = Jag har en kod
common-link-code = Din kod: { $code }
common-link-code-how =
    Öppna boten i den andra appen och skriv:
    koppla { $code }
    Koden fungerar en gång, i { $minutes } minuter.
common-link-code-careful = Den som skriver koden kommer in på ditt konto. Ge den inte till någon, inte ens till oss.
common-button-stop-code = Stoppa koden
common-link-stopped = Koden fungerar inte längre.
common-link-code-used = Koden är använd.
common-ask-link-code = Öppna boten i appen där jag redan känner dig. Välj Meny, sedan ”Använd en annan app” och ”Visa en kod här”. Skriv koden här.
common-link-code-right = det stämmer
common-link-wrong = Koden stämmer inte. Kontrollera den. Efter fem fel måste du vänta 15 minuter.
common-link-expired = Koden är för gammal. Visa en ny i den andra appen.
common-link-used = Koden är redan använd. Visa en ny i den andra appen.
common-link-yourself = Det är din egen kod. Skriv den i den andra appen.
common-link-too-many-tries = Det blev fel kod för många gånger. Vänta 15 minuter.
common-link-over = Nu är koden för gammal. Visa en ny i den andra appen.
common-link-sure = Är du { $owner }?
common-link-sure-what = Då blir den här appen och den andra ett enda konto. Allt du har gjort här följer med. Har du fått koden av någon annan? Välj då Nej.
common-button-link-yes = Ja, det är jag
common-button-link-no = Nej
common-link-not-joined = OK. Inget kopplades ihop.
common-link-done = Klart: nu har du ett enda konto. Jag skriver där du skrev senast.
common-link-known = Det vet jag redan.
common-link-mentee-new = Det du började med här när du sökte en mentor finns kvar.
common-link-mentee-both = Du sökte en mentor i båda apparna. Nu är allt samlat.
common-link-mentor-new = Det du började med här som mentor finns kvar.
common-link-mentor-both = Du hade en mentorsprofil i båda apparna. Nu är det en enda. Titta gärna igenom den.
common-link-staff = Det här kontot är en handledares och kan inte kopplas härifrån. Visa en kod här och skriv den i den andra appen.
common-link-age = Åldrarna som du har sagt i de två apparna går inte ihop. En handledare måste titta på det. Inget kopplades ihop.
common-link-each-other = I den ena appen bad du om hjälp, och i den andra var du mentorn som fick frågan. Det kan inte vara samma person. Inget kopplades ihop.
common-link-two-searches = Du har eller söker en mentor i båda apparna. Det går bara med en i taget. Avsluta en först och försök igen. Inget kopplades ihop.
common-link-decided-apart = En handledare har sagt nej till en av dina två mentorsprofiler. En handledare måste titta på det först. Inget kopplades ihop.
common-link-too-many = Tillsammans skulle du ha fler personer eller förfrågningar än en mentor får ha. Svara på något eller avsluta något först. Inget kopplades ihop.
common-link-same-mentee = Samma person ber om din hjälp i båda apparna. Svara på den ena förfrågan först. Inget kopplades ihop.
common-link-guessed = Någon skrev en kod som nästan är din. Var det du? Försök då igen. Annars: stoppa koden.
common-link-guessed-stopped = Någon skrev tre gånger fel kod som nästan är din. För säkerhets skull fungerar koden inte längre. Ingen kom in.
common-linked = Nu skriver du till mig även från { $app }. Var det inte du? Tryck då på knappen och berätta för en handledare.
common-button-unlink = Det var inte jag
common-unlinked = { $app } är bortkopplad från ditt konto. Ingen kan se eller göra något där i ditt namn längre.
common-unlinked-there = Den här appen är bortkopplad från kontot.
common-unlink-elsewhere = Det går bara i appen som du använde tidigare.
common-app-lost = Jag når dig inte längre i { $app }, så jag fortsätter här. Det här pågår:

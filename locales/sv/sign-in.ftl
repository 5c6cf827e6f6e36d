# Logga in med LinkedIn: först sidorna, sedan chatten. Aldrig "verifierad": LinkedIn kontrollerar ingen identitet.

sign-in-join-title = Logga in med LinkedIn
sign-in-join-chat = Du kopplar ditt namn på LinkedIn till den här chatten:
sign-in-fact-app = App
sign-in-fact-owner = Namn i appen
sign-in-join-not-yours = Är det här inte din egen chatt? Sluta då här och stäng sidan. Någon annan kan ha skickat länken till dig.
sign-in-join-what = LinkedIn berättar ditt namn för oss, och vi frågar inte efter något annat. Vi ser inget lösenord och publicerar inget. Handledarna läser namnet, adepterna gör det inte.
sign-in-button-leave = Fortsätt till LinkedIn
sign-in-code-title = Nästan klart: skriv koden i din chatt
sign-in-code-where = Gå tillbaka till chatten som du kom från, i den här appen: { $app }. Skriv koden där. Den fungerar i { $minutes } minuter.
sign-in-code-secret = Ge inte koden till någon, vem som än frågar. Började du inte i din egen chatt? Stäng då sidan. Inget händer.
sign-in-button-back = Tillbaka till chatten

sign-in-link-unknown-title = Länken fungerar inte
sign-in-link-unknown = Kanske saknas en bit av den. Gå tillbaka till din chatt och be om en ny länk där.
sign-in-link-expired-title = Länken är för gammal
sign-in-link-expired = En länk fungerar i { $minutes } minuter. Gå tillbaka till din chatt och tryck på ”Ny länk”.
sign-in-link-used-title = Länken är redan använd
sign-in-link-used = En länk fungerar en gång, och bara den nyaste fungerar. Gå tillbaka till din chatt och tryck på ”Ny länk”.

sign-in-return-no-state-title = Vi vet inte var du kommer ifrån
sign-in-return-no-state = Något saknas i sidans adress. Inget har ändrats. Börja om i din chatt.
sign-in-return-no-code-title = Det finns ingen kod att visa
sign-in-return-no-code = Koden är redan skriven, den är för gammal, eller så är det här en annan webbläsare. Gå tillbaka till din chatt: den säger vad du kan göra.
sign-in-return-unknown-title = Det här steget började inte här
sign-in-return-unknown = Vi vet inget om den här inloggningen. Inget har ändrats. Börja om i din chatt.
sign-in-return-other-holder-title = Inloggningen började i en annan webbläsare
sign-in-return-other-holder = För din säkerhet måste den sluta där den började. Inget har ändrats. Börja om i din chatt och stanna i en och samma webbläsare.
sign-in-return-expired-title = Det tog för lång tid
sign-in-return-expired = Du har { $minutes } minuter på dig att logga in. Inget har ändrats. Gå tillbaka till din chatt och tryck på ”Ny länk”.
sign-in-return-used-title = Det här steget är redan gjort
sign-in-return-used = Det fungerar bara en gång. Visar en annan flik en kod? Skriv den i din chatt. Annars trycker du på ”Ny länk” i din chatt.
sign-in-return-cancelled-title = Du tryckte på Avbryt
sign-in-return-cancelled = Du loggade inte in, och det går bra. I din chatt kan du försöka igen eller fortsätta utan LinkedIn.
sign-in-return-denied-title = Du gav inte ditt medgivande
sign-in-return-denied = LinkedIn har inte berättat något om dig. I din chatt kan du försöka igen eller fortsätta utan LinkedIn.
sign-in-return-unavailable-title = LinkedIn svarade inte
sign-in-return-unavailable = Det är inte ditt fel. I din chatt kan du försöka igen om en stund, eller fortsätta utan LinkedIn.
sign-in-return-refused-title = Svaret från LinkedIn stämde inte
sign-in-return-refused = Vi kunde inte vara säkra på att det kom från LinkedIn, så vi gjorde inget med det. I din chatt kan du försöka igen eller fortsätta utan.

# I chatten
sign-in-ask = Vill du logga in med LinkedIn? Då läser handledarna namnet som du har där. Det gör det lättare att godkänna dig. Det går bra utan också. Länken fungerar en gång, i { $minutes } minuter.
sign-in-again = Här är en ny länk. Den fungerar en gång, i { $minutes } minuter.
sign-in-button = Logga in med LinkedIn
sign-in-button-new = Ny länk
sign-in-button-without = Fortsätt utan
sign-in-type-code = Klart hos LinkedIn. Skriv här i chatten koden med 6 siffror som sidan visar.
sign-in-ended-cancelled = Du tryckte på Avbryt hos LinkedIn. Vill du försöka igen?
sign-in-ended-denied = Du lät inte LinkedIn berätta ditt namn för oss. Vill du försöka igen?
sign-in-ended-unavailable = LinkedIn svarade inte. Vill du försöka igen?
sign-in-ended-refused = Svaret från LinkedIn stämde inte, så jag gjorde inget med det. Vill du försöka igen?
sign-in-code-wrong = Det är inte rätt kod. Den har 6 siffror och står på sidan efter LinkedIn.
sign-in-code-too-many-tries = Det var fel kod fem gånger, så den här inloggningen är slut. Du kan börja om.
sign-in-code-expired = Koden är för gammal. Du kan börja om.
sign-in-code-other-chat = Den här inloggningen började i en annan av dina chattar. Skriv koden där, eller börja om här.
sign-in-code-nothing-waits = Tryck först på knappen. Efter LinkedIn visar en sida en kod som du skriver här.
sign-in-code-taken = Någon annan här har redan loggat in med det LinkedIn-kontot. Är det ditt? Fortsätt i den chatten, eller säg till en handledare.
sign-in-done = Tack. LinkedIn säger att du heter { $name }.
sign-in-done-no-name = Tack. Du har loggat in med LinkedIn. Vi fick inget namn.
sign-in-answer-without = Utan LinkedIn
sign-in-other-name = På LinkedIn är ditt förnamn { $told }. Här är det { $name }. Vilket namn ska adepterna se?
sign-in-names-differ = På LinkedIn heter du { $told }. Här heter du { $name }. Det går bra: en handledare ser båda.
sign-in-name-answer = Adepterna ser { $name }.

# Partner, koder och inbjudningar.

common-ask-organisation = Vad heter organisationen?
common-ask-organisation-contact = Vem kan vi skriva till där? Ett namn och en e-postadress.
common-ask-organisation-fields = Inom vilka områden arbetar man där? Skriv ett eller flera, till exempel ”vård, städning”.
common-button-all-fields = Alla områden
common-organisation-empty = Skriv en rad.
common-organisation-too-long = Det är för långt. Använd högst { $most } tecken.
common-organisation-fields-unknown = Det området känner jag inte till. Kan du använda andra ord?
common-code-from-partner = Välkommen! Du kommer från { $name }.
common-code-from-person = Välkommen! { $by } har bjudit in dig.
common-code-welcome = Välkommen! Koden stämmer.
common-code-did-you-mean = Den koden finns inte. Menade du { $code }?
common-button-code-meant = Ja, { $code }
common-button-no-code = Nej, fortsätt utan kod
common-code-taken = Kod { $code }
common-code-wrong = Koden stämmer inte. Kontrollera den. Du kan också fortsätta utan kod.
common-code-expired = Koden är för gammal. Du kan fortsätta utan den.
common-code-used = Koden är redan använd. Du kan fortsätta utan den.
common-code-off = Koden fungerar inte längre. Du kan fortsätta utan den.
common-code-role = Koden är till den andra boten: en är för dem som söker en mentor, den andra för mentorer.
common-code-too-many-tries = Det blev fel kod för många gånger. Vänta 15 minuter eller fortsätt utan kod.

counsellor-button-invites = Inbjudningar och koder
counsellor-invites = Inbjudningar och koder
counsellor-invites-how = En inbjudan är till en person. En kampanjkod är till alla som hör eller ser den: på radio, på en affisch. Du ser hur många som kom in med den.
counsellor-button-invite-mentee = Bjud in någon
counsellor-button-campaign = Kod till en kampanj
counsellor-button-campaign-mentors = Kod för att hitta mentorer
counsellor-button-invite-mentor = Bjud in en mentor
counsellor-button-invite-colleague = Bjud in en kollega
counsellor-codes = Senaste koderna
counsellor-ask-campaign = Vad kallar du kampanjen? Till exempel: ”Radio, våren”.
counsellor-name-empty = Skriv ett namn.
counsellor-name-too-long = Det är för långt. Använd högst { $most } tecken.
counsellor-one-time-code = Engångskod: { $code }
counsellor-one-time-mentor = Till en mentor, fram till { $until }. Ge koden eller den här länken vidare:
counsellor-one-time-counsellor = Till en kollega, fram till { $until }. Den som har koden blir handledare: säg den personligen. Länken:
counsellor-code = Kod { $code }
counsellor-code-personal = Din inbjudan till en person
counsellor-code-partner = En partners kod
counsellor-code-for = Till
counsellor-code-role-mentee = den som söker en mentor
counsellor-code-role-mentor = mentorer
counsellor-code-link = Länk
counsellor-code-works = Fungerar
counsellor-code-until = till { $day }, för hur många som helst
counsellor-code-once-until = till { $day }, för en person
counsellor-code-until-off = tills den stängs av
counsellor-code-is-expired = inte längre: den är för gammal
counsellor-code-is-used = inte längre: den är använd
counsellor-code-is-off = inte längre: den är avstängd
counsellor-progress-mentee = { $opened } öppnade, { $joined } registrerade sig, { $ready } frågade en mentor, { $matched } hittade en, { $ended } är klara
counsellor-progress-mentor = { $opened } öppnade, { $joined } ansökte, { $ready } godkändes, { $matched } hjälpte någon, { $ended } avslutade ett mentorskap
counsellor-invite-not-used = Ingen har använt den än.
counsellor-invite-not-shown = Den är använd. Du ser mer här om personen går med på det.
counsellor-invite-opened = { $guest } har öppnat chatten.
counsellor-invite-joined = { $guest } är registrerad.
counsellor-invite-asked = { $guest } har frågat en mentor.
counsellor-invite-matched = { $guest } har en mentor.
counsellor-invite-ended = { $guest } hade en mentor. Mentorskapet är avslutat.
counsellor-button-qr = QR-kod
counsellor-button-open-link = Öppna sidan
counsellor-button-code-off = Stäng av
counsellor-button-code-on = Sätt på
counsellor-qr-alternative = QR-kod för koden { $code }. Skanna den med en telefon.

counsellor-button-partners = Partner
counsellor-partners = Partner
counsellor-partners-asking = { $count ->
    [0] Ingen organisation väntar på svar.
    [one] En organisation väntar på svar.
   *[other] { $count } organisationer väntar på svar.
}
counsellor-no-partners = Det finns inga partner än.
counsellor-button-new-partner = Ny partner
counsellor-partner-short-asked = vill vara med
counsellor-partner-short-off = avstängd
counsellor-partner-short-refused = fick nej
counsellor-partner-asks = { $name } vill bidra med mentorer
counsellor-partner-contact = Kontakt
counsellor-partner-code = Kod
counsellor-partner-is-active = Är med.
counsellor-partner-is-off = Avstängd: koden och sidan fungerar inte längre. Mentorerna är kvar.
counsellor-partner-is-refused = Fick nej.
counsellor-partner-trusted = Betrodd: koden godkänner mentorer av sig själv.
counsellor-partner-not-trusted = En handledare godkänner varje mentor.
counsellor-button-partner-yes = Låt dem vara med
counsellor-button-partner-no = Inte nu
counsellor-button-partner-text = Text att skicka
counsellor-button-partner-page = Länk till deras sida
counsellor-button-partner-off = Stäng av
counsellor-button-partner-on = Sätt på
counsellor-button-trust-on = Lita på: godkänn med kod
counsellor-button-trust-off = Sluta godkänna med kod
counsellor-partner-waiting = { $count ->
    [one] En av deras mentorer väntar på godkännande.
   *[other] { $count } av deras mentorer väntar på godkännande.
}
counsellor-button-approve-all = Godkänn alla som väntar
counsellor-button-one-by-one = Titta en i taget
counsellor-approve-all-sure = { $count ->
    [one] En mentor från { $name } väntar. Vill du godkänna mentorn? Det går inte att ångra.
   *[other] { $count } mentorer från { $name } väntar. Vill du godkänna alla? Det går inte att ångra.
}
counsellor-button-approve-all-yes = Ja, godkänn
counsellor-approved-all = { $count ->
    [0] Ingen väntar längre.
    [one] Klart: en mentor är godkänd.
   *[other] Klart: { $count } mentorer är godkända.
}
counsellor-not-your-partner = Någon annan måste bestämma om en organisation som du har frågat för.
counsellor-partner-page = Det här är sidan för { $name }, med siffror och utan namn. Skicka länken bara till dem. En länk som du har gjort tidigare fungerar inte längre.
counsellor-which-text = På vilket språk?

mentor-button-organisation = Min organisation vill vara med
mentor-organisation-asked = Tack! En handledare tittar på frågan från { $name }. Du får svar här.
mentor-organisation-waiting = Du har redan frågat för två organisationer. En handledare tittar på dem först.
mentor-organisation-accepted = { $name } kan nu bidra med mentorer. Här är det du behöver: en text till er chatt, en till ett mejl och en QR-kod.
mentor-organisation-refused = { $name } kan inte vara med just nu. Tack för att du frågade. Kollegor kan ändå bli mentorer på egen hand.
mentor-organisation-page = På den här sidan ser du hur många kollegor som är med. Behåll länken inom organisationen.

mentee-may-look-on = { $by } har bjudit in dig. Får { $by } se hur långt du har kommit: registrerad, frågat, hittat en mentor? Aldrig dina meddelanden, och aldrig vem din mentor är.
mentee-looks-on = { $by } kan se hur långt du har kommit. Aldrig dina meddelanden.
mentee-does-not-look-on = { $by } kan inte se hur långt du har kommit.
mentee-button-look-yes = Ja, visa det
mentee-button-look-no = Nej
mentee-button-look-stop = Sluta visa det

join-title-mentee = Hitta en mentor
join-title-mentor = Bli mentor
join-from-partner = { $name } bjuder in dig.
join-what-mentee = Någon som jobbar inom området du gillar svarar på dina frågor. Det är gratis, och du bestämmer i varje steg.
join-what-mentor = Hjälp en ung person på väg till jobb. Det tar ungefär 20 minuter i veckan, och du kan pausa när du vill.
join-open = Börja här
join-elsewhere = I en annan app? Öppna boten där och skriv koden:

partner-invited = Öppnade länken
partner-joined = Blev mentor
partner-active = Aktiva nu
partner-helped = Personer som fått hjälp
partner-page-what = Vad era medarbetare gör för { $programme }.
partner-page-no-names = Det här är bara siffror. Vi säger aldrig vem som hjälpte vem.
partner-page-file = Ladda ner som CSV
partner-page-code = Er kod
partner-page-texts = Texter att skicka
partner-file-organisation = Organisation
partner-file-day = Dag
partner-text-chat = Till Slack eller Teams
partner-text-mail = Till ett mejl
partner-ready-chat =
    👋 Har du 20 minuter i veckan för någon som söker sitt första jobb? { $name } är med i { $programme }. Du svarar på frågor om ditt jobb i en chatt. Du väljer hur många du hjälper, och du kan pausa när du vill.
    Börja här: { $link }
    Eller skriv koden i boten: { $code }
partner-ready-mail =
    Ämne: Hjälp någon till ett första jobb, 20 minuter i veckan

    Hej!

    { $name } är med i { $programme }. Unga som söker jobb hittar någon som arbetar inom området de gillar. De frågar hur jobbet är på riktigt, hur man skriver ett cv eller hur en intervju går till. Du svarar i en chatt, när det passar dig.

    Det tar ungefär 20 minuter i veckan. Du väljer hur många du hjälper, och du kan pausa eller sluta när du vill.

    Börja här: { $link }
    Eller öppna boten i din chattapp och skriv koden: { $code }

    Tack!

page-command-partners = Partner
page-command-invite = Inbjudningar och koder
page-command-link = Använd en annan app
join-open-in = Öppna i { $app }
counsellor-guessing = { $count ->
    [one] Någon skrev fel kod för många gånger i dag och får vänta varje gång. Ingen kom in på det sättet.
   *[other] { $count } gånger i dag skrev någon fel kod för många gånger och får vänta varje gång. Ingen kom in på det sättet.
}
data-came-in-by-code = Kom in med en kod
data-organisation-asked = Bad om att vara med för

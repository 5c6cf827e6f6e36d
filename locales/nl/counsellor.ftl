# Wat een bemiddelaar te lezen krijgt.

counsellor-greeting = Hallo. Dit is de bot voor bemiddelaars.
counsellor-ask-code = Typ je eenmalige code. Je krijgt die van een collega of van je beheerder.
counsellor-ask-name = Wat is je voornaam?
counsellor-code-taken = Welkom
counsellor-code-wrong = Die code klopt niet. Kijk de code na en probeer het opnieuw.
counsellor-code-expired = Die code is te oud. Vraag een nieuwe.
counsellor-code-used = Die code is al gebruikt. Vraag een nieuwe.
counsellor-code-too-many-tries = Te veel foute codes. Wacht 15 minuten.

counsellor-menu = Wat wil je doen?
counsellor-to-approve = { $count ->
    [0] Er wacht niemand op goedkeuring.
    [one] Er wacht één mentor op goedkeuring.
   *[other] Er wachten { $count } mentoren op goedkeuring.
}
counsellor-button-approve = Keur mentoren goed
counsellor-button-waiting = Wie er wacht
counsellor-button-mentors = Mentoren
counsellor-button-help = Hulp
# De woorden voor het streepje zijn opdrachten: ze staan in bots/counsellor/own-words.ts.
counsellor-help =
    Je kan op een knop tikken of een woord typen:
    keur goed – mentoren die op goedkeuring wachten
    contacten – wie met een bemiddelaar wil praten
    zaak – gemelde contacten die wachten; zaak 12 – die ene
    wacht – wie een mentor zoekt, per sector
    wacht zorg – hetzelfde voor één sector
    mentoren – hoeveel mentoren er zijn, per sector
    partners – organisaties die mentoren aanbrengen
    uitnodigen – uitnodigingen en codes
    waarom – waarom mentoren wel of niet aan iemand getoond zijn
    waarom noor els – hetzelfde voor één mentee en één mentor
    taal – een andere taal
    hulp – deze tekst

counsellor-application-draft = Het profiel van { $mentor } is nog niet klaar
counsellor-application-applied = { $mentor } wil mentor worden
counsellor-application-approved = { $mentor } is goedgekeurd
counsellor-application-refused = { $mentor } is geweigerd
counsellor-no-profile-link = Niet bekend: er is geen link naar een profiel, dus is hier buiten de bot niets na te kijken.
counsellor-button-yes = Keur goed
counsellor-button-no = Weiger
counsellor-nobody-to-approve = Er wacht niemand op goedkeuring.
counsellor-not-yourself = Over je eigen profiel moet iemand anders beslissen.
counsellor-under-age = { $mentor } zei jonger te zijn dan { $age }. Een mentor is minstens { $age }, dus ik kan dit niet goedkeuren. Praat eerst met { $mentor }.

counsellor-waiting = Wie een mentor zoekt
counsellor-waiting-line = { $waiting } in de rij, { $free } vrij, { $searching } op zoek
counsellor-line-person = { $place }. { $person }
counsellor-line-since = wacht sinds { $day }
counsellor-line-held = een plaats is vrijgehouden tot { $moment }
counsellor-line-mentors = Mentoren
counsellor-line-places-held = Plaatsen vrijgehouden voor deze rij
counsellor-line-nobody-asked = Op zoek, zonder open aanvraag
counsellor-line-lately = De laatste { $days } dagen
counsellor-line-left = uit de rij met een mentor: { $matched }, zonder: { $left }
counsellor-line-language = { $language } ({ $waiting })
counsellor-line-languages = Ze spreken { $languages }.
counsellor-nobody-waiting = Er zoekt nu niemand een mentor.
counsellor-mentors = Mentoren per sector
counsellor-mentors-line = { $approved } goedgekeurd, { $free } met een vrije plaats
counsellor-no-mentors = Er zijn nog geen goedgekeurde mentoren.

# Iemand en een bemiddelaar schrijven met elkaar.
counsellor-to-contact = { $count ->
    [one] Er wil iemand met een bemiddelaar praten.
   *[other] Er willen { $count } mensen met een bemiddelaar praten.
}
counsellor-button-contacts = Wie wil praten
counsellor-contact-asked = { $person } wil met een bemiddelaar praten
counsellor-contact-age = { $person } geeft nu een andere leeftijd
counsellor-contact-role = Is hier
counsellor-contact-new-age = Nieuw antwoord
counsellor-contact-closed = { $person }: afgehandeld op { $day }.
counsellor-button-write = Schrijf naar { $person }
counsellor-button-forget-age = De leeftijd klopte niet: vraag opnieuw
counsellor-ask-message = Wat wil je aan { $person } schrijven? Je voornaam staat erbij. Je volgende bericht gaat naar { $person }.
counsellor-no-contacts = Er wacht niemand op een bemiddelaar.

counsellor-button-why = Waarom deze mentor?
counsellor-why-whose = Van wie wil je de voorstellen begrijpen?
counsellor-why-nobody = In de laatste 90 dagen zijn aan niemand met die naam mentoren getoond.
counsellor-why-no-mentor = Ik vond geen mentor om iets over te zeggen.
counsellor-why-title = Waarom { $mentee } deze mentoren ziet
counsellor-why-shown = getoond op { $when }
counsellor-why-place = staat nu op plaats { $place }
counsellor-why-further-down = is vrij, maar veel anderen staan nu hoger
counsellor-why-not-approved = niet goedgekeurd
counsellor-why-paused = staat op pauze
counsellor-why-full = geen vrije plaats
counsellor-why-many-open = heeft al zoveel open aanvragen als mag
counsellor-why-other-field = werkt niet in deze sector
counsellor-why-no-common-language = geen gemeenschappelijke taal
counsellor-why-asked-before = is al eens gevraagd door deze mentee
counsellor-why-same-person = is dezelfde persoon

counsellor-button-ask = Stel een vraag
counsellor-ask-applicant = Wat wil je { $mentor } vragen? Je volgende bericht gaat er woord voor woord heen.
counsellor-button-no-question = Vraag niets
counsellor-question-sent = Verstuurd naar { $mentor }.
counsellor-asked = Gevraagd:
counsellor-answered = Antwoord:
counsellor-no-answer-yet = Nog geen antwoord.
counsellor-refuse-why = Waarom weiger je { $mentor }? Die leest het in vriendelijke woorden.
counsellor-refuse-enough = Genoeg mentoren hier
counsellor-refuse-unclear = Profiel zegt te weinig
counsellor-refuse-not-fitting = Andere sector of regio
counsellor-refuse-unsaid = Geef geen reden
counsellor-button-not-refuse = Terug, weiger niets
counsellor-signed-in = Bekend: aangemeld met LinkedIn op { $day }. De naam daar: { $name }.
counsellor-signed-in-no-name = Bekend: aangemeld met LinkedIn op { $day }, zonder naam.
counsellor-not-signed-in = Niet bekend: niet aangemeld met LinkedIn.
counsellor-names-differ = Let op: de naam daar is een andere dan de naam hier.
counsellor-profile-link = Gegeven, niet nagekeken: de link naar het profiel. Open hem zelf en vergelijk.
counsellor-rules-agreed = Bekend: akkoord met de huisregels van { $version } op { $day }.
counsellor-rules-open = Niet bekend: nog niet akkoord met de huisregels.
counsellor-not-known = Niet bekend: wie dit echt is, waar die werkt en hoe die zich gedraagt. LinkedIn gaat dat niet na, en wij ook niet.

counsellor-declines = { $mentee } kreeg twee keer na elkaar een nee, in { $sector }.
counsellor-declines-help = Een woordje van jou kan helpen.
counsellor-declines-matched = { $mentee } heeft een mentor gevonden in { $sector }. Je hoeft niets te doen.
counsellor-declines-over = { $mentee } zoekt niet meer in { $sector }. Je hoeft niets te doen.

# Partners, codes en uitnodigingen.

common-ask-organisation = Hoe heet de organisatie?
common-ask-organisation-contact = Aan wie kunnen we daar schrijven? Een naam en een e-mailadres.
common-ask-organisation-fields = In welke sectoren werken de mensen daar? Typ er een of meer, zoals "zorg, schoonmaak".
common-button-all-fields = Alle sectoren
common-organisation-empty = Typ één regel.
common-organisation-too-long = Dat is te lang. Gebruik hoogstens { $most } tekens.
common-organisation-fields-unknown = Die sector ken ik niet. Kan je het anders zeggen?
common-code-from-partner = Welkom! Je komt via { $name }.
common-code-from-person = Welkom! { $by } nodigde je uit.
common-code-welcome = Welkom! Je code klopt.
common-code-did-you-mean = Die code bestaat niet. Bedoel je { $code }?
common-button-code-meant = Ja, { $code }
common-button-no-code = Nee, ga verder zonder code
common-code-taken = Code { $code }
common-code-wrong = Die code klopt niet. Kijk ze na. Je kan ook verder zonder code.
common-code-expired = Die code is te oud. Je kan verder zonder code.
common-code-used = Die code is al gebruikt. Je kan verder zonder code.
common-code-off = Die code werkt niet meer. Je kan verder zonder code.
common-code-role = Die code is voor de andere bot: de ene is voor wie een mentor zoekt, de andere voor mentoren.
common-code-too-many-tries = Te veel foute codes. Wacht 15 minuten, of ga verder zonder code.

counsellor-button-invites = Uitnodigingen en codes
counsellor-invites = Uitnodigingen en codes
counsellor-invites-how = Een uitnodiging is voor één persoon. Een campagnecode is voor iedereen die ze hoort of ziet: op de radio, op een affiche. Je ziet hoeveel mensen zo binnenkwamen.
counsellor-button-invite-mentee = Nodig iemand uit
counsellor-button-campaign = Code voor een campagne
counsellor-button-campaign-mentors = Code om mentoren te vinden
counsellor-button-invite-mentor = Nodig een mentor uit
counsellor-button-invite-colleague = Nodig een collega uit
counsellor-codes = Laatste codes
counsellor-ask-campaign = Hoe noem je deze campagne? Bijvoorbeeld: "Radio, lente".
counsellor-name-empty = Typ een naam.
counsellor-name-too-long = Dat is te lang. Gebruik hoogstens { $most } tekens.
counsellor-one-time-code = Eenmalige code: { $code }
counsellor-one-time-mentor = Voor één mentor, tot { $until }. Geef de code of deze link door:
counsellor-one-time-counsellor = Voor één collega, tot { $until }. Wie de code heeft, wordt bemiddelaar: zeg ze persoonlijk. De link:
counsellor-code = Code { $code }
counsellor-code-personal = Je uitnodiging voor één persoon
counsellor-code-partner = De code van een partner
counsellor-code-for = Voor
counsellor-code-role-mentee = wie een mentor zoekt
counsellor-code-role-mentor = mentoren
counsellor-code-link = Link
counsellor-code-works = Werkt
counsellor-code-until = tot { $day }, voor wie maar wil
counsellor-code-once-until = tot { $day }, voor één persoon
counsellor-code-until-off = tot iemand ze uitzet
counsellor-code-is-expired = niet meer: ze is te oud
counsellor-code-is-used = niet meer: ze is gebruikt
counsellor-code-is-off = niet meer: ze staat uit
counsellor-progress-mentee = { $opened } geopend, { $joined } ingeschreven, { $ready } vroegen een mentor, { $matched } vonden er een, { $ended } klaar
counsellor-progress-mentor = { $opened } geopend, { $joined } kandidaat, { $ready } goedgekeurd, { $matched } hielpen iemand, { $ended } rondden een mentorschap af
counsellor-invite-not-used = Nog niemand heeft ze gebruikt.
counsellor-invite-not-shown = Ze is gebruikt. Je ziet hier meer als de persoon dat goed vindt.
counsellor-invite-opened = { $guest } opende de chat.
counsellor-invite-joined = { $guest } is ingeschreven.
counsellor-invite-asked = { $guest } vroeg een mentor.
counsellor-invite-matched = { $guest } heeft een mentor.
counsellor-invite-ended = { $guest } had een mentor; het mentorschap is voorbij.
counsellor-button-qr = QR-code
counsellor-button-open-link = Open de pagina
counsellor-button-code-off = Zet uit
counsellor-button-code-on = Zet aan
counsellor-qr-alternative = QR-code voor de code { $code }. Scan hem met een telefoon.

counsellor-button-partners = Partners
counsellor-partners = Partners
counsellor-partners-asking = { $count ->
    [0] Er wacht geen organisatie op antwoord.
    [one] Er wacht één organisatie op antwoord.
   *[other] Er wachten { $count } organisaties op antwoord.
}
counsellor-no-partners = Er zijn nog geen partners.
counsellor-button-new-partner = Nieuwe partner
counsellor-partner-short-asked = wil meedoen
counsellor-partner-short-off = staat uit
counsellor-partner-short-refused = geweigerd
counsellor-partner-asks = { $name } wil mentoren aanbrengen
counsellor-partner-contact = Contact
counsellor-partner-code = Code
counsellor-partner-is-active = Doet mee.
counsellor-partner-is-off = Staat uit: de code en de pagina werken niet meer. De mentoren blijven.
counsellor-partner-is-refused = Geweigerd.
counsellor-partner-trusted = Vertrouwd: de code keurt mentoren vanzelf goed.
counsellor-partner-not-trusted = Een bemiddelaar keurt elke mentor goed.
counsellor-button-partner-yes = Laat meedoen
counsellor-button-partner-no = Nu niet
counsellor-button-partner-text = Tekst om te sturen
counsellor-button-partner-page = Link naar hun pagina
counsellor-button-partner-off = Zet uit
counsellor-button-partner-on = Zet aan
counsellor-button-trust-on = Vertrouw: keur goed met code
counsellor-button-trust-off = Stop met goedkeuren met code
counsellor-partner-waiting = { $count ->
    [one] Er wacht één mentor van hen op goedkeuring.
   *[other] Er wachten { $count } mentoren van hen op goedkeuring.
}
counsellor-button-approve-all = Keur iedereen goed
counsellor-button-one-by-one = Bekijk één voor één
counsellor-approve-all-sure = { $count ->
    [one] Er wacht één mentor van { $name }. Wil je die goedkeuren? Je kan het niet terugdraaien.
   *[other] Er wachten { $count } mentoren van { $name }. Wil je ze allemaal goedkeuren? Je kan het niet terugdraaien.
}
counsellor-button-approve-all-yes = Ja, keur goed
counsellor-approved-all = { $count ->
    [0] Er wacht niemand meer.
    [one] Klaar: één mentor is goedgekeurd.
   *[other] Klaar: { $count } mentoren zijn goedgekeurd.
}
counsellor-not-your-partner = Over een organisatie die jij aanbracht, moet iemand anders beslissen.
counsellor-partner-page = Dit is de pagina van { $name }, met totalen en zonder namen. Stuur de link alleen naar hen. Een link die je eerder maakte, werkt niet meer.
counsellor-which-text = In welke taal?

mentor-button-organisation = Mijn organisatie doet mee
mentor-organisation-asked = Bedankt! Een bemiddelaar bekijkt de vraag van { $name }. Je hoort het hier van mij.
mentor-organisation-waiting = Je vroeg dit al voor twee organisaties. Een bemiddelaar bekijkt die eerst.
mentor-organisation-accepted = { $name } kan nu mentoren aanbrengen. Dit heb je nodig: een tekst voor jullie chat, een voor een mail, en een QR-code.
mentor-organisation-refused = { $name } kan nu niet meedoen. Bedankt voor je vraag. Collega's kunnen wel zelf mentor worden.
mentor-organisation-page = Op deze pagina zie je hoeveel collega's meedoen. Houd de link binnen je organisatie.

mentee-may-look-on = { $by } nodigde je uit. Mag { $by } zien hoe ver je staat: ingeschreven, gevraagd, een mentor gevonden? Nooit je berichten, en nooit wie je mentor is.
mentee-looks-on = { $by } kan zien hoe ver je staat. Nooit je berichten.
mentee-does-not-look-on = { $by } kan niet zien hoe ver je staat.
mentee-button-look-yes = Ja, toon het
mentee-button-look-no = Nee
mentee-button-look-stop = Toon het niet meer

join-title-mentee = Vind een mentor
join-title-mentor = Word mentor
join-from-partner = { $name } nodigt je uit.
join-what-mentee = Iemand met een job in de sector die jij leuk vindt, antwoordt op je vragen. Het is gratis, en jij beslist bij elke stap.
join-what-mentor = Help een jongere op weg naar werk. Het vraagt ongeveer 20 minuten per week, en je kan altijd pauzeren.
join-open = Begin hier
join-elsewhere = In een andere app? Open daar de bot en typ deze code:

partner-invited = Opende de link
partner-joined = Werd mentor
partner-active = Nu actief
partner-helped = Mensen geholpen
partner-page-what = Wat jullie mensen doen voor { $programme }.
partner-page-no-names = Dit zijn alleen cijfers. We zeggen nooit wie wie hielp.
partner-page-file = Download als CSV
partner-page-code = Jullie code
partner-page-texts = Teksten om te sturen
partner-file-organisation = Organisatie
partner-file-day = Dag
partner-text-chat = Voor Slack of Teams
partner-text-mail = Voor een mail
partner-ready-chat =
    👋 Heb je 20 minuten per week voor iemand die een eerste job zoekt? { $name } doet mee met { $programme }. Je antwoordt in een chat op vragen over je job. Je kiest hoeveel mensen je helpt, en je kan altijd pauzeren.
    Begin hier: { $link }
    Of typ deze code in de bot: { $code }
partner-ready-mail =
    Onderwerp: Help iemand aan een eerste job, 20 minuten per week

    Hallo,

    { $name } doet mee met { $programme }. Jongeren die werk zoeken, vinden er iemand met een job in de sector die ze leuk vinden. Ze vragen hoe de job echt is, hoe je een cv schrijft of hoe een sollicitatiegesprek gaat. Je antwoordt in een chat, wanneer het jou past.

    Het vraagt ongeveer 20 minuten per week. Je kiest hoeveel mensen je helpt, en je kan altijd pauzeren of stoppen.

    Begin hier: { $link }
    Of open de bot in je chatapp en typ deze code: { $code }

    Bedankt!

page-command-partners = Partners
page-command-invite = Uitnodigingen en codes
page-command-link = Gebruik een andere app
join-open-in = Open in { $app }
counsellor-guessing = { $count ->
    [one] Iemand typte vandaag te veel foute codes en moet telkens wachten. Zo raakte niemand binnen.
   *[other] { $count } keer typte iemand vandaag te veel foute codes en moet telkens wachten. Zo raakte niemand binnen.
}
data-came-in-by-code = Binnengekomen met een code
data-organisation-asked = Vroeg om mee te doen voor

# Wat een mentor te lezen krijgt.

mentor-greeting = Hallo! Mentoren helpen jongeren op weg naar werk. Dat vraagt zo'n 20 minuten per week. Jij kiest hoeveel mensen je helpt, en je kan altijd pauzeren.
mentor-ask-name = Wat is je voornaam? Werkzoekenden zien die.
mentor-under-age = Je zei me eerder dat je jonger bent dan { $age }. Een mentor is minstens { $age }. Nu kan het dus nog niet. Fijn dat je wilt helpen! Klopt je leeftijd niet? Dan bekijkt een bemiddelaar dat samen met jou.
mentor-button-contact-me = Laat iemand me contacteren
mentor-contact-asked = Een bemiddelaar weet dat je wilt praten en contacteert je hier. Bemiddelaars antwoorden op weekdagen, { $hours }. Ben je in gevaar? Bel meteen { $emergency }.
mentor-ask-headline = Wat doe je? Eén regel, zoals "bakker met een eigen zaak" of "verpleegkundige in een ziekenhuis".
mentor-headline-empty = Typ één regel over je job.
mentor-headline-too-long = Dat is te lang. Gebruik hoogstens 120 tekens.
mentor-headline-contact-details = Zet hier geen telefoonnummers, e-mailadressen of links.
mentor-ask-sectors = In welke sectoren werk je? Kies er één tot vijf, of typ een woord.
mentor-sector-list = Sectoren, hoogstens 5
mentor-sector-not-found = Die sector vind ik niet. Kies uit de lijst.
mentor-ask-topics = Waarbij kan je helpen?
mentor-topic-list = Onderwerpen
mentor-ask-languages = In welke talen kan je iemand helpen?
mentor-language-list = Talen
mentor-ask-region = In welke regio werk je?
mentor-ask-capacity = Hoeveel mensen wil je tegelijk helpen?
mentor-capacity-not-understood = Kies een getal van 1 tot { $most }.
mentor-ask-link = Heb je een LinkedIn-profiel? Plak de link hier. Werkzoekenden zien de link zoals jij die geeft.
mentor-button-no-link = Ga verder zonder
mentor-link-not-a-link = Dat is geen link. Een link ziet er zo uit: https://www.linkedin.com/in/jouw-naam
mentor-link-other-host = Hier werkt alleen een link naar linkedin.com. Die ziet er zo uit: https://www.linkedin.com/in/jouw-naam
mentor-link-not-a-profile = Die link is geen persoonlijk profiel. Een profiel ziet er zo uit: https://www.linkedin.com/in/jouw-naam
mentor-house-rules =
    De huisregels:
    • Je bent vrijwilliger. Je geeft raad, geen job.
    • Je bent vriendelijk en eerlijk, en je antwoordt binnen enkele dagen. Hoe je antwoordt, bepaalt mee in welke volgorde we mentoren tonen.
    • Je vraagt geen geld, geen gunsten en geen persoonlijke contactgegevens.
    • Wat je mentee vertelt, blijft tussen jullie. Maak je je zorgen over iemand? Zeg het aan een bemiddelaar.
    • Jullie kunnen allebei altijd stoppen, ook zonder reden.
mentor-house-rules-again = De huisregels zijn veranderd sinds je akkoord ging. Lees ze nog eens:
mentor-button-agree = Ik ga akkoord

mentor-applied = Bedankt! Een bemiddelaar bekijkt nu je profiel. Je hoort van mij zodra het goedgekeurd is.
mentor-status-draft = Je profiel is nog niet klaar
mentor-status-draft-what-next = Er zijn nog een paar vragen.
mentor-status-applied = Een bemiddelaar bekijkt je profiel
mentor-status-applied-what-next = Je hoeft nu niets te doen.
mentor-status-approved = Je bent mentor
mentor-status-approved-what-next = Ik schrijf alleen als iemand jou kiest. Dit zien werkzoekenden:
mentor-status-paused = Je staat op pauze
mentor-status-refused = Je kan nu geen mentor worden
mentor-status-refused-what-next = Bedankt dat je tijd wilde vrijmaken. Heb je vragen? Schrijf dan naar een bemiddelaar.
mentor-mentoring-now = Je bent mentor van { $mentees }.
mentor-open-requests = { $count ->
    [one] Er wacht één aanvraag op je antwoord.
   *[other] Er wachten { $count } aanvragen op je antwoord.
}
mentor-button-change-profile = Pas mijn profiel aan
mentor-change-what = Wat wil je aanpassen?
mentor-part-headline = Job
mentor-part-sectors = Sectoren
mentor-part-topics = Onderwerpen
mentor-part-languages = Talen
mentor-part-region = Regio
mentor-part-capacity = Aantal mensen
mentor-part-profile-link = LinkedIn-profiel
mentor-part-sign-in = Aanmelden met LinkedIn
mentor-part-own-name = Voornaam
mentor-part-years = Jaren ervaring
mentor-part-hours = Uren
mentor-ask-own-name = Je voornaam, zoals werkzoekenden die zien.
mentor-ask-years = Hoeveel jaar werk je al in je sector?
mentor-years-none = Zeg ik liever niet
mentor-years-out-of-range = Geef een aantal jaren van 0 tot 60.
mentor-ask-hours = Wanneer mag ik je schrijven? Kies, of typ uren zoals "9-17".
mentor-hours-any = Altijd
mentor-hours-out-of-range = Geef twee hele uren, zoals "9-17".
mentor-preview = Dit zien werkzoekenden van jou:
mentor-preview-why = Daaronder lezen ze in één regel waarom jij past bij wat ze zoeken.
mentor-preview-no-link = Je gaf geen LinkedIn-profiel op. Dat is prima.
mentor-button-preview = Zie wat werkzoekenden zien
mentor-button-form = Vul alles in één keer in
mentor-form-saved = Je profiel is bewaard.
mentor-form-again = Hier is het formulier opnieuw.

mentor-request = { $mentee } vraagt je hulp
mentor-button-accept = Ja, ik help
mentor-button-decline = Deze keer niet
mentor-button-later = Herinner me later
mentor-reminded-later = Oké. Ik toon je dit opnieuw op { $moment }.
mentor-too-late-to-wait = Later is de tijd om te antwoorden al voorbij. Kies nu ja, of deze keer niet.
mentor-request-accepted = Je zei ja. Bedankt!
mentor-request-declined = Je zei nee voor deze keer. Bedankt voor je antwoord.
mentor-request-withdrawn = { $mentee } trok de aanvraag in. Je hoeft niets te doen.
mentor-request-expired = De tijd om te antwoorden is voorbij. Je hoeft niets te doen.
mentor-request-overtaken = { $mentee } heeft al hulp. Bedankt!
mentor-request-released = Je plaatsen zijn bezet, dus { $mentee } vraagt iemand anders. Je hoeft niets te doen.
mentor-why-not = Wil je zeggen waarom? De werkzoekende ziet dat nooit.
mentor-reason-no-time = Geen tijd
mentor-reason-not-my-field = Niet mijn sector
mentor-reason-away = Ik ben er even niet
mentor-reason-other = Iets anders
mentor-full = Al je plaatsen zijn bezet. Kan er nog iemand bij?
mentor-one-more = Kan er nog iemand bij?
mentor-button-one-more = Ja, nog iemand
mentor-button-enough = Genoeg voor nu
mentor-one-more-open = Fijn. Je hebt nu een plaats meer.
mentor-enough = Oké. Voorlopig kan niemand anders je kiezen.
mentor-no-more-places = Je helpt al { $most } mensen. Meer kan niet. Bedankt!
mentor-silence-paused = Enkele aanvragen kregen de laatste tijd geen antwoord van je. Misschien is het druk. Daarom heb ik je pauze gegeven: niemand vraagt je nu iets. Met één tik ben je terug. Bedankt dat je mentor bent!
mentor-still-available = Ben je nog beschikbaar als mentor? Eén tik is genoeg. Zo weet ik wie tijd heeft voor een jongere.
mentor-button-still-available = Ja, nog altijd
mentor-still-available-thanks = Bedankt! Jongeren kunnen je blijven kiezen.
mentor-availability-paused = Bedankt dat je het laat weten.

mentor-mentorship = Je bent mentor van { $mentee }
mentor-mentorship-how = Alles wat je hier typt, gaat naar { $mentee }.
mentor-say-hello = Zeg je even hallo? Je kan dit versturen, of zelf iets schrijven:
mentor-button-send-hello = Verstuur dit
mentor-to-whom = Naar wie mag ik dit versturen?
mentor-menu = Ik ben de bot. Wat wil je doen?

mentor-refused-enough = Er zijn op dit moment genoeg mentoren in je sector. Dat zegt niets over jou.
mentor-refused-unclear = Je profiel vertelt te weinig over je werk. Vertel je meer? Dan kijkt een bemiddelaar graag nog eens.
mentor-refused-not-fitting = Nu zoeken we mensen uit een andere sector of regio dan de jouwe.
mentor-refused-unsaid = Een bemiddelaar besliste dit na het lezen van je profiel.
mentor-button-hand-in = Dien opnieuw in
mentor-question = Een bemiddelaar heeft een vraag over je profiel
mentor-question-how = Typ je antwoord hier. Alleen bemiddelaars lezen het.
mentor-button-answer = Antwoord
mentor-type-answer = Typ nu je antwoord.
mentor-question-answered = Jouw antwoord:
mentor-answer-sent = Bedankt. De bemiddelaar heeft je antwoord.

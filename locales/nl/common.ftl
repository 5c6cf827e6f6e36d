# Wat meer dan één bot zegt.

common-answered = ✓ { $answer }
common-which-language = Welke taal?
common-change-language = Hier kan je een andere taal kiezen.
common-own-name-nl = Nederlands
common-own-name-fr = Français
common-own-name-en = English
common-own-name-sv = Svenska
common-language-nl = Nederlands
common-language-fr = Frans
common-language-en = Engels
common-language-sv = Zweeds
common-someone = iemand
common-anywhere = Overal
common-app-web = Deze website

# Voor de eerste vraag over de persoon. Zegt wat bewaard wordt en wie het kan lezen.
common-consent-mentee =
    Ik ben een bot van { $programme }. Ik bewaar je voornaam, je keuzes en je berichten. Je mentor kan die lezen. Je nummer of je gebruikersnaam toon ik nooit.
    { $app } bewaart een eigen kopie. Gebruikt je mentor een werkchat? Dan kan de werkgever misschien meelezen.
    Bemiddelaars lezen berichten alleen als iemand ze meldt.
    Stoppen: /stop. Alles wissen: /mydata.
common-consent-mentor =
    Ik ben een bot van { $programme }. Ik bewaar je naam, je profiel en je berichten. Werkzoekenden zien je naam, je job, je talen en de link naar je profiel. Je nummer of je adres toon ik nooit.
    { $app } bewaart een eigen kopie. Is dit een werkchat? Dan kan je werkgever misschien meelezen.
    Bemiddelaars lezen berichten alleen als iemand ze meldt.
    Stoppen: /stop. Alles wissen: /mydata.
common-consent-refused = Geen probleem. Ik bewaar verder niets over jou. Je kan altijd terugkomen.
common-button-consent = Oké, start
common-button-read-more = Lees meer
common-button-no-thanks = Nee, bedankt
common-button-start-again = Begin opnieuw

common-not-a-name = Ik heb een voornaam nodig van hoogstens 40 letters, zonder cijfers of links. Probeer je het opnieuw?
common-not-understood = Sorry, dat begrijp ik niet.
common-button-resume = Ga verder
common-button-menu = Menu
common-button-done = Klaar
common-button-language = Taal
common-button-pause = Pauzeer
common-button-resume-after-pause = Stop de pauze
common-button-my-data = Mijn gegevens
common-already-done = Dat is al gebeurd op { $day }.
common-already-over = Dat is al voorbij.
common-only-text = Voorlopig kan ik alleen tekst lezen. Kan je het typen?
common-sorry = Sorry, er ging iets mis bij ons. We hebben het gezien. Probeer het opnieuw.

common-topic-job-reality = Hoe de job echt is
common-topic-cv-letter = Cv of brief
common-topic-interview = Sollicitatiegesprek
common-topic-finding-openings = Vacatures vinden
common-topic-motivation = Motivatie
common-topic-not-sure = Ik weet het nog niet

common-fact-name = Naam
common-fact-sector = Sector
common-fact-sectors = Sectoren
common-fact-topics = Hulp bij
common-fact-region = Regio
common-fact-languages = Talen
common-fact-answer-by = Antwoord ten laatste
common-fact-headline = Job
common-fact-places = Plaatsen
common-fact-years = Jaren ervaring
common-fact-hours = Uren
common-fact-profile-link = LinkedIn-profiel, gegeven door de mentor
common-fact-none = geen
common-places = { $active } van { $capacity } bezet

common-mentorship-over = Jij en { $other }
common-mentorship-closed-on = Dit mentorschap is gestopt op { $day }.
common-button-close = Stop het mentorschap
common-close-sure = Wil je het mentorschap met { $other } stoppen? Je kan dit niet terugdraaien.
common-button-close-yes = Ja, stop
common-button-close-no = Nee, ga verder
common-close-kept = Oké. Jij en { $other } gaan verder.
common-close-done = Het mentorschap met { $other } is gestopt. Bedankt.
common-told-closed = { $other } heeft het mentorschap gestopt. Dat zegt niets over jou. Bedankt voor je tijd.
common-message-empty = Je bericht is leeg. Er is niets verstuurd.
common-message-too-long = Je bericht telt { $length } tekens. Het mogen er hoogstens { $most } zijn. Kan je het korter maken, of in stukken versturen?
common-message-erased = Dit bericht is gewist.
common-word-for-whom = Is dit voor { $other }, of voor mij?
common-button-send-to = Verstuur naar { $other }
common-button-close-with = Stop met { $other }
common-button-withdraw = Trek mijn aanvraag in
common-button-erase = Wis mijn gegevens
common-button-nothing = Niets
common-stop-what = Wat wil je stoppen? Er stopt niets zolang je niet kiest.
common-pause-mentee = Tijdens een pauze krijg je geen berichten over nieuwe mentoren. Je keuzes blijven bewaard. Hoelang wil je pauzeren?
common-pause-mentor = Tijdens een pauze kan niemand anders je kiezen. De mensen die je nu helpt, blijven. Hoelang wil je pauzeren?
common-button-pause-month = Pauzeer 1 maand
common-button-pause-open = Tot ik terugkom
common-button-no-pause = Geen pauze
common-paused-until = Je staat op pauze tot { $day }.
common-paused = Je staat op pauze.
common-pause-over = Welkom terug.
common-my-data = Jouw gegevens
common-my-data-how = Bekijk alles wat we over jou bewaren, als pagina of als bestand. De links werken { $minutes } minuten, en alleen voor jou. Geef ze niet door.
common-button-see-data = Bekijk mijn gegevens
common-button-data-file = Download
common-erase-sure = Alles over jou wissen?
common-erase-what-mentee = We wissen je naam, je keuzes, je aanvraag en je berichten. Heb je een mentor? Dan stopt je mentorschap. Je kan dit niet terugdraaien.
common-erase-what-mentor = We wissen je naam, je profiel en je berichten. Help je nu iemand? Dan stopt het mentorschap. Je kan dit niet terugdraaien.
common-erase-what-counsellor = We wissen je naam en je toegang. Je kan dit niet terugdraaien.
common-erase-not = Dit kunnen we niet wissen: kopieën die een chatapp bewaart, wat anderen noteerden of over jou schreven, en dat iemand (we weten dan niet meer wie) iets deed op een bepaalde dag. Gemelde berichten blijven tot de zaak beslist is, en nog 12 maanden. Wie uitgesloten is, blijft dat: van elk account houden we een code zonder naam bij.
common-button-erase-yes = Ja, wis alles
common-button-erase-no = Nee, bewaar alles
common-erase-kept = Er is niets gewist.
common-erased = Alles over jou is gewist. Bedankt dat je hier was. Je kan altijd opnieuw beginnen: /start
common-erased-person = Dit ging over iemand van wie de gegevens gewist zijn.
common-group-notice = Ik praat alleen privé. Tik hier om naar mij te schrijven:

# Iemand en een bemiddelaar schrijven met elkaar.
common-age-forgotten = Een bemiddelaar heeft je leeftijd met jou bekeken. Zullen we verdergaan?
common-button-answer = Antwoord
common-from-counsellor = { $counsellor }, bemiddelaar
common-contact-question = Wat wil je aan de bemiddelaar schrijven? Je volgende bericht gaat naar die persoon.
common-contact-sent = verstuurd
common-button-never-mind = Toch niet

common-question-empty = Typ een paar woorden.
common-question-too-long = Dat is te lang. Gebruik hoogstens { $most } tekens.

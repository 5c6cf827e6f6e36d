# Wat een mentee te lezen krijgt.

mentee-greeting = Hallo! Ik help je een mentor te vinden: iemand met een job in een sector die jij leuk vindt. Die antwoordt op je vragen. Het is gratis, en jij beslist bij elke stap.
mentee-ask-name = Wat is je voornaam?
mentee-ask-age = Hoe oud ben je?
mentee-age-under = Jonger dan { $age }
mentee-age-between = { $from }–{ $to }
mentee-age-from = { $from } of ouder
mentee-age-not-understood = Tik op een van de knoppen, of typ je leeftijd in cijfers.
mentee-age-changed = Eerder gaf je een andere leeftijd. Een bemiddelaar bekijkt dat samen met jou.
mentee-under-age = Ben je jonger dan { $age }? Dan doen we dit samen met een bemiddelaar.
mentee-button-contact-me = Laat iemand me contacteren
mentee-contact-asked = Ik heb een bemiddelaar gevraagd om je hier te contacteren. Bemiddelaars antwoorden op weekdagen, { $hours }. Ben je in gevaar? Bel meteen { $emergency }.
mentee-contact-asked-before = Een bemiddelaar weet al dat je wilt praten. Bemiddelaars antwoorden op weekdagen, { $hours }. Ben je in gevaar? Bel meteen { $emergency }.

mentee-ask-sector = Welke sector interesseert je? Tik er een aan, of typ een woord, zoals "verpleger" of "magazijn".
mentee-sector-list = Alle sectoren
mentee-button-dont-know = Ik weet het nog niet
mentee-button-sector-list = Toon alle sectoren
mentee-sector-not-found = Die sector vind ik niet. Hier is de lijst. Of probeer een ander woord.
mentee-sector-nearest = Wat komt het dichtst in de buurt?
mentee-everyday-with = Waarmee werk je graag?
mentee-everyday-people = Met mensen
mentee-everyday-things = Met dingen
mentee-everyday-where = Waar werk je graag?
mentee-everyday-inside = Binnen
mentee-everyday-outside = Buiten
mentee-everyday-how = Hoe werk je graag?
mentee-everyday-hand = Met mijn handen
mentee-everyday-screen = Achter een scherm
mentee-everyday-outcome = Deze sectoren passen misschien bij jou. Met welke wil je beginnen?

mentee-ask-topics = Waarbij wil je vooral hulp?
mentee-button-several-topics = Meer dan één
mentee-topics-up-to = Kies er hoogstens { $most }
mentee-topics-not-understood = Tik op een van de knoppen.
mentee-ask-region = In welke regio zoek je werk?
mentee-region-not-understood = Die regio ken ik niet. Tik op een van de knoppen.

mentee-proposals = { $count ->
    [one] Deze mentor in de sector { $sector } heeft tijd voor jou:
   *[other] Deze mentoren in de sector { $sector } hebben tijd voor jou:
}
mentee-why = Waarom: { $reasons }.
mentee-why-field = werkt in de sector die je koos
mentee-why-topics = { $asked ->
    [one] kan helpen bij wat je vroeg
   *[other] kan helpen bij { $shared } van je { $asked } onderwerpen
}
mentee-why-region = werkt in jouw regio
mentee-why-speaks = spreekt { $language }
mentee-why-quick = antwoordt bijna altijd (meestal binnen een dag)
mentee-why-rested = kreeg al een tijdje geen aanvraag
mentee-button-ask = Vraag { $mentor }
mentee-button-linkedin = LinkedIn, gegeven door { $mentor }
mentee-button-more = Toon meer
mentee-button-choose-for-me = Kies voor mij
mentee-button-other-field = Andere sector
mentee-no-more-mentors = Dat waren alle mentoren die nu tijd hebben. Ik begin opnieuw bij de eerste.
mentee-few-free = In de sector { $sector } zijn nu weinig mentoren vrij. Deze sectoren lijken erop:
mentee-button-look-again = Kijk opnieuw
mentee-mentor-not-free = { $mentor } heeft geen plaats meer. Hier zijn andere mentoren.

mentee-first-message = Je eerste bericht aan { $mentor }. Je kan dit gebruiken, of er iets van jezelf van maken.
mentee-button-use-draft = Gebruik dit
mentee-question-diploma = Welk diploma heb ik nodig?
mentee-question-day = Een gewone dag?
mentee-question-start = Hoe ben je begonnen?
mentee-button-write-own = Ik schrijf zelf iets
mentee-write-message = Typ je bericht aan { $mentor }. Ik verstuur niets voor je het gezien hebt.
mentee-message-empty = Je bericht is leeg. Typ een paar woorden.
mentee-message-too-long = Je bericht telt { $length } tekens. Het mogen er hoogstens { $most } zijn. Kan je het korter maken?

mentee-preview = Dit krijgt { $mentor } te zien:
mentee-ask-one-backup = Als { $mentor } niet kan of niet antwoordt, zal ik dan { $next } vragen?
mentee-ask-two-backups = Als { $mentor } niet kan of niet antwoordt, zal ik dan { $next } vragen, en daarna { $third }?
mentee-button-backups-on = ✓ Vraag ook anderen
mentee-button-backups-off = Vraag ook anderen
mentee-button-send = Verstuur
mentee-button-change = Pas aan
mentee-button-cancel = Annuleer
mentee-preview-changed = Oké, schrijf het opnieuw.
mentee-preview-cancelled = Niet verstuurd.
mentee-preview-sent = Verstuurd naar { $mentor }.
mentee-preview-sent-waits = Verstuurd. { $mentor } ziet het op { $moment }.
mentee-not-sent-not-registered = Ik moet je eerst wat beter leren kennen.
mentee-not-sent-paused = Je staat op pauze. Stop eerst de pauze, dan kan ik het versturen.
mentee-not-sent-already-searching = Je hebt al een aanvraag. Eén tegelijk, zo weet elke mentor dat je het meent.
mentee-not-sent-request-open = Je bericht ging niet naar { $mentor }: je hebt al een open aanvraag. Eén tegelijk.
mentee-not-sent-has-mentor = Je hebt al een mentor.
mentee-not-sent-mentor-not-free = { $mentor } helpt nu net iemand anders. Dat zegt niets over jou. Hier zijn andere mentoren.
mentee-not-sent-empty-message = Het bericht is leeg. Typ een paar woorden.
mentee-not-sent-no-search = Die aanvraag is voorbij. Je kan een nieuwe starten.

mentee-search = Je aanvraag: { $sector }
mentee-request-open = gevraagd, antwoord ten laatste { $moment }
mentee-request-waits = ziet het op { $moment }
mentee-request-accepted = zei ja
mentee-request-declined = kan nu niet
mentee-request-withdrawn = ingetrokken
mentee-request-expired = geen antwoord
mentee-request-overtaken = niet meer nodig
mentee-request-released = heeft geen plaats meer
mentee-search-next = Als { $mentor } niet kan of niet antwoordt, vraag ik { $next }.
mentee-search-next-too = Als { $mentor } niet antwoordt tegen { $moment }, vraag ik het ook aan { $next }.
mentee-search-withdrawn = Je hebt deze aanvraag ingetrokken.
mentee-withdrawn = Ingetrokken. Je hoeft geen reden te geven.
mentee-button-new-search = Zoek opnieuw
mentee-button-my-request = Mijn aanvraag
mentee-button-my-mentor = Mijn mentor

mentee-told-accepted = Goed nieuws: { $mentor } zei ja! Vanaf nu gaat alles wat je hier typt naar { $mentor }. Wil je mij bereiken? Tik op Menu.
mentee-told-declined = { $mentor } kan nu niet. Dat zegt niets over jou.
mentee-told-expired = Geen antwoord van { $mentor }, misschien is het een drukke periode. Dat zegt niets over jou.
mentee-told-unanswered = Nog geen antwoord van { $mentor }, misschien een drukke week. Ik heb het ook aan { $next } gevraagd. De eerste ja telt.
mentee-told-silent = Nog geen antwoord van { $mentor }, misschien een drukke week. Zal ik het ook aan iemand anders vragen? De eerste ja telt.
mentee-told-released = { $mentor } heeft toch geen tijd. Dat zegt niets over jou.

mentee-mentorship = Je mentor is { $mentor }
mentee-mentorship-how = Alles wat je hier typt, gaat naar { $mentor }.
mentee-after-closing = Wil je een andere mentor zoeken?
mentee-menu = Ik ben de bot. Wat wil je doen?
mentee-button-counsellor = Praat met een bemiddelaar

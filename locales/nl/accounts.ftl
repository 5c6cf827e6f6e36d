# Eén persoon die vanuit meer dan één app schrijft.

common-button-another-app = Gebruik een andere app
common-button-known-already = Ik heb al een account
common-another-app = Eén account, meer apps
common-another-app-how = Je kan verdergaan in een andere app, zoals Telegram, Slack, Teams of de website. Alles blijft: je aanvragen, je mentorschap, je berichten. Toon een code in de ene app en typ die in de andere.
common-button-show-code = Toon hier een code
common-button-have-code = Ik heb een code
common-link-code = Je code: { $code }
common-link-code-how =
    Open de bot in de andere app en typ:
    koppel { $code }
    De code werkt één keer, en { $minutes } minuten lang.
common-link-code-careful = Wie deze code typt, komt in jouw account. Geef ze aan niemand, ook niet aan ons.
common-button-stop-code = Stop deze code
common-link-stopped = De code werkt niet meer.
common-link-code-used = De code is gebruikt.
common-ask-link-code = Open de bot in de app waar ik je al ken. Kies Menu, dan "Gebruik een andere app" en "Toon hier een code". Typ die code hier.
common-link-code-right = dat klopt
common-link-wrong = Die code klopt niet. Kijk de code na. Na vijf foute codes moet je 15 minuten wachten.
common-link-expired = Die code is te oud. Toon een nieuwe in de andere app.
common-link-used = Die code is al gebruikt. Toon een nieuwe in de andere app.
common-link-yourself = Dat is je eigen code. Typ ze in de andere app.
common-link-too-many-tries = Te veel foute codes. Wacht 15 minuten.
common-link-over = Die code is nu te oud. Toon een nieuwe in de andere app.
common-link-sure = Ben jij { $owner }?
common-link-sure-what = Dan worden deze app en de andere één account. Alles wat je hier deed, gaat mee. Kreeg je deze code van iemand anders? Kies dan Nee.
common-button-link-yes = Ja, dat ben ik
common-button-link-no = Nee
common-link-not-joined = Oké. Er is niets gekoppeld.
common-link-done = Klaar: je hebt nu één account. Ik schrijf waar jij het laatst schreef.
common-link-known = Dat weet ik al.
common-link-mentee-new = Wat je hier begon als iemand die een mentor zoekt, blijft bewaard.
common-link-mentee-both = Je zocht in beide apps een mentor. Dat staat nu samen.
common-link-mentor-new = Wat je hier begon als mentor, blijft bewaard.
common-link-mentor-both = Je had in beide apps een profiel als mentor. Dat is er nu één. Kijk het even na.
common-link-staff = Dit is het account van een bemiddelaar. Je kan het van hieruit niet koppelen. Toon hier een code en typ die in de andere app.
common-link-age = De leeftijden die je in de twee apps gaf, passen niet bij elkaar. Een bemiddelaar moet ernaar kijken. Er is niets gekoppeld.
common-link-each-other = In de ene app vroeg je hulp, en in de andere was jij de mentor die gevraagd werd. Dat kan niet één persoon zijn. Er is niets gekoppeld.
common-link-two-searches = Je hebt of zoekt een mentor in beide apps. Dat kan maar één keer tegelijk. Stop er eerst één en probeer dan opnieuw. Er is niets gekoppeld.
common-link-decided-apart = Een bemiddelaar zei nee tegen een van je twee profielen als mentor. Een bemiddelaar moet er eerst naar kijken. Er is niets gekoppeld.
common-link-too-many = Samen zou je meer mensen helpen, of door meer mensen gevraagd worden, dan één mentor mag. Antwoord eerst op iets of stop iets. Er is niets gekoppeld.
common-link-same-mentee = Dezelfde persoon vraagt je hulp in beide apps. Antwoord eerst op een van de twee. Er is niets gekoppeld.
common-link-guessed = Iemand typte een code die bijna de jouwe is. Was jij dat? Probeer dan opnieuw. Zo niet, stop de code.
common-link-guessed-stopped = Iemand typte drie keer een foute code die bijna de jouwe is. Voor de zekerheid werkt die code niet meer. Er is niemand binnengeraakt.
common-linked = Je schrijft mij nu ook vanuit { $app }. Was jij dat niet? Tik dan op de knop en zeg het aan een bemiddelaar.
common-button-unlink = Dat was ik niet
common-unlinked = { $app } is losgemaakt van je account. Niemand kan daar nog iets zien of doen in jouw naam.
common-unlinked-there = Deze app is losgemaakt van het account.
common-unlink-elsewhere = Dat kan alleen in de app die je eerder gebruikte.
common-app-lost = Ik kan je in { $app } niet meer bereiken. Ik ga hier verder. Dit staat open:

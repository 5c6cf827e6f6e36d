# Hulplijnen, meldingen en wat bemiddelaars ermee doen.

common-help-lines = Nu in gevaar? Bel meteen { $emergency }.
common-help-lines-how = Je hoeft het niet alleen te dragen. Deze mensen luisteren naar je, ook vanavond:
common-counsellors-open = Ook een bemiddelaar kan je hier schrijven. Bemiddelaars antwoorden op weekdagen, { $hours }.
common-counsellors-closed = De bemiddelaars zijn nu gesloten. Ze antwoorden weer op { $when }. Ben je in gevaar? Bel meteen { $emergency }.
common-button-ask-counsellor = Laat een bemiddelaar me contacteren
common-button-help-lines = Hulplijnen
common-counsellor-asked = Ik heb een bemiddelaar gevraagd om je hier te contacteren.
common-counsellor-asked-before = Een bemiddelaar weet al dat je wilt praten.
common-in-danger = Ben je in gevaar? Bel meteen { $emergency }.

common-report-reads = Een bemiddelaar leest dit, met hoogstens tien berichten eromheen. Verder niemand.
common-button-report-mistake = Dit was een vergissing
common-report-not = Ingetrokken. Er is niets gemeld en jullie kunnen verder.
common-report-too-late = Dit kan je hier niet meer intrekken. Zeg aan de bemiddelaar dat het een vergissing was.
common-reported-frozen = Gemeld. Het contact met { $other } ligt nu stil.
common-reported-passed = Gemeld. Een bemiddelaar kijkt naar het contact met { $other }.
common-reported-known = Dit heb je al gemeld. Een bemiddelaar kijkt naar het contact met { $other }.
common-reported-hear = Je hoort hier wat ervan komt.
common-report-whom = Over wie gaat het?
common-report-nobody = Je hebt hier geen contact dat je kan melden. Wil je met een bemiddelaar praten?

common-frozen = Het contact met { $other } ligt stil
common-frozen-how = Een bemiddelaar kijkt ernaar. Tot dan gaan er geen berichten tussen jou en { $other }. Jullie horen allebei wat ervan komt.

common-case-warned = Een bemiddelaar heeft naar het contact met { $other } gekeken. Iets wat je schreef, past niet bij onze huisregels. Hou je er voortaan aan: een volgende keer kan het stoppen. Jullie kunnen elkaar weer schrijven.
common-case-own-seen = Ook wat jij meldde, is bekeken.
common-case-reporter-resume = Een bemiddelaar heeft je melding over { $other } bekeken. Het contact kan verdergaan. Bedankt dat je het zei. Je kan altijd opnieuw melden.
common-case-reporter-warn = Een bemiddelaar heeft je melding bekeken en { $other } aangesproken. Jullie kunnen elkaar weer schrijven. Gebeurt het nog eens? Meld het dan opnieuw.
common-case-reporter-end = Een bemiddelaar heeft je melding bekeken. Het contact met { $other } is gestopt. Bedankt dat je het zei.
common-case-reporter-ban = Een bemiddelaar heeft je melding bekeken. { $other } kan niet meer meedoen aan { $programme }. Bedankt dat je het zei.
common-case-reporter-resume-over = Een bemiddelaar heeft je melding over { $other } bekeken. Er gebeurt nu niets meer. Bedankt dat je het zei.
common-case-reporter-warn-over = Een bemiddelaar heeft je melding bekeken en { $other } aangesproken. Bedankt dat je het zei.
common-case-other-resume = Een bemiddelaar heeft naar het contact met { $other } gekeken. Alles is in orde: jullie kunnen elkaar weer schrijven.
common-case-other-warn = Een bemiddelaar heeft naar het contact met { $other } gekeken. Jullie kunnen elkaar weer schrijven.
common-case-other-end = Een bemiddelaar heeft naar het contact met { $other } gekeken en heeft het gestopt. Heb je vragen? Een bemiddelaar legt het graag uit.
common-case-other-ban = Een bemiddelaar heeft naar het contact met { $other } gekeken en heeft het gestopt. Jij deed niets verkeerd.
common-case-other-resume-over = Een bemiddelaar heeft naar het contact met { $other } gekeken. Je hoeft niets te doen.
common-case-other-warn-over = Een bemiddelaar heeft naar het contact met { $other } gekeken. Je hoeft niets te doen.

common-banned = Je kan niet meer meedoen aan { $programme }
common-banned-why = De bemiddelaars beslisten dat nadat ze een contact van jou bekeken. Klopt het niet, vind je? Praat dan met een bemiddelaar.
common-ban-lifted = Je kan weer meedoen. Welkom terug!
common-button-undo = Ongedaan maken

counsellor-to-decide = { $count ->
    [one] Er wacht één gemeld contact op jou.
   *[other] Er wachten { $count } gemelde contacten op jou.
}
counsellor-button-cases = Zaken
counsellor-help-lines-unconfirmed = { $count ->
    [one] Eén hulplijn is nog niet door het team bevestigd. Tot dan ziet niemand ze.
   *[other] { $count } hulplijnen zijn nog niet door het team bevestigd. Tot dan ziet niemand ze.
}
counsellor-case = Zaak { $number }: een contact is gemeld
counsellor-case-between = Tussen
counsellor-case-reported-by = Gemeld door
counsellor-case-since = Sinds
counsellor-case-stands = Hoe het staat
counsellor-case-frozen = er gaan geen berichten door
counsellor-case-closed = het contact is gestopt
counsellor-case-decided-resume = ze gaan verder
counsellor-case-decided-taken-back = meteen weer ingetrokken
counsellor-case-decided-warn = { $person } is gewaarschuwd
counsellor-case-decided-end = het contact is gestopt
counsellor-case-decided-ban = { $person } is uitgesloten
counsellor-case-decided-lifted = { $person } was uitgesloten en mag weer meedoen
counsellor-case-how = Je ziet de berichten pas als je de zaak opent. Dat wordt bijgehouden, met je naam.
counsellor-button-open-case = Open de zaak
counsellor-button-lift-ban = Laat weer meedoen
counsellor-no-such-case = Er is geen zaak { $number }.
counsellor-no-cases = Er wacht geen gemeld contact op jou.
counsellor-case-own = Deze zaak gaat over jou. Een collega beslist.
counsellor-case-forgotten = De berichten van deze zaak zijn tot 12 maanden na de beslissing bewaard. Ze zijn nu weg.
counsellor-case-logged = Zaak { $number } is open. Er is bijgehouden dat jij ze leest.
counsellor-case-no-messages = De twee hadden elkaar nog niets geschreven.
counsellor-case-reported = Gemeld: { $message }
counsellor-case-no-text = Van dit bericht is geen tekst bewaard.
counsellor-case-what-now = Zaak { $number }: wat beslis je? De twee horen het allebei.
counsellor-button-case-resume = Niets aan de hand: ze gaan verder
counsellor-button-case-nothing = Er is niets meer nodig
counsellor-button-case-end = Stop het contact
counsellor-button-case-warn = Waarschuw { $person }
counsellor-button-case-ban = Sluit { $person } uit
counsellor-case-sure-warn = { $person } waarschuwen? De twee kunnen elkaar daarna weer schrijven. Dat kan je niet ongedaan maken.
counsellor-case-sure-end = Het contact tussen de twee stoppen? Dat kan je niet ongedaan maken.
counsellor-case-sure-ban = { $person } uitsluiten? Alles van { $person } stopt hier: contacten, aanvragen, een zoektocht. De contacten komen niet terug.
counsellor-case-sure-lift = Mag { $person } weer meedoen? Een mentor wordt opnieuw goedgekeurd.
counsellor-button-sure-warn = Ja, waarschuw
counsellor-button-sure-end = Ja, stop het
counsellor-button-sure-ban = Ja, sluit uit
counsellor-button-sure-lift = Ja, dat mag
counsellor-button-not-yet = Nee, nog niet
counsellor-case-done = Over zaak { $number } is beslist. De twee horen het allebei.
counsellor-case-open-first = Open eerst de zaak en lees ze.
counsellor-case-too-late = Dat kan niet meer ongedaan gemaakt worden. De twee hebben het gehoord. Ze kunnen opnieuw melden.
counsellor-case-lifted = { $person } mag weer meedoen.
counsellor-case-lift-kept = { $person } blijft uitgesloten.

page-command-report = Iets melden
page-command-counsellor = Met een bemiddelaar praten
page-command-cases = Zaken

data-reports = Wat je meldde
data-case-open = een bemiddelaar kijkt ernaar
data-case-resume = het contact kon verdergaan
data-case-warn = er is een waarschuwing gegeven
data-case-end = het contact is gestopt
data-case-ban = er is iemand uitgesloten
data-decided-about-you = Beslist over jou

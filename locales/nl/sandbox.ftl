# Wat de verzonnen mentoren van de sandbox zeggen: kant-en-klare woorden die bij elk werk passen.

sandbox-app-name = De sandbox

sandbox-introduction = Even over mezelf: ik ben geen echte persoon. Ik ben verzonnen voor deze sandbox en mijn antwoorden liggen klaar. Vraag me gerust iets over een gewone werkdag, een diploma, je cv of een sollicitatiegesprek.

sandbox-reply-invented = Ik ben verzonnen, zoals alle mentoren in deze sandbox. In de echte dienst zou iemand met dit beroep je antwoorden.
sandbox-reply-diploma = Zoek drie vacatures die je leuk vindt en schrijf op welk diploma ze vragen. Vaak volstaat een korte opleiding of een paar weken op de werkvloer om te beginnen. Een echte mentor zou je ook een school kunnen aanraden.
sandbox-reply-start = Ik ben klein begonnen, heb veel vragen gesteld en de rest van collega's geleerd. Veel mensen in dit vak hebben het zo gedaan. Welk deel van het werk zou je het eerst willen proberen?
sandbox-reply-letter = Hou je cv op één pagina en zet bovenaan wat bij de job past. Zeg in je brief in twee zinnen waarom je deze job wilt. Lees alles één keer luidop voor je het verstuurt.
sandbox-reply-interview = Bereid drie korte verhalen voor: iets waar je goed in bent, iets wat moeilijk was, en waarom je deze job wilt. En neem zelf één vraag mee. Waar zie je het meest tegenop?
sandbox-reply-pay = Wat je verdient, hangt af van de sector, je uren en je diploma. Vraag de loonschaal van de sector op voor je gaat praten. Dan kom je niet voor verrassingen te staan.
sandbox-reply-day = Het eerste uur is druk, daarna wordt het rustiger, en het laatste uur ruim ik op en geef ik door wat er nog moet gebeuren. Sommige weken werk ik vroeg of laat. Welke uren zouden jou passen?
sandbox-reply-openings = Veel jobs staan nooit in een vacature. Maak een lijst van tien plekken in je buurt en vraag met een kort berichtje of je eens mag langskomen. Zullen we samen een eerste zin zoeken?
sandbox-reply-thanks = Graag gedaan! Veel succes, en laat nog eens iets weten.
sandbox-reply-else-1 = Goede vraag. Wat heb je tot nu toe gedaan of geleerd dat er het dichtst bij komt?
sandbox-reply-else-2 = Ik snap het. Als je één dag mocht meelopen met iemand in dit vak, wat zou je dan willen zien?
sandbox-reply-else-3 = Goed dat je dat nu al wilt weten. Wat is de kleinste stap die je deze week kan zetten?

sandbox-sign-in-title = Dit is niet LinkedIn
sandbox-sign-in-what = In de sandbox staat deze pagina op de plaats van LinkedIn. Zo kan je de hele weg uitproberen. Wees wie je wilt: niets verlaat deze computer.
sandbox-sign-in-first = Voornaam
sandbox-sign-in-last = Achternaam
sandbox-sign-in-go = Aanmelden
sandbox-sign-in-cancel = Annuleren

# Aanmelden met LinkedIn: eerst de pagina's, dan de chat. Nooit "geverifieerd": LinkedIn gaat geen identiteit na.

sign-in-join-title = Aanmelden met LinkedIn
sign-in-join-chat = Je koppelt je naam op LinkedIn aan deze chat:
sign-in-fact-app = App
sign-in-fact-owner = Naam in de app
sign-in-join-not-yours = Is dit niet je eigen chat? Stop dan hier en sluit deze pagina. Misschien stuurde iemand anders je de link.
sign-in-join-what = LinkedIn zegt ons je naam, en meer vragen we niet. We zien geen wachtwoord en we plaatsen niets. Bemiddelaars lezen die naam, werkzoekenden niet.
sign-in-button-leave = Verder naar LinkedIn
sign-in-code-title = Bijna klaar: typ deze code in je chat
sign-in-code-where = Ga terug naar de chat waar je vandaan kwam, in deze app: { $app }. Typ de code daar. Ze werkt { $minutes } minuten.
sign-in-code-secret = Geef deze code aan niemand, wie er ook om vraagt. Begon je niet in een chat van jezelf? Sluit dan deze pagina. Er gebeurt niets.
sign-in-button-back = Terug naar de chat

sign-in-link-unknown-title = Deze link werkt niet
sign-in-link-unknown = Misschien ontbreekt er een stuk. Ga terug naar je chat en vraag daar een nieuwe link.
sign-in-link-expired-title = Deze link is te oud
sign-in-link-expired = Een link werkt { $minutes } minuten. Ga terug naar je chat en tik op "Nieuwe link".
sign-in-link-used-title = Deze link is al gebruikt
sign-in-link-used = Een link werkt één keer, en alleen de nieuwste werkt. Ga terug naar je chat en tik op "Nieuwe link".

sign-in-return-no-state-title = We weten niet waar je vandaan komt
sign-in-return-no-state = Er ontbreekt iets in het adres van deze pagina. Er is niets veranderd. Begin opnieuw in je chat.
sign-in-return-no-code-title = Er is geen code om te tonen
sign-in-return-no-code = De code is al getypt, ze is te oud, of dit is een andere browser. Ga terug naar je chat: daar staat wat je kan doen.
sign-in-return-unknown-title = Deze stap begon niet hier
sign-in-return-unknown = We weten niets van deze aanmelding. Er is niets veranderd. Begin opnieuw in je chat.
sign-in-return-other-holder-title = Deze aanmelding begon in een andere browser
sign-in-return-other-holder = Voor je veiligheid moet ze eindigen waar ze begon. Er is niets veranderd. Begin opnieuw in je chat, en blijf in één browser.
sign-in-return-expired-title = Dat duurde te lang
sign-in-return-expired = Je hebt { $minutes } minuten om je aan te melden. Er is niets veranderd. Ga terug naar je chat en tik op "Nieuwe link".
sign-in-return-used-title = Deze stap is al gedaan
sign-in-return-used = Hij werkt maar één keer. Toont een ander tabblad een code? Typ die in je chat. Zo niet, tik in je chat op "Nieuwe link".
sign-in-return-cancelled-title = Je hebt geannuleerd
sign-in-return-cancelled = Je hebt je niet aangemeld, en dat is prima. In je chat kan je het opnieuw proberen of verdergaan zonder LinkedIn.
sign-in-return-denied-title = Je gaf geen toestemming
sign-in-return-denied = LinkedIn heeft ons niets over je gezegd. In je chat kan je het opnieuw proberen of verdergaan zonder LinkedIn.
sign-in-return-unavailable-title = LinkedIn antwoordde niet
sign-in-return-unavailable = Dat ligt niet aan jou. In je chat kan je het zo meteen opnieuw proberen, of verdergaan zonder LinkedIn.
sign-in-return-refused-title = Het antwoord van LinkedIn klopte niet
sign-in-return-refused = We konden niet zeker zijn dat het van LinkedIn kwam. Daarom hebben we er niets mee gedaan. In je chat kan je het opnieuw proberen of verdergaan zonder.

# In de chat
sign-in-ask = Wil je je aanmelden met LinkedIn? Bemiddelaars lezen dan de naam die je daar hebt. Zo keuren ze je makkelijker goed. Verdergaan zonder kan ook. De link werkt één keer, { $minutes } minuten lang.
sign-in-again = Hier is een nieuwe link. Hij werkt één keer, { $minutes } minuten lang.
sign-in-button = Aanmelden met LinkedIn
sign-in-button-new = Nieuwe link
sign-in-button-without = Ga verder zonder
sign-in-type-code = LinkedIn is klaar. Typ hier de code van 6 cijfers die de pagina toont.
sign-in-ended-cancelled = Je hebt bij LinkedIn geannuleerd. Wil je het opnieuw proberen?
sign-in-ended-denied = Je liet LinkedIn je naam niet aan ons zeggen. Wil je het opnieuw proberen?
sign-in-ended-unavailable = LinkedIn antwoordde niet. Wil je het opnieuw proberen?
sign-in-ended-refused = Het antwoord van LinkedIn klopte niet, dus deed ik er niets mee. Wil je het opnieuw proberen?
sign-in-code-wrong = Dat is de code niet. Ze heeft 6 cijfers en staat op de pagina na LinkedIn.
sign-in-code-too-many-tries = Je typte vijf keer een foute code. Deze aanmelding is voorbij. Je kan opnieuw beginnen.
sign-in-code-expired = Die code is te oud. Je kan opnieuw beginnen.
sign-in-code-other-chat = Deze aanmelding begon in een andere chat van jou. Typ de code daar, of begin hier opnieuw.
sign-in-code-nothing-waits = Tik eerst op de knop. Na LinkedIn toont een pagina je een code om hier te typen.
sign-in-code-taken = Iemand anders heeft zich hier al aangemeld met dat LinkedIn-account. Is het van jou? Ga verder in die chat, of zeg het aan een bemiddelaar.
sign-in-done = Bedankt. LinkedIn zegt dat je { $name } heet.
sign-in-done-no-name = Bedankt. Je bent aangemeld met LinkedIn. Een naam kregen we niet.
sign-in-answer-without = Zonder LinkedIn
sign-in-other-name = Op LinkedIn is je voornaam { $told }. Hier is dat { $name }. Welke naam mogen werkzoekenden zien?
sign-in-names-differ = Op LinkedIn heet je { $told }. Hier heet je { $name }. Dat is prima: een bemiddelaar ziet beide namen.
sign-in-name-answer = Werkzoekenden zien { $name }.

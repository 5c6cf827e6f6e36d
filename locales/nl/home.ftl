# Wat de startpagina zegt: in een sandbox, met de drie chats naast elkaar, en anders.

home-sandbox = Sandbox
home-invented = Iedereen hier is verzonnen. De mentoren antwoorden vanzelf en er gaat niets naar een echte persoon.
home-languages = Taal
home-sides = Drie kanten van de dienst
home-try = Probeer dit
home-new = nieuw bericht

home-name-mentee = Mentee
home-role-mentee = zoekt werk en vraagt een mentor
home-frame-mentee = De chat van de mentee
home-try-mentee-1 = Zeg hallo, kies een sector en vraag een mentor.
home-try-mentee-2 = Wacht even: de meesten zeggen ja binnen een halve minuut.
home-try-mentee-3 = Schrijf daarna met elkaar. Vraag naar een gewone dag.

home-name-mentor = Mentor
home-role-mentor = doet het werk en helpt
home-frame-mentor = De chat van de mentor
home-try-mentor-1 = Word zelf mentor: beantwoord de vragen.
home-try-mentor-2 = Laat je goedkeuren in de chat van de bemiddelaar.
home-try-mentor-3 = Vraag daarna jezelf in de chat van de mentee.

home-name-counsellor = Bemiddelaar
home-role-counsellor = houdt het geheel in het oog
home-frame-counsellor = De chat van de bemiddelaar
home-try-counsellor-1 = Je bent al binnen: kies een taal en een naam.
home-try-counsellor-2 = Keur de mentor van de andere chat goed.
home-try-counsellor-3 = Bekijk wie er wacht en welke mentoren er zijn.

home-plain = Een mentor is iemand die het werk doet dat jij graag zou doen, en die je vragen beantwoordt. Het is gratis en jij beslist bij elke stap.
home-plain-start = Vind een mentor

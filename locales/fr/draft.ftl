# Propositions de messages : envoyées comme les propres mots de quelqu’un, dans une langue que les deux parlent.

draft-open = Bonjour { $mentor }, je m’appelle { $mentee }. J’aimerais travailler dans le secteur { $sector }. Pourriez-vous m’aider à démarrer ?
draft-diploma = Bonjour { $mentor }, je m’appelle { $mentee }. J’aimerais travailler dans le secteur { $sector }. Quel diplôme me faut-il ?
draft-day = Bonjour { $mentor }, je m’appelle { $mentee }. J’aimerais travailler dans le secteur { $sector }. À quoi ressemble une journée type pour vous ?
draft-start = Bonjour { $mentor }, je m’appelle { $mentee }. J’aimerais travailler dans le secteur { $sector }. Comment avez-vous commencé ?
draft-hello = Bonjour { $mentee }, moi, c’est { $mentor }. Chouette de faire ta connaissance ! Qu’aimerais-tu savoir en premier ?

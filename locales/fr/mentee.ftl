# Ce que lit une personne mentorée.

mentee-greeting = Salut ! Je t’aide à trouver un mentor : quelqu’un qui travaille dans un secteur qui te plaît et qui répond à tes questions. C’est gratuit et tu décides à chaque étape.
mentee-ask-name = Quel est ton prénom ?
mentee-ask-age = Quel âge as-tu ?
mentee-age-under = Moins de { $age } ans
mentee-age-between = { $from }–{ $to } ans
mentee-age-from = { $from } ans ou plus
mentee-age-not-understood = Appuie sur un des boutons, ou écris ton âge en chiffres.
mentee-age-changed = Avant, tu avais donné un autre âge. Un conseiller ou une conseillère va regarder ça avec toi.
mentee-under-age = Tu as moins de { $age } ans ? On fait ça ensemble, avec un conseiller ou une conseillère.
mentee-button-contact-me = Demander qu’on me contacte
mentee-contact-asked = J’ai demandé à un conseiller ou une conseillère de te contacter ici. Réponse en semaine, { $hours }. Tu es en danger ? Appelle tout de suite le { $emergency }.
mentee-contact-asked-before = Les conseillers savent déjà que tu veux parler à quelqu’un. Réponse en semaine, { $hours }. Tu es en danger ? Appelle tout de suite le { $emergency }.

mentee-ask-sector = Quel secteur t’intéresse ? Choisis-en un, ou écris un mot, comme « infirmière » ou « entrepôt ».
mentee-sector-list = Tous les secteurs
mentee-button-dont-know = Je ne sais pas encore
mentee-button-sector-list = Voir tous les secteurs
mentee-sector-not-found = Je ne trouve pas ce secteur. Voici la liste. Ou essaie un autre mot.
mentee-sector-nearest = Qu’est-ce qui s’en rapproche le plus ?
mentee-everyday-with = Avec qui ou avec quoi aimes-tu travailler ?
mentee-everyday-people = Avec des gens
mentee-everyday-things = Avec des objets
mentee-everyday-where = Où aimes-tu travailler ?
mentee-everyday-inside = À l’intérieur
mentee-everyday-outside = À l’extérieur
mentee-everyday-how = Comment aimes-tu travailler ?
mentee-everyday-hand = Avec mes mains
mentee-everyday-screen = Devant un écran
mentee-everyday-outcome = Ces secteurs pourraient te plaire. Lequel veux-tu essayer en premier ?

mentee-ask-topics = Qu’est-ce qui t’aiderait le plus ?
mentee-button-several-topics = Plusieurs sujets
mentee-topics-up-to = Choisis jusqu’à { $most } sujets
mentee-topics-not-understood = Appuie sur un des boutons.
mentee-ask-region = Dans quelle région cherches-tu du travail ?
mentee-region-not-understood = Je ne connais pas cette région. Appuie sur un des boutons.

mentee-proposals = { $count ->
    [one] Dans le secteur { $sector }, ce mentor a du temps pour toi :
   *[other] Dans le secteur { $sector }, ces mentors ont du temps pour toi :
}
mentee-why = Pourquoi ? Cette personne { $reasons }.
mentee-why-field = travaille dans le secteur que tu as choisi
mentee-why-topics = { $asked ->
    [one] peut t’aider pour ce que tu demandes
   *[other] peut t’aider pour { $shared } de tes { $asked } sujets
}
mentee-why-region = est dans ta région
mentee-why-speaks = parle { $language }
mentee-why-quick = répond presque toujours (en général en un jour)
mentee-why-rested = n’a pas reçu de demande depuis un moment
mentee-button-ask = Demander à { $mentor }
mentee-button-linkedin = LinkedIn, donné par { $mentor }
mentee-button-more = Voir d’autres mentors
mentee-button-choose-for-me = Choisir pour moi
mentee-button-other-field = Un autre secteur
mentee-no-more-mentors = Tu as vu tous les mentors qui ont du temps. Je reprends depuis le début.
mentee-few-free = Dans le secteur { $sector }, peu de mentors sont libres pour l’instant. Ces secteurs sont proches :
mentee-button-look-again = Regarder à nouveau
mentee-mentor-not-free = { $mentor } n’a plus de place. Voici d’autres mentors.

mentee-first-message = Ton premier message à { $mentor }. Tu peux utiliser celui-ci ou écrire le tien.
mentee-button-use-draft = Utiliser ce message
mentee-question-diploma = Quel diplôme me faut-il ?
mentee-question-day = Une journée type ?
mentee-question-start = Comment avez-vous commencé ?
mentee-button-write-own = Écrire mon message
mentee-write-message = Écris ton message à { $mentor }. Rien ne part avant que tu l’aies relu.
mentee-message-empty = Ton message est vide. Écris quelques mots.
mentee-message-too-long = Ton message compte { $length } caractères. Le maximum est { $most }. Peux-tu le raccourcir ?

mentee-preview = { $mentor } verra ceci :
mentee-ask-one-backup = Si { $mentor } ne peut pas ou ne répond pas, je demande à { $next } ?
mentee-ask-two-backups = Si { $mentor } ne peut pas ou ne répond pas, je demande à { $next }, puis à { $third } ?
mentee-button-backups-on = ✓ Demander aussi à d’autres
mentee-button-backups-off = Demander aussi à d’autres
mentee-button-send = Envoyer
mentee-button-change = Modifier
mentee-button-cancel = Annuler
mentee-preview-changed = D’accord, écris-le à nouveau.
mentee-preview-cancelled = Pas envoyé.
mentee-preview-sent = Envoyé à { $mentor }.
mentee-preview-sent-waits = Envoyé. { $mentor } le verra { $moment }.
mentee-not-sent-not-registered = Je dois d’abord te connaître un peu mieux.
mentee-not-sent-paused = Tu es en pause. Arrête d’abord la pause, et je pourrai l’envoyer.
mentee-not-sent-already-searching = Tu as déjà une demande en cours. Une seule à la fois : comme ça, chaque mentor sait que c’est sérieux.
mentee-not-sent-request-open = Je n’ai rien envoyé à { $mentor } : tu as déjà une demande en cours. Une seule à la fois.
mentee-not-sent-has-mentor = Tu as déjà un mentor.
mentee-not-sent-mentor-not-free = { $mentor } vient de dire oui à quelqu’un d’autre. Tu n’y es pour rien. Voici d’autres mentors.
mentee-not-sent-empty-message = Le message est vide. Écris quelques mots.
mentee-not-sent-no-search = Cette recherche est terminée. Tu peux en commencer une nouvelle.

mentee-search = Ta demande : { $sector }
mentee-request-open = demande envoyée, réponse au plus tard le { $moment }
mentee-request-waits = le verra { $moment }
mentee-request-accepted = a dit oui
mentee-request-declined = ne peut pas pour l’instant
mentee-request-withdrawn = demande retirée
mentee-request-expired = pas de réponse
mentee-request-overtaken = plus nécessaire
mentee-request-released = n’a plus de place
mentee-search-next = Si { $mentor } ne peut pas ou ne répond pas, je demande à { $next }.
mentee-search-next-too = Si { $mentor } ne répond pas avant { $moment }, je demande aussi à { $next }.
mentee-search-withdrawn = Tu as retiré cette demande.
mentee-withdrawn = Demande retirée. Pas besoin de donner une raison.
mentee-button-new-search = Nouvelle recherche
mentee-button-my-request = Ma demande
mentee-button-my-mentor = Mon mentor

mentee-told-accepted = Bonne nouvelle : { $mentor } a dit oui ! À partir de maintenant, tout ce que tu écris ici va à { $mentor }. Pour me parler, appuie sur Menu.
mentee-told-declined = { $mentor } ne peut pas pour l’instant. Tu n’y es pour rien.
mentee-told-expired = { $mentor } n’a pas répondu, peut-être par manque de temps. Tu n’y es pour rien.
mentee-told-unanswered = Pas encore de réponse de { $mentor }, peut-être une semaine chargée. J’ai aussi demandé à { $next }. Le premier oui compte.
mentee-told-silent = Pas encore de réponse de { $mentor }, peut-être une semaine chargée. Je demande aussi à quelqu’un d’autre ? Le premier oui compte.
mentee-told-released = Finalement, { $mentor } n’a pas le temps. Cela ne dit rien sur toi.

mentee-mentorship = Ton mentor : { $mentor }
mentee-mentorship-how = Tout ce que tu écris ici va à { $mentor }.
mentee-after-closing = Veux-tu trouver un autre mentor ?
mentee-menu = Je suis le bot. Que veux-tu faire ?
mentee-button-counsellor = Parler à un conseiller

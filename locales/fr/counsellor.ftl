# Ce que lisent les conseillers et conseillères.

counsellor-greeting = Bonjour. Voici le bot pour les conseillers.
counsellor-ask-code = Écrivez votre code à usage unique. Vous le recevez d’un ou une collègue, ou de la personne qui gère le bot.
counsellor-ask-name = Quel est votre prénom ?
counsellor-code-taken = Bienvenue
counsellor-code-wrong = Ce code n’est pas bon. Vérifiez-le et réessayez.
counsellor-code-expired = Ce code est trop ancien. Demandez-en un nouveau.
counsellor-code-used = Ce code a déjà servi. Demandez-en un nouveau.
counsellor-code-too-many-tries = Trop de mauvais codes. Attendez 15 minutes.

counsellor-menu = Que voulez-vous faire ?
counsellor-to-approve = { $count ->
    [0] Aucun mentor n’attend d’être approuvé.
    [one] Un mentor attend d’être approuvé.
   *[other] { $count } mentors attendent d’être approuvés.
}
counsellor-button-approve = Approuver des mentors
counsellor-button-waiting = Qui attend
counsellor-button-mentors = Mentors
counsellor-button-help = Aide
# Les mots avant le tiret sont des commandes : voir bots/counsellor/own-words.ts.
counsellor-help =
    Vous pouvez appuyer sur un bouton ou écrire un mot :
    approuver – les mentors qui attendent d’être approuvés
    contacts – qui veut parler à un conseiller ou une conseillère
    dossier – les contacts signalés qui attendent ; dossier 12 – celui-là
    attente – qui cherche un mentor, par secteur
    attente santé – la même chose pour un secteur
    mentors – combien de mentors il y a, par secteur
    partenaires – les organisations qui amènent des mentors
    inviter – invitations et codes
    pourquoi – pourquoi des mentors ont été proposés, ou non
    pourquoi noor els – la même chose pour une personne et un mentor
    langue – changer de langue
    aide – ce texte

counsellor-application-draft = Profil pas encore complet : { $mentor }
counsellor-application-applied = { $mentor } veut devenir mentor
counsellor-application-approved = Profil approuvé : { $mentor }
counsellor-application-refused = Profil refusé : { $mentor }
counsellor-no-profile-link = Pas connu : il n’y a pas de lien vers un profil. Rien ici ne peut donc être contrôlé en dehors du bot.
counsellor-button-yes = Approuver
counsellor-button-no = Refuser
counsellor-nobody-to-approve = Aucun mentor n’attend d’être approuvé.
counsellor-not-yourself = Pour votre propre profil, quelqu’un d’autre doit décider.
counsellor-under-age = Cette personne a dit avoir moins de { $age } ans : { $mentor }. On devient mentor à partir de { $age } ans, donc je ne peux pas approuver ce profil. Parlez-lui d’abord.

counsellor-waiting = Qui cherche un mentor
counsellor-waiting-line = dans la file : { $waiting }, mentors libres : { $free }, en recherche : { $searching }
counsellor-line-person = { $place }. { $person }
counsellor-line-since = attend depuis le { $day }
counsellor-line-held = une place est gardée jusqu’à ce moment : { $moment }
counsellor-line-mentors = Mentors
counsellor-line-places-held = Places gardées pour cette file
counsellor-line-nobody-asked = En recherche, sans demande en cours
counsellor-line-lately = Ces { $days } derniers jours
counsellor-line-left = sorties de la file avec un mentor : { $matched }, sans mentor : { $left }
counsellor-line-language = { $language } ({ $waiting })
counsellor-line-languages = Langues parlées : { $languages }.
counsellor-nobody-waiting = Personne ne cherche de mentor pour l’instant.
counsellor-mentors = Mentors par secteur
counsellor-mentors-line = approuvés : { $approved }, avec une place libre : { $free }
counsellor-no-mentors = Il n’y a pas encore de mentor approuvé.

# Une personne et le service d’accompagnement s’écrivent.
counsellor-to-contact = { $count ->
    [one] Une personne veut parler à un conseiller ou une conseillère.
   *[other] { $count } personnes veulent parler à un conseiller ou une conseillère.
}
counsellor-button-contacts = Qui veut parler
counsellor-contact-asked = { $person } veut parler à un conseiller ou une conseillère
counsellor-contact-age = { $person } donne maintenant un autre âge
counsellor-contact-role = Est ici
counsellor-contact-new-age = Nouvelle réponse
counsellor-contact-closed = { $person } : traité le { $day }.
counsellor-button-write = Écrire à { $person }
counsellor-button-forget-age = L’âge était une erreur : redemander
counsellor-ask-message = Que voulez-vous écrire à { $person } ? Votre prénom sera affiché. Votre prochain message part chez { $person }.
counsellor-no-contacts = Personne n’attend un conseiller ou une conseillère.

counsellor-button-why = Pourquoi ce mentor ?
counsellor-why-whose = De qui voulez-vous comprendre les propositions ?
counsellor-why-nobody = Ces 90 derniers jours, aucun mentor n’a été proposé à une personne de ce nom.
counsellor-why-no-mentor = Je n’ai trouvé aucun mentor à expliquer.
counsellor-why-title = Pourquoi ces mentors sont proposés : { $mentee }
counsellor-why-shown = proposition du { $when }
counsellor-why-place = en ce moment, numéro { $place } de la liste
counsellor-why-further-down = est libre, mais beaucoup d’autres passent avant
counsellor-why-not-approved = profil non approuvé
counsellor-why-paused = en pause
counsellor-why-full = aucune place libre
counsellor-why-many-open = a déjà toutes les demandes ouvertes permises
counsellor-why-other-field = ne travaille pas dans ce secteur
counsellor-why-no-common-language = aucune langue en commun
counsellor-why-asked-before = a déjà reçu une demande de cette personne
counsellor-why-same-person = est la même personne

counsellor-button-ask = Poser une question
counsellor-ask-applicant = Que voulez-vous demander à { $mentor } ? Votre prochain message lui est transmis mot pour mot.
counsellor-button-no-question = Ne rien demander
counsellor-question-sent = Envoyé à { $mentor }.
counsellor-asked = Question :
counsellor-answered = Réponse :
counsellor-no-answer-yet = Pas encore de réponse.
counsellor-refuse-why = Pourquoi refusez-vous { $mentor } ? La raison est transmise avec des mots aimables.
counsellor-refuse-enough = Assez de mentors ici
counsellor-refuse-unclear = Profil trop peu clair
counsellor-refuse-not-fitting = Autre secteur ou région
counsellor-refuse-unsaid = Sans donner de raison
counsellor-button-not-refuse = Retour, ne rien refuser
counsellor-signed-in = Connu : connexion avec LinkedIn, { $day }. Nom sur LinkedIn : { $name }.
counsellor-signed-in-no-name = Connu : connexion avec LinkedIn, { $day }, sans nom.
counsellor-not-signed-in = Pas connu : pas de connexion avec LinkedIn.
counsellor-names-differ = Attention : le nom sur LinkedIn n’est pas celui donné ici.
counsellor-profile-link = Donné, pas contrôlé : le lien vers le profil. Ouvrez-le vous-même et comparez.
counsellor-rules-agreed = Connu : accord avec les règles de { $version }, { $day }.
counsellor-rules-open = Pas connu : pas encore d’accord avec les règles.
counsellor-not-known = Pas connu : qui est vraiment cette personne, où elle travaille et comment elle se comporte. LinkedIn ne le contrôle pas, et nous non plus.

counsellor-declines = { $mentee } a reçu deux fois de suite un non, dans le domaine { $sector }.
counsellor-declines-help = Un mot de votre part peut aider.
counsellor-declines-matched = { $mentee } a trouvé un mentor dans le domaine { $sector }. Vous n’avez rien à faire.
counsellor-declines-over = { $mentee } ne cherche plus dans le domaine { $sector }. Vous n’avez rien à faire.

# Ce que lit un mentor.

mentor-greeting = Bonjour ! Un mentor aide des jeunes à trouver leur chemin vers l’emploi. Cela prend environ 20 minutes par semaine. Vous choisissez combien de personnes vous aidez. Vous pouvez faire une pause à tout moment.
mentor-ask-name = Quel est votre prénom ? Les personnes mentorées le voient.
mentor-under-age = Avant, vous m’avez dit avoir moins de { $age } ans. On devient mentor à partir de { $age } ans : ce n’est donc pas encore possible. Merci de vouloir aider ! Votre âge n’est pas le bon ? Un conseiller ou une conseillère regarde ça avec vous.
mentor-button-contact-me = Demander qu’on me contacte
mentor-contact-asked = Les conseillers savent que vous voulez parler à quelqu’un. Ils vous contactent ici. Réponse en semaine, { $hours }. Vous êtes en danger ? Appelez tout de suite le { $emergency }.
mentor-ask-headline = Que faites-vous dans la vie ? En une ligne, comme « boulanger, à mon compte » ou « infirmière à l’hôpital ».
mentor-headline-empty = Écrivez une ligne sur votre métier.
mentor-headline-too-long = C’est trop long : 120 caractères au maximum.
mentor-headline-contact-details = Pas de numéro de téléphone, d’adresse e-mail ni de lien ici, s’il vous plaît.
mentor-ask-sectors = Dans quels secteurs travaillez-vous ? Choisissez-en un à cinq, ou écrivez un mot.
mentor-sector-list = Secteurs, 5 au maximum
mentor-sector-not-found = Je ne trouve pas ce secteur. Choisissez dans la liste.
mentor-ask-topics = En quoi pouvez-vous aider ?
mentor-topic-list = Sujets
mentor-ask-languages = Dans quelles langues pouvez-vous aider quelqu’un ?
mentor-language-list = Langues
mentor-ask-region = Dans quelle région travaillez-vous ?
mentor-ask-capacity = Combien de personnes voulez-vous aider en même temps ?
mentor-capacity-not-understood = Choisissez un nombre de 1 à { $most }.
mentor-ask-link = Avez-vous un profil LinkedIn ? Collez le lien ici. Les personnes mentorées le voient tel que vous le donnez.
mentor-button-no-link = Continuer sans
mentor-link-not-a-link = Ce n’est pas un lien. Un lien ressemble à ceci : https://www.linkedin.com/in/votre-nom
mentor-link-other-host = Ici, seul un lien vers linkedin.com marche. Il ressemble à ceci : https://www.linkedin.com/in/votre-nom
mentor-link-not-a-profile = Ce lien ne mène pas à un profil personnel. Il ressemble à ceci : https://www.linkedin.com/in/votre-nom
mentor-house-rules =
    Les règles de la maison :
    • Vous êtes bénévole. Vous donnez des conseils, pas un emploi.
    • Vous êtes aimable et honnête, et vous répondez en quelques jours. Votre façon de répondre joue sur l’ordre dans lequel nous montrons les mentors.
    • Vous ne demandez ni argent, ni service, ni coordonnées privées.
    • Ce qu’une personne mentorée vous raconte reste entre vous. Vous vous inquiétez pour quelqu’un ? Dites-le à un conseiller ou une conseillère.
    • Chacun peut arrêter à tout moment, sans donner de raison.
mentor-house-rules-again = Les règles de la maison ont changé depuis votre accord. Relisez-les, s’il vous plaît :
mentor-button-agree = Je suis d’accord

mentor-applied = Merci ! Un conseiller ou une conseillère regarde maintenant votre profil. Je vous écris dès qu’il est approuvé.
mentor-status-draft = Votre profil n’est pas encore complet
mentor-status-draft-what-next = Il reste quelques questions.
mentor-status-applied = Les conseillers regardent votre profil
mentor-status-applied-what-next = Vous n’avez rien à faire pour l’instant.
mentor-status-approved = Vous êtes mentor
mentor-status-approved-what-next = J’écris seulement quand quelqu’un vous choisit. Voici ce que voient les personnes mentorées :
mentor-status-paused = Vous êtes en pause
mentor-status-refused = Vous ne pouvez pas devenir mentor pour l’instant
mentor-status-refused-what-next = Merci d’avoir proposé votre temps. Des questions ? Écrivez à un conseiller ou une conseillère.
mentor-mentoring-now = Vous accompagnez { $mentees }.
mentor-open-requests = { $count ->
    [one] Une demande attend votre réponse.
   *[other] { $count } demandes attendent votre réponse.
}
mentor-button-change-profile = Modifier mon profil
mentor-change-what = Que voulez-vous modifier ?
mentor-part-headline = Métier
mentor-part-sectors = Secteurs
mentor-part-topics = Sujets
mentor-part-languages = Langues
mentor-part-region = Région
mentor-part-capacity = Nombre de personnes
mentor-part-profile-link = Profil LinkedIn
mentor-part-sign-in = Connexion LinkedIn
mentor-part-own-name = Prénom
mentor-part-years = Années d’expérience
mentor-part-hours = Horaires
mentor-ask-own-name = Votre prénom, tel que les personnes mentorées le voient.
mentor-ask-years = Depuis combien d’années travaillez-vous dans votre secteur ?
mentor-years-none = Je préfère ne pas le dire
mentor-years-out-of-range = Donnez un nombre d’années entre 0 et 60.
mentor-ask-hours = Quand puis-je vous écrire ? Choisissez, ou écrivez des heures comme « 9-17 ».
mentor-hours-any = À tout moment
mentor-hours-out-of-range = Donnez deux heures entières, comme « 9-17 ».
mentor-preview = Voici ce que les personnes mentorées voient de vous :
mentor-preview-why = En dessous, elles lisent en une ligne pourquoi vous correspondez à ce qu’elles cherchent.
mentor-preview-no-link = Vous n’avez pas donné de profil LinkedIn. Ce n’est pas un problème.
mentor-button-preview = Voir ce que voient les personnes mentorées
mentor-button-form = Tout remplir en une fois
mentor-form-saved = Votre profil est enregistré.
mentor-form-again = Voici de nouveau le formulaire.

mentor-request = { $mentee } demande votre aide
mentor-button-accept = Oui, je veux bien aider
mentor-button-decline = Pas cette fois
mentor-button-later = Me le rappeler plus tard
mentor-reminded-later = D’accord. Je vous remontre cette demande le { $moment }.
mentor-too-late-to-wait = Un rappel arriverait trop tard pour répondre. Choisissez maintenant : oui, ou pas cette fois.
mentor-request-accepted = Vous avez dit oui. Merci !
mentor-request-declined = Vous avez dit non pour cette fois. Merci d’avoir répondu.
mentor-request-withdrawn = { $mentee } a retiré sa demande. Vous n’avez rien à faire.
mentor-request-expired = Le délai pour répondre est passé. Vous n’avez rien à faire.
mentor-request-overtaken = { $mentee } a déjà trouvé de l’aide. Merci !
mentor-request-released = Vos places sont prises, donc { $mentee } demande à quelqu’un d’autre. Vous n’avez rien à faire.
mentor-why-not = Voulez-vous dire pourquoi ? Cette raison ne lui sera jamais montrée.
mentor-reason-no-time = Pas le temps
mentor-reason-not-my-field = Pas mon secteur
mentor-reason-away = Pas là en ce moment
mentor-reason-other = Autre chose
mentor-full = Toutes vos places sont prises. Voulez-vous en ouvrir une de plus ?
mentor-one-more = Avez-vous de la place pour une personne de plus ?
mentor-button-one-more = Oui, une de plus
mentor-button-enough = C’est assez pour l’instant
mentor-one-more-open = Parfait. Vous avez une place de plus.
mentor-enough = D’accord. Pour l’instant, je ne vous propose à personne d’autre.
mentor-no-more-places = Vous aidez déjà { $most } personnes. C’est notre maximum. Merci !
mentor-silence-paused = Ces derniers temps, quelques demandes sont restées sans réponse de votre part. Vous êtes peut-être très occupé(e). Je vous ai donc mis en pause : personne ne vous demande rien. Un seul clic et vous êtes de retour. Merci d’être mentor !
mentor-still-available = Êtes-vous toujours disponible comme mentor ? Un seul clic suffit. Je sais ainsi qui a du temps pour un jeune.
mentor-button-still-available = Oui, toujours
mentor-still-available-thanks = Merci ! Les jeunes peuvent continuer à vous choisir.
mentor-availability-paused = Merci de me l’avoir dit.

mentor-mentorship = Vous accompagnez { $mentee }
mentor-mentorship-how = Tout ce que vous écrivez ici va à { $mentee }.
mentor-say-hello = Envie de dire bonjour ? Envoyez ce message, ou écrivez le vôtre :
mentor-button-send-hello = Envoyer ce message
mentor-to-whom = À qui dois-je l’envoyer ?
mentor-menu = Je suis le bot. Que voulez-vous faire ?

mentor-refused-enough = Il y a assez de mentors dans votre secteur en ce moment. Cela ne dit rien de vous.
mentor-refused-unclear = Votre profil en dit trop peu sur votre travail. Si vous en dites plus, les conseillers le reliront volontiers.
mentor-refused-not-fitting = Nous cherchons en ce moment des personnes d’un autre secteur ou d’une autre région.
mentor-refused-unsaid = Les conseillers l’ont décidé après avoir lu votre profil.
mentor-button-hand-in = Proposer à nouveau
mentor-question = Les conseillers ont une question sur votre profil
mentor-question-how = Écrivez votre réponse ici. Seuls les conseillers la lisent.
mentor-button-answer = Répondre
mentor-type-answer = Écrivez maintenant votre réponse.
mentor-question-answered = Votre réponse :
mentor-answer-sent = Merci. Les conseillers ont votre réponse.

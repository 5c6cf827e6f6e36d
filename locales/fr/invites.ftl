# Partenaires, codes et invitations.

common-ask-organisation = Comment s’appelle l’organisation ?
common-ask-organisation-contact = À qui pouvons-nous écrire là-bas ? Un nom et une adresse e-mail.
common-ask-organisation-fields = Dans quels secteurs travaille-t-on là-bas ? Écrivez-en un ou plusieurs, comme « soins, nettoyage ».
common-button-all-fields = Tous les secteurs
common-organisation-empty = Écrivez une ligne.
common-organisation-too-long = C’est trop long. Le maximum est de { $most } caractères.
common-organisation-fields-unknown = Je ne connais pas ce secteur. Pouvez-vous le dire autrement ?
common-code-from-partner = Bienvenue de la part de { $name } !
common-code-from-person = Bienvenue ! L’invitation vient de { $by }.
common-code-welcome = Bienvenue ! Le code est bon.
common-code-did-you-mean = Ce code n’existe pas. Est-ce que c’est { $code } ?
common-button-code-meant = Oui, { $code }
common-button-no-code = Non, continuer sans code
common-code-taken = Code { $code }
common-code-wrong = Ce code n’est pas bon. Merci de le vérifier. On peut aussi continuer sans code.
common-code-expired = Ce code est trop ancien. On peut continuer sans code.
common-code-used = Ce code a déjà servi. On peut continuer sans code.
common-code-off = Ce code ne marche plus. On peut continuer sans code.
common-code-role = Ce code est pour l’autre bot : l’un est pour les personnes qui cherchent un mentor, l’autre pour les mentors.
common-code-too-many-tries = Trop de mauvais codes. Il faut attendre 15 minutes, ou continuer sans code.

counsellor-button-invites = Invitations et codes
counsellor-invites = Invitations et codes
counsellor-invites-how = Une invitation est pour une seule personne. Un code de campagne est pour tous ceux qui l’entendent ou le voient : à la radio, sur une affiche. Vous voyez combien de personnes sont venues par ce code.
counsellor-button-invite-mentee = Inviter quelqu’un
counsellor-button-campaign = Code pour une campagne
counsellor-button-campaign-mentors = Code pour trouver des mentors
counsellor-button-invite-mentor = Inviter un mentor
counsellor-button-invite-colleague = Inviter un ou une collègue
counsellor-codes = Derniers codes
counsellor-ask-campaign = Comment appelez-vous cette campagne ? Par exemple : « Radio, printemps ».
counsellor-name-empty = Écrivez un nom.
counsellor-name-too-long = C’est trop long. Le maximum est de { $most } caractères.
counsellor-one-time-code = Code à usage unique : { $code }
counsellor-one-time-mentor = Pour un seul mentor, jusqu’au { $until }. Transmettez le code ou ce lien :
counsellor-one-time-counsellor = Pour un ou une collègue, jusqu’au { $until }. Ce code donne tous les droits d’un conseiller : dites-le de vive voix. Le lien :
counsellor-code = Code { $code }
counsellor-code-personal = Votre invitation pour une personne
counsellor-code-partner = Le code d’un partenaire
counsellor-code-for = Pour
counsellor-code-role-mentee = qui cherche un mentor
counsellor-code-role-mentor = les mentors
counsellor-code-link = Lien
counsellor-code-works = Valable
counsellor-code-until = jusqu’au { $day }, sans limite de personnes
counsellor-code-once-until = jusqu’au { $day }, pour une personne
counsellor-code-until-off = jusqu’à ce qu’on le désactive
counsellor-code-is-expired = plus maintenant : il est trop ancien
counsellor-code-is-used = plus maintenant : il a servi
counsellor-code-is-off = plus maintenant : il est désactivé
counsellor-progress-mentee = ouvert : { $opened }, inscrits : { $joined }, demande envoyée : { $ready }, mentor trouvé : { $matched }, terminé : { $ended }
counsellor-progress-mentor = ouvert : { $opened }, candidats : { $joined }, approuvés : { $ready }, ont aidé quelqu’un : { $matched }, mentorat terminé : { $ended }
counsellor-invite-not-used = Personne ne l’a encore utilisée.
counsellor-invite-not-shown = Elle a servi. Vous en voyez plus ici si la personne est d’accord.
counsellor-invite-opened = Chat ouvert : { $guest }.
counsellor-invite-joined = Inscription faite : { $guest }.
counsellor-invite-asked = Demande envoyée à un mentor : { $guest }.
counsellor-invite-matched = Mentor trouvé : { $guest }.
counsellor-invite-ended = Mentorat terminé : { $guest }.
counsellor-button-qr = Code QR
counsellor-button-open-link = Ouvrir la page
counsellor-button-code-off = Désactiver
counsellor-button-code-on = Réactiver
counsellor-qr-alternative = Code QR pour le code { $code }. À scanner avec un téléphone.

counsellor-button-partners = Partenaires
counsellor-partners = Partenaires
counsellor-partners-asking = { $count ->
    [0] Aucune organisation n’attend de réponse.
    [one] Une organisation attend une réponse.
   *[other] { $count } organisations attendent une réponse.
}
counsellor-no-partners = Il n’y a pas encore de partenaire.
counsellor-button-new-partner = Nouveau partenaire
counsellor-partner-short-asked = veut participer
counsellor-partner-short-off = désactivé
counsellor-partner-short-refused = refusé
counsellor-partner-asks = { $name } veut amener des mentors
counsellor-partner-contact = Contact
counsellor-partner-code = Code
counsellor-partner-is-active = Participe.
counsellor-partner-is-off = Désactivé : le code et la page ne marchent plus. Les mentors restent.
counsellor-partner-is-refused = Refusé.
counsellor-partner-trusted = De confiance : le code approuve les mentors tout seul.
counsellor-partner-not-trusted = Les conseillers approuvent chaque mentor.
counsellor-button-partner-yes = Accepter
counsellor-button-partner-no = Pas maintenant
counsellor-button-partner-text = Texte à envoyer
counsellor-button-partner-page = Lien vers leur page
counsellor-button-partner-off = Désactiver
counsellor-button-partner-on = Réactiver
counsellor-button-trust-on = Confiance : approuver par code
counsellor-button-trust-off = Ne plus approuver par code
counsellor-partner-waiting = { $count ->
    [one] Un de leurs mentors attend une réponse.
   *[other] { $count } de leurs mentors attendent une réponse.
}
counsellor-button-approve-all = Approuver tout le monde
counsellor-button-one-by-one = Voir un par un
counsellor-approve-all-sure = { $count ->
    [one] Un mentor attend chez { $name }. L’approuver ? Vous ne pourrez pas revenir en arrière.
   *[other] { $count } mentors attendent chez { $name }. Les approuver tous ? Vous ne pourrez pas revenir en arrière.
}
counsellor-button-approve-all-yes = Oui, approuver
counsellor-approved-all = { $count ->
    [0] Plus personne n’attend.
    [one] C’est fait : un mentor est approuvé.
   *[other] C’est fait : { $count } mentors sont approuvés.
}
counsellor-not-your-partner = Pour une organisation que vous avez proposée, quelqu’un d’autre doit décider.
counsellor-partner-page = Voici la page de { $name }, avec des totaux et sans noms. N’envoyez le lien qu’à cette organisation. Un lien fait avant ne marche plus.
counsellor-which-text = En quelle langue ?

mentor-button-organisation = Mon organisation participe
mentor-organisation-asked = Merci ! Les conseillers regardent la demande de { $name }. Je vous réponds ici.
mentor-organisation-waiting = Vous avez déjà fait la demande pour deux organisations. Les conseillers les regardent d’abord.
mentor-organisation-accepted = { $name } peut maintenant amener des mentors. Voici ce qu’il vous faut : un texte pour votre chat, un pour un e-mail, et un code QR.
mentor-organisation-refused = { $name } ne peut pas participer pour l’instant. Merci d’avoir demandé. Vos collègues peuvent devenir mentors de leur côté.
mentor-organisation-page = Sur cette page, vous voyez combien de collègues participent. Gardez le lien dans votre organisation.

mentee-may-look-on = { $by } t’a envoyé cette invitation. Est-ce que { $by } peut voir où tu en es : inscription, demande, mentor trouvé ? Jamais tes messages, ni qui est ton mentor.
mentee-looks-on = { $by } peut voir où tu en es. Jamais tes messages.
mentee-does-not-look-on = { $by } ne peut pas voir où tu en es.
mentee-button-look-yes = Oui, montrer
mentee-button-look-no = Non
mentee-button-look-stop = Ne plus montrer

join-title-mentee = Trouver un mentor
join-title-mentor = Devenir mentor
join-from-partner = Une invitation de { $name }.
join-what-mentee = Une personne qui travaille dans le secteur qui te plaît répond à tes questions. C’est gratuit, et tu décides à chaque étape.
join-what-mentor = Aidez un jeune à trouver son chemin vers l’emploi. Cela prend environ 20 minutes par semaine, avec une pause possible à tout moment.
join-open = Commencer ici
join-elsewhere = Dans une autre app ? Y ouvrir le bot et écrire ce code :

partner-invited = Ont ouvert le lien
partner-joined = Sont devenus mentors
partner-active = Actifs maintenant
partner-helped = Personnes aidées
partner-page-what = Ce que vos collègues font pour { $programme }.
partner-page-no-names = Ce ne sont que des chiffres. Nous ne disons jamais qui a aidé qui.
partner-page-file = Télécharger en CSV
partner-page-code = Votre code
partner-page-texts = Textes à envoyer
partner-file-organisation = Organisation
partner-file-day = Jour
partner-text-chat = Pour Slack ou Teams
partner-text-mail = Pour un e-mail
partner-ready-chat =
    👋 20 minutes par semaine pour une personne qui cherche un premier emploi ? { $name } participe à { $programme }. Vous répondez dans un chat à des questions sur votre métier. Vous choisissez combien de personnes vous aidez, et vous pouvez faire une pause à tout moment.
    Commencez ici : { $link }
    Ou écrivez ce code dans le bot : { $code }
partner-ready-mail =
    Objet : Aider quelqu’un à trouver un premier emploi, 20 minutes par semaine

    Bonjour,

    { $name } participe à { $programme }. Des jeunes qui cherchent du travail y trouvent une personne qui travaille dans le secteur qui leur plaît. Ils demandent comment est vraiment le métier, comment écrire un CV ou comment se passe un entretien. Vous répondez dans un chat, quand cela vous convient.

    Cela prend environ 20 minutes par semaine. Vous choisissez combien de personnes vous aidez, et vous pouvez faire une pause ou arrêter à tout moment.

    Commencez ici : { $link }
    Ou ouvrez le bot dans votre app de chat et écrivez ce code : { $code }

    Merci !

page-command-partners = Partenaires
page-command-invite = Invitations et codes
page-command-link = Utiliser une autre app
join-open-in = Ouvrir dans { $app }
counsellor-guessing = { $count ->
    [one] Quelqu’un a écrit trop de mauvais codes aujourd’hui et doit attendre chaque fois. Personne n’est entré ainsi.
   *[other] { $count } fois aujourd’hui, quelqu’un a écrit trop de mauvais codes et doit attendre chaque fois. Personne n’est entré ainsi.
}
data-came-in-by-code = Arrivée par un code
data-organisation-asked = Demande de participation pour

# What mentee and mentor read while they talk through the bot.

common-edited = modifié
common-written-at = Écrit plus tôt, à { $at }.
common-button-report = Signaler
common-a-photo = Une photo
common-a-voice = Un message vocal
common-a-document = Un document
common-file-photo = Photo de { $person }
common-file-voice = Message vocal de { $person }
common-file-document = Document de { $person }

common-file-video = Les vidéos ne passent pas. Le texte, les messages vocaux, les photos et les documents passent.
common-file-kind = Ce type de fichier ne passe pas. Le texte, les messages vocaux, les photos et les documents passent.
common-file-too-large = Ce fichier est trop lourd. Le maximum est { $megabytes } Mo.
common-not-passed-forwarded = Je ne transmets pas les messages transférés : ils peuvent montrer qui les a écrits. Les mots peuvent être retapés.
common-not-passed-other = Je ne peux pas transmettre cela. Le texte, les messages vocaux, les photos et les documents passent.
common-edit-unknown = Je n’ai pas pu modifier ce message. Merci de le retaper.
common-message-secret-link = Ce lien laisse entrer toute personne qui l’a. Je ne le transmets pas. Rien n’a été envoyé.
common-message-frozen = Un conseiller examine cette conversation. D’ici là, rien ne peut être envoyé.

common-held = Attention : ce message montre { $what }. Rien n’a encore été envoyé.
common-held-phone = un numéro de téléphone
common-held-mail = une adresse e-mail
common-held-bank = des coordonnées bancaires
common-held-web-handle = un nom sur une autre application
common-held-document = un document qui peut porter un nom
common-held-fraud = Ici, on ne paie jamais personne et on ne donne pas ses coordonnées bancaires. Un mentor ne demande jamais d’argent.
common-button-send-anyway = Envoyer quand même
common-button-take-out = Ne pas l’envoyer
common-held-sent = ✓ Envoyé tel quel.
common-held-taken-out = Pas envoyé et pas gardé. Le message peut être retapé sans cela.
common-held-dropped = Pas de réponse pendant un jour. Ce message n’a pas été envoyé et n’est pas gardé.

common-message-on-its-way = En route.
common-message-delivered = ✓ Bien arrivé chez { $other } à { $at }.
common-message-waits =
    { $count ->
        [one] { $other } recevra le message le { $until }.
       *[other] { $other } recevra les { $count } messages le { $until }.
    }
common-message-late = Un petit retard. Le message est en sécurité et arrivera dès que possible.
common-message-away = { $other } n’est pas joignable dans l’application pour le moment. Je garde le message.
common-message-undelivered-refused = Ceci n’a pas pu être remis à { $other } :
common-message-undelivered-unknown = Je ne sais pas si ceci est arrivé chez { $other } :
common-message-undelivered-harmful = Le fichier n’a pas été transmis à { $other } : le contrôle antivirus a trouvé quelque chose.
common-message-undelivered-too-large = Le fichier n’a pas été transmis à { $other } : il est trop lourd.
common-message-undelivered-file-gone = Le fichier n’a pas été transmis à { $other } : l’application ne l’a plus. Il peut être renvoyé.
common-button-send-again = Envoyer à nouveau

# Who shut the bot out did not come back for a week.
common-told-left = { $other } n’est plus ici : le mentorat est donc terminé. Personne n’a rien fait de mal.

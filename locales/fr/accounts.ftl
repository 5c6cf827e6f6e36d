# Une personne qui écrit depuis plusieurs apps.

common-button-another-app = Utiliser une autre app
common-button-known-already = J’ai déjà un compte
common-another-app = Un compte, plusieurs apps
common-another-app-how = On peut continuer dans une autre app, comme Telegram, Slack, Teams ou le site. Tout reste : les demandes, le mentorat, les messages. Une app affiche un code, et on l’écrit dans l’autre.
common-button-show-code = Afficher un code ici
common-button-have-code = J’ai un code
common-link-code = Le code : { $code }
common-link-code-how =
    Dans l’autre app, ouvrir le bot et écrire :
    relier { $code }
    Le code marche une seule fois, pendant { $minutes } minutes.
common-link-code-careful = La personne qui écrit ce code entre dans ce compte. À ne donner à personne, même pas à nous.
common-button-stop-code = Annuler ce code
common-link-stopped = Le code ne marche plus.
common-link-code-used = Le code a servi.
common-ask-link-code = Dans l’app où je connais déjà ce compte, ouvrir le bot. Choisir Menu, puis « Utiliser une autre app » et « Afficher un code ici ». Écrire ce code ici.
common-link-code-right = c’est bon
common-link-wrong = Ce code n’est pas bon. Merci de le vérifier. Après cinq mauvais codes, il faut attendre 15 minutes.
common-link-expired = Ce code est trop ancien. Il en faut un nouveau de l’autre app.
common-link-used = Ce code a déjà servi. Il en faut un nouveau de l’autre app.
common-link-yourself = C’est le code de ce compte-ci. Il faut l’écrire dans l’autre app.
common-link-too-many-tries = Trop de mauvais codes. Il faut attendre 15 minutes.
common-link-over = Ce code est maintenant trop ancien. Il en faut un nouveau de l’autre app.
common-link-sure = C’est bien le compte de { $owner } ?
common-link-sure-what = Cette app et l’autre ne feront plus qu’un seul compte. Tout ce qui a été fait ici le suit. Quelqu’un d’autre a donné ce code ? Alors choisir Non.
common-button-link-yes = Oui, c’est moi
common-button-link-no = Non
common-link-not-joined = D’accord. Rien n’a été relié.
common-link-done = C’est fait : il n’y a plus qu’un compte. J’écris dans la dernière app utilisée.
common-link-known = Je le sais déjà.
common-link-mentee-new = La recherche d’un mentor commencée ici est gardée.
common-link-mentee-both = Il y avait une recherche de mentor dans les deux apps. Tout est réuni.
common-link-mentor-new = Le profil de mentor commencé ici est gardé.
common-link-mentor-both = Il y avait un profil de mentor dans les deux apps. Il n’y en a plus qu’un. Merci de le vérifier.
common-link-staff = Ce compte est celui d’un conseiller ou d’une conseillère. On ne peut pas le relier d’ici. Il faut afficher un code ici et l’écrire dans l’autre app.
common-link-age = Les âges donnés dans les deux apps ne vont pas ensemble. Les conseillers doivent vérifier. Rien n’a été relié.
common-link-each-other = Dans une app, il y a une demande d’aide, et dans l’autre, le mentor à qui elle est adressée. Cela ne peut pas être la même personne. Rien n’a été relié.
common-link-two-searches = Il y a un mentor, ou une recherche, dans les deux apps. Une seule à la fois est possible. Il faut d’abord en arrêter une, puis réessayer. Rien n’a été relié.
common-link-decided-apart = L’un des deux profils de mentor a été refusé. Les conseillers doivent d’abord vérifier. Rien n’a été relié.
common-link-too-many = Ensemble, cela ferait plus de personnes ou de demandes qu’un mentor ne peut avoir. Il faut d’abord répondre à une demande ou arrêter un mentorat. Rien n’a été relié.
common-link-same-mentee = La même personne demande de l’aide dans les deux apps. Il faut d’abord répondre à l’une des deux demandes. Rien n’a été relié.
common-link-guessed = Quelqu’un a écrit un code presque pareil. Une faute de frappe ? Alors réessayer. Sinon, annuler le code.
common-link-guessed-stopped = Quelqu’un a écrit trois fois un code presque pareil. Par sécurité, ce code ne marche plus. Personne n’est entré.
common-linked = Ce compte m’écrit maintenant aussi depuis { $app }. Ce n’était pas voulu ? Appuyer sur le bouton et prévenir les conseillers.
common-button-unlink = Ce n’était pas moi
common-unlinked = { $app } n’est plus relié au compte. Là-bas, personne ne peut plus rien voir ni faire en son nom.
common-unlinked-there = Cette app n’est plus reliée au compte.
common-unlink-elsewhere = Cela n’est possible que dans l’app utilisée avant.
common-app-lost = Mes messages n’arrivent plus dans { $app }. Je continue donc ici. Voici ce qui est en cours :

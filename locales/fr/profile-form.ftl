# La page sur laquelle un mentor donne tout son profil.

profile-form-title = Votre profil de mentor
profile-form-intro = Les mêmes questions que dans le chat, toutes ensemble. Vous pourrez tout changer plus tard, ici ou dans le chat.
profile-form-saved = Votre profil est enregistré. Continuez dans votre chat.
profile-form-problems = Il reste une erreur. Rien n’a été enregistré.
profile-form-save = Enregistrer
profile-form-years-hint = Un nombre. Laissez vide si vous préférez ne pas le dire.
profile-form-hours-hint = Quand pouvons-nous vous écrire ? Par exemple 9-17, ou 0-24 pour dire : à tout moment. Vide veut dire : de { $from } à { $to }.
profile-form-link-hint = Par exemple https://www.linkedin.com/in/votre-nom. Nous ne l’ouvrons jamais. Les personnes mentorées le voient tel que vous le donnez.
profile-form-sectors = Choisissez un à cinq secteurs.
profile-form-choose = Choisissez-en au moins un.

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
# Les mots avant le tiret sont des commandes : le bot ne les connaît qu’en anglais.
counsellor-help =
    Vous pouvez appuyer sur un bouton ou écrire un mot :
    approve – les mentors qui attendent d’être approuvés
    waiting – qui cherche un mentor, par secteur
    waiting santé – la même chose pour un secteur
    mentors – combien de mentors il y a, par secteur
    language – changer de langue
    help – ce texte

counsellor-application-draft = Profil pas encore complet : { $mentor }
counsellor-application-applied = { $mentor } veut devenir mentor
counsellor-application-approved = Profil approuvé : { $mentor }
counsellor-application-refused = Profil refusé : { $mentor }
counsellor-no-profile-link = Il n’y a pas de lien vers un profil. Rien ici ne peut donc être vérifié en dehors du bot.
counsellor-button-yes = Approuver
counsellor-button-no = Refuser
counsellor-nobody-to-approve = Aucun mentor n’attend d’être approuvé.
counsellor-not-yourself = Pour votre propre profil, quelqu’un d’autre doit décider.
counsellor-under-age = Cette personne a dit avoir moins de { $age } ans : { $mentor }. On devient mentor à partir de { $age } ans, donc je ne peux pas approuver ce profil. Parlez-lui d’abord.

counsellor-waiting = Qui cherche un mentor
counsellor-waiting-line = en recherche : { $searching }, sans demande en cours : { $withoutMentor }, mentors libres : { $free }
counsellor-nobody-waiting = Personne ne cherche de mentor pour l’instant.
counsellor-mentors = Mentors par secteur
counsellor-mentors-line = approuvés : { $approved }, avec une place libre : { $free }
counsellor-no-mentors = Il n’y a pas encore de mentor approuvé.

# Se connecter avec LinkedIn : d’abord les pages, puis le chat. Jamais « vérifié » : LinkedIn ne contrôle aucune identité.

sign-in-join-title = Se connecter avec LinkedIn
sign-in-join-chat = Vous associez votre nom sur LinkedIn à ce chat :
sign-in-fact-app = App
sign-in-fact-owner = Nom dans l’app
sign-in-join-not-yours = Ce n’est pas votre chat ? Arrêtez-vous ici et fermez cette page. Quelqu’un d’autre vous a peut-être envoyé le lien.
sign-in-join-what = LinkedIn nous donne votre nom, et nous ne demandons rien d’autre. Nous ne voyons aucun mot de passe et ne publions rien. Les conseillers lisent ce nom, les personnes mentorées non.
sign-in-button-leave = Continuer vers LinkedIn
sign-in-code-title = Presque terminé : écrivez ce code dans votre chat
sign-in-code-where = Retournez au chat d’où vous venez, dans cette app : { $app }. Écrivez-y le code. Il est valable { $minutes } minutes.
sign-in-code-secret = Ne donnez ce code à personne, peu importe qui le demande. Vous n’avez pas commencé dans votre propre chat ? Fermez cette page. Il ne se passe rien.
sign-in-button-back = Retour au chat

sign-in-link-unknown-title = Ce lien ne fonctionne pas
sign-in-link-unknown = Il en manque peut-être un morceau. Retournez à votre chat et demandez-y un nouveau lien.
sign-in-link-expired-title = Ce lien est trop ancien
sign-in-link-expired = Un lien est valable { $minutes } minutes. Retournez à votre chat et appuyez sur « Nouveau lien ».
sign-in-link-used-title = Ce lien a déjà servi
sign-in-link-used = Un lien ne sert qu’une fois, et seul le plus récent fonctionne. Retournez à votre chat et appuyez sur « Nouveau lien ».

sign-in-return-no-state-title = Nous ne savons pas d’où vous venez
sign-in-return-no-state = Il manque quelque chose dans l’adresse de cette page. Rien n’a changé. Recommencez dans votre chat.
sign-in-return-no-code-title = Il n’y a pas de code à montrer
sign-in-return-no-code = Le code a déjà été écrit, il est trop ancien, ou ceci est un autre navigateur. Retournez à votre chat : il vous dit quoi faire.
sign-in-return-unknown-title = Cette étape n’a pas commencé ici
sign-in-return-unknown = Nous ne savons rien de cette connexion. Rien n’a changé. Recommencez dans votre chat.
sign-in-return-other-holder-title = Cette connexion a commencé dans un autre navigateur
sign-in-return-other-holder = Pour votre sécurité, elle doit finir là où elle a commencé. Rien n’a changé. Recommencez dans votre chat et restez dans un seul navigateur.
sign-in-return-expired-title = Cela a pris trop de temps
sign-in-return-expired = Vous avez { $minutes } minutes pour vous connecter. Rien n’a changé. Retournez à votre chat et appuyez sur « Nouveau lien ».
sign-in-return-used-title = Cette étape est déjà faite
sign-in-return-used = Elle ne sert qu’une fois. Un autre onglet montre un code ? Écrivez-le dans votre chat. Sinon, appuyez sur « Nouveau lien » dans votre chat.
sign-in-return-cancelled-title = Vous avez annulé
sign-in-return-cancelled = La connexion n’a pas eu lieu, et ce n’est pas grave. Dans votre chat, vous pouvez réessayer ou continuer sans LinkedIn.
sign-in-return-denied-title = Vous n’avez pas donné votre accord
sign-in-return-denied = LinkedIn ne nous a rien dit de vous. Dans votre chat, vous pouvez réessayer ou continuer sans LinkedIn.
sign-in-return-unavailable-title = LinkedIn n’a pas répondu
sign-in-return-unavailable = Ce n’est pas de votre faute. Dans votre chat, vous pouvez réessayer dans un instant ou continuer sans LinkedIn.
sign-in-return-refused-title = La réponse de LinkedIn n’était pas correcte
sign-in-return-refused = Nous n’étions pas sûrs qu’elle venait de LinkedIn. Nous n’en avons donc rien fait. Dans votre chat, vous pouvez réessayer ou continuer sans.

# Dans le chat
sign-in-ask = Voulez-vous vous connecter avec LinkedIn ? Les conseillers lisent alors le nom que vous y portez. Cela les aide à approuver votre profil. Continuer sans, c’est bien aussi. Le lien sert une fois, pendant { $minutes } minutes.
sign-in-again = Voici un nouveau lien. Il sert une fois, pendant { $minutes } minutes.
sign-in-button = Se connecter avec LinkedIn
sign-in-button-new = Nouveau lien
sign-in-button-without = Continuer sans
sign-in-type-code = LinkedIn a terminé. Écrivez ici le code à 6 chiffres que la page vous montre.
sign-in-ended-cancelled = Vous avez annulé sur LinkedIn. Voulez-vous réessayer ?
sign-in-ended-denied = Vous n’avez pas permis à LinkedIn de nous dire votre nom. Voulez-vous réessayer ?
sign-in-ended-unavailable = LinkedIn n’a pas répondu. Voulez-vous réessayer ?
sign-in-ended-refused = La réponse de LinkedIn n’était pas correcte. Je n’en ai rien fait. Voulez-vous réessayer ?
sign-in-code-wrong = Ce n’est pas le code. Il a 6 chiffres et se trouve sur la page après LinkedIn.
sign-in-code-too-many-tries = Le code était faux cinq fois. Cette connexion est terminée. Vous pouvez recommencer.
sign-in-code-expired = Ce code est trop ancien. Vous pouvez recommencer.
sign-in-code-other-chat = Cette connexion a commencé dans un autre de vos chats. Écrivez le code là-bas, ou recommencez ici.
sign-in-code-nothing-waits = Appuyez d’abord sur le bouton. Après LinkedIn, une page vous montre un code à écrire ici.
sign-in-code-taken = Quelqu’un d’autre s’est déjà connecté ici avec ce compte LinkedIn. C’est le vôtre ? Continuez dans ce chat-là, ou dites-le aux conseillers.
sign-in-done = Merci. LinkedIn dit que vous vous appelez { $name }.
sign-in-done-no-name = Merci. La connexion avec LinkedIn a marché, mais LinkedIn ne nous a donné aucun nom.
sign-in-answer-without = Sans LinkedIn
sign-in-other-name = Sur LinkedIn, votre prénom est { $told }. Ici, c’est { $name }. Quel nom les personnes mentorées doivent-elles voir ?
sign-in-names-differ = Sur LinkedIn, vous vous appelez { $told }. Ici, { $name }. Ce n’est pas un problème : les conseillers voient les deux.
sign-in-name-answer = Les personnes mentorées voient { $name }.

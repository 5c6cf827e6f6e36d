# Ce que disent plusieurs bots : ni tu ni vous, sauf dans les deux textes sur les données.

common-answered = ✓ { $answer }
common-which-language = Quelle langue ?
common-change-language = Ici, on peut changer de langue.
common-own-name-nl = Nederlands
common-own-name-fr = Français
common-own-name-en = English
common-own-name-sv = Svenska
common-language-nl = néerlandais
common-language-fr = français
common-language-en = anglais
common-language-sv = suédois
common-someone = quelqu’un
common-anywhere = Partout
common-app-web = Ce site

# Avant la première question sur la personne. Dit ce qui est gardé et qui peut le lire.
common-consent-mentee =
    Je suis un bot du programme { $programme }. Je garde ton prénom, tes choix et tes messages. Ton mentor peut les lire. Je ne montre jamais ton numéro ni ton nom d’utilisateur.
    { $app } garde sa propre copie. Si ton mentor utilise un chat professionnel, son employeur y a peut-être accès.
    Les conseillers ne lisent un message que si quelqu’un le signale.
    Arrêter : /stop. Tout effacer : /mydata.
common-consent-mentor =
    Je suis un bot du programme { $programme }. Je garde votre prénom, votre profil et vos messages. Les personnes mentorées voient votre prénom, votre métier, vos langues et le lien vers votre profil. Je ne montre jamais votre numéro ni votre adresse.
    { $app } garde sa propre copie. Si ce chat est professionnel, votre employeur y a peut-être accès.
    Les conseillers ne lisent un message que si quelqu’un le signale.
    Arrêter : /stop. Tout effacer : /mydata.
common-consent-refused = Pas de problème. Je ne garde rien de plus. On peut revenir à tout moment.
common-button-consent = OK, on y va
common-button-read-more = En savoir plus
common-button-no-thanks = Non merci
common-button-start-again = Recommencer

common-not-a-name = Il me faut un prénom de 40 lettres au maximum, sans chiffres ni liens. On réessaie ?
common-not-understood = Pardon, je n’ai pas compris.
common-button-resume = Continuer
common-button-menu = Menu
common-button-done = Terminé
common-button-language = Langue
common-button-pause = Faire une pause
common-button-resume-after-pause = Arrêter la pause
common-button-my-data = Mes données
common-already-done = Cela a déjà été fait le { $day }.
common-already-over = C’est déjà terminé.
common-only-text = Pour l’instant, je ne lis que du texte. Merci de l’écrire.
common-sorry = Désolé, quelque chose n’a pas marché chez nous. Nous l’avons vu. Merci de réessayer.

common-topic-job-reality = La réalité du métier
common-topic-cv-letter = CV ou lettre
common-topic-interview = Entretien d’embauche
common-topic-finding-openings = Trouver des offres d’emploi
common-topic-motivation = Motivation
common-topic-not-sure = Je ne sais pas encore

common-fact-name = Prénom
common-fact-sector = Secteur
common-fact-sectors = Secteurs
common-fact-topics = Aide pour
common-fact-region = Région
common-fact-languages = Langues
common-fact-answer-by = Réponse au plus tard
common-fact-headline = Métier
common-fact-places = Places
common-fact-years = Années d’expérience
common-fact-hours = Horaires
common-fact-profile-link = Profil LinkedIn, donné par le mentor
common-fact-none = pas indiqué
common-places = { $active ->
    [one] { $active } prise sur { $capacity }
   *[other] { $active } prises sur { $capacity }
}

common-mentorship-over = Mentorat avec { $other }
common-mentorship-closed-on = Ce mentorat s’est terminé le { $day }.
common-button-close = Arrêter le mentorat
common-close-sure = Arrêter le mentorat avec { $other } ? C’est définitif.
common-button-close-yes = Oui, arrêter
common-button-close-no = Non, continuer
common-close-kept = D’accord. Le mentorat avec { $other } continue.
common-close-done = Le mentorat avec { $other } est terminé. Merci.
common-told-closed = { $other } a mis fin au mentorat. Ce n’est pas un jugement. Merci pour le temps consacré.
common-message-empty = Le message est vide. Rien n’a été envoyé.
common-message-too-long = Le message compte { $length } caractères. Le maximum est { $most }. Merci de le raccourcir ou de l’envoyer en plusieurs parties.
common-message-erased = Ce message a été effacé.
common-word-for-whom = C’est pour { $other } ou pour moi ?
common-button-send-to = Envoyer à { $other }
common-button-close-with = Arrêter avec { $other }
common-button-withdraw = Retirer ma demande
common-button-erase = Effacer mes données
common-button-nothing = Rien
common-stop-what = Que faut-il arrêter ? Sans choix, rien ne s’arrête.
common-pause-mentee = Pendant une pause, je n’envoie rien sur de nouveaux mentors. Les choix restent enregistrés. Une pause de combien de temps ?
common-pause-mentor = Pendant une pause, aucune nouvelle demande n’arrive. Les mentorats en cours continuent. Une pause de combien de temps ?
common-button-pause-month = Pause d’un mois
common-button-pause-open = Jusqu’à mon retour
common-button-no-pause = Pas de pause
common-paused-until = En pause jusqu’au { $day }.
common-paused = En pause pour le moment.
common-pause-over = Bon retour.
common-my-data = Mes données
common-my-data-how = Voici tout ce que nous gardons, à lire sur une page ou à télécharger. Les liens marchent { $minutes } minutes. Ils sont personnels : à ne pas partager.
common-button-see-data = Voir mes données
common-button-data-file = Télécharger
common-erase-sure = Effacer toutes les données ?
common-erase-what-mentee = Le prénom, les choix, la demande et les messages seront effacés. S’il y a un mentorat en cours, il s’arrête. C’est définitif.
common-erase-what-mentor = Le prénom, le profil et les messages seront effacés. S’il y a un mentorat en cours, il s’arrête. C’est définitif.
common-erase-what-counsellor = Le prénom et l’accès seront effacés. C’est définitif.
common-erase-not = Ce que nous ne pouvons pas effacer : les copies que garde une app de chat, ce que d’autres ont noté ou écrit de leur côté, et une trace sans nom (tel jour, quelqu’un a fait quelque chose). Les messages signalés restent jusqu’à la décision, et 12 mois de plus. Une exclusion reste : de chaque compte, nous gardons un code sans nom.
common-button-erase-yes = Oui, tout effacer
common-button-erase-no = Non, tout garder
common-erase-kept = Rien n’a été effacé.
common-erased = Toutes les données sont effacées. Merci et bonne route. Pour recommencer, à tout moment : /start
common-erased-person = Cela concernait quelqu’un qui a effacé ses données.
common-group-notice = Je ne parle qu’en privé. Pour m’écrire, c’est ici :

# Une personne et le service d’accompagnement s’écrivent.
common-age-forgotten = L’âge a été revu avec un conseiller ou une conseillère. On continue ?
common-button-answer = Répondre
common-from-counsellor = { $counsellor }, du service d’accompagnement
common-contact-question = Quel est le message pour le conseiller ou la conseillère ? Le prochain message part chez cette personne.
common-contact-sent = envoyé
common-button-never-mind = Finalement non

common-question-empty = Il faut au moins quelques mots.
common-question-too-long = C’est trop long : { $most } caractères au maximum.

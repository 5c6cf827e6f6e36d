# Ce que disent les mentors inventés du bac à sable : des mots tout prêts, qui vont avec tous les métiers.

sandbox-app-name = Le bac à sable

sandbox-introduction = Un mot sur moi : je ne suis pas une vraie personne. Je suis un personnage inventé pour ce bac à sable, et mes réponses sont toutes prêtes. Pose-moi une question sur une journée de travail, un diplôme, ton CV ou un entretien.

sandbox-reply-invented = Je suis un personnage inventé, comme tous les mentors de ce bac à sable. Dans le vrai service, c’est une personne du métier qui te répondrait.
sandbox-reply-diploma = Cherche trois offres qui te plaisent et note le diplôme demandé. Souvent, une formation courte ou quelques semaines sur le terrain suffisent pour commencer. Un vrai mentor pourrait aussi te conseiller une école.
sandbox-reply-start = J’ai commencé par un petit boulot, j’ai posé beaucoup de questions et j’ai appris le reste avec mes collègues. Beaucoup de gens du métier ont fait comme ça. Quelle partie du travail voudrais-tu essayer d’abord ?
sandbox-reply-letter = Garde ton CV sur une page et mets en haut ce qui correspond au poste. Dans ta lettre, dis en deux phrases pourquoi tu veux ce travail. Relis le tout à voix haute avant de l’envoyer.
sandbox-reply-interview = Prépare trois petites histoires : une chose que tu fais bien, une chose qui a été difficile, et pourquoi tu veux ce travail. Et viens avec une question à toi. Qu’est-ce qui te stresse le plus ?
sandbox-reply-pay = Le salaire dépend du secteur, des heures et du diplôme. Renseigne-toi sur le barème du secteur avant l’entretien, comme ça tu n’auras pas de surprise.
sandbox-reply-day = La première heure est chargée, ensuite c’est plus calme, et la dernière heure sert à ranger et à passer le relais. Certaines semaines, on commence tôt ou on finit tard. Quels horaires te conviendraient ?
sandbox-reply-openings = Beaucoup d’emplois ne passent jamais par une annonce. Note dix endroits près de chez toi et demande à chacun, en un court message, si tu peux passer. On cherche ensemble une première phrase ?
sandbox-reply-thanks = Avec plaisir ! Bonne chance, et redonne-moi des nouvelles.
sandbox-reply-else-1 = Bonne question. Qu’as-tu déjà fait ou appris qui s’en rapproche le plus ?
sandbox-reply-else-2 = Je vois. Si tu pouvais passer une journée avec quelqu’un du métier, que voudrais-tu voir ?
sandbox-reply-else-3 = C’est bien de te poser la question maintenant. Quel est le plus petit pas que tu pourrais faire cette semaine ?

sandbox-sign-in-title = Ceci n’est pas LinkedIn
sandbox-sign-in-what = Dans le bac à sable, cette page remplace LinkedIn. Vous pouvez ainsi essayer tout le chemin. Soyez qui vous voulez : rien ne quitte cet ordinateur.
sandbox-sign-in-first = Prénom
sandbox-sign-in-last = Nom
sandbox-sign-in-go = Se connecter
sandbox-sign-in-cancel = Annuler

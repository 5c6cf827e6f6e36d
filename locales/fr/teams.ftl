# Ce que Teams montre lui-même des apps, et le fichier qu’une personne y envoie.
teams-name-mentee = { $programme }
teams-name-mentor = { $programme } pour mentors
teams-name-counsellor = { $programme } pour conseillers
teams-about-mentee = Trouve un mentor dans le secteur qui te plaît. Gratuit. Ceci est un bot.
teams-about-mentor = Répondez aux questions de quelqu’un qui cherche un emploi. Ceci est un bot.
teams-about-counsellor = Approuvez des mentors et voyez qui attend. Ceci est un bot.
teams-long-mentee = Dis au bot quel secteur te plaît. Il te montre des mentors : des personnes qui y travaillent. Tu en choisis un et tu poses tes questions. Ton mentor répond ici. C’est gratuit, et tu décides à chaque étape. Tu parles avec un bot, et à travers lui avec ton mentor.
teams-long-mentor = Une personne qui cherche un emploi vous choisit pour votre métier. Vous dites oui ou non d’un seul geste. Si vous dites oui, vous parlez ensemble ici, à travers le bot. Comptez environ 20 minutes par semaine. Vous choisissez combien de personnes vous aidez, et vous pouvez faire une pause à tout moment. Votre employeur a peut-être accès à vos conversations dans Teams.
teams-long-counsellor = Pour les conseillers du service. Vous approuvez des mentors, vous voyez qui attend et ce qui demande votre attention. Les messages des personnes restent entre elles.

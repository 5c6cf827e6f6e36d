# Ce que Slack montre lui-même des apps : il prend une seule langue.
slack-name-mentee = { $programme }
slack-name-mentor = { $programme } pour mentors
slack-name-counsellor = { $programme } pour conseillers
slack-about-mentee = Trouve un mentor dans le secteur qui te plaît. Gratuit. Ceci est un bot.
slack-about-mentor = Répondez aux questions d’une personne qui cherche un emploi. Ceci est un bot.
slack-about-counsellor = Approuvez des mentors et voyez qui attend. Ceci est un bot.
slack-menu = Menu
slack-menu-hint = Montre ce qui est possible
slack-command-hint = Montre où vous en êtes, ou fait ce qui est écrit derrière

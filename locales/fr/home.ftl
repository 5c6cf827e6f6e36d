# Ce que dit la page d'accueil : dans un bac à sable, avec les trois chats côte à côte, et sinon.

home-sandbox = Bac à sable
home-invented = Ici, tout le monde est inventé. Les mentors répondent tout seuls et rien n’arrive à une vraie personne.
home-languages = Langue
home-sides = Les trois côtés du service
home-try = À essayer
home-new = nouveau message

home-name-mentee = Mentoré
home-role-mentee = cherche du travail et s’adresse à un mentor
home-frame-mentee = Le chat de la personne mentorée
home-try-mentee-1 = Dis bonjour, choisis un secteur et demande un mentor.
home-try-mentee-2 = Attends un instant : la plupart disent oui en moins de trente secondes.
home-try-mentee-3 = Ensuite, échangez. Demande à quoi ressemble une journée.

home-name-mentor = Mentor
home-role-mentor = exerce le métier et aide
home-frame-mentor = Le chat du mentor
home-try-mentor-1 = Devenez mentor : répondez aux questions.
home-try-mentor-2 = Faites-vous approuver dans le chat du conseiller.
home-try-mentor-3 = Puis demandez-vous vous-même dans le premier chat.

home-name-counsellor = Conseiller
home-role-counsellor = garde un œil sur l’ensemble
home-frame-counsellor = Le chat du conseiller
home-try-counsellor-1 = Vous êtes déjà à l’intérieur : choisissez une langue et un prénom.
home-try-counsellor-2 = Approuvez le mentor de l’autre chat.
home-try-counsellor-3 = Regardez qui attend et quels mentors il y a.

home-plain = Un mentor, c’est quelqu’un qui fait le métier qui te plaît et qui répond à tes questions. C’est gratuit et tu décides à chaque étape.
home-plain-start = Trouver un mentor

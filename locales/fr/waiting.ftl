# Dit à qui attend un mentor dans la file.

waiting-busy = Dans le secteur { $sector }, il n’y a pas de mentor à qui demander pour l’instant.
waiting-wait = En général, il faut { $wait } pour qu’une place se libère.
waiting-wait-unknown = Je ne sais pas encore combien de temps il faut pour qu’une place se libère.
waiting-days-at-most = { $to ->
    [one] au plus un jour
   *[other] au plus { $to } jours
}
waiting-days-between = entre { $from } et { $to } jours
waiting-weeks-between = entre { $from } et { $to } semaines
waiting-weeks-at-most = au plus { $to } semaines
waiting-long = plus de six mois
waiting-place = { $place ->
    [1] Tu as la première place dans la file.
    [2] Tu as la deuxième place dans la file.
    [3] Tu as la troisième place dans la file.
    [4] Tu as la quatrième place dans la file.
    [5] Tu as la cinquième place dans la file.
    [6] Tu as la sixième place dans la file.
    [7] Tu as la septième place dans la file.
    [8] Tu as la huitième place dans la file.
    [9] Tu as la neuvième place dans la file.
    [10] Tu as la dixième place dans la file.
   *[other] Tu as le numéro { $place } dans la file.
}
waiting-would-be = { $place ->
    [1] Tu aurais la première place dans la file.
    [2] Tu aurais la deuxième place dans la file.
    [3] Tu aurais la troisième place dans la file.
    [4] Tu aurais la quatrième place dans la file.
    [5] Tu aurais la cinquième place dans la file.
    [6] Tu aurais la sixième place dans la file.
    [7] Tu aurais la septième place dans la file.
    [8] Tu aurais la huitième place dans la file.
    [9] Tu aurais la neuvième place dans la file.
    [10] Tu aurais la dixième place dans la file.
   *[other] Tu aurais le numéro { $place } dans la file.
}
waiting-place-far = Plus de { $most } personnes sont avant toi dans la file.
waiting-one-line = Tu attends déjà dans la file du secteur { $sector }. On ne peut attendre que dans une file à la fois.
waiting-related = Ces secteurs sont proches, et des mentors y ont de la place :
waiting-button-join = Attendre dans la file
waiting-button-join-instead = Attendre plutôt ici
waiting-button-leave = Quitter la file
waiting-joined = Tu attends dans la file du secteur { $sector }.
waiting-line = Dans la file : { $sector }
waiting-how = Je t’écris dès qu’une place est libre. Tu n’as rien à faire.
waiting-how-asked = Tu as envoyé une demande. Ta place dans la file reste à toi jusqu’à un oui.
waiting-how-paused = Tu es en pause. Ta place dans la file reste à toi. Je ne te propose rien avant ton retour.
waiting-how-held = Une place est libre pour toi : regarde la carte à ce sujet.
waiting-still-looking = Tu cherches toujours un mentor ?
waiting-still-looking-by = Réponds-moi au plus tard le { $day }. D’ici là, ta place dans la file reste à toi.
waiting-button-still-looking = Oui, je cherche toujours
waiting-ended-matched = Tu as trouvé un mentor. Ton attente est finie.
waiting-ended-left = Tu as quitté la file.
waiting-ended-changed-field = Tu as quitté cette file et tu attends dans une autre.
waiting-ended-lapsed = Tu n’es plus dans la file.
waiting-ended-silent = Tu n’es plus dans la file.
waiting-ended-erased = Tu n’es plus dans la file.
waiting-told-lapsed = Deux places libres sont allées à d’autres, car tu n’as pas répondu. Ce n’est pas grave. Tu n’es plus dans la file, mais tu peux revenir quand tu veux.
waiting-told-silent = Tu n’as pas répondu, alors tu n’es plus dans la file. Ce n’est pas grave : tu peux revenir quand tu veux.
waiting-left = Tu as quitté la file. Pas besoin de donner une raison.
waiting-held = Une place est libre : { $mentor }
waiting-held-until = Je te garde cette place jusqu’à ce moment : { $until }. D’ici là, personne d’autre ne peut la demander.
waiting-button-not-this-one = Pas celle-ci
waiting-held-asked = Ta demande est partie : { $mentor }.
waiting-held-let-go = Tu as laissé cette place. Tu gardes la tienne dans la file.
waiting-held-lapsed = Le temps est écoulé. Cette place est allée à la personne suivante.
waiting-held-gone = { $mentor } n’a plus de place libre.
waiting-held-left = Tu as quitté la file. Cette place est allée à la personne suivante.
waiting-told-gone = { $mentor } n’a plus de place libre. Tu n’y es pour rien. Tu gardes ta place dans la file.
waiting-told-place-over = La place chez { $mentor } est allée à la personne suivante. Pas de souci : tu gardes ta propre place dans la file.
waiting-mentor-away = Je n’arrive plus à joindre { $mentor }. Tu n’y es pour rien. Si tu veux, tu passes avant les autres pour un nouveau mentor.
waiting-mentor-away-wait = { $mentor } reviendra peut-être. Tu peux aussi attendre son retour.
waiting-button-another-mentor = Trouver un autre mentor
waiting-mentor-away-over = Tu cherches maintenant un autre mentor.
waiting-mentor-back = Bonne nouvelle : { $mentor } est de retour.

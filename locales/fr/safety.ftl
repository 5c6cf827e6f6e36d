# Lignes d’écoute, signalements, et ce qu’en font les conseillers.

common-help-lines = En danger maintenant ? Le { $emergency } répond tout de suite.
common-help-lines-how = Personne ne doit porter cela en restant seul. Ces personnes écoutent, ce soir aussi :
common-counsellors-open = Un conseiller ou une conseillère peut aussi écrire ici. Heures de réponse : en semaine, { $hours }.
common-counsellors-closed = Les conseillers sont absents pour le moment. Ils répondent à nouveau le { $when }. En danger ? Le { $emergency } répond tout de suite.
common-button-ask-counsellor = Demander qu’un conseiller me contacte
common-button-help-lines = Lignes d’écoute
common-counsellor-asked = J’ai demandé à un conseiller ou une conseillère d’écrire ici.
common-counsellor-asked-before = Les conseillers ont déjà cette demande.
common-in-danger = En danger ? Le { $emergency } répond tout de suite.

common-report-reads = Un conseiller lit ceci, avec au maximum dix messages autour. Personne d’autre.
common-button-report-mistake = C’était une erreur
common-report-not = C’est retiré. Rien n’est signalé, la conversation continue.
common-report-too-late = Ce n’est plus possible ici. Le conseiller peut apprendre que c’était une erreur.
common-reported-frozen = C’est signalé. Le contact avec { $other } est suspendu.
common-reported-passed = C’est signalé. Un conseiller regarde le contact avec { $other }.
common-reported-known = C’est déjà signalé. Un conseiller regarde le contact avec { $other }.
common-reported-hear = La suite sera annoncée ici.
common-report-whom = De qui s’agit-il ?
common-report-nobody = Il n’y a pas de contact à signaler ici. Envie de parler à un conseiller ou une conseillère ?

common-frozen = Le contact avec { $other } est suspendu
common-frozen-how = Un conseiller regarde. D’ici là, aucun message ne passe, ni vers { $other } ni dans l’autre sens. La suite sera annoncée aux deux.

common-case-warned = Un conseiller a regardé le contact avec { $other }. Un de ces messages ne respecte pas nos règles. Merci de les respecter à l’avenir : la prochaine fois, cela peut s’arrêter. Les messages passent à nouveau.
common-case-own-seen = Le signalement fait de ce côté-ci a été regardé aussi.
common-case-reporter-resume = Un conseiller a regardé le signalement au sujet de { $other }. Le contact peut continuer. Merci d’en avoir parlé. Un nouveau signalement est toujours possible.
common-case-reporter-warn = Un conseiller a regardé le signalement et en a parlé à { $other }. Les messages passent à nouveau. Si cela recommence, il faut le signaler à nouveau.
common-case-reporter-end = Un conseiller a regardé le signalement. Le contact avec { $other } est terminé. Merci d’en avoir parlé.
common-case-reporter-ban = Un conseiller a regardé le signalement. { $other } ne peut plus participer à { $programme }. Merci d’en avoir parlé.
common-case-reporter-resume-over = Un conseiller a regardé le signalement au sujet de { $other }. Il n’y a pas d’autre suite. Merci d’en avoir parlé.
common-case-reporter-warn-over = Un conseiller a regardé le signalement et en a parlé à { $other }. Merci d’en avoir parlé.
common-case-other-resume = Un conseiller a regardé le contact avec { $other }. Tout va bien : les messages passent à nouveau.
common-case-other-warn = Un conseiller a regardé le contact avec { $other }. Les messages passent à nouveau.
common-case-other-end = Un conseiller a regardé le contact avec { $other } et y a mis fin. Des questions ? Un conseiller les explique volontiers.
common-case-other-ban = Un conseiller a regardé le contact avec { $other } et y a mis fin. Il n’y a rien à se reprocher.
common-case-other-resume-over = Un conseiller a regardé le contact avec { $other }. Il n’y a rien à faire.
common-case-other-warn-over = Un conseiller a regardé le contact avec { $other }. Il n’y a rien à faire.

common-banned = Il n’est plus possible de participer à { $programme } ici
common-banned-why = Les conseillers l’ont décidé après avoir regardé un contact. Ce n’est pas juste ? Un conseiller ou une conseillère peut en parler.
common-ban-lifted = Il est à nouveau possible de participer. Heureux de ce retour !
common-button-undo = Annuler

counsellor-to-decide = { $count ->
    [one] Un contact signalé vous attend.
   *[other] { $count } contacts signalés vous attendent.
}
counsellor-button-cases = Dossiers
counsellor-help-lines-unconfirmed = { $count ->
    [one] Une ligne d’écoute n’est pas encore confirmée par l’équipe. Personne ne la voit d’ici là.
   *[other] { $count } lignes d’écoute ne sont pas encore confirmées par l’équipe. Personne ne les voit d’ici là.
}
counsellor-case = Dossier { $number } : un contact a été signalé
counsellor-case-between = Entre
counsellor-case-reported-by = Signalé par
counsellor-case-since = Depuis
counsellor-case-stands = Où on en est
counsellor-case-frozen = aucun message ne passe
counsellor-case-closed = le contact est terminé
counsellor-case-decided-resume = le contact continue
counsellor-case-decided-taken-back = retiré aussitôt
counsellor-case-decided-warn = { $person } : avertissement
counsellor-case-decided-end = fin du contact
counsellor-case-decided-ban = { $person } : exclusion
counsellor-case-decided-lifted = { $person } : exclusion levée
counsellor-case-how = Vous voyez les messages seulement si vous ouvrez le dossier. C’est noté avec votre nom.
counsellor-button-open-case = Ouvrir le dossier
counsellor-button-lift-ban = Lever l’exclusion
counsellor-no-such-case = Il n’y a pas de dossier { $number }.
counsellor-no-cases = Aucun contact signalé ne vous attend.
counsellor-case-own = Ce dossier vous concerne. Un ou une collègue décide.
counsellor-case-forgotten = Les messages de ce dossier ont été gardés 12 mois après la décision. Ils n’existent plus.
counsellor-case-logged = Le dossier { $number } est ouvert. Il est noté que vous le lisez.
counsellor-case-no-messages = Ces deux personnes ne s’étaient pas encore écrit.
counsellor-case-reported = Signalé : { $message }
counsellor-case-no-text = Il ne reste pas de texte de ce message.
counsellor-case-what-now = Dossier { $number } : que décidez-vous ? Les deux l’apprennent.
counsellor-button-case-resume = Rien de grave : ils continuent
counsellor-button-case-nothing = Il ne faut rien de plus
counsellor-button-case-end = Mettre fin au contact
counsellor-button-case-warn = Avertir { $person }
counsellor-button-case-ban = Exclure { $person }
counsellor-case-sure-warn = Avertir { $person } ? Les messages passent ensuite à nouveau. C’est définitif.
counsellor-case-sure-end = Mettre fin au contact entre les deux ? C’est définitif.
counsellor-case-sure-ban = Exclure { $person } ? Tout s’arrête ici pour { $person } : contacts, demandes, recherche. Les contacts ne reviennent pas.
counsellor-case-sure-lift = Laisser { $person } participer à nouveau ? Un mentor doit être approuvé à nouveau.
counsellor-button-sure-warn = Oui, avertir
counsellor-button-sure-end = Oui, mettre fin
counsellor-button-sure-ban = Oui, exclure
counsellor-button-sure-lift = Oui, d’accord
counsellor-button-not-yet = Non, pas encore
counsellor-case-done = Le dossier { $number } est décidé. Les deux l’apprennent.
counsellor-case-open-first = Ouvrez d’abord le dossier et lisez-le.
counsellor-case-too-late = Ce n’est plus possible d’annuler. Les deux l’ont appris. Un nouveau signalement reste possible.
counsellor-case-lifted = { $person } peut participer à nouveau.
counsellor-case-lift-kept = L’exclusion de { $person } reste.

page-command-report = Signaler quelque chose
page-command-counsellor = Parler à un conseiller
page-command-cases = Dossiers

data-reports = Signalements envoyés
data-case-open = un conseiller regarde
data-case-resume = le contact a pu continuer
data-case-warn = un avertissement a été donné
data-case-end = le contact est terminé
data-case-ban = une personne a été exclue
data-decided-about-you = Décision sur la participation

# Hjälplinjer, anmälningar och vad handledarna gör med dem.

common-help-lines = I fara just nu? Ring { $emergency } direkt.
common-help-lines-how = Du behöver inte bära det ensam. De här lyssnar på dig, också i kväll:
common-counsellors-open = En handledare kan också skriva till dig här. Handledarna svarar på vardagar klockan { $hours }.
common-counsellors-closed = Handledarna har stängt nu. De svarar igen { $when }. Är du i fara? Ring { $emergency } direkt.
common-button-ask-counsellor = Be en handledare kontakta mig
common-button-help-lines = Hjälplinjer
common-counsellor-asked = Jag har bett en handledare att kontakta dig här.
common-counsellor-asked-before = En handledare vet redan att du vill prata.
common-in-danger = Är du i fara? Ring { $emergency } direkt.

common-report-reads = En handledare läser det här, med högst tio meddelanden runt omkring. Ingen annan gör det.
common-button-report-mistake = Det var ett misstag
common-report-not = Tillbakadraget. Inget har anmälts, och ni kan fortsätta.
common-report-too-late = Det går inte att ta tillbaka här längre. Säg till handledaren att det var ett misstag.
common-reported-frozen = Anmält. Kontakten med { $other } står still nu.
common-reported-passed = Anmält. En handledare tittar på kontakten med { $other }.
common-reported-known = Du har redan anmält det här. En handledare tittar på kontakten med { $other }.
common-reported-hear = Du får veta här vad det blir av det.
common-report-whom = Vem gäller det?
common-report-nobody = Du har ingen kontakt här att anmäla. Vill du prata med en handledare?

common-frozen = Kontakten med { $other } står still
common-frozen-how = En handledare tittar på det. Tills dess går inga meddelanden mellan dig och { $other }. Ni får båda veta vad det blir av det.

common-case-warned = En handledare har tittat på kontakten med { $other }. Något du skrev följer inte våra regler. Håll dig till dem från och med nu: nästa gång kan det ta slut. Ni kan skriva till varandra igen.
common-case-own-seen = Det du anmälde har vi också tittat på.
common-case-reporter-resume = En handledare har tittat på din anmälan om { $other }. Kontakten kan fortsätta. Tack för att du berättade. Du kan alltid anmäla igen.
common-case-reporter-warn = En handledare har tittat på din anmälan och pratat med { $other }. Ni kan skriva till varandra igen. Händer det igen, så anmäl det igen.
common-case-reporter-end = En handledare har tittat på din anmälan. Kontakten med { $other } är avslutad. Tack för att du berättade.
common-case-reporter-ban = En handledare har tittat på din anmälan. { $other } kan inte vara med i { $programme } längre. Tack för att du berättade.
common-case-reporter-resume-over = En handledare har tittat på din anmälan om { $other }. Inget mer händer nu. Tack för att du berättade.
common-case-reporter-warn-over = En handledare har tittat på din anmälan och pratat med { $other }. Tack för att du berättade.
common-case-other-resume = En handledare har tittat på kontakten med { $other }. Allt är bra: ni kan skriva till varandra igen.
common-case-other-warn = En handledare har tittat på kontakten med { $other }. Ni kan skriva till varandra igen.
common-case-other-end = En handledare har tittat på kontakten med { $other } och avslutat den. Har du frågor? En handledare förklarar gärna.
common-case-other-ban = En handledare har tittat på kontakten med { $other } och avslutat den. Du har inte gjort något fel.
common-case-other-resume-over = En handledare har tittat på kontakten med { $other }. Du behöver inte göra något.
common-case-other-warn-over = En handledare har tittat på kontakten med { $other }. Du behöver inte göra något.

common-banned = Du kan inte vara med i { $programme } längre
common-banned-why = Handledarna bestämde det efter att ha tittat på en av dina kontakter. Tycker du att det är fel? Prata då med en handledare.
common-ban-lifted = Du kan vara med igen. Välkommen tillbaka!
common-button-undo = Ångra

counsellor-to-decide = { $count ->
    [one] En anmäld kontakt väntar på dig.
   *[other] { $count } anmälda kontakter väntar på dig.
}
counsellor-button-cases = Ärenden
counsellor-help-lines-unconfirmed = { $count ->
    [one] En hjälplinje är inte bekräftad av personalen än. Tills dess ser ingen den.
   *[other] { $count } hjälplinjer är inte bekräftade av personalen än. Tills dess ser ingen dem.
}
counsellor-case = Ärende { $number }: en kontakt har anmälts
counsellor-case-between = Mellan
counsellor-case-reported-by = Anmäld av
counsellor-case-since = Sedan
counsellor-case-stands = Läget
counsellor-case-frozen = inga meddelanden går fram
counsellor-case-closed = kontakten är avslutad
counsellor-case-decided-resume = de fortsätter
counsellor-case-decided-taken-back = tillbakadraget direkt
counsellor-case-decided-warn = { $person } fick en varning
counsellor-case-decided-end = kontakten avslutades
counsellor-case-decided-ban = { $person } stängdes av
counsellor-case-decided-lifted = { $person } stängdes av, och får vara med igen
counsellor-case-how = Du ser meddelandena först när du öppnar ärendet. Det loggas med ditt namn.
counsellor-button-open-case = Öppna ärendet
counsellor-button-lift-ban = Låt vara med igen
counsellor-no-such-case = Det finns inget ärende { $number }.
counsellor-no-cases = Ingen anmäld kontakt väntar på dig.
counsellor-case-own = Ärendet gäller dig. En kollega beslutar.
counsellor-case-forgotten = Meddelandena i ärendet sparades i 12 månader efter beslutet. Nu är de borta.
counsellor-case-logged = Ärende { $number } är öppet. Det loggas att du läser det.
counsellor-case-no-messages = De två hade inte skrivit till varandra än.
counsellor-case-reported = Anmält: { $message }
counsellor-case-no-text = Ingen text är sparad från det här meddelandet.
counsellor-case-what-now = Ärende { $number }: vad beslutar du? Båda får veta det.
counsellor-button-case-resume = Inget fel: de fortsätter
counsellor-button-case-nothing = Inget mer behövs
counsellor-button-case-end = Avsluta kontakten
counsellor-button-case-warn = Varna { $person }
counsellor-button-case-ban = Stäng av { $person }
counsellor-case-sure-warn = Varna { $person }? Sedan kan de två skriva till varandra igen. Det går inte att ångra.
counsellor-case-sure-end = Avsluta kontakten mellan de två? Det går inte att ångra.
counsellor-case-sure-ban = Stänga av { $person }? Allt som { $person } gör här tar slut: kontakter, förfrågningar, en sökning. Kontakterna kommer inte tillbaka.
counsellor-case-sure-lift = Får { $person } vara med igen? En mentor godkänns på nytt.
counsellor-button-sure-warn = Ja, varna
counsellor-button-sure-end = Ja, avsluta
counsellor-button-sure-ban = Ja, stäng av
counsellor-button-sure-lift = Ja, det går bra
counsellor-button-not-yet = Nej, inte än
counsellor-case-done = Ärende { $number } är avgjort. Båda får veta det.
counsellor-case-open-first = Öppna ärendet först, och läs det.
counsellor-case-too-late = Det går inte att ångra längre. De två har fått veta det. De kan anmäla igen.
counsellor-case-lifted = { $person } får vara med igen.
counsellor-case-lift-kept = { $person } är fortfarande avstängd.

page-command-report = Anmäl något
page-command-counsellor = Prata med en handledare
page-command-cases = Ärenden

data-reports = Det du har anmält
data-case-open = en handledare tittar på det
data-case-resume = kontakten kunde fortsätta
data-case-warn = en varning gavs
data-case-end = kontakten avslutades
data-case-ban = någon stängdes av
data-decided-about-you = Beslutat om dig

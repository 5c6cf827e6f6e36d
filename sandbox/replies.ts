/** What a mentee can ask about, and the words that tell so, in all languages at once; the first that fits counts. */
const asked: Readonly<Record<string, RegExp>> = {
  invented:
    /\b(real|human|robot|bots?|fake|invented|echt|mens|verzonnen|nep|vraie?|humain|humaine|inventée?|riktig|människa|påhittad)(?!\p{L})/iu,
  diploma:
    /\b(diplom|degree|qualif|certificat|stud(?:y|ies)|school|course|train(?:ing|ed)|opleiding|studie|studeren|getuigschrift|étud|ecole|formation|utbildning|studera|skola|examen|behörig)|école|(?:^|\s)études/iu,
  start:
    /\b(how did you (?:start|begin|get)|start(?:ed)?\b|began|begonnen|begon\b|gestart|commenc|débuté|débuts|började|startade|börja)/iu,
  letter: /\b(cv|resume|résumé|letter|sollicitatiebrief|motivatiebrief|lettre|brev)(?!\p{L})/iu,
  interview: /\b(interview|sollicitatie|gesprek|entretien|embauche|intervju|anställningsintervju)/iu,
  pay: /\b(pay|paid|salary|wage|earn|loon|verdien|verdienen|wedde|salaire|gagne|payée?|lön|tjäna)/iu,
  day: /\b(day|hours?|shifts?|nights?|dag|uren|uur|nacht|shiften|ploegen|journée|horaires?|heures|nuit|vardag|timmar|arbetstid|natt)/iu,
  openings:
    /\b(vacanc|openings?|apply|find (?:a )?(?:job|work)|vacature|solliciteren|werk vinden|offres?|postuler|trouver (?:un|du)|lediga|söka jobb|hitta jobb)/iu,
  thanks: /\b(thanks?|bedankt|dank|merci|tack)(?!\p{L})/iu,
}

/** Said when nothing fits, one after the other. */
const anything = ['else-1', 'else-2', 'else-3'] as const

/**
 * Which ready-made reply fits what a mentee wrote: the end of a text's name in `locales/`, behind `sandbox-reply-`.
 * `said` are the replies given before in this conversation: none comes twice while another is left.
 */
export function chooseReply(text: string, said: readonly string[]): string {
  const fitting = Object.entries(asked).find(([name, sign]) => sign.test(text) && !said.includes(name))
  if (fitting) return fitting[0]
  const fresh = anything.find((name) => !said.includes(name))
  return fresh ?? anything[said.length % anything.length] ?? anything[0]
}

/** Every reply that there is. */
export const replies: readonly string[] = [...Object.keys(asked), ...anything]

/**
 * The words of the admin bot in the counsellors' own languages, by the command that each stands for. A word of the
 * bot's own comes first, and may be typed in any language.
 */
const ownWords: Readonly<Record<string, readonly string[]>> = {
  approve: ['approve', 'keur goed', 'approuver', 'godkänn'],
  contacts: ['contacts', 'contact', 'contacten', 'kontakter'],
  case: ['case', 'cases', 'zaak', 'zaken', 'dossier', 'dossiers', 'ärende', 'ärenden'],
  waiting: ['waiting', 'wacht', 'attente', 'väntar'],
  mentors: ['mentors', 'mentoren', 'mentorer'],
  partners: ['partners', 'partenaires'],
  invite: ['invite', 'uitnodigen', 'inviter', 'bjud in'],
  why: ['why', 'waarom', 'pourquoi', 'varför'],
  language: ['language', 'taal', 'langue', 'språk'],
  help: ['help', 'hulp', 'aide', 'hjälp'],
}

/** The command that a typed text begins with, and what stands behind it; null where it begins with no word of ours. */
export function readOwnWords(typed: string): { command: string; rest: string } | null {
  const text = typed.normalize('NFC').trim().replace(/\s+/gu, ' ')
  const said = text.toLowerCase()
  for (const [command, words] of Object.entries(ownWords)) {
    for (const word of words) {
      if (said === word || said.startsWith(`${word} `)) return { command, rest: text.slice(word.length + 1) }
    }
  }
  return null
}

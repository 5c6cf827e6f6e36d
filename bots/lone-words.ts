/**
 * Words that mean a command when they are typed alone, in all languages at once: who needs help or wants to stop
 * should not have to know a slash.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  help: ['help', 'hulp', 'aide', 'hjälp', 'hjalp', 'menu', 'meny', '?'],
  stop: ['stop', 'stopp', 'arrêt', 'arret', 'arrête', 'arrete', 'stoppen', 'sluta'],
  start: ['start', 'begin', 'commencer', 'börja', 'borja', 'hello', 'hi', 'hallo', 'bonjour', 'salut', 'hej'],
}

/** The command that a lone word stands for, or null. */
export function commandOfWord(text: string): string | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '')
  return Object.keys(words).find((command) => words[command]?.includes(word)) ?? null
}

/** The code behind a word for joining another app, as the card that shows it says; null for any other text. */
export function linkCodeIn(text: string): string | null {
  const found = /^\s*(?:link|koppel|relier|koppla)\s+([0-9a-z]{4}[\s\p{Pd}]?[0-9a-z]{4})\s*$/iu.exec(text)
  return found?.[1] ?? null
}

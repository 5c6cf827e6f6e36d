import type { Language } from '../programme/programme.ts'

// What Dutch and Swedish put between the parts of a compound: "jong-en-s-club", "gatu-kök", "varu-hus".
const links: Partial<Record<Language, readonly string[]>> = {
  nl: ['', 's', 'en', 'e', 'n', 'er'],
  sv: ['', 's', 'e', 'u', 'o', 'a'],
}
const shortestHead = 4
const headThatStandsAlone = 5
const shortestFront = 3

/**
 * The known parts of a Dutch or Swedish compound that is not known itself: the head, which is the longest known ending,
 * and what stands before it where that is known too ("oesterduiker": "duiker"; "klubbchef": "klubb", "chef"). Empty
 * where no known word of four letters ends it, and for other languages.
 */
export function knownParts(word: string, language: Language, isKnown: (word: string) => boolean): string[] {
  const between = links[language]
  if (!between) return []
  for (let cut = shortestFront; cut <= word.length - shortestHead; cut += 1) {
    const head = word.slice(cut)
    if (!isKnown(head)) continue
    const front = word.slice(0, cut)
    const fronts = between
      .filter((link) => front.endsWith(link))
      .map((link) => front.slice(0, front.length - link.length))
    const known = fronts.find((part) => part.length >= shortestFront && isKnown(part))
    if (known !== undefined) return [known, head]
    if (head.length >= headThatStandsAlone) return [head]
  }
  return []
}

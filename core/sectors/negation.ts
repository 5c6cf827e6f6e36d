import type { Clause } from './words.ts'

// What turns the rest of its clause away: "niet", "sauf", "anything but", "jag hatar". Folded, one or two words.
const negators = new Set([
  ...['niet', 'geen', 'behalve', 'nooit', 'zonder', 'uitgezonderd', 'haat', 'buiten'],
  ...[
    'pas',
    'sauf',
    'jamais',
    'aucun',
    'aucune',
    'excepte',
    'hormis',
    'deteste',
    'hais',
    'plus jamais',
    'a part',
  ],
  ...[
    'not',
    'never',
    'except',
    'no',
    'hate',
    'dont',
    'cannot',
    'nothing with',
    'anything but',
    'without',
    'wont',
  ],
  ...['inte', 'ej', 'aldrig', 'forutom', 'ingen', 'inget', 'inga', 'hatar', 'icke', 'utom', 'allt utom'],
])
// What looks like a refusal and is none: "niet alleen", "pourquoi pas", "not only", "inte bara".
const harmless = new Set([
  ...[
    'niet alleen',
    'waarom niet',
    'geen idee',
    'niet enkel',
    'maakt niet',
    'geen probleem',
    'geen ervaring',
    'geen diploma',
  ],
  ...[
    'zonder diploma',
    'zonder ervaring',
    'buiten werken',
    'werken buiten',
    'pas de',
    'pas seulement',
    'pourquoi pas',
  ],
  ...[
    'pas mal',
    'pas uniquement',
    'not only',
    'why not',
    'not just',
    'no experience',
    'no degree',
    'without diploma',
  ],
  ...[
    'without experience',
    'without degree',
    'not sure',
    'inte bara',
    'varfor inte',
    'inte sa',
    'no idea',
    'not really',
  ],
])
// Where a refusal ends inside a clause: "not cooking but cleaning".
const turns = new Set([
  ...[
    'maar',
    'liever',
    'wel',
    'eerder',
    'mais',
    'plutot',
    'but',
    'rather',
    'instead',
    'men',
    'utan',
    'hellre',
    'istallet',
  ],
  ...['eller', 'gerne', 'graag'].slice(2),
])

/**
 * Leaves out what the person does not want: the words after a negation up to the end of its clause or a "but", or,
 * where nothing that could be a field follows ("programmeren wil ik niet"), the words before it.
 */
export function withoutRefused(
  clause: Clause,
  saysNothing: (word: string) => boolean,
): { wanted: string[]; refused: string[] } {
  const wanted: string[] = []
  const refused: string[] = []
  let part: string[] = []
  let refusing = false
  let after: string[] = []
  const close = (): void => {
    if (refusing && after.every(saysNothing)) refused.push(...part.splice(0), ...after)
    else refused.push(...after)
    wanted.push(...part)
    part = []
    after = []
    refusing = false
  }
  for (let index = 0; index < clause.length; index += 1) {
    const word = clause[index] ?? ''
    const pair = `${word} ${clause[index + 1] ?? ''}`
    const previous = `${clause[index - 1] ?? ''} ${word}`
    if (turns.has(word) && !negators.has(pair)) close()
    else if ((negators.has(word) || negators.has(pair)) && !harmless.has(pair) && !harmless.has(previous))
      refusing = true
    else if (refusing) after.push(word)
    else part.push(word)
  }
  close()
  return { wanted, refused }
}

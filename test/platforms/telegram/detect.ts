import type { Entity } from './html.ts'

const letter = String.raw`[\p{L}\p{N}_]`
const tail = String.raw`(?::\d{1,5})?(?:[/?#][^\s<>"«»]*)?`
// A few of the many: enough for tests to stumble over.
const endings = 'com|net|org|info|be|nl|fr|se|eu|uk|de|me|io|app|dev|ru|example|vlaanderen|brussels'

/** What apps make a link of by themselves, in order of who wins where two overlap (tdlib/td: `find_entities`). */
const patterns: [type: string, pattern: RegExp][] = [
  ['url', new RegExp(String.raw`(?:tg|ton)://[\w-]+(?:[/?#][^\s<>"«»]*)?`, 'giu')],
  ['email', /(?<![\w.+-])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,8}(?![\w-])/giu],
  ['url', new RegExp(String.raw`(?:https?|ftp)://(?:[\p{L}\p{N}_~-]+\.)+[\p{L}\p{N}-]{2,}${tail}`, 'giu')],
  [
    'url',
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_@/#.~-])(?:[\p{L}\p{N}_~-]+\.)+(?:${endings})(?!${letter})${tail}`,
      'giu',
    ),
  ],
  ['mention', new RegExp(String.raw`(?<!${letter})@\w{2,32}(?!${letter})`, 'gu')],
  [
    'bot_command',
    new RegExp(String.raw`(?<!${letter}|[/<>])/\w{1,64}(?:@\w{3,32})?(?!${letter}|[/<>])`, 'gu'),
  ],
  [
    'hashtag',
    new RegExp(String.raw`(?<!${letter})#(?=${letter}*\p{L})${letter}{1,256}(?!${letter}|#)`, 'gu'),
  ],
  ['cashtag', new RegExp(String.raw`(?<!${letter}|\$)\$[A-Z]{1,8}(?!${letter}|\$)`, 'gu')],
  ['phone_number', /(?<![\p{L}\p{N}_+])\+\d[\d ]{7,16}\d(?![\p{L}\p{N}_])/gu],
]

/** Inside these, and inside a link, nothing more is found. */
const closed = new Set(['code', 'pre', 'text_link', 'text_mention'])

/** Adds the links that apps make of plain words, whether anyone asked for them or not. */
export function detect(text: string, written: Entity[]): Entity[] {
  const taken = written.filter(({ type }) => closed.has(type))
  const found: Entity[] = []
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const length = type === 'url' ? lengthOfUrl(match[0]) : match[0].length
      const entity = { type, offset: match.index, length }
      if (![...taken, ...found].some((other) => overlap(entity, other))) found.push(entity)
    }
  }
  return [...written, ...found].toSorted(
    (one, other) => one.offset - other.offset || other.length - one.length,
  )
}

/** An address ends before a bracket that it did not open, and before a mark that ends a sentence. */
function lengthOfUrl(url: string): number {
  const closers: Record<string, string> = { '(': ')', '[': ']', '{': '}' }
  const open = new Map([...Object.values(closers)].map((closer) => [closer, 0]))
  let end = 0
  for (; end < url.length; end += 1) {
    const sign = url.charAt(end)
    const change = closers[sign] ? 1 : open.has(sign) ? -1 : 0
    const bracket = closers[sign] ?? sign
    const left = (open.get(bracket) ?? 0) + change
    if (left < 0) break
    if (change !== 0) open.set(bracket, left)
  }
  return url.slice(0, end).replace(/[.:;,('?!`]+$/, '').length
}

function overlap(one: Entity, other: Entity): boolean {
  return one.offset < other.offset + other.length && other.offset < one.offset + one.length
}

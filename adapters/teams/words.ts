// What turns the direction of writing around, for what comes after it as well.
const turning = /[\u202a-\u202e\u2066-\u2069]/g
const otherLineEnds = /\r\n?|[\u2028\u2029]/g
const controls = /[^\P{Cc}\n]/gu

/** Text as it may stand in a `TextRun`, where nothing of it has a meaning (Adaptive Cards: TextRun). */
export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(otherLineEnds, '\n')
    .replace(controls, ' ')
    .replace(turning, '')
    .trim()
}

/** Says nothing and is not seen, and stands between signs that would mean something together. */
const wordJoiner = '\u2060'

/** Two signs that make a link together (CommonMark 6.3, 6.5 and 4.7). */
const linking = /\](?=[([:])|<(?=[a-z@/!?])/gi
/** What makes a heading, a list, a line or a quote of words that begin with it (CommonMark 4.1, 4.2, 5). */
const beginning = /^(?=(?:#{1,6}|[-+]|\d{1,9}[.)])(?:\s|$)|-[-\s]+$|>)/
/** What makes a style of the words between two of it; within a word a low line makes none (CommonMark 6.1, 6.2). */
const pairing = /[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

/** Signs that look the same, and mean nothing to anyone: a backslash would be seen where no Markdown is read. */
const lookAlikes: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': 'ˋ', _: 'ˍ' }

/**
 * Words for a button, an option or a label: on one line, and such that no app makes a link or a style of them: some read
 * Markdown there (Adaptive Cards: `Input.ChoiceSet`).
 */
export function labelWords(text: string, most: number): string {
  const words = startOf(plainWords(text).replace(/\s*\n\s*/g, ' '), most)
  const bare = words.replace(pairing, (sign) => lookAlikes[sign] ?? sign).replace(beginning, wordJoiner)
  return bare.replace(linking, (sign) => sign + wordJoiner) || '…'
}

/** The first `most` UTF-16 units at most of a text, without a letter or a picture cut in two. */
export function startOf(text: string, most: number): string {
  if (text.length <= most) return text
  let start = ''
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, Math.max(0, most) + 100))) {
    if (start.length + segment.length > most - 1) break
    start += segment
  }
  return `${start.trimEnd()}…`
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const point = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** The words of HTML that Teams made of what somebody typed. */
function wordsOfHtml(html: string): string {
  const lines = html.replace(/<br\s*\/?>|<\/(?:p|div|li|h\d)>/gi, '\n')
  return unescape(lines.replace(/<[^>]*>/g, '')).replace(/\n{3,}/g, '\n\n')
}

const reply = /<blockquote\b[^>]*schema\.skype\.com\/Reply[^>]*>.*?<\/blockquote>/gis

/**
 * What a person typed and which message it answers. Teams tells an answer only in the HTML that goes with the text, and
 * puts the quoted words, which are somebody else's, before the person's own.
 */
export function typedWords(text: string, html: string | undefined): { text: string; replyTo: string | null } {
  const own = text.replace(/<at\b[^>]*>.*?<\/at>/gis, '').replace(/\u00a0/g, ' ')
  const quotes = html?.match(reply) ?? []
  if (html === undefined || quotes.length === 0) return { text: own.trim(), replyTo: null }
  const id = /\bitemid="(\d{1,20})"/i.exec(quotes[0] ?? '')?.[1] ?? null
  return { text: wordsOfHtml(html.replace(reply, '')).trim(), replyTo: id }
}

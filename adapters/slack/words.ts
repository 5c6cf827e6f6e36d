// What turns the direction of writing around, for what comes after it as well.
const turning = /[\u202a-\u202e\u2066-\u2069]/g
const otherLineEnds = /\r\n?|[\u2028\u2029]/g
const controls = /[^\P{Cc}\n]/gu

/** Text as it may stand in a message of ours. In `plain_text` nothing of it has a meaning (Slack: Text object). */
export function plainWords(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(otherLineEnds, '\n')
    .replace(controls, ' ')
    .replace(turning, '')
    .trim()
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text as it may stand where Slack looks for links and mentions (Slack: Formatting text for app surfaces). */
export function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
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

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>' }
const unescape = (text: string): string =>
  text.replace(/&(amp|lt|gt);/g, (whole, name: string) => named[name] ?? whole)

/**
 * What a person typed, of the text that Slack makes of it: links, mentions and signs are written in a way of its own
 * (Slack: Formatting text for app surfaces), and pictures by their names, which `emoji` tells.
 */
export function typedWords(text: string, emoji: ReadonlyMap<string, string> = new Map()): string {
  const typed = text
    .split(/(<[^<>\n]*>)/)
    .map((part, place) => unescape(place % 2 === 1 ? token(part.slice(1, -1)) : part))
    .join('')
  return typed.replace(/:[a-z0-9_+'-]+:(?::skin-tone-[2-6]:)?/g, (name) => emoji.get(name) ?? name)
}

/** What stands between < and >: a link, with the words that were typed for it, or a mention. */
function token(inside: string): string {
  const middle = inside.indexOf('|')
  const [what, label] = middle < 0 ? [inside, ''] : [inside.slice(0, middle), inside.slice(middle + 1)]
  switch (inside.charAt(0)) {
    case '@':
      return `@${(label || '…').replace(/^@/, '')}`
    case '#':
      return `#${label || '…'}`
    case '!':
      return what.startsWith('!date')
        ? label
        : `@${label.replace(/^@/, '') || (what.slice(1).split('^')[0] ?? '')}`
    default: {
      const address = what.replace(/^(?:mailto|tel):/, '')
      if (label === '') return address
      // Words that hide where a link leads do not hide it from who reads them elsewhere.
      return address === label ||
        address.replace(/^https?:\/\//, '').replace(/\/$/, '') === label.replace(/\/$/, '')
        ? label
        : `${label} (${address})`
    }
  }
}

/** The pictures in the blocks that Slack makes of a typed message, by the name that stands for each in its text. */
export function emojiIn(blocks: unknown): Map<string, string> {
  const found = new Map<string, string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { type, name, unicode, skin_tone: tone } = value as Record<string, unknown>
    if (type === 'emoji' && typeof name === 'string' && typeof unicode === 'string') {
      const points = unicode.split('-').map((point) => Number.parseInt(point, 16))
      const known = points.every((point) => point > 0 && point <= 0x10ffff)
      const shade = typeof tone === 'number' ? `:skin-tone-${tone}:` : ''
      if (known) found.set(`:${name}:${shade}`, String.fromCodePoint(...points))
    }
    for (const inside of Object.values(value)) look(inside)
  }
  look(blocks)
  return found
}

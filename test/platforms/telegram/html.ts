/** A part of a text that an app shows in a way of its own (Bot API: `MessageEntity`). Places in UTF-16 units. */
export type Entity = { type: string; offset: number; length: number; url?: string; user?: string }

/** A text as a person sees it. */
export type Formatted = { text: string; entities: Entity[] }

/** Why a text cannot be read, in Telegram's words. */
export class ParseProblem extends Error {}

const styles: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  'tg-emoji': 'custom_emoji',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

type Open = { tag: string; attributes: Map<string, string>; offset: number }

/**
 * Reads a text in HTML the way the Bot API server does (tdlib/td: `parse_html`): few tags, four named references, and
 * no forgiveness. Throws ParseProblem.
 */
export function parseHtml(source: string): Formatted {
  const entities: Entity[] = []
  const open: Open[] = []
  let text = ''
  let at = 0
  while (at < source.length) {
    if (source[at] === '&') {
      const [written, sign] = reference(source, at)
      text += sign
      at += written
    } else if (source[at] !== '<') {
      text += source.charAt(at)
      at += 1
    } else if (source[at + 1] === '/') {
      at = closeTag(source, at, open, text, entities)
    } else {
      const [end, tag, attributes] = openTag(source, at)
      open.push({ tag, attributes, offset: text.length })
      at = end
    }
  }
  const left = open.at(-1)
  if (left) throw new ParseProblem(`Can't find end tag corresponding to start tag "${left.tag}"`)
  return { text, entities: entities.toSorted((one, other) => one.offset - other.offset) }
}

/** How many letters the reference at `at` takes, and the sign that it stands for. */
function reference(source: string, at: number): [number, string] {
  const [written, hex, decimal, name] =
    /^&(?:#x([0-9a-f]*)|#([0-9]*)|([a-z]*));?/i.exec(source.slice(at, at + 40)) ?? []
  if (written === undefined) return [1, '&']
  if (name !== undefined) return named[name] ? [written.length, named[name]] : [1, '&']
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const tooLong = written.replace(';', '').length >= 10
  return !code || code >= 0x10ffff || tooLong ? [1, '&'] : [written.length, String.fromCodePoint(code)]
}

function openTag(source: string, begin: number): [number, string, Map<string, string>] {
  const place = Buffer.byteLength(source.slice(0, begin))
  const unclosed = (): ParseProblem => new ParseProblem(`Unclosed start tag at byte offset ${place}`)
  let at = begin + 1
  const skip = (pattern: RegExp): string => {
    const found = pattern.exec(source.slice(at))?.[0] ?? ''
    at += found.length
    return found
  }
  const tag = skip(/^[^\s>]*/).toLowerCase()
  if (at >= source.length) throw unclosed()
  if (!styles[tag]) throw new ParseProblem(`Unsupported start tag "${tag}" at byte offset ${place}`)
  const attributes = new Map<string, string>()
  for (;;) {
    skip(/^\s*/)
    if (source[at] === '>') break
    if (at >= source.length) throw unclosed()
    const name = skip(/^[^\s=>]*/)
    if (name === '')
      throw new ParseProblem(`Empty attribute name in the tag "${tag}" at byte offset ${place}`)
    skip(/^\s*/)
    if (source[at] !== '=') {
      if (tag === 'blockquote' && name === 'expandable') continue
      throw new ParseProblem(
        `Expected equal sign in declaration of an attribute of the tag "${tag}" at byte offset ${place}`,
      )
    }
    at += 1
    skip(/^\s*/)
    const quote = source[at]
    if (quote === '"' || quote === "'") {
      const end = source.indexOf(quote, at + 1)
      if (end < 0) throw unclosed()
      attributes.set(name, references(source.slice(at + 1, end)))
      at = end + 1
    } else {
      const token = Buffer.byteLength(source.slice(0, at))
      attributes.set(name, skip(/^[a-z0-9.-]*/i).toLowerCase())
      if (at < source.length && !/[\s>]/.test(source[at] ?? ''))
        throw new ParseProblem(`Unexpected end of name token at byte offset ${token}`)
    }
  }
  if (tag === 'span' && attributes.get('class') !== 'tg-spoiler')
    throw new ParseProblem(`Tag "span" must have class "tg-spoiler" at byte offset ${place}`)
  return [at + 1, tag, attributes]
}

function references(value: string): string {
  let read = ''
  for (let at = 0; at < value.length;) {
    const [written, sign] = value[at] === '&' ? reference(value, at) : [1, value[at] ?? '']
    read += sign
    at += written
  }
  return read
}

function closeTag(source: string, begin: number, open: Open[], text: string, entities: Entity[]): number {
  const place = Buffer.byteLength(source.slice(0, begin))
  const last = open.at(-1)
  if (!last) throw new ParseProblem(`Unexpected end tag at byte offset ${place}`)
  const [written, name = ''] = /^<\/([^\s>]*)\s*>/.exec(source.slice(begin)) ?? []
  if (written === undefined) throw new ParseProblem(`Unclosed end tag at byte offset ${place}`)
  if (name !== '' && name.toLowerCase() !== last.tag) {
    throw new ParseProblem(
      `Unmatched end tag at byte offset ${place}, expected "</${last.tag}>", found "</${name.toLowerCase()}>"`,
    )
  }
  open.pop()
  const length = text.length - last.offset
  if (length > 0) entities.push(...entityOf(last, text.slice(last.offset), length))
  return begin + written.length
}

function entityOf({ tag, attributes, offset }: Open, inside: string, length: number): Entity[] {
  const type = styles[tag] ?? ''
  if (tag !== 'a') return [{ type, offset, length }]
  const url = attributes.get('href') || inside
  const user = /^tg:\/\/user\?id=(\d+)$/i.exec(url)?.[1]
  if (user) return [{ type: 'text_mention', offset, length, user }]
  // What is no address is no link either; the words stay.
  const link = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`
  return URL.canParse(link) ? [{ type, offset, length, url }] : []
}

/** Words as a reader sees them, with the addresses behind them and the ways in which they stand out. */
export type Marked = { text: string; links: string[]; styles: Style[] }

/** A way to stand out, or to be a part of something, that only Markdown can make. */
export type Style = 'bold' | 'italic' | 'strike' | 'code' | 'heading' | 'list' | 'quote'

/** A sign that no backslash takes its meaning from: one with an even number of them before it. */
const live = String.raw`(?<!(?<!\\)(?:\\\\)*\\)`

const definitions = /^ {0,3}\[((?:\\.|[^\]\\])+)\]:\s*<?([^\s>]+)>?[^\n]*$/gm
const inlineLink = new RegExp(String.raw`${live}!?\[([^\]]*)\]\(([^)]*)\)`, 'g')
const reference = new RegExp(String.raw`${live}!?\[([^\]]+)\](?:\[([^\]]*)\])?`, 'g')
const autoLink = new RegExp(
  String.raw`${live}<((?:[a-z][a-z0-9+.-]*:|[a-z0-9.!#$%&'*+/=?^_\`{|}~-]+@)[^\s<>]*)>`,
  'gi',
)

const within: [style: Style, pattern: RegExp][] = [
  ['code', new RegExp(String.raw`${live}(?<!\`)(\`+)(?!\`)([^]*?[^\`])\1(?!\`)`, 'g')],
  ['bold', new RegExp(String.raw`${live}(\*\*|(?<![\p{L}\p{N}_])__)(?!\s)([^]*?[^\s\\])\1`, 'gu')],
  ['italic', new RegExp(String.raw`${live}(\*)(?![\s*])([^*]*?[^\s\\*])\1`, 'gu')],
  [
    'italic',
    new RegExp(String.raw`${live}(?<![\p{L}\p{N}_])(_)(?![\s_])([^_]*?[^\s\\_])\1(?![\p{L}\p{N}])`, 'gu'),
  ],
  ['strike', new RegExp(String.raw`${live}(?<!~)(~{1,2})(?![\s~])([^~]*?[^\s\\~])\1(?!~)`, 'gu')],
]

const begins: [style: Style, pattern: RegExp][] = [
  ['heading', /^ {0,3}#{1,6}(?:[ \t]+|$)/gm],
  ['list', /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/gm],
  ['quote', /^ {0,3}>[ \t]?/gm],
]

/**
 * What Teams makes of Markdown. Microsoft names bold, italics, lists and links (Adaptive Cards: Text features); strike,
 * code, headings, quotes and addresses that are named elsewhere are CommonMark, and one app of Teams shows what another
 * leaves alone. So all of it is seen here.
 */
export function markdown(words: string): Marked {
  const links: string[] = []
  const styles = new Set<Style>()
  const named = new Map<string, string>()
  let text = words.replace(/\r\n?/g, '\n').replace(definitions, (_, name: string, address: string) => {
    named.set(nameOf(name), address)
    return ''
  })
  text = text
    .replace(inlineLink, (_, label: string, address: string) => {
      links.push(address)
      return label
    })
    .replace(reference, (whole, label: string, name: string | undefined) => {
      const address = named.get(nameOf(name || label))
      if (address === undefined) return whole
      links.push(address)
      return label
    })
    .replace(autoLink, (_, address: string) => {
      links.push(address)
      return address
    })
  for (const [style, pattern] of begins) {
    text = text.replace(pattern, () => {
      styles.add(style)
      return ''
    })
  }
  for (const [style, pattern] of within) {
    text = text.replace(pattern, (_, _sign: string, inside: string) => {
      styles.add(style)
      return inside
    })
  }
  return { text, links, styles: [...styles] }
}

/** How a name is compared (CommonMark 4.7). */
function nameOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

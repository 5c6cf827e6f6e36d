import type { InlineKeyboardButton } from 'grammy/types'
import type { FileRef } from '../../bots/channel.ts'
import { withoutForms, type Button, type Option, type PlainBlock, type View } from '../../bots/view.ts'
import { mostButtons, mostCaption, mostText } from './limits.ts'
import { plainWords } from './plain-words.ts'

/** A view as Telegram takes it: `html` and `plain` show the same, without and with the styles left out. */
export type Rendered = {
  html: string
  plain: string
  keyboard: InlineKeyboardButton[][]
  file: FileRef | null
}

// Telegram refuses a message of which nothing is seen (TDLib: `is_empty_string`).
const seen = /[^\s\p{Default_Ignorable_Code_Point}\u2800\ufffc]/u

/** A piece of text between two line ends, with at most one tag around it. */
type Part = { tag: 'b' | 'blockquote' | null; text: string }

/**
 * Writes a view in Telegram's HTML (Bot API: HTML style). A view is one message, so that it can be edited in place:
 * where it is too long (4096 UTF-16 units, 1024 under a file), what people said is shortened with an ellipsis, the
 * longest first. The bot's own words are never shortened: a view that is still too long is refused by Telegram. A list
 * of which not all options have room (100 buttons in all) shows its first ones, and an ellipsis.
 */
export function render(view: View): Rendered {
  const blocks = withRoom(withoutForms(view).blocks)
  const file = blocks.find((block) => block.kind === 'file') ?? null
  const parts = blocks.flatMap(partsOf).filter(({ text }) => seen.test(text))
  // Telegram takes no message without a text; a file's alternative is for who finds no other words with it.
  if (parts.length === 0) parts.push({ tag: null, text: file ? plainWords(file.alternative) : '…' })
  const fitting = fit(parts, file ? mostCaption : mostText)
  return {
    html: join(fitting, ({ tag, text }) => (tag ? `<${tag}>${escape(text)}</${tag}>` : escape(text))),
    plain: join(fitting, ({ text }) => text),
    keyboard: blocks.flatMap(rowsOf),
    file: file?.file ?? null,
  }
}

/** The same with as many options of its lists as there is room for beside the buttons, of which none is left out. */
function withRoom(blocks: PlainBlock[]): PlainBlock[] {
  const beside = blocks.flatMap((block) => (block.kind === 'buttons' ? rowsOf(block).flat() : []))
  let room = mostButtons - beside.length
  return blocks.map((block) => {
    if (block.kind !== 'choice') return block
    const options = block.options.slice(0, Math.max(0, room))
    room -= options.length
    return options.length === block.options.length ? block : { ...block, label: `${block.label} …`, options }
  })
}

function partsOf(block: PlainBlock): Part[] {
  switch (block.kind) {
    case 'title':
      return [{ tag: 'b', text: plainWords(block.text, 'no commands') }]
    case 'text':
      return [{ tag: null, text: plainWords(block.text) }]
    case 'quote':
      return [{ tag: 'blockquote', text: plainWords(block.text, 'no commands') }]
    case 'facts': {
      const lines = block.facts.map(({ label, value }) => `${label}: ${value}`)
      return [{ tag: null, text: plainWords(lines.join('\n'), 'no commands') }]
    }
    case 'choice':
      return [{ tag: null, text: plainWords(block.label, 'no commands') }]
    case 'buttons':
      return block.buttons.flatMap((button): Part[] =>
        'link' in button && !isTaken(button.link)
          ? [{ tag: null, text: plainWords(`${button.label}: ${button.link}`) }]
          : [],
      )
    case 'file':
      return []
  }
}

/**
 * Whether Telegram takes an address on a button: its host must have a dot ("Wrong HTTP URL"). That of a machine that is
 * tried out, `http://localhost:3978`, has none, and stands in the text instead.
 */
function isTaken(link: string): boolean {
  return URL.canParse(link) && new URL(link).hostname.includes('.')
}

/** A quote stands apart by itself; between other parts there is an empty line. */
function join(parts: Part[], write: (part: Part) => string): string {
  return parts
    .map((part, place) => {
      const before = parts[place - 1]
      const gap = !before ? '' : [part.tag, before.tag].includes('blockquote') ? '\n' : '\n\n'
      return gap + write(part)
    })
    .join('')
}

function fit(parts: Part[], most: number): Part[] {
  const fitting = parts.map((part) => ({ ...part }))
  for (;;) {
    const excess = join(fitting, ({ text }) => text).length - most
    const quotes = fitting.filter(({ tag, text }) => tag === 'blockquote' && text.length > 1)
    const longest = quotes.toSorted((one, other) => other.text.length - one.text.length)[0]
    if (excess <= 0 || !longest) return fitting
    longest.text = `${startOf(longest.text, longest.text.length - excess - 1)}…`
  }
}

/** The first `most` UTF-16 units at most of a text, without a letter or a picture cut in two. */
function startOf(text: string, most: number): string {
  let start = ''
  for (const { segment } of new Intl.Segmenter().segment(text.slice(0, Math.max(0, most) + 100))) {
    if (start.length + segment.length > most) break
    start += segment
  }
  return start.trimEnd()
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** As many letters as two or three buttons on one row of a phone show without cutting any off. */
const lettersInRow = 28
/** A list of more options than this is shown two a row. */
const longList = 6

function rowsOf(block: PlainBlock): InlineKeyboardButton[][] {
  if (block.kind === 'choice') {
    const options = block.options.map(optionKey)
    const width = options.length > longList ? 2 : 1
    return Array.from({ length: Math.ceil(options.length / width) }, (_, row) =>
      options.slice(row * width, (row + 1) * width),
    )
  }
  const rows: InlineKeyboardButton[][] = []
  const buttons = block.kind === 'buttons' ? block.buttons : []
  for (const key of buttons.filter((one) => !('link' in one) || isTaken(one.link)).map(buttonKey)) {
    const row = rows.at(-1)
    const letters = [...(row ?? []), key].reduce((sum, { text }) => sum + text.length, 0)
    if (row && row.length < 3 && letters <= lettersInRow) row.push(key)
    else rows.push([key])
  }
  return rows
}

function buttonKey(button: Button): InlineKeyboardButton {
  const text = plainWords(button.label)
  if ('link' in button) return { text, url: button.link }
  const style = button.tone === 'plain' ? {} : { style: button.tone }
  return { text, callback_data: button.tap, ...style }
}

function optionKey({ label, tap, chosen }: Option): InlineKeyboardButton {
  return { text: chosen ? `✓ ${plainWords(label)}` : plainWords(label), callback_data: tap }
}

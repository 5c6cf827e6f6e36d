import type { types } from '@slack/bolt'
import type { FileRef } from '../../bots/channel.ts'
import type { Block, Button, Form, Option, View } from '../../bots/view.ts'
import { labelOf, plain } from './block-text.ts'
import { formValue } from './form.ts'
import {
  mostActions,
  mostBlocks,
  mostButtonsOfChoice,
  mostField,
  mostFields,
  mostHeader,
  mostNotice,
  mostOfAll,
  mostOptions,
  mostSection,
} from './limits.ts'
import { escape, plainWords, startOf } from './words.ts'

/** A view as Slack takes it: `text` is what a notification and a screen reader say. */
export type Rendered = { text: string; blocks: types.KnownBlock[]; file: FileRef | null }

/**
 * Writes a view in Block Kit. All words stand in `plain_text`, where nothing that a person writes has a meaning. A view
 * is one message, so that it can be changed in place: where it is too long, what people said is shortened, the longest
 * first. The bot's own words are never shortened: a view that is still too long is refused by Slack.
 */
export function render(view: View): Rendered {
  const file = view.blocks.find((block) => block.kind === 'file') ?? null
  let parts = view.blocks
  let blocks = blocksOf(parts)
  while (excess(blocks) > 0) {
    const shorter = shortened(parts, excess(blocks))
    if (!shorter) break
    parts = shorter
    blocks = blocksOf(parts)
  }
  // Slack takes no message without words; a file's alternative is for who finds no other with it.
  if (!blocks.some(({ type }) => type === 'header' || type === 'section'))
    blocks.unshift(section(file ? plainWords(file.alternative) || '…' : '…'))
  const notice = parts.flatMap(wordsOf).map(plainWords).filter(Boolean).join('\n')
  return {
    text: escape(startOf(notice || (file ? plainWords(file.alternative) : '') || '…', mostNotice)),
    blocks,
    file: file?.file ?? null,
  }
}

/** How much there is too much of, in UTF-16 units of JSON; also where there are too many blocks. */
function excess(blocks: types.KnownBlock[]): number {
  const tooMany = Math.max(0, blocks.length - mostBlocks) * mostSection
  return Math.max(JSON.stringify(blocks).length - mostOfAll, tooMany)
}

/** The same with the longest quote shorter by about so much; null where no quote can be. */
function shortened(parts: Block[], by: number): Block[] | null {
  const quotes = parts.flatMap((block, place) =>
    block.kind === 'quote' ? [{ place, text: block.text }] : [],
  )
  const longest = quotes.toSorted((one, other) => other.text.length - one.text.length)[0]
  if (!longest || longest.text.length <= 1) return null
  // At most by half: a letter may take more than one unit of JSON.
  const left = Math.max(longest.text.length - by, Math.floor(longest.text.length / 2))
  const text = startOf(longest.text, left)
  return parts.map((block, place) => (place === longest.place ? { kind: 'quote', text } : block))
}

function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'title':
    case 'text':
    case 'quote':
      return [block.text]
    case 'facts':
      return block.facts.map(({ label, value }) => `${label}: ${value}`)
    case 'choice':
      return [block.label]
    case 'form':
      return problemsIn(block)
    case 'file':
    case 'buttons':
      return []
  }
}

function blocksOf(parts: Block[]): types.KnownBlock[] {
  let count = 0
  // Unique in the message, as Slack wants; what is pressed is told by the value.
  const name = (): string => `action-${(count += 1)}`
  return parts.flatMap((block) => blocksOfPart(block, name))
}

function blocksOfPart(block: Block, name: () => string): types.KnownBlock[] {
  switch (block.kind) {
    case 'title': {
      const text = plainWords(block.text).replace(/\n+/g, ' ')
      if (text === '') return []
      return text.length <= mostHeader ? [{ type: 'header', text: plain(text) }] : sections(text)
    }
    case 'text':
      return sections(plainWords(block.text))
    case 'quote': {
      const text = plainWords(block.text)
      return text === '' ? [] : sections(`“${text}”`)
    }
    case 'facts':
      return fields(block.facts)
    case 'buttons':
      return chunks(block.buttons, mostActions).map((buttons) => ({
        type: 'actions',
        elements: buttons.map((button) => buttonOf(button, name())),
      }))
    case 'choice':
      return choice(block.label, block.options, name)
    case 'form':
      return formBlocks(block, name())
    case 'file':
      return []
  }
}

/** A long text goes on in another section. */
function sections(text: string): types.SectionBlock[] {
  if (text === '') return []
  const pieces: string[] = []
  let rest = text
  while (rest.length > mostSection) {
    const cut = cutAt(rest)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return [...pieces, rest].filter(Boolean).map(section)
}

/** Where a text is best cut: at the end of a line or a word, else not within a letter. */
function cutAt(text: string): number {
  const head = text.slice(0, mostSection)
  const space = Math.max(head.lastIndexOf('\n'), head.lastIndexOf(' '))
  if (space > mostSection / 2) return space
  return startOf(text, mostSection).length - 1 || mostSection
}

function fields(facts: { label: string; value: string }[]): types.SectionBlock[] {
  const texts = facts.flatMap(({ label, value }) =>
    [label, value].map((words) => plain(startOf(plainWords(words) || '–', mostField))),
  )
  return chunks(texts, mostFields).map((some) => ({ type: 'section', fields: some }))
}

function choice(label: string, options: Option[], name: () => string): types.KnownBlock[] {
  const words = plainWords(label)
  const isSingle = !options.some(({ chosen }) => chosen)
  if (options.length <= mostButtonsOfChoice || !isSingle) {
    const rows = chunks(options, mostActions).map((some): types.ActionsBlock => {
      return { type: 'actions', elements: some.map((option) => optionButton(option, name())) }
    })
    return [...sections(words), ...rows]
  }
  return chunks(options, mostOptions).map((some) => ({
    type: 'section',
    text: plain(startOf(words || '…', mostSection)),
    accessory: {
      type: 'static_select',
      action_id: name(),
      options: some.map(({ label: text, tap }) => ({ text: plain(labelOf(text)), value: tap })),
    },
  }))
}

/** The button that opens a form, and above it what was wrong with what was sent. */
function formBlocks(form: Form, action: string): types.KnownBlock[] {
  const text = plain(labelOf(form.label))
  const button: types.Button = { type: 'button', action_id: action, text, value: formValue(form) }
  return [...problemsIn(form).flatMap(sections), { type: 'actions', elements: [button] }]
}

function problemsIn({ fields }: Form): string[] {
  return fields.flatMap(({ label, problem }) =>
    problem === null ? [] : [plainWords(`${label}: ${problem}`)],
  )
}

function buttonOf(button: Button, action: string): types.Button {
  const rest = { type: 'button' as const, action_id: action, text: plain(labelOf(button.label)) }
  if ('link' in button) return { ...rest, url: button.link }
  return { ...rest, value: button.tap, ...(button.tone === 'plain' ? {} : { style: button.tone }) }
}

function optionButton({ label, tap, chosen }: Option, action: string): types.Button {
  return buttonOf({ label: chosen ? `✓ ${label}` : label, tap, tone: 'plain' }, action)
}

const section = (text: string): types.SectionBlock => ({ type: 'section', text: plain(text) })

function chunks<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  )
}

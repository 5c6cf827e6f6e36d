import type { FileRef } from '../../bots/channel.ts'
import type { Block, Button, Option, View } from '../../bots/view.ts'
import { isList, type CardData } from './card-data.ts'
import { formOnCard } from './form.ts'
import { cardVersion, mostActions, mostLabel, mostNotice, mostOfAll } from './limits.ts'
import { lines, oneLine, run, type Element } from './text.ts'
import { labelWords, plainWords, startOf } from './words.ts'

/** What a press sends: the mark of this showing, and what is chosen in the lists above. */
type Press = { card: string; lists: Record<string, string[]> }

/** A view as Teams takes it: `notice` is what a notification says. */
export type Rendered = { card: object; notice: string; file: FileRef | null }

/**
 * Writes a view as an Adaptive Card. All words stand in `TextRun`s, where nothing that a person writes has a meaning; in
 * a `TextBlock` `[words](address)` would be a link. A view is one card, so that it can be changed in place: where it is
 * too long, what people said is shortened, the longest first. `mark` is what this showing of it is known by.
 */
export function render(view: View, mark: string): Rendered {
  const file = view.blocks.find((block) => block.kind === 'file') ?? null
  let parts = view.blocks
  let card = cardOf(parts, file?.alternative ?? null, mark)
  for (;;) {
    const excess = JSON.stringify(card).length - mostOfAll
    const shorter = excess > 0 ? shortened(parts, excess) : null
    if (!shorter) break
    parts = shorter
    card = cardOf(parts, file?.alternative ?? null, mark)
  }
  const notice = parts.flatMap(wordsOf).map(plainWords).filter(Boolean).join('\n')
  const words = notice || (file ? plainWords(file.alternative) : '') || '…'
  return { card, notice: startOf(words, mostNotice), file: file?.file ?? null }
}

function cardOf(parts: Block[], alternative: string | null, mark: string): object {
  let count = 0
  const press: Press = { card: mark, lists: {} }
  const forms = parts.map((block) => (block.kind === 'form' ? formOnCard(block, mark) : null))
  const body = parts.flatMap(
    (block, place) => forms[place]?.body ?? elementsOf(block, press, () => `pick-${(count += 1)}`),
  )
  const actions = forms.flatMap((form) => form?.actions ?? [])
  // Teams shows no card without words; a file's alternative is for who finds no other with it.
  if (!parts.flatMap(wordsOf).some((words) => plainWords(words) !== ''))
    body.unshift(...lines(alternative ?? '…', {}))
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: cardVersion,
    msteams: { width: 'Full' },
    body: body.length > 0 ? body : lines('…', {}),
    ...(actions.length > 0 ? { actions } : {}),
  }
}

/** The same with the longest quote shorter by about so much; null where no quote can be. */
function shortened(parts: Block[], by: number): Block[] | null {
  const quotes = parts.flatMap((block, place) =>
    block.kind === 'quote' ? [{ place, text: block.text }] : [],
  )
  const longest = quotes.toSorted((one, other) => other.text.length - one.text.length)[0]
  if (!longest || longest.text.length <= 1) return null
  // At most by half: a letter, or the end of a line, takes more than one unit of JSON.
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
    case 'file':
    case 'buttons':
    case 'form':
      return []
  }
}

function elementsOf(block: Block, press: Press, name: () => string): Element[] {
  switch (block.kind) {
    case 'title':
      return lines(block.text, { size: 'Medium', weight: 'Bolder' })
    case 'text':
      return lines(block.text, {})
    case 'quote': {
      const items = lines(block.text, {})
      return items.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', items }]
    }
    case 'facts':
      return block.facts.map(({ label, value }, place) => ({
        type: 'RichTextBlock',
        ...(place > 0 ? { spacing: 'Small' } : {}),
        inlines: [run(`${oneLine(label)}: `, { weight: 'Bolder' }), run(oneLine(value) || '–', {})],
      }))
    case 'buttons':
      return rows(block.buttons.map((button) => actionOf(button, press)))
    case 'choice':
      return choice(block.label, block.options, press, name)
    case 'file':
    case 'form':
      return []
  }
}

function choice(label: string, options: Option[], press: Press, name: () => string): Element[] {
  if (!isList(options.length)) {
    const actions = options.map(({ label: words, tap, chosen }) =>
      actionOf({ label: chosen ? `✓ ${words}` : words, tap, tone: 'plain' }, press),
    )
    return [...lines(label, {}), ...rows(actions)]
  }
  const pick = name()
  const was = options.filter(({ chosen }) => chosen).map(({ tap }) => tap)
  if (was.length > 0) press.lists[pick] = was
  const list: Element = {
    type: 'Input.ChoiceSet',
    id: pick,
    label: labelWords(label, mostNotice),
    style: 'compact',
    isMultiSelect: was.length > 0,
    wrap: true,
    choices: options.map(({ label: words, tap }) => ({ title: labelWords(words, mostLabel), value: tap })),
    ...(was.length > 0 ? { value: was.join(',') } : {}),
  }
  // "OK" is the same word in all languages of the service, and a card is in no language that is known here.
  const done: Element = {
    type: 'Action.Submit',
    title: 'OK',
    data: { pick, was, card: press.card } satisfies CardData,
  }
  return [list, ...rows([done])]
}

function actionOf(button: Button, { card, lists }: Press): Element {
  const title = labelWords(button.label, mostLabel)
  if ('link' in button) return { type: 'Action.OpenUrl', title, url: button.link }
  const style = { plain: {}, primary: { style: 'positive' }, danger: { style: 'destructive' } }[button.tone]
  const isAlone = Object.keys(lists).length === 0
  const data: CardData = { tap: button.tap, card, ...(isAlone ? {} : { lists: { ...lists } }) }
  const sends = { associatedInputs: isAlone ? 'none' : 'auto' }
  // Execute would wait for an answer that only a turn can give; what comes of a press is shown by a change of the card.
  return { type: 'Action.Submit', title, data, ...sends, ...style }
}

function rows(actions: Element[]): Element[] {
  const count = Math.ceil(actions.length / mostActions)
  return Array.from({ length: count }, (_, place) => ({
    type: 'ActionSet',
    actions: actions.slice(place * mostActions, (place + 1) * mostActions),
  }))
}

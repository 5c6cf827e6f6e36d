import { markdown, type Marked } from './markdown.ts'
import { Refusal } from './refusal.ts'

/** A piece of text as its reader sees it; what is bold by itself is so by the card, not by Markdown. */
export type Part = Marked & { bold: boolean; quoted: boolean }

/** What can be pressed. `data` goes back as it is. */
export type Pressable =
  | { kind: 'button'; label: string; data: Record<string, unknown>; style: string | null }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'list'; id: string; label: string; several: boolean; options: Option[] }
  | { kind: 'input'; id: string; label: string; value: string; most: number }
  /** Folded away until it is pressed: a card in the card. */
  | { kind: 'more'; label: string; card: Read }

/** One line of a list. */
export type Option = { label: string; value: string; chosen: boolean }

/** A card as its reader sees it. */
export type Read = { parts: Part[]; pressable: Pressable[] }

type Json = Record<string, unknown>

const common = ['type', 'id', 'spacing', 'separator', 'height', 'isVisible', 'requires', 'fallback']
const action = [
  'type',
  'id',
  'title',
  'iconUrl',
  'style',
  'fallback',
  'requires',
  'tooltip',
  'isEnabled',
  'mode',
]
/** What each element may have, in version 1.5 (Adaptive Cards: schema explorer), as far as a card of ours could. */
const properties: Record<string, string[]> = {
  AdaptiveCard: [
    'type',
    '$schema',
    'version',
    'body',
    'actions',
    'fallbackText',
    'speak',
    'lang',
    'msteams',
    'refresh',
  ],
  TextBlock: [
    ...common,
    'text',
    'color',
    'isSubtle',
    'maxLines',
    'size',
    'weight',
    'wrap',
    'style',
    'fontType',
  ],
  RichTextBlock: [...common, 'inlines', 'horizontalAlignment'],
  TextRun: [
    'type',
    'text',
    'color',
    'fontType',
    'highlight',
    'isSubtle',
    'italic',
    'size',
    'strikethrough',
    'underline',
    'weight',
    'selectAction',
  ],
  Container: [
    ...common,
    'items',
    'style',
    'bleed',
    'minHeight',
    'verticalContentAlignment',
    'selectAction',
    'rtl',
  ],
  FactSet: [...common, 'facts'],
  ActionSet: [...common, 'actions'],
  'Input.ChoiceSet': [
    ...common,
    'choices',
    'isMultiSelect',
    'style',
    'value',
    'placeholder',
    'wrap',
    'label',
    'isRequired',
    'errorMessage',
  ],
  'Input.Text': [
    ...common,
    'value',
    'placeholder',
    'maxLength',
    'isMultiline',
    'style',
    'regex',
    'inlineAction',
    'label',
    'isRequired',
    'errorMessage',
  ],
  'Action.ShowCard': [...action, 'card'],
  'Action.Submit': [...action, 'data', 'associatedInputs'],
  'Action.Execute': [...action, 'data', 'associatedInputs', 'verb'],
  'Action.OpenUrl': [...action, 'url'],
}

/** Reads a card as Teams does. Throws a refusal for what version 1.5 does not know. */
export function readCard(value: unknown): Read {
  const card = object(value)
  check(card, 'AdaptiveCard')
  if (card.version !== '1.5') throw new Refusal(400, 'BadSyntax')
  const read = readContent(card)
  const names = inputsOf(read).map(({ id }) => id)
  if (new Set(names).size < names.length || (read.parts.length === 0 && read.pressable.length === 0))
    throw new Refusal(400, 'BadSyntax')
  return read
}

function readContent(card: Json): Read {
  const read: Read = { parts: [], pressable: [] }
  for (const element of list(card.body)) readElement(object(element), read, false)
  if (list(card.actions ?? []).length > 6) throw new Refusal(400, 'TooManyActions')
  for (const one of list(card.actions ?? [])) readAction(object(one), read)
  return read
}

/** All inputs of a card, those folded away included: a card has each name once. */
export function inputsOf({ pressable }: Read): Extract<Pressable, { kind: 'list' | 'input' }>[] {
  return pressable.flatMap((one) => {
    if (one.kind === 'more') return inputsOf(one.card)
    return one.kind === 'list' || one.kind === 'input' ? [one] : []
  })
}

function readElement(element: Json, read: Read, quoted: boolean): void {
  const type = text(element.type)
  check(element, type)
  switch (type) {
    case 'TextBlock':
      read.parts.push({ ...markdown(text(element.text)), bold: element.weight === 'Bolder', quoted })
      return
    case 'RichTextBlock': {
      const runs = list(element.inlines).map((one) =>
        typeof one === 'string' ? { type: 'TextRun', text: one } : object(one),
      )
      for (const run of runs) check(run, 'TextRun')
      const words = runs.map((run) => text(run.text)).join('')
      if (words.includes('\n')) throw new Refusal(400, 'LineEndInRun')
      const bold = runs[0]?.weight === 'Bolder'
      read.parts.push({ text: words, bold, quoted, links: [], styles: [] })
      return
    }
    case 'Container':
      for (const item of list(element.items))
        readElement(object(item), read, quoted || element.style === 'emphasis')
      return
    case 'FactSet':
      for (const fact of list(element.facts).map(object)) {
        const words = markdown(`${text(fact.title)}: ${text(fact.value)}`)
        read.parts.push({ ...words, bold: false, quoted })
      }
      return
    case 'ActionSet':
      if (list(element.actions).length > 6) throw new Refusal(400, 'TooManyActions')
      for (const one of list(element.actions)) readAction(object(one), read)
      return
    case 'Input.ChoiceSet': {
      const chosen = new Set(typeof element.value === 'string' ? element.value.split(',') : [])
      const label = markdown(text(element.label))
      read.parts.push({ ...label, bold: false, quoted })
      const options = list(element.choices).map((one): Option => {
        const { title, value } = object(one)
        const words = markdown(text(title))
        if (words.links.length + words.styles.length > 0) read.parts.push({ ...words, bold: false, quoted })
        if (text(value).includes(',')) throw new Refusal(400, 'BadSyntax')
        return { label: words.text, value: text(value), chosen: chosen.has(text(value)) }
      })
      if (options.length === 0) throw new Refusal(400, 'BadSyntax')
      const several = element.isMultiSelect === true
      if (!several && chosen.size > 1) throw new Refusal(400, 'BadSyntax')
      read.pressable.push({ kind: 'list', id: text(element.id), label: label.text, several, options })
      return
    }
    case 'Input.Text': {
      const label = markdown(text(element.label))
      read.parts.push({ ...label, bold: false, quoted })
      const value = element.value === undefined ? '' : text(element.value)
      const most = typeof element.maxLength === 'number' ? element.maxLength : Number.POSITIVE_INFINITY
      if (value.includes('\n') && element.isMultiline !== true) throw new Refusal(400, 'BadSyntax')
      read.pressable.push({ kind: 'input', id: text(element.id), label: label.text, value, most })
      return
    }
    default:
      throw new Refusal(400, 'BadSyntax')
  }
}

function readAction(one: Json, read: Read): void {
  const type = text(one.type)
  check(one, type)
  const label = text(one.title)
  if (label === '' || label.includes('\n')) throw new Refusal(400, 'BadSyntax')
  if (type === 'Action.ShowCard') {
    const folded = object(one.card)
    check(folded, 'AdaptiveCard')
    read.pressable.push({ kind: 'more', label, card: readContent(folded) })
  } else if (type === 'Action.OpenUrl') {
    if (!/^https?:/.test(text(one.url))) throw new Refusal(400, 'BadSyntax')
    read.pressable.push({ kind: 'link', label, url: text(one.url) })
  } else {
    const style = one.style === undefined ? null : text(one.style)
    if (style !== null && !['default', 'positive', 'destructive'].includes(style))
      throw new Refusal(400, 'BadSyntax')
    read.pressable.push({ kind: 'button', label, data: object(one.data), style })
  }
}

function check(element: Json, type: string): void {
  const known = Object.hasOwn(properties, type) ? properties[type] : undefined
  if (!known || element.type !== type || Object.keys(element).some((name) => !known.includes(name)))
    throw new Refusal(400, 'BadSyntax')
}

function object(value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(400, 'BadSyntax')
  return value as Json
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Refusal(400, 'BadSyntax')
  return value as unknown[]
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Refusal(400, 'BadSyntax')
  return value
}

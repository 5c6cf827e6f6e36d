import { readMrkdwn, readPlain, type Formatted } from './mrkdwn.ts'
import { Refusal } from './refusal.ts'

/** A piece of a message as a person sees it. */
export type Part = Formatted & { kind: 'header' | 'section' | 'field' | 'context' }

/** Something to press or to choose from. */
export type Pressable =
  | {
      kind: 'button'
      action: string
      label: string
      value: string | null
      url: string | null
      style: string | null
    }
  | { kind: 'select'; action: string; label: string; options: { label: string; value: string }[] }

/** Block Kit: Blocks, Block elements, Composition objects. */
const limits = {
  blocks: 50,
  header: 150,
  section: 3000,
  field: 2000,
  fields: 10,
  context: 10,
  actions: 25,
  label: 75,
  value: 2000,
  url: 3000,
  options: 100,
  optionValue: 150,
  placeholder: 150,
  name: 255,
  /** Undocumented (slackapi/bolt-js#2509). */
  all: 13_200,
}

type Json = Record<string, unknown>

/** Reads the blocks of a message, as strictly as Slack does. Throws a Refusal. */
export function readBlocks(value: unknown): { parts: Part[]; pressable: Pressable[] } {
  if (value === undefined) return { parts: [], pressable: [] }
  if (!Array.isArray(value) || value.length > limits.blocks) throw invalid('blocks')
  if (JSON.stringify(value).length > limits.all) throw new Refusal('msg_blocks_too_long')
  const reader: Reader = { parts: [], pressable: [], names: new Set() }
  for (const block of value as Json[]) readBlock(block, reader)
  return reader
}

type Reader = { parts: Part[]; pressable: Pressable[]; names: Set<string> }

function readBlock(block: Json, reader: Reader): void {
  switch (block.type) {
    case 'header':
      reader.parts.push({ kind: 'header', ...text(block.text, limits.header, true) })
      return
    case 'section': {
      if (block.text === undefined && block.fields === undefined) throw invalid('section')
      if (block.text !== undefined)
        reader.parts.push({ kind: 'section', ...text(block.text, limits.section) })
      if (block.fields !== undefined) {
        for (const field of list(block.fields, limits.fields))
          reader.parts.push({ kind: 'field', ...text(field, limits.field) })
      }
      if (block.accessory !== undefined) readElement(block.accessory as Json, reader)
      return
    }
    case 'context':
      for (const element of list(block.elements, limits.context))
        reader.parts.push({ kind: 'context', ...text(element, limits.section) })
      return
    case 'actions':
      for (const element of list(block.elements, limits.actions)) readElement(element, reader)
      return
    case 'divider':
      return
    default:
      throw invalid(`type ${String(block.type)}`)
  }
}

function readElement(element: Json, { pressable, names, parts }: Reader): void {
  const action = words(element.action_id, limits.name, 'action_id')
  if (names.has(action)) throw invalid('action_id is not unique')
  names.add(action)
  if (element.type === 'button') {
    const { text: label } = text(element.text, limits.label, true)
    const { style = null, value, url } = element
    if (style !== null && style !== 'primary' && style !== 'danger') throw invalid('style')
    pressable.push({
      kind: 'button',
      action,
      label,
      value: value === undefined ? null : words(value, limits.value, 'value'),
      url: url === undefined ? null : words(url, limits.url, 'url'),
      style,
    })
    return
  }
  if (element.type !== 'static_select') throw invalid('element')
  if (element.placeholder !== undefined) text(element.placeholder, limits.placeholder, true)
  const options = list(element.options, limits.options).map((option) => ({
    label: text(option.text, limits.label).text,
    value: words(option.value, limits.optionValue, 'option value'),
  }))
  pressable.push({ kind: 'select', action, label: parts.at(-1)?.text ?? '', options })
}

function text(value: unknown, most: number, onlyPlain = false): Formatted {
  const { type, text: source, emoji, verbatim } = (value ?? {}) as Json
  if (typeof source !== 'string' || source.length < 1 || source.length > most) throw invalid('text')
  if (!source.isWellFormed()) throw invalid('text is not UTF-8')
  if (type === 'plain_text') return readPlain(source, emoji !== false)
  if (type !== 'mrkdwn' || onlyPlain) throw invalid('text type')
  return readMrkdwn(source, { styles: true, finds: verbatim !== true })
}

function list(value: unknown, most: number): Json[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > most) throw invalid('elements')
  return value as Json[]
}

function words(value: unknown, most: number, what: string): string {
  if (typeof value !== 'string' || value.length < 1 || value.length > most) throw invalid(what)
  return value
}

function invalid(what: string): Refusal {
  return new Refusal('invalid_blocks', { response_metadata: { messages: [`[ERROR] ${what}`] } })
}

import { Refusal } from './refusal.ts'
import { next, type Chat, type Field, type Modal, type State } from './state.ts'

type Json = Record<string, unknown>

/** Views, Block Kit: Input, Plain-text input, Select menus, Checkboxes. */
const limits = { head: 24, metadata: 3000, name: 255, blocks: 100, words: 2000, section: 3000, label: 75 }
const most = { options: 100, boxes: 10, optionValue: 150, length: 3000 }

/** How long after a press a view may be opened, in milliseconds (Interactivity: trigger_id). */
const triggerTime = 3_000

/** What a person pressed lets the app open one view, once, within three seconds. */
export function newTrigger(state: State, chat: Chat): string {
  const trigger = `${next(state)}.1`
  state.triggers.set(trigger, { chat, until: state.clock() + triggerTime, used: false })
  return trigger
}

/** `views.open`. */
export function openView(state: State, values: Json): Json {
  const trigger = state.triggers.get(String(values.trigger_id))
  if (!trigger) throw new Refusal('invalid_trigger_id')
  if (trigger.used) throw new Refusal('exchanged_trigger_id')
  if (state.clock() > trigger.until) throw new Refusal('expired_trigger_id')
  trigger.used = true
  const modal = { id: `V${next(state)}`, hash: `${next(state)}.h`, ...readView(values.view), errors: {} }
  trigger.chat.modal = modal
  return { view: { id: modal.id, hash: modal.hash } }
}

/** `views.update`. */
export function updateView(state: State, chats: Iterable<Chat>, values: Json): Json {
  const modal = [...chats].map((chat) => chat.modal).find((one) => one?.id === values.view_id)
  if (!modal) throw new Refusal('not_found')
  if (values.hash !== undefined && values.hash !== modal.hash) throw new Refusal('hash_conflict')
  Object.assign(modal, readView(values.view), { hash: `${next(state)}.h`, errors: {} })
  return { view: { id: modal.id, hash: modal.hash } }
}

/** Reads a view as strictly as Slack does. Throws a Refusal. */
export function readView(value: unknown): Omit<Modal, 'id' | 'hash' | 'errors'> {
  const view = (value ?? {}) as Json
  if (view.type !== 'modal') throw invalid('type')
  const blocks = view.blocks
  if (!Array.isArray(blocks) || blocks.length < 1 || blocks.length > limits.blocks) throw invalid('blocks')
  const texts: string[] = []
  const fields = new Map<string, Field>()
  for (const block of blocks as Json[]) {
    if (block.type === 'section') texts.push(plain(block.text, limits.section))
    else if (block.type === 'input') {
      const name = words(block.block_id, limits.name)
      if (fields.has(name)) throw invalid('block_id is not unique')
      const hint = block.hint === undefined ? '' : plain(block.hint, limits.words)
      const about = { label: plain(block.label, limits.words), hint, optional: block.optional === true }
      fields.set(name, { ...about, ...element(block.element as Json) })
    } else throw invalid('block')
  }
  if (fields.size > 0 && view.submit === undefined) throw invalid('submit')
  return {
    title: plain(view.title, limits.head),
    submit: view.submit === undefined ? null : plain(view.submit, limits.head),
    callbackId: words(view.callback_id, limits.name),
    metadata: words(view.private_metadata, limits.metadata),
    texts,
    fields,
  }
}

function element(about: Json): Omit<Field, 'label' | 'hint' | 'optional'> {
  const action = words(about.action_id, limits.name)
  const kind = String(about.type)
  if (kind === 'plain_text_input') {
    const long = Number(about.max_length ?? most.length)
    if (long < 1 || long > most.length) throw invalid('max_length')
    const { initial_value: initial } = about
    if (initial !== undefined) words(initial, long)
    return { kind, action, options: [], values: typeof initial === 'string' ? [initial] : [], most: long }
  }
  if (!['static_select', 'multi_static_select', 'checkboxes'].includes(kind)) throw invalid('element')
  const all = options(about.options, kind === 'checkboxes' ? most.boxes : most.options)
  const initial = kind === 'static_select' ? [about.initial_option].filter(Boolean) : about.initial_options
  const chosen = initial === undefined || (initial as Json[]).length === 0 ? [] : options(initial, all.length)
  if (kind !== 'static_select' && initial !== undefined && chosen.length === 0)
    throw invalid('initial_options')
  for (const one of chosen)
    if (!all.some(({ label, value }) => label === one.label && value === one.value)) throw invalid('initial')
  return { kind, action, options: all, values: chosen.map(({ value }) => value), most: 0 }
}

function options(value: unknown, many: number): { label: string; value: string }[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > many) throw invalid('options')
  return (value as Json[]).map((one) => ({
    label: plain(one.text, limits.label),
    value: words(one.value, most.optionValue),
  }))
}

function plain(value: unknown, long: number): string {
  const { type, text } = (value ?? {}) as Json
  if (type !== 'plain_text') throw invalid('text')
  return words(text, long)
}

function words(value: unknown, long: number): string {
  if (typeof value !== 'string' || value.length < 1 || value.length > long) throw invalid('words')
  return value
}

function invalid(what: string): Refusal {
  return new Refusal('invalid_arguments', { response_metadata: { messages: [`[ERROR] ${what}`] } })
}

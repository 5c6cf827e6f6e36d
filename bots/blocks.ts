import type { Block, Button, Draft, Option } from './view.ts'
import { say, type Words } from './words.ts'

/** A view of these parts; what is null is left out. */
export function draft(...blocks: (Block<Words> | null)[]): Draft {
  return { blocks: blocks.filter((block) => block !== null) }
}

/** A heading: what the card is about. */
export function title(text: Words): Block<Words> {
  return { kind: 'title', text }
}

/** A paragraph of the bot's. */
export function text(words: Words): Block<Words> {
  return { kind: 'text', text: words }
}

/** A person's own words. */
export function quote(words: string): Block<Words> {
  return { kind: 'quote', text: words }
}

/** A few facts, each with its name. */
export function facts(...entries: [label: Words, value: Words][]): Block<Words> {
  return { kind: 'facts', facts: entries.map(([label, value]) => ({ label, value })) }
}

/** Buttons side by side. */
export function buttons(...list: (Button<Words> | null)[]): Block<Words> {
  return { kind: 'buttons', buttons: list.filter((button) => button !== null) }
}

/** One button that says something back. `label` is a name in `locales/`, or words. */
export function button(
  label: Words,
  tap: string,
  tone: 'plain' | 'primary' | 'danger' = 'plain',
): Button<Words> {
  return { label, tap, tone }
}

/** One button that opens a page. */
export function link(label: Words, address: string): Button<Words> {
  return { label, link: address }
}

/** A list to choose from. */
export function choice(label: Words, options: Option<Words>[]): Block<Words> {
  return { kind: 'choice', label, options }
}

/** What stays of a question that was answered: the question and the answer, nothing to press. */
export function answeredView(question: Words, answer: Words): Draft {
  return draft(text(question), text(say('common-answered', { answer })))
}

import { z } from 'zod'
import type { Deed } from '../../bots/channel.ts'
import { mostButtonsOfChoice } from './limits.ts'

/**
 * What stands behind a button. `card` is made anew each time that a card is shown: what carries the same is the same
 * press, however often and under whatever number it is delivered. All of it can be forged, so a tap is looked up.
 */
export type CardData =
  /** `lists`: what was chosen already in the lists with several answers above it, which it sends along. */
  | { tap: string; card: string; lists?: Record<string, string[]> }
  /** The button below a list. What is chosen comes as an input of this name; `was` was chosen already. */
  | { pick: string; was: string[]; card: string }
  /** The button of a form. What is filled in comes as inputs (`inputOf`); those of `several` hold several answers. */
  | { form: string; several: string[]; card: string }

/** A person's press: the taps that it stands for, or the form that was sent. */
export type Press = { card: string; deeds: Extract<Deed, { tap: string } | { form: string }>[] }

const tap = z.string().min(1).max(64)
const card = z.string().regex(/^[\w-]{1,40}$/)
const name = z.string().regex(/^pick-\d{1,3}$/)
const before = z.array(tap).max(500)
const pressed = z.looseObject({ tap, card, lists: z.record(name, before).optional() })
const picked = z.looseObject({ pick: name, was: before, card })
const filled = z.looseObject({ form: tap, several: z.array(z.string()).max(50), card })

/** The most taps that one press can stand for. */
const mostTaps = 100

const field = /^field-([a-z][a-z0-9-]{0,40})$/

/** How the input of a field is called on a card. */
export const inputOf = (fieldName: string): string => `field-${fieldName}`

/**
 * Reads what came back from a card; null for what no card of ours sends. Of a list with several answers each change is
 * a tap; one that has no mark yet stands for one answer.
 */
export function readPress(value: unknown): Press | null {
  const button = pressed.safeParse(value)
  if (button.success) {
    const { card: shown, tap: own, lists = {}, ...inputs } = button.data
    const changes = Object.entries(lists).map(([list, was]) => {
      const input = inputs[list]
      return input === undefined ? [] : changed(was, input)
    })
    // Who ticks something and presses "done" means both.
    return changes.includes(null)
      ? null
      : { card: shown, deeds: limited([...changes.flatMap((one) => one ?? []), own]) }
  }
  const form = filled.safeParse(value)
  if (form.success) return readForm(form.data)
  const list = picked.safeParse(value)
  if (!list.success) return null
  const { pick, was, card: shown } = list.data
  const taps = changed(was, list.data[pick] ?? '')
  return taps && { card: shown, deeds: limited(taps) }
}

function readForm({ form, several, card: shown, ...inputs }: z.infer<typeof filled>): Press | null {
  const answers: Record<string, string[]> = {}
  for (const [key, input] of Object.entries(inputs)) {
    const [, fieldName] = field.exec(key) ?? []
    if (fieldName === undefined) continue
    if (typeof input !== 'string') return null
    answers[fieldName] = several.includes(fieldName) ? input.split(',').filter(Boolean) : [input]
  }
  return { card: shown, deeds: [{ form, filled: answers }] }
}

/** What is chosen now and was not, then what was and is not any more; null where that is no list of taps. */
function changed(was: readonly string[], input: unknown): string[] | null {
  if (typeof input !== 'string') return null
  const chosen = input.split(',').filter(Boolean)
  if (chosen.length > mostTaps || !chosen.every((one) => tap.safeParse(one).success)) return null
  return [...chosen.filter((one) => !was.includes(one)), ...was.filter((one) => !chosen.includes(one))]
}

const limited = (taps: string[]): { tap: string }[] =>
  [...new Set(taps)].slice(0, mostTaps).map((one) => ({ tap: one }))

/** Whether a choice is shown as a list to open rather than as buttons. */
export function isList(options: number): boolean {
  return options > mostButtonsOfChoice
}

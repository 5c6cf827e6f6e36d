import { z } from 'zod'
import { mostButtonsOfChoice } from './limits.ts'

/**
 * What stands behind a button. `card` is made anew each time that a card is shown: what carries the same is the same
 * press, however often and under whatever number it is delivered. All of it can be forged, so a tap is looked up.
 */
export type CardData =
  | { tap: string; card: string }
  /** The button below a list. What is chosen comes as an input of this name; `was` was chosen already. */
  | { pick: string; was: string[]; card: string }

/** A person's press: the taps that it stands for. */
export type Press = { card: string; taps: string[] }

const tap = z.string().min(1).max(64)
const card = z.string().regex(/^[\w-]{1,40}$/)
const pressed = z.looseObject({ tap, card })
const picked = z.looseObject({
  pick: z.string().regex(/^pick-\d{1,3}$/),
  was: z.array(tap).max(500),
  card,
})

/** The most taps that one press can stand for. */
const mostTaps = 100

/**
 * Reads what came back from a card; null for what no card of ours sends. Of a list with several answers each change is
 * a tap; one that has no mark yet stands for one answer.
 */
export function readPress(value: unknown): Press | null {
  const button = pressed.safeParse(value)
  if (button.success) return { card: button.data.card, taps: [button.data.tap] }
  const list = picked.safeParse(value)
  if (!list.success) return null
  const { pick, was, card: shown } = list.data
  const input = list.data[pick]
  if (input !== undefined && typeof input !== 'string') return null
  const chosen = (input ?? '').split(',').filter(Boolean)
  if (chosen.length > mostTaps || !chosen.every((one) => tap.safeParse(one).success)) return null
  const before = new Set(was)
  const now = new Set(chosen)
  const changed = [...chosen.filter((one) => !before.has(one)), ...was.filter((one) => !now.has(one))]
  return { card: shown, taps: [...new Set(changed)].slice(0, mostTaps) }
}

/** Whether a choice is shown as a list to open rather than as buttons. */
export function isList(options: number): boolean {
  return options > mostButtonsOfChoice
}

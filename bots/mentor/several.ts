import { button, buttons, choice, draft, text } from '../blocks.ts'
import { answered, ask, askOn } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { profileDraft, type ProfileStep } from './profile-draft.ts'

/** A question with several answers out of a list: each tap sets or clears one, "done" ends it. */
export type Several = {
  step: ProfileStep
  question: Words
  list: Words
  codes: readonly string[]
  label: (code: string) => Words
  most: number
}

/** Asks, with what was chosen before set already; asked once more, with what was tapped meanwhile. */
export function askSeveral(turn: Turn, several: Several, before: readonly string[]): void {
  profileDraft(turn).chosen ??= [...before]
  ask(turn, several.step, severalView(turn, several))
}

/** Sets or clears one answer, on the same card. At the most, a further one is not taken. */
export function toggle(turn: Turn, several: Several, code: string): void {
  const draft = profileDraft(turn)
  const chosen = new Set(draft.chosen ?? [])
  if (chosen.has(code)) chosen.delete(code)
  else if (several.codes.includes(code) && chosen.size < several.most) chosen.add(code)
  draft.chosen = [...chosen]
  askOn(turn, several.step, severalView(turn, several))
}

function severalView(turn: Turn, several: Several): ReturnType<typeof draft> {
  const chosen = profileDraft(turn).chosen ?? []
  const options = several.codes.map((code) => ({
    label: several.label(code),
    tap: tap('toggle', several.step, code),
    chosen: chosen.includes(code),
  }))
  return draft(
    text(several.question),
    choice(several.list, options),
    chosen.length > 0
      ? buttons(button(say('common-button-done'), tap('chosen', several.step), 'primary'))
      : null,
  )
}

/** Closes the question with what was chosen. */
export function closeSeveral(turn: Turn, several: Several, chosen: readonly string[]): void {
  answered(turn, several.step, several.question, { all: chosen.map(several.label) })
}

import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import type { Words } from '../words.ts'
import { answeredView } from '../blocks.ts'

/** Asks a question: as a card below all others, and typed text answers it from now on. */
export function ask(turn: Turn, question: string, view: Draft): void {
  turn.dialogue.asking = question
  turn.wishes.again(turn.self, keyOf(question), view)
}

/** Changes the card of an open question in place. */
export function askOn(turn: Turn, question: string, view: Draft): void {
  turn.dialogue.asking = question
  turn.wishes.card(turn.self, keyOf(question), view)
}

/** Closes a question: its card shows what was answered, and nothing can be pressed on it any more. */
export function answered(turn: Turn, question: string, asked: Words, answer: Words): void {
  if (turn.dialogue.asking === question) turn.dialogue.asking = null
  turn.dialogue.lost = 0
  turn.wishes.card(turn.self, keyOf(question), answeredView(asked, answer))
}

function keyOf(question: string): string {
  return `ask:${question}`
}

import type { OtherDeed } from './other-deed.ts'
import type { Turn } from './turn.ts'

/**
 * How a conversation goes on after a part of it answered: `on` to the next thing that is missing, or `stay` with what
 * the part has shown. Parts never call one another, so a flow is read in one place.
 */
export type Move = 'on' | 'stay'

/** The same after typed text; `no-answer` where it cannot be meant for the open question, and is ordinary text. */
export type Answer = Move | 'no-answer'

/** What was filled in on a form, by the names of its fields. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** What one of the bots can be told, and who answers to what. */
export type Conversation = {
  /** By a command's name, without the slash; `rest` is what was typed behind it. */
  commands: Readonly<Record<string, (turn: Turn, rest: string) => Move | Promise<Move>>>
  /** By the verb of a button; the identifiers behind it may be forged. */
  taps: Readonly<Record<string, (turn: Turn, args: readonly string[]) => Move | Promise<Move>>>
  /** By the verb of a form; what was filled in may be forged as well. */
  forms: Readonly<
    Record<string, (turn: Turn, args: readonly string[], filled: Answers) => Move | Promise<Move>>
  >
  /** Typed answers, by the question that is open. */
  answers: Readonly<Record<string, (turn: Turn, text: string) => Answer | Promise<Answer>>>
  /** The person opened the bot, by a link with a code or without. */
  arrived(turn: Turn, code: string | null): Move | Promise<Move>
  /** A word like "stop", typed alone: `run` does what it stands for, unless it may be meant for someone else. */
  loneWord(turn: Turn, typed: string, run: () => Move | Promise<Move>): Move | Promise<Move>
  /** Text that answers no open question. */
  text(turn: Turn, text: string): Move | Promise<Move>
  /** A file, a change of what was said, or something that nobody can read. */
  other(turn: Turn, deed: OtherDeed): Move | Promise<Move>
  /** Asks the next thing that is missing, or shows where the person stands and what can be done. */
  goOn(turn: Turn): Promise<void>
}

/** Several parts of a conversation as one; no two may answer to the same thing. */
export function together<Handler>(...parts: Readonly<Record<string, Handler>>[]): Record<string, Handler> {
  const all: Record<string, Handler> = {}
  for (const [name, handler] of parts.flatMap((part) => Object.entries(part))) {
    if (name in all) throw new Error(`two parts of a conversation answer to "${name}"`)
    all[name] = handler
  }
  return all
}

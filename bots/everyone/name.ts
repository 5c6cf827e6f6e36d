import { cleanName } from '../../core/people/clean-name.ts'
import { setName } from '../../core/people/set-name.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { answered, ask } from './ask.ts'

/** Asks for a first name; the app's own is offered. */
export function askName(turn: Turn, question: Words): void {
  const offered = offeredName(turn)
  ask(
    turn,
    'name',
    draft(text(question), offered ? buttons(button(offered, tap('name-offered'), 'primary')) : null),
  )
}

/** Takes a typed name, or the offered one when `typed` is null; says what is wrong with one that is none. */
export async function takeName(
  turn: Turn,
  question: Words,
  typed: string | null,
): Promise<'set' | 'not-a-name'> {
  const name = typed ?? offeredName(turn)
  const outcome = name === null ? 'not-a-name' : await setName(turn.work, turn.person.id, name)
  if (outcome === 'set') answered(turn, 'name', question, { person: turn.person.id })
  else turn.wishes.say(turn.self, draft(text(say('common-not-a-name'))))
  return outcome
}

/** The first word of the app's name for the person, where that can be a name. */
function offeredName(turn: Turn): string | null {
  const first = turn.inbound.from.name?.trim().split(/\s+/)[0]
  return first ? cleanName(first) : null
}

import { setCapacity } from '../../core/mentors/change-profile.ts'
import { findMentor } from '../../core/mentors/profile.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { tapAccept } from './request-card.ts'

/** After a yes, when all places are taken: room for one more? */
export function askOneMore(capacity: number, most: number): ReturnType<typeof draft> | null {
  if (capacity >= most) return null
  return draft(
    text(say('mentor-one-more')),
    buttons(
      button(say('mentor-button-one-more'), tap('one-more')),
      button(say('mentor-button-enough'), tap('enough')),
    ),
  )
}

/** One place more; with a request behind it, that one is accepted at once. */
export async function tapOneMore(turn: Turn, [requestId]: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const mentor = await findMentor(work, person.id)
  if (!mentor) return 'on'
  if (mentor.active >= mentor.capacity) {
    const outcome = await setCapacity(work, person.id, mentor.capacity + 1)
    if (outcome !== 'set') {
      wishes.say(self, draft(text(say('mentor-no-more-places', { most: work.programme.capacity.most }))))
      return 'stay'
    }
  }
  if (requestId !== undefined) return await tapAccept(turn, [requestId])
  wishes.card(self, 'one-more', draft(text(say('mentor-one-more-open'))))
  return 'stay'
}

/** Enough for now. */
export function tapEnough(turn: Turn): Move {
  turn.wishes.card(turn.self, 'one-more', draft(text(say('mentor-enough'))))
  return 'stay'
}

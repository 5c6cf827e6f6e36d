import { answerAvailability } from '../../core/availability/answer.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { pauseFor } from '../everyone/pause.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of the card that asks whether a mentor is still available. */
export const availabilityCardKey = 'availability'

/** Still available? One tap is the whole answer. */
export function availabilityView(checkId: string): Draft {
  return draft(
    text(say('mentor-still-available')),
    buttons(
      button(say('mentor-button-still-available'), tap('available', checkId, 'yes'), 'primary'),
      button(say('common-button-pause-month'), tap('available', checkId, 'month')),
      button(say('common-button-pause-open'), tap('available', checkId, 'open')),
    ),
  )
}

/** Yes, or a pause: both are answers. */
export async function tapAvailable(
  turn: Turn,
  [checkId = '', answer = '']: readonly string[],
): Promise<Move> {
  const outcome = await answerAvailability(turn.work, turn.person.id, checkId)
  if (outcome !== 'answered') return await stale(turn)
  if (answer === 'month' || answer === 'open') {
    turn.wishes.card(turn.self, availabilityCardKey, draft(text(say('mentor-availability-paused'))))
    return await pauseFor(turn, answer)
  }
  turn.wishes.card(turn.self, availabilityCardKey, draft(text(say('mentor-still-available-thanks'))))
  return 'stay'
}

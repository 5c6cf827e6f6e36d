import type { DeliveryState } from '../../core/mentorships/delivery.ts'
import { draft, text } from '../blocks.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'

/** The one line below what somebody wrote that says whether it arrived; it changes in place. */
export function deliveryCardKey(mentorshipId: string): string {
  return `sent:${mentorshipId}`
}

/** How what somebody wrote stands with the other side. */
export function deliveryView(other: Words, state: DeliveryState): Draft {
  const { waiting, waitingUntil, late, lastDelivered } = state
  if (waiting > 0 && waitingUntil !== null) {
    const until = { moment: waitingUntil, as: 'moment' as const }
    return draft(text(say('common-message-waits', { other, until, count: waiting })))
  }
  if (late > 0) return draft(text(say('common-message-late')))
  if (lastDelivered === null) return draft(text(say('common-message-on-its-way')))
  return draft(text(say('common-message-delivered', { other, at: { moment: lastDelivered, as: 'time' } })))
}

import { closeMentorship } from '../../core/mentorships/close.ts'
import { findMentorship, otherOf } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** Asks once more before a mentorship is closed, since that cannot be undone. */
export async function tapClose(turn: Turn, [mentorshipId = '', sure]: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const mentorship = await findMentorship(work, mentorshipId)
  if (!mentorship || ![mentorship.menteeId, mentorship.mentorId].includes(person.id)) return 'on'
  const other = { person: otherOf(mentorship, person.id) }
  if (mentorship.closedAt !== null) {
    wishes.card(self, 'close', draft(text(say('common-close-done', { other }))))
    return await stale(turn, mentorship.closedAt)
  }
  if (sure === 'no') {
    wishes.card(self, 'close', draft(text(say('common-close-kept', { other }))))
    return 'stay'
  }
  if (sure !== 'yes') {
    wishes.again(
      self,
      'close',
      draft(
        text(say('common-close-sure', { other })),
        buttons(
          button(say('common-button-close-yes'), tap('close', mentorshipId, 'yes'), 'danger'),
          button(say('common-button-close-no'), tap('close', mentorshipId, 'no')),
        ),
      ),
    )
    return 'stay'
  }
  const outcome = await closeMentorship(work, person.id, mentorshipId, 'said')
  if (outcome !== 'closed') return await stale(turn)
  wishes.card(self, 'close', draft(text(say('common-close-done', { other }))))
  return 'stay'
}

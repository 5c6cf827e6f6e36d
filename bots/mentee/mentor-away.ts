import { closeMentorship } from '../../core/mentorships/close.ts'
import { findMentorship } from '../../core/mentorships/mentorship.ts'
import { wishOfMentorship } from '../../core/requests/search.ts'
import { mentorWentAway } from '../../core/waiting/join.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { isReached } from '../mentor-away.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of the card which says that a mentor cannot be reached any more. */
export function awayCardKey(mentorshipId: string): string {
  return `mentor-away:${mentorshipId}`
}

/** A mentor cannot be reached any more: another one, first in line, or wait for this one. */
export function awayView(mentorshipId: string, mentorId: string): Draft {
  const mentor = { person: mentorId }
  return draft(
    text(say('waiting-mentor-away', { mentor })),
    text(say('waiting-mentor-away-wait', { mentor })),
    buttons(button(say('waiting-button-another-mentor'), tap('another-mentor', mentorshipId), 'primary')),
  )
}

/** Another mentor: the mentorship ends, and the search begins anew with the same wish. */
export async function tapAnotherMentor(turn: Turn, [mentorshipId = '']: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const mentorship = await findMentorship(work, mentorshipId)
  if (mentorship?.menteeId !== person.id) return 'on'
  const { mentorId } = mentorship
  // To come first is for those whose mentor is away, and only while they are.
  if (mentorship.closedAt === null && (await isReached(work, mentorId))) {
    wishes.card(
      self,
      awayCardKey(mentorshipId),
      draft(text(say('waiting-mentor-back', { mentor: { person: mentorId } }))),
    )
    return 'on'
  }
  const outcome = await closeMentorship(work, person.id, mentorshipId, mentorWentAway)
  if (outcome !== 'closed') return await stale(turn, mentorship.closedAt)
  turn.dialogue.draft = { ...(await wishOfMentorship(work, mentorshipId)) }
  wishes.card(self, awayCardKey(mentorshipId), draft(text(say('waiting-mentor-away-over'))))
  return 'on'
}

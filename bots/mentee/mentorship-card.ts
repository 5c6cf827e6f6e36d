import type { Mentorship } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import { frozenView } from '../everyone/frozen.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of a mentorship's card. */
export function mentorshipCardKey(mentorshipId: string): string {
  return `mentorship:${mentorshipId}`
}

/** Shows the mentee's mentorship below. */
export function showMentorship(turn: Turn, mentorship: Mentorship): void {
  turn.dialogue.asking = null
  turn.wishes.again(turn.self, mentorshipCardKey(mentorship.id), menteeMentorshipView(mentorship))
}

/** A mentorship as the mentee sees it. */
export function menteeMentorshipView(mentorship: Mentorship): Draft {
  const mentor = { person: mentorship.mentorId }
  if (mentorship.closedAt !== null) {
    const day = { moment: mentorship.closedAt, as: 'day' as const }
    return draft(
      title(say('common-mentorship-over', { other: mentor })),
      text(say('common-mentorship-closed-on', { day })),
    )
  }
  if (mentorship.frozenAt !== null) return frozenView(mentorship, mentor)
  return draft(
    title(say('mentee-mentorship', { mentor })),
    text(say('mentee-mentorship-how', { mentor })),
    buttons(
      button(say('common-button-menu'), tap('menu')),
      button(say('common-button-close'), tap('close', mentorship.id), 'danger'),
      button(say('common-button-report'), tap('report', mentorship.id)),
    ),
  )
}

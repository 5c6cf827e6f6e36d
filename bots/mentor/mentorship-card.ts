import type { Mentorship } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, quote, text, title } from '../blocks.ts'
import { frozenView } from '../everyone/frozen.ts'
import { tap } from '../taps.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** A mentorship as the mentor sees it; with a drafted hello while nothing was said yet. */
export function mentorMentorshipView(mentorship: Mentorship, hello: string | null): Draft {
  const mentee = { person: mentorship.menteeId }
  if (mentorship.closedAt !== null) {
    const day = { moment: mentorship.closedAt, as: 'day' as const }
    return draft(
      title(say('common-mentorship-over', { other: mentee })),
      text(say('common-mentorship-closed-on', { day })),
    )
  }
  if (mentorship.frozenAt !== null) return frozenView(mentorship, mentee)
  return draft(
    title(say('mentor-mentorship', { mentee })),
    text(say('mentor-mentorship-how', { mentee })),
    hello === null ? null : text(say('mentor-say-hello')),
    hello === null ? null : quote(hello),
    buttons(
      hello === null ? null : button(say('mentor-button-send-hello'), tap('hello', mentorship.id), 'primary'),
      button(say('common-button-menu'), tap('menu')),
      button(say('common-button-close'), tap('close', mentorship.id), 'danger'),
      button(say('common-button-report'), tap('report', mentorship.id)),
    ),
  )
}

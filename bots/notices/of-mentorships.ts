import type { EventOf } from '../../core/events.ts'
import { findMentorship } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { mentorMentorshipView } from '../mentor/mentorship-card.ts'
import { draftedHello } from '../mentor/hello.ts'
import { menteeMentorshipView, mentorshipCardKey } from '../mentee/mentorship-card.ts'
import { threadName } from '../talk/thread-name.ts'
import { tap } from '../taps.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type MentorshipEvent = EventOf<'mentorship-begun'> | EventOf<'mentorship-closed'>

/** What mentee and mentor see of their mentorship. */
export async function tellOfMentorship(telling: Telling, event: MentorshipEvent): Promise<void> {
  const { work, wishes, plain } = telling
  const mentorship = await findMentorship(work, event.mentorshipId)
  if (!mentorship) return
  const mentee = { personId: event.personId, audience: 'mentee' as const }
  const mentor = { personId: event.mentorId, audience: 'mentor' as const }
  const key = mentorshipCardKey(mentorship.id)
  if (event.kind === 'mentorship-begun') {
    const hello = await draftedHello(work, plain, mentorship)
    wishes.again(mentee, key, menteeMentorshipView(mentorship))
    // The first that stands in the chat of a mentor begins the thread.
    wishes.again(mentor, key, mentorMentorshipView(mentorship, hello), threadName(mentorship.id))
    return
  }
  wishes.card(mentee, key, menteeMentorshipView(mentorship))
  wishes.card(mentor, key, mentorMentorshipView(mentorship, null))
  const [to, other] = event.by === 'mentee' ? [mentor, mentorship.menteeId] : [mentee, mentorship.mentorId]
  wishes.say(
    to,
    draft(
      text(
        say(event.reason === 'left' ? 'common-told-left' : 'common-told-closed', {
          other: { person: other },
        }),
      ),
    ),
  )
  if (event.by !== 'mentee') {
    wishes.say(
      mentee,
      draft(
        text(say('mentee-after-closing')),
        buttons(button(say('mentee-button-new-search'), tap('new'), 'primary')),
      ),
    )
  }
}

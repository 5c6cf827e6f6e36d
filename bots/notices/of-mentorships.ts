import type { EventOf } from '../../core/events.ts'
import { findMentorship } from '../../core/mentorships/mentorship.ts'
import { findMessage } from '../../core/mentorships/relay.ts'
import { button, buttons, draft, quote, text, title } from '../blocks.ts'
import { mentorMentorshipView } from '../mentor/mentorship-card.ts'
import { draftedHello } from '../mentor/hello.ts'
import { menteeMentorshipView, mentorshipCardKey } from '../mentee/mentorship-card.ts'
import { tap } from '../taps.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type MentorshipEvent = EventOf<'mentorship-begun'> | EventOf<'mentorship-closed'> | EventOf<'message-relayed'>

/** What mentee and mentor see of their mentorship. */
export async function tellOfMentorship(telling: Telling, event: MentorshipEvent): Promise<void> {
  if (event.kind === 'message-relayed') {
    await tellOfMessage(telling, event)
    return
  }
  const { work, wishes, plain } = telling
  const mentorship = await findMentorship(work, event.mentorshipId)
  if (!mentorship) return
  const mentee = { personId: event.personId, audience: 'mentee' as const }
  const mentor = { personId: event.mentorId, audience: 'mentor' as const }
  const key = mentorshipCardKey(mentorship.id)
  if (event.kind === 'mentorship-begun') {
    const hello = await draftedHello(work, plain, mentorship)
    wishes.again(mentee, key, menteeMentorshipView(mentorship))
    wishes.again(mentor, key, mentorMentorshipView(mentorship, hello))
    return
  }
  wishes.card(mentee, key, menteeMentorshipView(mentorship))
  wishes.card(mentor, key, mentorMentorshipView(mentorship, null))
  const [to, other] = event.by === 'mentee' ? [mentor, mentorship.menteeId] : [mentee, mentorship.mentorId]
  wishes.say(to, draft(text(say('common-told-closed', { other: { person: other } }))))
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

/** A message goes to the other side, once, and under a key, so that an edit or an erasure can follow it. */
async function tellOfMessage({ work, wishes }: Telling, event: EventOf<'message-relayed'>): Promise<void> {
  const message = await findMessage(work, event.messageId)
  if (!message) return
  const fromMentee = event.from === event.personId
  const to = fromMentee
    ? { personId: event.mentorId, audience: 'mentor' as const }
    : { personId: event.personId, audience: 'mentee' as const }
  const words = message.text === null ? text(say('common-message-erased')) : quote(message.text)
  wishes.once(to, `message:${event.messageId}`, draft(title({ person: event.from }), words))
}

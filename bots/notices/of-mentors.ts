import type { DomainEvent, EventOf } from '../../core/events.ts'
import { approveByPartner } from '../../core/partners/approve-by-partner.ts'
import { rolesOf } from '../../core/people/person.ts'
import { counsellorIds } from '../../core/people/counsellors.ts'
import { findMentor } from '../../core/mentors/profile.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { approvalCardKey, approvalView } from '../counsellor/approval-card.ts'
import { questionCardKey, questionView } from '../mentor/question.ts'
import { statusCardKey, statusView } from '../mentor/status-card.ts'
import { tap } from '../taps.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type MentorEvent = Extract<
  DomainEvent,
  {
    kind:
      | 'mentor-applied'
      | 'mentor-approved'
      | 'mentor-refused'
      | 'mentor-profile-changed'
      | 'mentor-capacity-changed'
      | 'person-paused'
      | 'person-resumed'
  }
>

/** What a mentor and the counsellors see of a mentor who changed. */
export async function tellOfMentor(telling: Telling, event: MentorEvent): Promise<void> {
  const { work, wishes } = telling
  // A trusted partner's code approves by itself: the approval is told instead, by its own event.
  if (event.kind === 'mentor-applied' && (await approveByPartner(work, event.personId)) === 'approved') return
  const { mentor } = await rolesOf(work, event.personId)
  if (!mentor || mentor.state === 'draft') return
  const to = { personId: event.personId, audience: 'mentor' as const }
  const status = await statusView(work, event.personId)
  const decided = event.kind === 'mentor-approved' || event.kind === 'mentor-refused'
  if (status && decided) wishes.again(to, statusCardKey, status)
  else if (status && event.kind !== 'mentor-applied') wishes.card(to, statusCardKey, status)
  if (event.kind === 'mentor-applied') {
    wishes.say(to, draft(text(say('mentor-applied'))))
    await tellCounsellors(telling, event.personId, 'again')
  } else if (decided) await tellCounsellors(telling, event.personId, 'in-place')
}

/** A profile was given on a page: the chat says so, and goes on from there. */
export async function tellOfGivenProfile(
  { work, wishes }: Telling,
  { personId }: EventOf<'mentor-profile-given'>,
): Promise<void> {
  const to = { personId, audience: 'mentor' as const }
  const mentor = await findMentor(work, personId)
  const goOn = button(say('common-button-resume'), tap('resume'), 'primary')
  const isDraft = mentor?.state === 'draft'
  wishes.again(to, 'profile', draft(text(say('mentor-form-saved')), isDraft ? buttons(goOn) : null))
  const status = isDraft ? null : await statusView(work, personId)
  if (status) wishes.card(to, statusCardKey, status)
}

/** A counsellor asked, or the applicant answered: the question goes there, the answer to whoever asked. */
export async function tellOfQuestion(
  telling: Telling,
  event: EventOf<'applicant-asked' | 'applicant-answered'>,
): Promise<void> {
  const { work, wishes } = telling
  const { personId, questionId, by } = event
  const to = { personId, audience: 'mentor' as const }
  const question = await questionView(work, personId, questionId)
  const key = questionCardKey(questionId)
  if (question && event.kind === 'applicant-asked') wishes.again(to, key, question)
  else if (question) wishes.card(to, key, question)
  await tellCounsellors(telling, personId, 'in-place')
  if (event.kind !== 'applicant-answered') return
  const view = await approvalView(work, personId)
  if (view) wishes.again({ personId: by, audience: 'counsellor' }, approvalCardKey(personId), view)
}

/** An applicant signed in: what is known of them is more than it was. */
export async function tellOfSignedIn(telling: Telling, personId: string): Promise<void> {
  const { mentor } = await rolesOf(telling.work, personId)
  if (mentor?.state === 'applied') await tellCounsellors(telling, personId, 'in-place')
}

async function tellCounsellors(
  { work, wishes }: Telling,
  mentorId: string,
  how: 'again' | 'in-place',
): Promise<void> {
  const view = await approvalView(work, mentorId)
  if (!view) return
  for (const personId of await counsellorIds(work)) {
    const to = { personId, audience: 'counsellor' as const }
    if (how === 'again') wishes.again(to, approvalCardKey(mentorId), view)
    else wishes.card(to, approvalCardKey(mentorId), view)
  }
}

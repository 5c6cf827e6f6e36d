import type { DomainEvent, EventOf } from '../../core/events.ts'
import { findMentorship, type Mentorship } from '../../core/mentorships/mentorship.ts'
import { counsellorIds } from '../../core/people/counsellors.ts'
import { findPerson } from '../../core/people/person.ts'
import { findCase, otherSide, personOn, sideOf, type Case, type Side } from '../../core/reports/case.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { caseCardKey, caseView } from '../counsellor/case-card.ts'
import { bannedView } from '../everyone/banned.ts'
import type { Recipient } from '../engine/addresses.ts'
import { replaceViews } from '../engine/posts.ts'
import { mentorMentorshipView } from '../mentor/mentorship-card.ts'
import { menteeMentorshipView, mentorshipCardKey } from '../mentee/mentorship-card.ts'
import { threadName } from '../talk/thread-name.ts'
import { tap } from '../taps.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import type { Telling } from './telling.ts'

type ReportEvent = Extract<
  DomainEvent,
  {
    kind:
      | 'report-made'
      | 'report-taken-back'
      | 'mentorship-frozen'
      | 'mentorship-resumed'
      | 'case-decided'
      | 'case-undone'
      | 'case-settled'
      | 'case-forgotten'
      | 'person-banned'
      | 'ban-lifted'
  }
>

/** What the two of a contact and the counsellors see of a report and of what became of it. */
export async function tellOfReport(telling: Telling, event: ReportEvent): Promise<void> {
  switch (event.kind) {
    case 'mentorship-frozen':
    case 'mentorship-resumed':
      await tellTheTwo(telling, event.mentorshipId, 'again')
      return
    case 'report-made':
      await tellCounsellors(telling, event.caseNumber, 'again')
      return
    case 'case-decided':
      await tellOfDecision(telling, event.caseNumber)
      await tellCounsellors(telling, event.caseNumber, 'in-place')
      return
    case 'report-taken-back':
    case 'case-undone':
    case 'case-settled':
      await tellCounsellors(telling, event.caseNumber, 'in-place')
      return
    case 'case-forgotten':
      await takeOutMessages(telling, event.caseNumber)
      await tellCounsellors(telling, event.caseNumber, 'in-place')
      return
    case 'person-banned':
      await tellWhoever(telling, event.personId, 'banned', bannedView(telling.work.programme.name))
      return
    case 'ban-lifted': {
      const goOn = buttons(button(say('common-button-resume'), tap('resume'), 'primary'))
      await tellWhoever(telling, event.personId, 'banned', draft(text(say('common-ban-lifted')), goOn))
    }
  }
}

/** Counsellors ended a mentorship: the card says so; the words come with the decision. */
export async function tellOfEnd(telling: Telling, event: EventOf<'mentorship-closed'>): Promise<void> {
  await tellTheTwo(telling, event.mentorshipId, 'in-place')
}

/** The mentorship as both see it; below all others where it needs them. */
async function tellTheTwo(
  { work, wishes }: Telling,
  mentorshipId: string,
  how: 'again' | 'in-place',
): Promise<void> {
  const mentorship = await findMentorship(work, mentorshipId)
  if (!mentorship) return
  const key = mentorshipCardKey(mentorshipId)
  const put = (to: Recipient, view: Draft): void => {
    // A mentor has a thread for each mentee, where the app has threads.
    const thread = to.audience === 'mentor' ? threadName(mentorshipId) : undefined
    if (how === 'again') wishes.again(to, key, view, thread)
    else wishes.card(to, key, view, thread)
  }
  put({ personId: mentorship.menteeId, audience: 'mentee' }, menteeMentorshipView(mentorship))
  put({ personId: mentorship.mentorId, audience: 'mentor' }, mentorMentorshipView(mentorship, null))
}

async function tellCounsellors(
  { work, wishes }: Telling,
  caseNumber: number,
  how: 'again' | 'in-place',
): Promise<void> {
  const found = await findCase(work, caseNumber)
  if (!found) return
  const view = await caseView(work, found)
  for (const personId of await counsellorIds(work)) {
    // Whoever is one of the two does not see to their own case.
    if (sideOf(found.mentorship, personId) !== null) continue
    const to = { personId, audience: 'counsellor' as const }
    if (how === 'again') wishes.again(to, caseCardKey(caseNumber), view)
    else wishes.card(to, caseCardKey(caseNumber), view)
  }
}

/** Each of the two hears what was decided: who reported the outcome, who was warned why, the other one without blame. */
async function tellOfDecision({ work, wishes }: Telling, caseNumber: number): Promise<void> {
  const found = await findCase(work, caseNumber)
  if (!found || found.decision === null) return
  for (const side of ['mentee', 'mentor'] as const) {
    const personId = personOn(found.mentorship, side)
    // Whoever may take part no more is told that, and whoever is erased is told nothing.
    if (found.decision === 'ban' && found.against === side) continue
    if ((await findPerson(work, personId))?.erased !== false) continue
    const views = decisionTold(found, side, work)
    for (const view of views) wishes.say({ personId, audience: side }, view)
  }
}

function decisionTold(found: Case, side: Side, work: Work): Draft[] {
  const { mentorship, reporters, decision, against } = found
  const other = { person: personOn(mentorship, otherSide(side)) }
  const reported = reporters.includes(side)
  const kind = against === side ? 'warned' : `${reported ? 'reporter' : 'other'}-${wordOf(found, mentorship)}`
  const words: Words = say(`common-case-${kind}`, { other, programme: work.programme.name })
  const own = against === side && reported ? text(say('common-case-own-seen')) : null
  const over = decision === 'end' || decision === 'ban'
  const next =
    over && side === 'mentee' ? button(say('mentee-button-new-search'), tap('new'), 'primary') : null
  return [
    draft(
      text(words),
      own,
      buttons(next, button(say('common-button-ask-counsellor'), tap('ask-counsellor'))),
    ),
  ]
}

/** What a decision is called for who was not warned: where the contact had ended already there is nothing to go on with. */
function wordOf({ decision, decidedAt }: Case, { closedAt }: Mentorship): string {
  const overBefore = closedAt !== null && decidedAt !== null && closedAt < decidedAt
  if ((decision === 'resume' || decision === 'warn') && closedAt !== null) return `${decision}-over`
  return overBefore && decision === 'end' ? 'resume-over' : (decision ?? 'resume')
}

/** In every chat in which they are. */
async function tellWhoever(
  { work, wishes }: Telling,
  personId: string,
  key: string,
  view: Draft,
): Promise<void> {
  const mentee = await work.database('mentees').where({ person_id: personId }).first('person_id')
  const mentor = await work.database('mentors').where({ person_id: personId }).first('person_id')
  if (mentee) wishes.again({ personId, audience: 'mentee' }, key, view)
  if (mentor) wishes.again({ personId, audience: 'mentor' }, key, view)
}

/** What counsellors were shown of a case's messages says nothing any more. */
async function takeOutMessages({ work }: Telling, caseNumber: number): Promise<void> {
  const shown = await work
    .database('posts')
    .where('key', 'like', `case-messages:${caseNumber}:%`)
    .pluck<number[]>('id')
  if (shown.length > 0)
    await replaceViews(work.database, shown, draft(text(say('counsellor-case-forgotten'))))
}

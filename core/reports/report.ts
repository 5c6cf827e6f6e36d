import { freezeMentorship } from '../mentorships/freeze.ts'
import { findMentorship, type Mentorship } from '../mentorships/mentorship.ts'
import { lockPeople } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { openCaseOf, sideOf } from './case.ts'

/** So many messages around the reported one belong to a case, at most. */
const mostAround = 10

/** What is reported: a message of the other side, or the contact as a whole. */
export type Reported = { mentorshipId: string; messageId: string | null }

/**
 * One of the two reports the other to the counsellors: nothing passes between them from this moment on, and there is a
 * case with the message and up to ten around it (of a contact as a whole: its last ten). A second report joins the case
 * that is open. After the closing a report is still taken. Records `report-made`, and `mentorship-frozen` where the two
 * were talking. `already-reported`: by this person, the same; `not-yours`: no such contact of theirs, or no message of
 * the other side in it.
 */
export async function report(
  work: Work,
  personId: string,
  { mentorshipId, messageId }: Reported,
): Promise<{ caseNumber: number; joined: boolean } | 'already-reported' | 'not-yours'> {
  const mentorship = await findMentorship(work, mentorshipId)
  if (!mentorship || sideOf(mentorship, personId) === null) return 'not-yours'
  if (messageId !== null && !(await isOfOther(work, mentorship, personId, messageId))) return 'not-yours'
  await lockPeople(work, [mentorship.menteeId, mentorship.mentorId])
  const open = await openCaseOf(work, mentorshipId)
  const caseNumber = open?.number ?? (await newCase(work, mentorshipId))
  if (open && (await isReported(work, caseNumber, personId, messageId))) return 'already-reported'
  await work.database('case_reports').insert({
    ...{ case_number: caseNumber, reporter_id: personId, message_id: messageId },
    reported_at: work.now.getTime(),
  })
  await keepMessages(work, caseNumber, mentorshipId, messageId)
  await freezeMentorship(work, mentorship)
  const joined = open !== null
  work.record({ kind: 'report-made', personId, caseNumber, messageId, joined })
  return { caseNumber, joined }
}

async function isOfOther(
  work: Work,
  mentorship: Mentorship,
  personId: string,
  messageId: string,
): Promise<boolean> {
  const message = await work.database('messages').where({ id: messageId, state: 'passed' }).first()
  return message?.mentorship_id === mentorship.id && message.from_id !== personId
}

async function newCase(work: Work, mentorshipId: string): Promise<number> {
  const [made] = await work
    .database('cases')
    .insert({ mentorship_id: mentorshipId, opened_at: work.now.getTime() })
    .returning('number')
  if (!made) throw new Error('a case that was made a moment ago has no number')
  return made.number
}

async function isReported(
  work: Work,
  caseNumber: number,
  personId: string,
  messageId: string | null,
): Promise<boolean> {
  const same = work.database('case_reports').where({ case_number: caseNumber, reporter_id: personId })
  // Whoever reported anything reported the contact.
  const found =
    messageId === null ? await same.first('id') : await same.where({ message_id: messageId }).first('id')
  return found !== undefined
}

/** Names the messages that belong to a case: half of those around stand before the reported one, where there are. */
async function keepMessages(
  work: Work,
  caseNumber: number,
  mentorshipId: string,
  messageId: string | null,
): Promise<void> {
  const all = await work
    .database('messages')
    .where({ mentorship_id: mentorshipId, state: 'passed' })
    .orderBy('place')
    .orderBy('sent_at')
    .pluck<string[]>('id')
  const at = messageId === null ? all.length : all.indexOf(messageId)
  const after = Math.min(mostAround / 2, Math.max(all.length - at - 1, 0))
  const from = Math.max(at - (mostAround - after), 0)
  const to = messageId === null ? at : from + mostAround + 1
  const rows = all.slice(from, to).map((id) => ({ case_number: caseNumber, message_id: id }))
  if (rows.length === 0) return
  await work.database('case_messages').insert(rows).onConflict(['case_number', 'message_id']).ignore()
}

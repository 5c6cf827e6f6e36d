import { writableFrom } from '../mentors/writable.ts'
import type { MentorshipRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { mentorshipRef } from './lock-mentorship.ts'
import type { Mentorship } from './mentorship.ts'
import { passWaiting } from './pass-waiting.ts'

/**
 * From now on nothing passes between the two of a mentorship, until `resumeMentorship`. Lock both people first. Records
 * `mentorship-frozen`.
 */
export async function freezeMentorship(
  work: Work,
  mentorship: Mentorship,
): Promise<'frozen' | 'already-frozen' | 'closed'> {
  const { id: mentorshipId, menteeId, mentorId } = mentorship
  // The row is locked as the relay locks it: what was on its way is through, what comes after it finds it frozen.
  const row = await work.database('mentorships').where({ id: mentorshipId }).forNoKeyUpdate().first()
  if (row?.closed_at !== null) return 'closed'
  if (row.frozen_at !== null) return 'already-frozen'
  await work.database('mentorships').where({ id: mentorshipId }).update({ frozen_at: work.now.getTime() })
  work.record({ kind: 'mentorship-frozen', personId: menteeId, mentorId, mentorshipId })
  return 'frozen'
}

/** The two can talk again. Lock both people first. Records `mentorship-resumed`. */
export async function resumeMentorship(
  work: Work,
  { id: mentorshipId, menteeId, mentorId }: Mentorship,
): Promise<'resumed' | 'not-frozen' | 'closed'> {
  const row = await work.database('mentorships').where({ id: mentorshipId }).forNoKeyUpdate().first()
  if (row?.closed_at !== null) return 'closed'
  if (row.frozen_at === null) return 'not-frozen'
  await work.database('mentorships').where({ id: mentorshipId }).update({ frozen_at: null })
  work.record({ kind: 'mentorship-resumed', personId: menteeId, mentorId, mentorshipId })
  await goOn(work, row)
  return 'resumed'
}

/** What waited for the mentor's hours when all stood still goes now, or waits for them again. */
async function goOn(work: Work, mentorship: MentorshipRow): Promise<void> {
  await passWaiting(work, mentorship, mentorship.mentee_id)
  const last = await work
    .database('messages')
    .where({ mentorship_id: mentorship.id, state: 'waiting' })
    .orderBy('place', 'desc')
    .first('id', 'from_id')
  if (!last) return
  const until = (await writableFrom(work, mentorship.mentor_id)).getTime()
  if (until <= work.now.getTime()) {
    await passWaiting(work, mentorship, mentorship.mentor_id)
    return
  }
  const ref = mentorshipRef(mentorship)
  work.record({ kind: 'message-waiting', ...ref, messageId: last.id, from: last.from_id, until })
}

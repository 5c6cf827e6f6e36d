import type { MentorshipRef } from '../events.ts'
import type { MentorshipRow } from '../tables.ts'
import type { Work } from '../work.ts'

/**
 * The mentorship, locked, in which this person can say something now. `not-yours`: no such mentorship of theirs.
 */
export async function lockMentorship(
  work: Work,
  personId: string,
  mentorshipId: string,
): Promise<MentorshipRow | 'not-yours' | 'closed' | 'frozen'> {
  const row = await work.database('mentorships').where({ id: mentorshipId }).forNoKeyUpdate().first()
  if (!row || (personId !== row.mentee_id && personId !== row.mentor_id)) return 'not-yours'
  if (row.closed_at !== null) return 'closed'
  if (row.frozen_at !== null) return 'frozen'
  return row
}

/** Which mentorship an event is about. */
export function mentorshipRef(row: MentorshipRow): MentorshipRef {
  return { personId: row.mentee_id, mentorId: row.mentor_id, mentorshipId: row.id }
}

import { lockPeople } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { findMentorship, type Mentorship } from './mentorship.ts'

/**
 * One of the two ends a mentorship, and the mentor's place is free again at once. Records `mentorship-closed`.
 * `not-yours`: no such mentorship of this person.
 */
export async function closeMentorship(
  work: Work,
  personId: string,
  mentorshipId: string,
  reason: string,
): Promise<'closed' | 'already-closed' | 'not-yours'> {
  const mentorship = await findMentorship(work, mentorshipId)
  if (!mentorship) return 'not-yours'
  const { menteeId, mentorId } = mentorship
  if (personId !== menteeId && personId !== mentorId) return 'not-yours'
  await lockPeople(work, [menteeId, mentorId])
  const by = personId === menteeId ? 'mentee' : 'mentor'
  return await endMentorship(work, mentorship, by, reason)
}

/** Ends a mentorship of two people who are locked. Records `mentorship-closed`. */
export async function endMentorship(
  work: Work,
  { id: mentorshipId, menteeId, mentorId }: Mentorship,
  by: 'mentee' | 'mentor' | 'counsellor',
  reason: string,
): Promise<'closed' | 'already-closed'> {
  const closed = await work
    .database('mentorships')
    .where({ id: mentorshipId })
    .whereNull('closed_at')
    .update({ closed_at: work.now.getTime(), closed_by: by, reason })
  if (closed === 0) return 'already-closed'
  await work
    .database('mentors')
    .where({ person_id: mentorId })
    .update({ active: work.database.raw('active - 1') })
  work.record({ kind: 'mentorship-closed', personId: menteeId, mentorId, mentorshipId, by, reason })
  return 'closed'
}

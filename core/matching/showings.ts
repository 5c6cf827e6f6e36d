import type { Work } from '../work.ts'
import { day } from './facts.ts'

/**
 * Keeps who was shown to whom: the order spreads by it, "more" goes on after it, and a counsellor can look it up.
 * Records `mentor-shown-often` where the order has to count it.
 */
export async function recordShowing(
  work: Work,
  menteeId: string,
  sector: string,
  mentorIds: readonly string[],
): Promise<void> {
  if (mentorIds.length === 0) return
  const shownAt = work.now.getTime()
  await work
    .database('showings')
    .insert(
      mentorIds.map((mentorId) => ({ mentee_id: menteeId, mentor_id: mentorId, sector, shown_at: shownAt })),
    )
  await tellOfTens(work, mentorIds)
}

/** The order counts showings in tens: a mentor whose count of tens changed is recorded, and so stands elsewhere. */
async function tellOfTens(work: Work, mentorIds: readonly string[]): Promise<void> {
  const rows: { mentor_id: string; times: number }[] = await work
    .database('showings')
    .whereIn('mentor_id', mentorIds)
    .where('shown_at', '>', work.now.getTime() - day)
    .groupBy('mentor_id')
    .orderBy('mentor_id')
    .select('mentor_id')
    .count({ times: '*' })
  const standings = await work
    .database('mentor_standings')
    .whereIn('person_id', mentorIds)
    .select('person_id', 'shown_tens')
  const counted = new Map(standings.map((row) => [row.person_id, row.shown_tens]))
  for (const { mentor_id: personId, times } of rows) {
    const before = counted.get(personId)
    if (before === undefined || before === Math.floor(times / 10)) continue
    work.record({ kind: 'mentor-shown-often', personId, times })
  }
}

/** Who was shown to a mentee for a sector since a moment, in milliseconds since 1970. */
export async function shownSince(
  work: Work,
  menteeId: string,
  sector: string,
  since: number,
): Promise<string[]> {
  const rows = await work
    .database('showings')
    .where({ mentee_id: menteeId, sector })
    .where('shown_at', '>=', since)
    .distinct('mentor_id')
  return rows.map((row) => row.mentor_id)
}

import type { Work } from '../work.ts'

/** Keeps who was shown to whom: the order spreads by it, "more" goes on after it, and a counsellor can look it up. */
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

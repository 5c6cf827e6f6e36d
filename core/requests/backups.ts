import { whoCanBeAsked } from '../matching/askable.ts'
import type { Work } from '../work.ts'

/** The mentors who are asked next when the one before cannot, the next one first. */
export async function backupsOf(work: Work, searchId: string): Promise<string[]> {
  const rows = await work
    .database('search_backups')
    .where({ search_id: searchId })
    .orderBy('rank')
    .select('mentor_id')
  return rows.map((row) => row.mentor_id)
}

/** Keeps who is asked next, in the place of whoever stood there: those who can be asked, as many as the programme allows. */
export async function keepBackups(
  work: Work,
  search: { id: string; menteeId: string; sector: string },
  wanted: readonly string[],
): Promise<void> {
  await work.database('search_backups').where({ search_id: search.id }).delete()
  const askable = await whoCanBeAsked(work, search.menteeId, wanted, search.sector)
  const kept = askable.slice(0, work.programme.backups)
  if (kept.length === 0) return
  await work
    .database('search_backups')
    .insert(kept.map((mentorId, rank) => ({ search_id: search.id, rank, mentor_id: mentorId })))
}

import { heldForOthers } from '../waiting/fits.ts'
import type { Work } from '../work.ts'
import { findMentors, type MentorProfile } from './profile.ts'

/** The applications that wait for a counsellor, those who wait longest first, at most so many. */
export async function mentorsToApprove(work: Work, most: number): Promise<MentorProfile[]> {
  const rows = await work
    .database('mentors')
    .where({ state: 'applied' })
    .orderBy('applied_at')
    .orderBy('person_id')
    .limit(most)
    .select('person_id')
  return await findMentors(
    work,
    rows.map((row) => row.person_id),
  )
}

/**
 * How many mentors are approved in each sector, and how many of these can take someone now: not on pause and with a
 * place left that is held for nobody. A sector without mentors is not in the list; a mentor of two sectors counts in both.
 */
export async function mentorCounts(
  work: Work,
): Promise<{ sector: string; approved: number; free: number }[]> {
  const free = `sum(case when mentors.active + ${heldForOthers} < mentors.capacity and (mentors.paused_at is null
    or mentors.paused_until <= ?) then 1 else 0 end)`
  const rows: { sector: string; approved: number; free: number }[] = await work
    .database('mentor_sectors')
    .join('mentors', 'mentors.person_id', 'mentor_sectors.person_id')
    .where('mentors.state', 'approved')
    .groupBy('mentor_sectors.sector')
    .orderBy('mentor_sectors.sector')
    .select('mentor_sectors.sector')
    .count({ approved: '*' })
    .select({ free: work.database.raw(free, ['', work.now.getTime()]) })
  return rows
}

/**
 * How many mentees look for a mentor in each sector now, and how many of these are waiting without any mentor asked:
 * nobody has their request. A sector in which nobody looks is not in the list.
 */
export async function searchesWaiting(
  work: Work,
): Promise<{ sector: string; searching: number; withoutMentor: number }[]> {
  // The states stand in the text: only then can the partial indexes be used.
  const nobodyAsked = `sum(case when exists (select 1 from requests where requests.search_id = searches.id
    and requests.state = 'open') then 0 else 1 end)`
  const rows: { sector: string; searching: number; withoutMentor: number }[] = await work
    .database('searches')
    .whereNull('closed_at')
    .groupBy('sector')
    .orderBy('sector')
    .select('sector')
    .count({ searching: '*' })
    .select({ withoutMentor: work.database.raw(nobodyAsked) })
  return rows
}

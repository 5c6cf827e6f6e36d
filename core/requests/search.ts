import type { SearchOutcome } from '../events.ts'
import type { SearchRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** What a mentee looks for, from the first request until a mentor says yes or the mentee stops. Moments in ms. */
export type Search = {
  id: string
  menteeId: string
  sector: string
  topics: string[]
  /** A region of the programme; null is anywhere. */
  region: string | null
  /** What the mentors read; null once erased. */
  message: string | null
  openedAt: number
  closedAt: number | null
  /** How it ended; null while it is live. */
  outcome: SearchOutcome | null
}

/** The search called `searchId`; null when there is none. */
export async function findSearch(work: Work, searchId: string): Promise<Search | null> {
  const row = await work.database('searches').where({ id: searchId }).first()
  return row ? readSearch(row) : null
}

/** The search that a mentee has now; null when there is none. A mentee has one at a time. */
export async function findLiveSearch(work: Work, menteeId: string): Promise<Search | null> {
  const row = await work.database('searches').where({ mentee_id: menteeId }).whereNull('closed_at').first()
  return row ? readSearch(row) : null
}

/** What was looked for in the search that led to a mentorship; null when there is no such mentorship. */
export async function wishOfMentorship(
  work: Work,
  mentorshipId: string,
): Promise<Pick<Search, 'sector' | 'topics' | 'region'> | null> {
  const row: SearchRow | undefined = await work
    .database('searches')
    .join('requests', 'requests.search_id', 'searches.id')
    .join('mentorships', 'mentorships.request_id', 'requests.id')
    .where('mentorships.id', mentorshipId)
    .first('searches.*')
  if (!row) return null
  const { sector, topics, region } = readSearch(row)
  return { sector, topics, region }
}

/** Ends a search, whose mentee is locked: nobody else is asked any more. Records `search-closed`. */
export async function closeSearch(
  work: Work,
  search: { id: string; menteeId: string },
  outcome: SearchOutcome,
): Promise<void> {
  await work.database('searches').where({ id: search.id }).update({ closed_at: work.now.getTime(), outcome })
  await work.database('search_backups').where({ search_id: search.id }).delete()
  work.record({ kind: 'search-closed', personId: search.menteeId, searchId: search.id, outcome })
}

function readSearch(row: SearchRow): Search {
  return {
    id: row.id,
    menteeId: row.mentee_id,
    sector: row.sector,
    topics: JSON.parse(row.topics) as string[],
    region: row.region,
    message: row.message,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    outcome: row.outcome as SearchOutcome | null,
  }
}

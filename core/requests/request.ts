import type { Knex } from 'knex'
import { languages, type Language } from '../programme/programme.ts'
import type { RequestRow, RequestState, SearchRow } from '../tables.ts'
import type { Work } from '../work.ts'

export { findLiveSearch } from './search.ts'

/** One mentor asked by one mentee, with what the mentor reads. Moments are milliseconds since 1970. */
export type MentoringRequest = {
  id: string
  searchId: string
  menteeId: string
  mentorId: string
  sector: string
  /** A region of the programme; null is anywhere. */
  region: string | null
  topics: string[]
  /** What the mentee says; null once erased. */
  message: string | null
  state: RequestState
  sentAt: number
  /** When the mentor is, or was, shown it. */
  tellAt: number
  /** Whether the mentor was shown it: outside their hours it waits. */
  told: boolean
  /** From when on somebody else is asked too; null where nobody is. */
  askNextAt: number | null
  answerBy: number
  decidedAt: number | null
  /** Why the mentor declined, where they said: never shown to the mentee. */
  reason: string | null
  menteeName: string | null
  /** The languages of the mentee, the one spoken best first. */
  languages: Language[]
}

/** The request called `requestId`; null when there is none. */
export async function findRequest(work: Work, requestId: string): Promise<MentoringRequest | null> {
  const [found] = await readRequests(work, (all) => all.where('requests.id', requestId))
  return found ?? null
}

/** All requests of a search, whatever became of them, in the order in which they were sent. */
export async function requestsOfSearch(work: Work, searchId: string): Promise<MentoringRequest[]> {
  return await readRequests(work, (all) => all.where('requests.search_id', searchId))
}

/** The requests of a mentee that wait for an answer, oldest first. */
export async function openRequestsOf(work: Work, menteeId: string): Promise<MentoringRequest[]> {
  return await readRequests(work, (all) => all.where('requests.mentee_id', menteeId).whereRaw(isOpen))
}

/** The requests that wait for this mentor's answer, oldest first. */
export async function openRequestsFor(work: Work, mentorId: string): Promise<MentoringRequest[]> {
  return await readRequests(work, (all) => all.where('requests.mentor_id', mentorId).whereRaw(isOpen))
}

// As text, not as a bound value: only then can the partial indexes be used.
const isOpen = `requests.state = 'open'`

type Row = RequestRow &
  Pick<SearchRow, 'sector' | 'region' | 'topics' | 'message'> & { mentee_name: string | null }

async function readRequests(
  work: Work,
  choose: (all: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<MentoringRequest[]> {
  const all = work
    .database('requests')
    .join('searches', 'searches.id', 'requests.search_id')
    .join('people', 'people.id', 'requests.mentee_id')
  const rows: Row[] = await choose(all)
    .orderBy('requests.sent_at')
    // Where one ended and the next was sent in the same millisecond, the one that ended was first.
    .orderByRaw(`case when requests.state = 'open' then 1 else 0 end`)
    .orderBy('requests.decided_at')
    .orderBy('requests.id')
    .select(
      'requests.*',
      'searches.sector',
      'searches.region',
      'searches.topics',
      'searches.message',
      'people.name as mentee_name',
    )
  if (rows.length === 0) return []
  const spoken = await work
    .database('person_languages')
    .whereIn(
      'person_id',
      rows.map((row) => row.mentee_id),
    )
    .orderBy('rank')
    .orderBy('language')
  return rows.map((row) => ({
    id: row.id,
    searchId: row.search_id,
    menteeId: row.mentee_id,
    mentorId: row.mentor_id,
    sector: row.sector,
    region: row.region,
    topics: JSON.parse(row.topics) as string[],
    message: row.message,
    state: row.state,
    sentAt: row.sent_at,
    tellAt: row.told_at ?? row.tell_at,
    told: row.told_at !== null,
    askNextAt: row.ask_next_at,
    answerBy: row.answer_by,
    decidedAt: row.decided_at,
    reason: row.reason,
    menteeName: row.mentee_name,
    languages: spoken
      .filter((one) => one.person_id === row.mentee_id)
      .flatMap((one) => languages.filter((language) => language === one.language)),
  }))
}

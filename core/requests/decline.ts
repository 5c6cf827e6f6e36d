import type { RequestRow, RequestState } from '../tables.ts'
import type { Work } from '../work.ts'
import type { Already } from './accept.ts'
import { askNext } from './ask-next.ts'
import { endRequest } from './end-request.ts'
import { lockRequest } from './lock-request.ts'

/** Why a mentor says no, if they want to say. */
export const declineReasons = ['no-time', 'not-my-field', 'away', 'other'] as const

/** One reason to say no. */
export type DeclineReason = (typeof declineReasons)[number]

/** Whether `code` is one of the reasons. */
export function isDeclineReason(code: string): code is DeclineReason {
  return (declineReasons as readonly string[]).includes(code)
}

/**
 * The mentor says no, and the next back-up is asked at once. Records `request-declined`, and what comes of it.
 * `not-found`: no such request of this mentor.
 */
export async function decline(
  work: Work,
  mentorId: string,
  requestId: string,
  reason: DeclineReason | null,
): Promise<'declined' | 'not-found' | Already> {
  const row = await lockRequest(work, requestId, 'back-ups-too')
  if (row?.mentor_id !== mentorId) return 'not-found'
  if (row.state !== 'open') return { already: row.state, at: row.decided_at }
  await endRequest(work, row, 'declined', reason)
  await countDeclines(work, row)
  await askNext(work, row.search_id)
  return 'declined'
}

/** A second no in a row is a reason for a counsellor to look: records `declined-twice`. */
async function countDeclines(work: Work, { search_id, mentee_id }: RequestRow): Promise<void> {
  const [before, last] = (await endsOf(work, search_id)).slice(-2)
  if (before !== 'declined' || last !== 'declined') return
  work.record({ kind: 'declined-twice', personId: mentee_id, searchId: search_id })
}

/** Whether two mentors in a row said no in a search. */
export async function declinedTwice(work: Work, searchId: string): Promise<boolean> {
  const ends = await endsOf(work, searchId)
  return ends.some((end, index) => end === 'declined' && ends[index + 1] === 'declined')
}

/** How the requests of a search ended that ended by themselves, in order. */
async function endsOf(work: Work, searchId: string): Promise<RequestState[]> {
  const rows = await work
    .database('requests')
    .where({ search_id: searchId })
    .whereIn('state', ['declined', 'expired', 'released'])
    .orderBy('decided_at')
    .orderBy('id')
    .select('state')
  return rows.map(({ state }) => state)
}

/** Keeps why the mentor said no, told afterwards. The first reason stays. */
export async function giveReason(
  work: Work,
  mentorId: string,
  requestId: string,
  reason: DeclineReason,
): Promise<'given' | 'already-given' | 'not-found' | Already> {
  const row = await work.database('requests').where({ id: requestId }).forNoKeyUpdate().first()
  if (row?.mentor_id !== mentorId) return 'not-found'
  if (row.state !== 'declined') return { already: row.state, at: row.decided_at }
  if (row.reason !== null) return 'already-given'
  await work.database('requests').where({ id: requestId }).update({ reason })
  return 'given'
}

import { newId } from '../random.ts'
import type { RequestRow, RequestState } from '../tables.ts'
import { heldForOthers } from '../waiting/fits.ts'
import { endEntry } from '../waiting/line.ts'
import type { Work } from '../work.ts'
import { endOpenRequests, refOf } from './end-request.ts'
import { lockRequest } from './lock-request.ts'
import { closeSearch } from './search.ts'

/** A request that is over already, and since when, in milliseconds since 1970. */
export type Already = { already: RequestState; at: number | null }

/**
 * The mentor says yes: a mentorship begins, the search ends, and whoever else was asked is told that it is no longer
 * needed. `full`: all places of the mentor are taken, or
 * held for someone in line, and the request stays open. `not-found`: no such request of this
 * mentor. A mentee who left counts as having withdrawn. Never one place more than the mentor has, whatever happens at
 * the same moment: the place is taken by a conditional update.
 */
export async function accept(
  work: Work,
  mentorId: string,
  requestId: string,
): Promise<{ begun: string } | 'full' | 'not-found' | Already> {
  const row = await lockRequest(work, requestId, 'its-people')
  if (row?.mentor_id !== mentorId) return 'not-found'
  if (row.state !== 'open') return { already: row.state, at: row.decided_at }
  if (await hasLeft(work, row.mentee_id)) {
    await endOpenRequests(work, row.search_id, 'withdrawn')
    await closeSearch(work, { id: row.search_id, menteeId: row.mentee_id }, 'withdrawn')
    return { already: 'withdrawn', at: work.now.getTime() }
  }
  const taken = await work
    .database('mentors')
    .where({ person_id: mentorId, state: 'approved' })
    .whereRaw(`active + ${heldForOthers} < capacity`, [row.mentee_id])
    .update({ active: work.database.raw('active + 1') })
  if (taken === 0) return 'full'
  const begun = await begin(work, row)
  await tellIfFull(work, mentorId)
  return { begun }
}

async function hasLeft(work: Work, menteeId: string): Promise<boolean> {
  const person = await work.database('people').where({ id: menteeId }).first('erased_at')
  return person?.erased_at !== null
}

async function begin(work: Work, row: RequestRow): Promise<string> {
  const now = work.now.getTime()
  const ref = refOf(row)
  const mentorshipId = newId(work.random)
  await work.database('requests').where({ id: row.id }).update({ state: 'accepted', decided_at: now })
  await work.database('mentorships').insert({
    id: mentorshipId,
    request_id: row.id,
    mentee_id: row.mentee_id,
    mentor_id: row.mentor_id,
    begun_at: now,
    closed_at: null,
    closed_by: null,
    reason: null,
  })
  work.record({ kind: 'request-accepted', mentorshipId, ...ref })
  await endOpenRequests(work, row.search_id, 'overtaken')
  await closeSearch(work, { id: row.search_id, menteeId: row.mentee_id }, 'matched')
  await endEntry(work, row.mentee_id, 'matched')
  const { personId, mentorId } = ref
  work.record({ kind: 'mentorship-begun', personId, mentorId, mentorshipId })
  return mentorshipId
}

/** Others who wait for a mentor without a place are to hear so, but not before the mentor could open one place more. */
async function tellIfFull(work: Work, mentorId: string): Promise<void> {
  const free = await work
    .database('mentors')
    .where({ person_id: mentorId })
    .whereRaw(`active + ${heldForOthers} < capacity`, [''])
    .first('person_id')
  if (free) return
  const waiting = await work
    .database('requests')
    .where({ mentor_id: mentorId })
    .whereRaw(`state = 'open'`)
    .orderBy('sent_at')
    .orderBy('id')
    .select('id')
  if (waiting.length === 0) return
  const requestIds = waiting.map(({ id }) => id)
  work.record({ kind: 'mentor-full', personId: mentorId, requestIds, at: work.now.getTime() })
}

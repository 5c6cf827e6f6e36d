import { addWorkingTime, calendarOf } from '../programme/working-time.ts'
import { newId } from '../random.ts'
import type { RequestRow } from '../tables.ts'
import { useHeldPlace } from '../waiting/held-place.ts'
import type { Work } from '../work.ts'
import { findRequest, type MentoringRequest } from './request.ts'

/** A search has at most this many open requests: so many rows the database allows. */
const slots = [1, 2, 3]

/**
 * Asks a mentor, who can be asked and is locked, as the mentee is. Records `request-sent`, with the moments of the
 * reminder and of the end in the programme's working time.
 */
export async function sendRequest(
  work: Work,
  search: { id: string; menteeId: string },
  mentorId: string,
): Promise<MentoringRequest> {
  const { remindAfterHours, expireAfterHours } = work.programme.clock
  const calendar = calendarOf(work.programme)
  const row: RequestRow = {
    id: newId(work.random),
    search_id: search.id,
    mentee_id: search.menteeId,
    mentor_id: mentorId,
    state: 'open',
    slot: await freeSlot(work, search.id),
    sent_at: work.now.getTime(),
    remind_at: addWorkingTime(work.now, remindAfterHours, calendar).getTime(),
    reminded_at: null,
    answer_by: addWorkingTime(work.now, expireAfterHours, calendar).getTime(),
    decided_at: null,
    reason: null,
  }
  await work.database('requests').insert(row)
  await useHeldPlace(work, row.mentee_id, mentorId)
  work.record({
    kind: 'request-sent',
    personId: row.mentee_id,
    mentorId,
    requestId: row.id,
    searchId: row.search_id,
    remindAt: row.remind_at,
    answerBy: row.answer_by,
  })
  const sent = await findRequest(work, row.id)
  if (!sent) throw new Error('a request that was sent a moment ago is not there')
  return sent
}

async function freeSlot(work: Work, searchId: string): Promise<number> {
  const taken = await work
    .database('requests')
    .where({ search_id: searchId })
    .whereRaw(`state = 'open'`)
    .select('slot')
  const free = slots.find((slot) => !taken.some((row) => row.slot === slot))
  if (free === undefined) throw new Error(`search ${searchId} has three open requests already`)
  return free
}

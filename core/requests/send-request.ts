import { newId } from '../random.ts'
import type { RequestRow } from '../tables.ts'
import { useHeldPlace } from '../waiting/held-place.ts'
import type { Work } from '../work.ts'
import { refOf } from './end-request.ts'
import { momentsOf } from './moments.ts'
import { findRequest, type MentoringRequest } from './request.ts'

/** A search has at most this many open requests: so many rows the database allows. */
const slots = [1, 2, 3]

/**
 * Asks a mentor, who can be asked and is locked, as the mentee is. Outside the mentor's hours the card waits. Records
 * `request-sent`, with the moments of all that falls due.
 */
export async function sendRequest(
  work: Work,
  search: { id: string; menteeId: string },
  mentorId: string,
): Promise<MentoringRequest> {
  const row: RequestRow = {
    id: newId(work.random),
    search_id: search.id,
    mentee_id: search.menteeId,
    mentor_id: mentorId,
    state: 'open',
    slot: await freeSlot(work, search.id),
    sent_at: work.now.getTime(),
    reminded_at: null,
    ...(await momentsOf(work, mentorId)),
    decided_at: null,
    reason: null,
  }
  await work.database('requests').insert(row)
  await useHeldPlace(work, row.mentee_id, mentorId)
  work.record({
    kind: 'request-sent',
    tellAt: row.told_at === null ? row.tell_at : null,
    remindAt: remindAtOf(row),
    askNextAt: row.ask_next_at ?? row.answer_by,
    answerBy: row.answer_by,
    ...refOf(row),
  })
  const sent = await findRequest(work, row.id)
  if (!sent) throw new Error('a request that was sent a moment ago is not there')
  return sent
}

/** When the next reminder comes; null where none is left. */
export function remindAtOf({
  remind_at,
  answer_by,
}: Pick<RequestRow, 'remind_at' | 'answer_by'>): number | null {
  return remind_at < answer_by ? remind_at : null
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

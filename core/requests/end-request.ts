import type { RequestRef } from '../events.ts'
import type { RequestRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** How a request ends without a yes. */
export type EndState = 'declined' | 'withdrawn' | 'expired' | 'overtaken' | 'released'

/** Which request an event is about. */
export function refOf(row: RequestRow): RequestRef {
  return {
    personId: row.mentee_id,
    mentorId: row.mentor_id,
    requestId: row.id,
    searchId: row.search_id,
  }
}

/** Ends an open request, which is locked, without a yes, and records it. */
export async function endRequest(
  work: Work,
  row: RequestRow,
  state: EndState,
  reason: string | null = null,
): Promise<void> {
  await work
    .database('requests')
    .where({ id: row.id })
    .update({ state, decided_at: work.now.getTime(), reason })
  if (state === 'declined') work.record({ kind: 'request-declined', reason, ...refOf(row) })
  else work.record({ kind: `request-${state}`, ...refOf(row) })
}

/** Ends all requests of a search that are still open. The mentee is locked; the requests are locked here. */
export async function endOpenRequests(
  work: Work,
  searchId: string,
  state: 'withdrawn' | 'overtaken',
): Promise<void> {
  const open = await work
    .database('requests')
    .where({ search_id: searchId })
    .whereRaw(`state = 'open'`)
    .orderBy('id')
    .forNoKeyUpdate()
  for (const row of open) await endRequest(work, row, state)
}

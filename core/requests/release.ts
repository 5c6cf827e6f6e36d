import { heldForOthers } from '../waiting/fits.ts'
import type { Work } from '../work.ts'
import { askNext } from './ask-next.ts'
import { endRequest } from './end-request.ts'
import { lockRequest } from './lock-request.ts'

/**
 * Ends an open request of a mentor whose places are all taken, and asks the next back-up, so that nobody waits for a
 * yes that cannot come. Records `request-released`, and what comes of it. `place-free`: there is a place after all.
 */
export async function release(
  work: Work,
  requestId: string,
): Promise<'released' | 'not-open' | 'place-free'> {
  const row = await lockRequest(work, requestId, 'back-ups-too')
  if (row?.state !== 'open') return 'not-open'
  const free = await work
    .database('mentors')
    .where({ person_id: row.mentor_id })
    .whereRaw(`active + ${heldForOthers} < capacity`, [row.mentee_id])
    .first('person_id')
  if (free) return 'place-free'
  await endRequest(work, row, 'released')
  await askNext(work, row.search_id)
  return 'released'
}

import type { Work } from '../work.ts'
import { askNext } from './ask-next.ts'
import { endRequest } from './end-request.ts'
import { pauseAfterSilences } from './silences.ts'
import { lockRequest } from './lock-request.ts'

/**
 * Ends a request that was not answered in time, and asks the next back-up; a mentor who is silent too often
 * goes on pause. Records `request-expired`, and what comes of
 * it. `not-yet`: there is time left.
 */
export async function expire(work: Work, requestId: string): Promise<'expired' | 'not-open' | 'not-yet'> {
  const row = await lockRequest(work, requestId, 'back-ups-too')
  if (row?.state !== 'open') return 'not-open'
  if (work.now.getTime() < row.answer_by) return 'not-yet'
  await endRequest(work, row, 'expired')
  await pauseAfterSilences(work, row.mentor_id)
  await askNext(work, row.search_id)
  return 'expired'
}

import type { Work } from '../work.ts'
import { askNext } from './ask-next.ts'
import { refOf } from './end-request.ts'
import { lockRequest } from './lock-request.ts'

/**
 * A mentor has been silent for a day: the next back-up is asked too, while the first request stays open. Records
 * `request-unanswered`, with who was asked, and before it `request-sent`; where nobody was agreed on,
 * `backups-exhausted`, so that the mentee is asked. `not-open`: there is an answer. `not-yet`: there is time left.
 */
export async function askToo(
  work: Work,
  requestId: string,
): Promise<'asked' | 'exhausted' | 'waiting' | 'not-open' | 'not-yet'> {
  const row = await lockRequest(work, requestId, 'back-ups-too')
  if (row?.state !== 'open') return 'not-open'
  if (row.ask_next_at === null || work.now.getTime() < row.ask_next_at) return 'not-yet'
  const next = await askNext(work, row.search_id)
  if (typeof next === 'string') return next
  work.record({ kind: 'request-unanswered', next: next.asked, ...refOf(row) })
  return 'asked'
}

import type { Work } from '../work.ts'
import { refOf } from './end-request.ts'

/**
 * Reminds a mentor of a request, once the moment has come, and once for each such moment. Records `request-reminded`.
 * `not-open`: there is nothing to answer any more. `not-yet`: the mentor asked to be reminded later. `already`: done.
 */
export async function remind(
  work: Work,
  requestId: string,
): Promise<'reminded' | 'not-open' | 'not-yet' | 'already'> {
  const now = work.now.getTime()
  const row = await work.database('requests').where({ id: requestId }).forNoKeyUpdate().first()
  if (row?.state !== 'open') return 'not-open'
  if (row.remind_at > now) return 'not-yet'
  if (row.reminded_at !== null && row.reminded_at >= row.remind_at) return 'already'
  await work.database('requests').where({ id: requestId }).update({ reminded_at: now })
  work.record({ kind: 'request-reminded', ...refOf(row) })
  return 'reminded'
}

/** Shows a request again at the moment that the mentor asked for: the same, since `postpone` moved that moment. */
export async function remindAgain(work: Work, requestId: string): ReturnType<typeof remind> {
  return await remind(work, requestId)
}

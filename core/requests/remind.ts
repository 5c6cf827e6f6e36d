import { writableFrom } from '../mentors/writable.ts'
import { isPaused } from '../people/pause.ts'
import type { RequestRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { refOf } from './end-request.ts'
import { nextReminder } from './moments.ts'
import { remindAtOf } from './send-request.ts'

/**
 * Reminds a mentor of a request, once the moment has come, and once for each such moment. Records `request-reminded`,
 * with the moment of the next. `not-open`: there is nothing to answer any more. `not-yet`: it was done for this
 * moment, or the mentor asked to be reminded later, or the hours are others now. `paused`: who is on pause is left alone.
 */
export async function remind(
  work: Work,
  requestId: string,
): Promise<'reminded' | 'not-open' | 'not-yet' | 'paused'> {
  const now = work.now.getTime()
  const row = await work.database('requests').where({ id: requestId }).forNoKeyUpdate().first()
  if (row?.state !== 'open') return 'not-open'
  if (row.remind_at > now || row.remind_at >= row.answer_by) return 'not-yet'
  const mentor = await work.database('mentors').where({ person_id: row.mentor_id }).first()
  if (mentor && isPaused(mentor, work.now)) {
    await wait(work, row, await nextReminder(work, row, now))
    return 'paused'
  }
  const open = (await writableFrom(work, row.mentor_id)).getTime()
  if (open > now) {
    await wait(work, row, Math.min(open, row.answer_by))
    return 'not-yet'
  }
  const remind_at = await nextReminder(work, row, now)
  await work.database('requests').where({ id: requestId }).update({ reminded_at: now, remind_at })
  work.record({ kind: 'request-reminded', next: remindAtOf({ ...row, remind_at }), ...refOf(row) })
  return 'reminded'
}

async function wait(work: Work, row: RequestRow, remind_at: number): Promise<void> {
  await work.database('requests').where({ id: row.id }).update({ remind_at })
  const at = remindAtOf({ ...row, remind_at })
  if (at !== null) work.record({ kind: 'request-waits', what: 'remind', at, ...refOf(row) })
}

/** Shows a request again at the moment that the mentor asked for: the same, since `postpone` moved that moment. */
export async function remindAgain(work: Work, requestId: string): ReturnType<typeof remind> {
  return await remind(work, requestId)
}

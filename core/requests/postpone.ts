import { hoursOf } from '../mentors/writable.ts'
import { addWorkingTime, calendarOf } from '../programme/working-time.ts'
import type { Work } from '../work.ts'
import type { Already } from './accept.ts'
import { refOf } from './end-request.ts'

/** "Later" is one working day later, at the same time of the day, or as their hours open next. */
const laterInHours = 24

/**
 * The mentor wants to be reminded later, instead of when the clock would: `until` is when, in milliseconds since 1970.
 * The time to answer stays as it is; `too-late`: it is over by then. Records `request-postponed`.
 */
export async function postpone(
  work: Work,
  mentorId: string,
  requestId: string,
): Promise<{ until: number } | 'too-late' | 'not-found' | Already> {
  const row = await work.database('requests').where({ id: requestId }).forNoKeyUpdate().first()
  if (row?.mentor_id !== mentorId) return 'not-found'
  if (row.state !== 'open') return { already: row.state, at: row.decided_at }
  const open = await hoursOf(work, mentorId)
  const until = open(addWorkingTime(work.now, laterInHours, calendarOf(work.programme))).getTime()
  if (until >= row.answer_by) return 'too-late'
  await work.database('requests').where({ id: requestId }).update({ remind_at: until })
  work.record({ kind: 'request-postponed', until, ...refOf(row) })
  return { until }
}

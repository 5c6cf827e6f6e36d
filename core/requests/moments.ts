import { hoursOf, writableFrom } from '../mentors/writable.ts'
import { addWorkingTime, calendarOf } from '../programme/working-time.ts'
import type { RequestRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** The moments of a request's clock, in milliseconds since 1970. */
export type Moments = Pick<RequestRow, 'tell_at' | 'told_at' | 'remind_at' | 'ask_next_at' | 'answer_by'>

/**
 * The moments of a request that is sent now. The clock begins when the mentor is shown it: somebody who may not be
 * written to is not silent.
 */
export async function momentsOf(work: Work, mentorId: string): Promise<Moments> {
  const { askNextAfterHours, expireAfterHours } = work.programme.clock
  const calendar = calendarOf(work.programme)
  const told = await writableFrom(work, mentorId)
  const tell_at = told.getTime()
  const answer_by = addWorkingTime(told, expireAfterHours, calendar).getTime()
  return {
    tell_at,
    told_at: told > work.now ? null : tell_at,
    remind_at: await nextReminder(work, { mentor_id: mentorId, tell_at, answer_by }, tell_at),
    ask_next_at: addWorkingTime(told, askNextAfterHours, calendar).getTime(),
    answer_by,
  }
}

/**
 * The next reminder after a moment, within the mentor's hours; the end of the time to answer where none is left. Those
 * that fall on one moment, since a night or a weekend lay between, are one.
 */
export async function nextReminder(
  work: Work,
  row: Pick<RequestRow, 'mentor_id' | 'tell_at' | 'answer_by'>,
  after: number,
): Promise<number> {
  const calendar = calendarOf(work.programme)
  const open = await hoursOf(work, row.mentor_id)
  const moments = work.programme.clock.remindAfterHours
    .map((hours) => open(addWorkingTime(new Date(row.tell_at), hours, calendar)).getTime())
    .filter((moment) => moment > after)
  return Math.min(row.answer_by, ...moments)
}

import { writableFrom } from '../mentors/writable.ts'
import { isPaused } from '../people/pause.ts'
import { canBeReached } from '../people/presence.ts'
import type { MentorRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { keepCheck, unansweredSince } from './check.ts'

/** In milliseconds. */
const day = 24 * 3_600_000

/** A mentor from now on: the question comes when nothing was heard of them for as long as the programme says. */
export function planAvailability(work: Work, mentorId: string): void {
  work.record({ kind: 'availability-planned', personId: mentorId, at: work.now.getTime() + every(work) })
}

/**
 * Once a month: is this mentor still available? Only who can be chosen now, was not here for a month, and did not leave
 * the question unanswered too often since then is asked, in their hours. Records `availability-asked`, and in any case
 * `availability-planned` with the moment of the next look, unless they are no mentor any more.
 */
export async function askAvailability(
  work: Work,
  mentorId: string,
): Promise<'asked' | 'later' | 'no-mentor'> {
  const row: (MentorRow & { seen_at: number }) | undefined = await work
    .database('mentors')
    .join('people', 'people.id', 'mentors.person_id')
    .where({ person_id: mentorId, state: 'approved' })
    .first('mentors.*', 'people.seen_at')
  if (!row) return 'no-mentor'
  const at = await momentToAsk(work, row)
  if (at > work.now.getTime()) {
    work.record({ kind: 'availability-planned', personId: mentorId, at })
    return 'later'
  }
  const checkId = await keepCheck(work, mentorId)
  work.record({ kind: 'availability-asked', personId: mentorId, checkId })
  planAvailability(work, mentorId)
  return 'asked'
}

/** When it is time to ask, in milliseconds since 1970: now, or when to look again. */
async function momentToAsk(work: Work, row: MentorRow & { seen_at: number }): Promise<number> {
  const now = work.now.getTime()
  const nextTime = now + every(work)
  if (isPaused(row, now)) return row.paused_until ?? nextTime
  // Whoever was here is still there; whoever has no place is shown to nobody.
  const quietUntil = Math.max(row.seen_at, row.decided_at ?? 0) + every(work)
  if (quietUntil > now) return quietUntil
  if (row.active >= row.capacity || !(await canBeReached(work, row.person_id, 'mentor'))) return nextTime
  const { mostUnanswered } = work.programme.availability
  const unanswered = await unansweredSince(work, row.person_id, row.seen_at)
  if (unanswered >= mostUnanswered) return nextTime
  return (await writableFrom(work, row.person_id)).getTime()
}

function every(work: Work): number {
  return work.programme.availability.everyDays * day
}

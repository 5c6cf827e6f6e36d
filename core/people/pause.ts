import type { MenteeRow, MentorRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { lockPerson } from './lock-person.ts'

type PausedRow = Pick<MenteeRow | MentorRow, 'paused_at' | 'paused_until'>
type Role = 'mentee' | 'mentor'
type Paused = 'paused' | 'already-paused' | 'no-such-role'
type Resumed = 'resumed' | 'not-paused' | 'no-such-role'

const tables = { mentee: 'mentees', mentor: 'mentors' } as const

/** Whether a mentee or mentor is on pause at `now`: a pause with an end is over at that moment, by itself. */
export function isPaused(row: PausedRow, now: Date | number): boolean {
  return row.paused_at !== null && (row.paused_until === null || row.paused_until > now.valueOf())
}

/**
 * A mentee wants nothing for a while: until a moment, or with null until they come back. Another end than before counts
 * as a new pause. Throws for a moment that has passed: a bug.
 */
export async function pauseMentee(work: Work, personId: string, until: Date | null): Promise<Paused> {
  return await pause(work, personId, 'mentee', until)
}

/** A mentor takes no requests for a while; as with mentees. */
export async function pauseMentor(work: Work, personId: string, until: Date | null): Promise<Paused> {
  return await pause(work, personId, 'mentor', until)
}

/** A mentee is back before the end of the pause. */
export async function resumeMentee(work: Work, personId: string): Promise<Resumed> {
  return await resume(work, personId, 'mentee')
}

/** A mentor is back before the end of the pause. */
export async function resumeMentor(work: Work, personId: string): Promise<Resumed> {
  return await resume(work, personId, 'mentor')
}

async function pause(work: Work, personId: string, role: Role, until: Date | null): Promise<Paused> {
  if (until && !(until > work.now)) throw new RangeError(`a pause cannot end at ${until.toISOString()}`)
  const row = await lockRole(work, personId, role)
  if (!row) return 'no-such-role'
  const end = until?.getTime() ?? null
  if (isPaused(row, work.now) && row.paused_until === end) return 'already-paused'
  await work
    .database(tables[role])
    .where({ person_id: personId })
    .update({ paused_at: work.now.getTime(), paused_until: end, ...anew(work, role) })
  work.record({ kind: 'person-paused', personId, role, until: end })
  return 'paused'
}

async function resume(work: Work, personId: string, role: Role): Promise<Resumed> {
  const row = await lockRole(work, personId, role)
  if (!row) return 'no-such-role'
  if (!isPaused(row, work.now)) return 'not-paused'
  await work
    .database(tables[role])
    .where({ person_id: personId })
    .update({ paused_at: null, paused_until: null, ...anew(work, role) })
  work.record({ kind: 'person-resumed', personId, role })
  return 'resumed'
}

/** Whoever pauses, or comes back, is not silent: what was asked before counts no more. */
function anew(work: Work, role: Role): { silences_from?: number } {
  return role === 'mentor' ? { silences_from: work.now.getTime() } : {}
}

async function lockRole(work: Work, personId: string, role: Role): Promise<PausedRow | undefined> {
  await lockPerson(work, personId)
  return await work.database(tables[role]).where({ person_id: personId }).first('paused_at', 'paused_until')
}

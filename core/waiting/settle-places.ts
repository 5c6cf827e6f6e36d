import { lockPeople } from '../people/lock-person.ts'
import { newId } from '../random.ts'
import type { LineEntryRow, MentorRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { canTakeAPlace, openRequests } from './fits.ts'
import { endHeldPlace, heldPlacesWith, type HeldPlace } from './held-place.ts'

/** So many more are locked than there are places: who is the first can change before they are. */
const someMore = 2

/**
 * Brings the places of a mentor in order after anything that may have changed them: what the mentor has no room for any
 * more is held no longer, and each free place is held for the first in line whom it fits. A place for which somebody
 * asked already is not free. Records `place-held` and `held-place-ended`. Returns how many places were given.
 * Throws `LineMoved` where the transaction is to be tried again.
 *
 * Whatever happens at the same moment: the mentor is locked, so that no place is given twice, and everyone to whom one
 * is given, so that nobody gets two.
 */
export async function settlePlaces(work: Work, mentorId: string): Promise<number> {
  const before = await heldPlacesWith(work, mentorId)
  const waiting = await firstWhomItFits(work, mentorId, work.programme.capacity.most + someMore)
  if (before.length === 0 && waiting.length === 0) return 0
  const locked = new Set([mentorId, ...before.map(menteeOf), ...waiting.map((row) => row.mentee_id)])
  await lockPeople(work, [...locked])
  const mentor = await work.database('mentors').where({ person_id: mentorId }).first()
  if (!mentor) return 0
  await endWithoutRoom(work, mentor, await heldPlacesWith(work, mentorId))
  const spare = await sparePlaces(work, mentorId)
  if (spare <= 0) return 0
  const first = await firstWhomItFits(work, mentorId, spare)
  for (const entry of first) {
    // Whoever came to the front meanwhile is not locked: to lock them now would be out of order.
    if (!locked.has(entry.mentee_id)) throw new LineMoved(mentorId)
    await hold(work, entry, mentorId)
  }
  return first.length
}

/** The line changed while it was looked at. Like a serialization failure: the whole transaction is to be tried again. */
export class LineMoved extends Error {
  /** What PostgreSQL calls a transaction that has to be tried again. */
  readonly code = '40001'
  constructor(mentorId: string) {
    super(`the line for the places of ${mentorId} moved`)
  }
}

/** Who comes first of all lines of a mentor, at most so many. */
async function firstWhomItFits(work: Work, mentorId: string, most: number): Promise<LineEntryRow[]> {
  const rows: LineEntryRow[] = await work
    .database({ entries: 'line_entries' })
    .join('mentors', (join) => join.on('mentors.person_id', work.database.raw('?', [mentorId])))
    .whereRaw(canTakeAPlace, [work.now.getTime()])
    .orderBy([
      { column: 'entries.ahead', order: 'desc' },
      { column: 'entries.number', order: 'asc' },
    ])
    .limit(most)
    .select('entries.*')
  return rows
}

/**
 * How many places of a mentor nobody has, nobody asked for, and none are held. 0 or less for none; a mentor who is not
 * approved or on pause has none.
 */
export async function sparePlaces(work: Work, mentorId: string): Promise<number> {
  const { database, now, programme } = work
  const row: { free: number; open: number; held: number } | undefined = await database('mentors')
    .where({ person_id: mentorId, state: 'approved' })
    .whereRaw('(paused_at is null or paused_until <= ?)', [now.getTime()])
    .first({
      free: database.raw('capacity - active'),
      open: database.raw(openRequests),
      held: database.raw(
        '(select count(*) from held_places held where held.mentor_id = mentors.person_id and held.ended_at is null)',
      ),
    })
  if (!row) return 0
  return Math.min(row.free, programme.openRequestsPerMentor) - row.open - row.held
}

async function hold(work: Work, entry: LineEntryRow, mentorId: string): Promise<void> {
  const now = work.now.getTime()
  const id = newId(work.random)
  const until = now + work.programme.waitingList.heldHours * 3_600_000
  await work.database('held_places').insert({
    id,
    entry_id: entry.id,
    mentee_id: entry.mentee_id,
    mentor_id: mentorId,
    held_at: now,
    held_until: until,
    ended_at: null,
    outcome: null,
  })
  work.record({ kind: 'place-held', personId: entry.mentee_id, mentorId, heldId: id, until })
}

/** The mentor has fewer places than are held, or works in another field now: the last ones held go first. */
async function endWithoutRoom(work: Work, mentor: MentorRow, held: readonly HeldPlace[]): Promise<void> {
  if (held.length === 0) return
  const away = mentor.paused_at !== null && (mentor.paused_until ?? Infinity) > work.now.getTime()
  const room = mentor.state === 'approved' && !away ? Math.max(0, mentor.capacity - mentor.active) : 0
  const fitting = new Set(await stillFitting(work, mentor.person_id))
  const kept = held.filter(({ id }) => fitting.has(id)).slice(0, room)
  for (const one of held) if (!kept.includes(one)) await endHeldPlace(work, one, 'gone')
}

async function stillFitting(work: Work, mentorId: string): Promise<string[]> {
  const { database } = work
  return await database('held_places')
    .join('line_entries', 'line_entries.id', 'held_places.entry_id')
    .where('held_places.mentor_id', mentorId)
    .whereNull('held_places.ended_at')
    .whereIn(
      'line_entries.sector',
      database('mentor_sectors').where({ person_id: mentorId }).select('sector'),
    )
    .whereExists(
      database({ theirs: 'person_languages' })
        .join({ own: 'person_languages' }, 'own.language', 'theirs.language')
        .where('theirs.person_id', mentorId)
        .whereRaw('own.person_id = held_places.mentee_id')
        .select('theirs.language'),
    )
    .pluck<string[]>('held_places.id')
}

function menteeOf(held: HeldPlace): string {
  return held.menteeId
}

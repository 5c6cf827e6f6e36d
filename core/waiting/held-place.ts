import type { HeldEnd, HeldPlaceRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** A place with a mentor that is kept for one mentee: nobody else can ask for it. Moments in ms since 1970. */
export type HeldPlace = {
  id: string
  entryId: string
  menteeId: string
  mentorId: string
  heldAt: number
  heldUntil: number
  endedAt: number | null
  /** How it ended; null while it is held. */
  outcome: HeldEnd | null
}

/** The place that is held for a mentee now; null for none. There is one at a time. */
export async function heldPlaceOf(work: Work, menteeId: string): Promise<HeldPlace | null> {
  const row = await work.database('held_places').where({ mentee_id: menteeId }).whereNull('ended_at').first()
  return row ? readHeldPlace(row) : null
}

/** The held place called `heldId`, also one that is over; null when there is none. */
export async function findHeldPlace(work: Work, heldId: string): Promise<HeldPlace | null> {
  const row = await work.database('held_places').where({ id: heldId }).first()
  return row ? readHeldPlace(row) : null
}

/** The places of a mentor that are held now, those held longest first. */
export async function heldPlacesWith(work: Work, mentorId: string): Promise<HeldPlace[]> {
  const rows = await work
    .database('held_places')
    .where({ mentor_id: mentorId })
    .whereNull('ended_at')
    .orderBy([{ column: 'held_at' }, { column: 'id' }])
  return rows.map(readHeldPlace)
}

/** Holds a place no longer. The mentee or the mentor is locked. Records `held-place-ended`; false when it was over. */
export async function endHeldPlace(work: Work, held: HeldPlace, outcome: HeldEnd): Promise<boolean> {
  const ended = await work
    .database('held_places')
    .where({ id: held.id })
    .whereNull('ended_at')
    .update({ ended_at: work.now.getTime(), outcome })
  if (ended === 0) return false
  const { menteeId: personId, mentorId, id: heldId } = held
  work.record({ kind: 'held-place-ended', personId, mentorId, heldId, outcome })
  return true
}

/**
 * The mentee, who is locked, asks a mentor: a place that was held with this one has done its work; one with another is
 * let go. Either way they are here, so that places which lapsed before count no more.
 */
export async function useHeldPlace(work: Work, menteeId: string, mentorId: string): Promise<void> {
  const held = await heldPlaceOf(work, menteeId)
  if (!held) return
  await endHeldPlace(work, held, held.mentorId === mentorId ? 'asked' : 'let-go')
  await work.database('line_entries').where({ id: held.entryId }).update({ lapses: 0 })
}

function readHeldPlace(row: HeldPlaceRow): HeldPlace {
  return {
    id: row.id,
    entryId: row.entry_id,
    menteeId: row.mentee_id,
    mentorId: row.mentor_id,
    heldAt: row.held_at,
    heldUntil: row.held_until,
    endedAt: row.ended_at,
    outcome: row.outcome,
  }
}

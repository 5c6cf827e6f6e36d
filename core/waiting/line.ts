import type { LineEnd, LineEntryRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { endHeldPlace, heldPlaceOf } from './held-place.ts'

/** Someone who waits for a place, or waited. Moments are milliseconds since 1970. */
export type LineEntry = {
  id: string
  /** What was drawn when they joined: whoever has a lower one comes first. */
  number: number
  /** Whether they come before everyone with a number: their mentor went away. */
  ahead: boolean
  menteeId: string
  sector: string
  /** A region of the programme; null is anywhere. */
  region: string | null
  topics: string[]
  joinedAt: number
  /** Places in a row that they let lapse. */
  lapses: number
  /** When they were asked whether they still look; null where they need not answer. */
  askedAt: number | null
  leftAt: number | null
  /** How it ended; null while they wait. */
  outcome: LineEnd | null
}

/** The place in line that a mentee has now; null for none. A mentee waits in one line at a time. */
export async function entryOf(work: Work, menteeId: string): Promise<LineEntry | null> {
  const row = await work.database('line_entries').where({ mentee_id: menteeId }).whereNull('left_at').first()
  return row ? readEntry(row) : null
}

/** The place in line called `entryId`, also one that was left; null when there is none. */
export async function findEntry(work: Work, entryId: string): Promise<LineEntry | null> {
  const row = await work.database('line_entries').where({ id: entryId }).first()
  return row ? readEntry(row) : null
}

/** The first of a line, in their order, at most so many. */
export async function firstInLine(work: Work, sector: string, most: number): Promise<LineEntry[]> {
  const rows = await work
    .database('line_entries')
    .where({ sector })
    .whereNull('left_at')
    .orderBy([{ column: 'ahead', order: 'desc' }, 'number'])
    .limit(most)
  return rows.map(readEntry)
}

/** Where in the line someone stands: 1 for the first. */
export async function placeInLine(work: Work, entry: LineEntry): Promise<number> {
  const rank = entry.ahead ? 1 : 0
  const row = await work
    .database('line_entries')
    .where({ sector: entry.sector })
    .whereNull('left_at')
    .whereRaw('(ahead > ? or (ahead = ? and number < ?))', [rank, rank, entry.number])
    .count<{ before: number }>({ before: '*' })
    .first()
  return (row?.before ?? 0) + 1
}

/** How many wait in a line. */
export async function lengthOfLine(work: Work, sector: string): Promise<number> {
  const row = await work
    .database('line_entries')
    .where({ sector })
    .whereNull('left_at')
    .count<{ all: number }>({ all: '*' })
    .first()
  return row?.all ?? 0
}

/**
 * Takes someone, who is locked, out of the line; what is held for them is free for the next. Records `line-left`.
 * False when they stood in none.
 */
export async function endEntry(work: Work, menteeId: string, outcome: LineEnd): Promise<boolean> {
  const entry = await entryOf(work, menteeId)
  if (!entry) return false
  const held = await heldPlaceOf(work, menteeId)
  if (held) await endHeldPlace(work, held, 'left')
  await work
    .database('line_entries')
    .where({ id: entry.id })
    .update({ left_at: work.now.getTime(), outcome, asked_at: null })
  work.record({ kind: 'line-left', personId: menteeId, entryId: entry.id, sector: entry.sector, outcome })
  return true
}

/** A row as an entry. */
export function readEntry(row: LineEntryRow): LineEntry {
  return {
    id: row.id,
    number: row.number,
    ahead: row.ahead === 1,
    menteeId: row.mentee_id,
    sector: row.sector,
    region: row.region,
    topics: JSON.parse(row.topics) as string[],
    joinedAt: row.joined_at,
    lapses: row.lapses,
    askedAt: row.asked_at,
    leftAt: row.left_at,
    outcome: row.outcome,
  }
}

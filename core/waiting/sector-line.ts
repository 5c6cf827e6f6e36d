import { languages, type Language } from '../programme/programme.ts'
import type { HeldPlaceRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { waitInSector, type ExpectedWait } from './expected-wait.ts'
import { firstInLine, lengthOfLine, type LineEntry } from './line.ts'

/** How many stand in line in each field, the longest line first; a field without a line is left out. */
export async function linesOfSectors(work: Work): Promise<{ sector: string; waiting: number }[]> {
  const rows: { sector: string; waiting: number }[] = await work
    .database('line_entries')
    .whereNull('left_at')
    .groupBy('sector')
    .orderByRaw('count(*) desc, sector')
    .select('sector')
    .count({ waiting: '*' })
  return rows
}

/** The line of one field, as counsellors see it: who waits, since when, and nothing that they wrote. */
export type SectorLine = {
  waiting: number
  /** How many places are held for people of this line now. */
  held: number
  /** For whoever would join now. */
  wait: ExpectedWait
  /** How many of those who wait speak each language; the most spoken first. */
  languages: { language: Language; waiting: number }[]
  /** What became of those who left the line in the last days, and how many days these are. */
  lately: { days: number; matched: number; left: number }
  /** The first of the line, each with the moment until which a place is held; null where none is. */
  first: { entry: LineEntry; heldUntil: number | null }[]
}

/** Reads it, with at most `most` of those who wait. */
export async function readSectorLine(work: Work, sector: string, most: number): Promise<SectorLine> {
  const { database } = work
  const waiting = await lengthOfLine(work, sector)
  const entries = await firstInLine(work, sector, most)
  const held: Pick<HeldPlaceRow, 'entry_id' | 'held_until'>[] = await database('held_places')
    .join('line_entries', 'line_entries.id', 'held_places.entry_id')
    .where('line_entries.sector', sector)
    .whereNull('held_places.ended_at')
    .select('held_places.entry_id', 'held_places.held_until')
  const until = new Map(held.map((row) => [row.entry_id, row.held_until]))
  return {
    waiting,
    held: held.length,
    wait: await waitInSector(work, sector, waiting + 1),
    languages: await spokenBy(work, sector),
    lately: await leftLately(work, sector),
    first: entries.map((entry) => ({ entry, heldUntil: until.get(entry.id) ?? null })),
  }
}

async function spokenBy(work: Work, sector: string): Promise<SectorLine['languages']> {
  const rows: { language: string; waiting: number }[] = await work
    .database('line_entries')
    .join('person_languages', 'person_languages.person_id', 'line_entries.mentee_id')
    .where({ sector })
    .whereNull('left_at')
    .groupBy('language')
    .orderByRaw('count(*) desc, language')
    .select('language')
    .count({ waiting: '*' })
  return rows.flatMap((row) =>
    languages.filter((one) => one === row.language).map((language) => ({ language, waiting: row.waiting })),
  )
}

async function leftLately(work: Work, sector: string): Promise<SectorLine['lately']> {
  const days = work.programme.waitingList.historyDays
  const since = work.now.getTime() - days * 24 * 3_600_000
  const rows: { outcome: string; people: number }[] = await work
    .database('line_entries')
    .where({ sector })
    .where('left_at', '>', since)
    .groupBy('outcome')
    .select('outcome')
    .count({ people: '*' })
  const matched = rows.find(({ outcome }) => outcome === 'matched')?.people ?? 0
  return { days, matched, left: rows.reduce((sum, { people }) => sum + people, 0) - matched }
}

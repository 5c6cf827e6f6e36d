import type { Knex } from 'knex'
import { rowsOf } from './inbox.ts'

/** The next place in an address's line: now, or behind what waits there already, of turns in the same millisecond. */
export async function endOfLine(database: Knex.Transaction, address: string, now: number): Promise<number> {
  const rows = await rowsOf<{ last: number | null }>(
    database,
    `select max(place) as last from posts
     where address = ? and shown is distinct from wanted and parked is null`,
    [address],
  )
  return Math.max(now, (rows[0]?.last ?? 0) + 1)
}

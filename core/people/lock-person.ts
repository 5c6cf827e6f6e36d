import type { PersonRow } from '../tables.ts'
import type { Work } from '../work.ts'

/**
 * Locks a person until the transaction ends, so that two turns about one person come one after the other, and returns
 * the row. Throws for a person who does not exist: a bug, since identifiers of people come from `meet`.
 */
export async function lockPerson(work: Work, personId: string): Promise<PersonRow> {
  const row = await work.database('people').where({ id: personId }).forNoKeyUpdate().first()
  if (!row) throw new Error(`no person ${personId}`)
  return row
}

/**
 * Locks several people in the one order that everybody locks in, by identifier, and returns the rows of those who
 * exist, in that order.
 */
export async function lockPeople(work: Work, personIds: readonly string[]): Promise<PersonRow[]> {
  return await work
    .database('people')
    .whereIn('id', [...new Set(personIds)])
    .orderBy('id')
    .forNoKeyUpdate()
}

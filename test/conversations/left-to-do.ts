import type { Knex } from 'knex'

/** How many things wait to be done, but for the monthly "still available?", which every mentor has before them. */
export async function leftToDo(database: Knex): Promise<number> {
  const rows = await database('inbox')
    .whereNull('done_at')
    .whereNot('lane', 'like', 'clock:availability:%')
    .select('id')
  return rows.length
}

import type { Knex } from 'knex'

/**
 * "Any time" is kept as 0 to 24 from now on, so that it differs from never having been asked: then the programme's
 * hours count. Whoever gave their profile on the page without hours had read there that this means any time.
 */
export async function up(database: Knex): Promise<void> {
  await database('mentors')
    .whereNotNull('given_at')
    .whereNull('hours_from')
    .update({ hours_from: 0, hours_to: 24 })
}

export async function down(database: Knex): Promise<void> {
  await database('mentors')
    .where({ hours_from: 0, hours_to: 24 })
    .update({ hours_from: null, hours_to: null })
}

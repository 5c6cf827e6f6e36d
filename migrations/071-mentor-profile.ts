import type { Knex } from 'knex'

/** When a mentor wants to hear from us, and whether all questions of the profile were answered at once, on a page. */
export async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('mentors', (table) => {
    table.integer('hours_from') // whole hours of the programme's zone; both null: at any time
    table.integer('hours_to')
    table.bigInteger('given_at') // the profile as a whole, on a page
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('mentors', (table) => {
    table.dropColumns('hours_from', 'hours_to', 'given_at')
  })
}

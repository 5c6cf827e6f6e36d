import type { Knex } from 'knex'

/** When a mentor is shown a request, when somebody else is asked too, and from when on silences count. */
export async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('requests', (table) => {
    table.bigInteger('tell_at').notNullable().defaultTo(0) // when the mentor's hours are open
    table.bigInteger('told_at') // null while the mentor has not been shown it
    table.bigInteger('ask_next_at') // null: sent before anybody else was asked too
  })
  await database.raw('update requests set tell_at = sent_at, told_at = sent_at')
  await database.schema.alterTable('mentors', (table) => {
    table.bigInteger('silences_from') // requests sent before this moment are no silences any more
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('mentors', (table) => {
    table.dropColumn('silences_from')
  })
  await database.schema.alterTable('requests', (table) => {
    table.dropColumns('tell_at', 'told_at', 'ask_next_at')
  })
}

import type { Knex } from 'knex'

/** What was delivered lately, by what it says: an app may deliver the same again under another number. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('deliveries', (table) => {
    table.text('key').primary() // a hash of who did what
    table.text('event_id').notNullable() // the number under which it is kept in `inbox`
    table.bigInteger('began_at').notNullable()
    table.bigInteger('answered_at') // null: the app was not told that it arrived
    table.index('began_at')
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('deliveries')
}

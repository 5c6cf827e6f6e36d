import type { Knex } from 'knex'

/** What export and erasure need: links to pages that only their receiver can open, and who must not come back. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('page_links', (table) => {
    table.text('token_hash').primary()
    table.text('person_id').notNullable().references('people.id')
    table.text('page').notNullable()
    table.bigInteger('expires_at').notNullable()
    table.index('expires_at')
  })
  await database.schema.createTable('tombstones', (table) => {
    table.text('account_hash').primary() // keyed: tells nobody who it was
    table.bigInteger('erased_at').notNullable()
  })
  await database.schema.createTable('secrets', (table) => {
    table.text('name').primary()
    table.text('value').notNullable()
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['secrets', 'tombstones', 'page_links']) await database.schema.dropTable(table)
}

import type { Knex } from 'knex'

/** The words that somebody agreed to, kept once for all who read the same ones. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('consent_texts', (table) => {
    table.text('hash').primary()
    table.text('text').notNullable()
  })
  await database.schema.alterTable('consents', (table) => {
    table.text('text_hash') // null where only the version was kept
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('consents', (table) => {
    table.dropColumn('text_hash')
  })
  await database.schema.dropTable('consent_texts')
}

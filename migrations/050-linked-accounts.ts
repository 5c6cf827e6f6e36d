import type { Knex } from 'knex'

/** One person with several accounts: codes that bring the next one in, and who turned out to be someone known. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('link_codes', (table) => {
    table.text('id').primary()
    table.text('selector').notNullable().unique() // the first half of the code: whose it is
    table.text('verifier_hash').notNullable() // of the second half
    table.text('person_id').notNullable().references('people.id')
    table.bigInteger('made_at').notNullable()
    table.bigInteger('expires_at').notNullable()
    table.integer('wrong').notNullable().defaultTo(0) // guesses at the second half
    table.bigInteger('used_at')
    table.text('used_account') // the account that it brought in
    table.index('person_id')
    table.index('made_at')
  })
  await database.schema.createTable('person_merges', (table) => {
    table.text('from_id').primary() // has no row in people any more; events still name it
    table.text('into_id').notNullable().references('people.id')
    table.bigInteger('merged_at').notNullable()
    table.index('into_id')
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['person_merges', 'link_codes']) await database.schema.dropTable(table)
}

import type { Knex } from 'knex'

/** Signing in at a professional network: hops that are under way, and who is joined to a profile there. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('sign_in_attempts', (table) => {
    table.text('id').primary()
    table.text('person_id').notNullable().references('people.id')
    table.text('account').notNullable() // the chat that is joined, opaque here
    table.text('shown_as') // what the app calls its owner there, to be recognised by
    table.text('link_hash').notNullable().unique()
    table.text('state_hash').unique() // set when someone leaves for the provider
    table.text('holder_hash').unique() // who left: only they can come back
    table.bigInteger('made_at').notNullable()
    table.bigInteger('expires_at').notNullable() // of the step it stands at
    table.bigInteger('left_at')
    table.bigInteger('returned_at')
    table.text('subject_hash') // who the provider says it is, until the code is typed
    table.text('name')
    table.text('given_name')
    table.text('code_hash')
    table.integer('tries').notNullable().defaultTo(0)
    table.bigInteger('ended_at')
    table.text('outcome')
    table.index(['person_id', 'made_at'])
    table.index('made_at')
  })
  await database.schema.createTable('sign_ins', (table) => {
    table.text('person_id').primary().references('people.id')
    table.text('subject_hash').notNullable().unique()
    table.text('name') // as the provider tells it
    table.text('given_name')
    table.bigInteger('signed_in_at').notNullable()
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['sign_ins', 'sign_in_attempts']) await database.schema.dropTable(table)
}

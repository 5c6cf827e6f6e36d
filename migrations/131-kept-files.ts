import type { Knex } from 'knex'

/** The bytes of files that people send where no platform keeps them, for as long as somebody may still open them. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('kept_files', (table) => {
    table.text('id').primary() // a hash of who sent it and of the identifier that their page gave it
    table.text('address').notNullable().index()
    table.text('type').notNullable()
    table.text('name').notNullable() // says nothing of its sender
    table.binary('bytes').notNullable()
    table.integer('size').notNullable()
    table.bigInteger('kept_at').notNullable()
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('kept_files')
}

import type { Knex } from 'knex'

/** Job titles that an operator imported, and the model that the sector finder learnt from them. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('sector_labels', (table) => {
    table.bigIncrements('id')
    table.text('source').notNullable() // the file's name: importing it again replaces its labels
    table.text('language').notNullable()
    table.text('label').notNullable()
    table.text('sectors').notNullable() // codes joined by '|', the main one first
    table.bigInteger('imported_at').notNullable()
    table.index('source')
  })
  await database.schema.createTable('sector_models', (table) => {
    table.bigInteger('id').primary() // one more with every import: only the highest is kept and used
    table.integer('labels').notNullable()
    table.bigInteger('learnt_at').notNullable()
    table.binary('content').notNullable()
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('sector_models')
  await database.schema.dropTable('sector_labels')
}

import type { Knex } from 'knex'

/** Which conversation a post belongs to, and the message under which it stands, where an app keeps threads. */
export async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('posts', (table) => {
    table.text('thread') // the name of the conversation; null for none
    table.text('under') // the message that begins its thread; null for what stands in the chat itself
    table.index(['address', 'thread'])
    table.index(['address', 'under'])
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('posts', (table) => {
    table.dropIndex(['address', 'thread'])
    table.dropIndex(['address', 'under'])
  })
  await database.schema.alterTable('posts', (table) => {
    table.dropColumn('thread')
    table.dropColumn('under')
  })
}

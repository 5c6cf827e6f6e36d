import type { Knex } from 'knex'

/** Who wants a counsellor to get in touch, and what the two write to each other. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('contacts', (table) => {
    table.text('id').primary()
    table.text('person_id').notNullable().references('people.id')
    table.text('role').notNullable() // 'mentee', 'mentor': in which of their chats they are
    table.text('age_band') // another answer than the one that is kept, where that is what it is about
    table.bigInteger('opened_at').notNullable()
    table.bigInteger('closed_at')
    table.text('closed_by').references('people.id')
  })
  await database.raw(
    'create unique index contacts_one_open on contacts (person_id, role) where closed_at is null',
  )
  await database.raw('create index contacts_open on contacts (opened_at) where closed_at is null')

  await database.schema.createTable('contact_messages', (table) => {
    table.text('id').primary()
    table.text('contact_id').notNullable().references('contacts.id')
    table.text('from_id').notNullable().references('people.id')
    table.text('text') // null once erased
    table.bigInteger('sent_at').notNullable()
    table.index(['contact_id', 'sent_at'])
    table.index('from_id')
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('contact_messages')
  await database.schema.dropTable('contacts')
}

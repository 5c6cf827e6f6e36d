import type { Knex } from 'knex'

/** Organisations that bring mentors, codes that people say and type, and who came in by which. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('partners', (table) => {
    table.text('id').primary()
    table.text('name').notNullable()
    table.text('contact') // whom to write to there; null once erased
    table.text('state').notNullable() // 'asked', 'active', 'refused', 'off'
    table.integer('trusted').notNullable().defaultTo(0) // 1: its mentors are approved by its code
    table.text('page_hash').unique() // of the secret in the link to its page
    table.text('asked_by').references('people.id') // who asked for it in the bot
    table.text('language').notNullable() // of who made or asked for it
    table.bigInteger('made_at').notNullable()
    table.bigInteger('decided_at')
    table.index(['state', 'made_at'])
  })
  await database.schema.createTable('partner_sectors', (table) => {
    table.text('partner_id').notNullable().references('partners.id')
    table.text('sector').notNullable()
    table.primary(['partner_id', 'sector'])
  })

  await database.schema.createTable('entry_codes', (table) => {
    table.text('id').primary()
    table.text('code').notNullable().unique() // as it is said: no secret of its own
    table.text('kind').notNullable() // 'partner', 'campaign', 'personal'
    table.text('role').notNullable() // 'mentee', 'mentor'
    table.text('label') // what counsellors call a campaign
    table.text('partner_id').references('partners.id')
    table.text('made_by').references('people.id')
    table.integer('most_uses') // null: any number
    table.integer('uses').notNullable().defaultTo(0)
    table.bigInteger('made_at').notNullable()
    table.bigInteger('expires_at')
    table.bigInteger('off_at')
    table.index(['kind', 'made_at'])
    table.index('partner_id')
  })
  await database.schema.createTable('code_entries', (table) => {
    table.text('code_id').notNullable().references('entry_codes.id')
    table.text('person_id').notNullable().references('people.id')
    table.bigInteger('opened_at').notNullable()
    table.integer('shows') // 1: who made the code may see how far this person is; null: not answered
    table.primary(['code_id', 'person_id'])
    table.index('person_id')
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['code_entries', 'entry_codes', 'partner_sectors', 'partners']) {
    await database.schema.dropTable(table)
  }
}

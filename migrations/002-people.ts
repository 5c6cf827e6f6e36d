import type { Knex } from 'knex'

/** People, what they agreed to, and the three roles they can have. Moments are milliseconds since 1970, in UTC. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('people', (table) => {
    table.text('id').primary()
    table.text('name')
    table.text('language') // chosen; null while it is only a guess
    table.text('guessed_language').notNullable() // from the app, else the programme's first
    table.text('time_zone') // where the app tells it
    table.text('age_band')
    table.bigInteger('created_at').notNullable()
    table.bigInteger('seen_at').notNullable()
    table.bigInteger('erased_at')
  })

  await database.schema.createTable('accounts', (table) => {
    table.text('account').primary() // opaque here: which app and who on it
    table.text('person_id').notNullable().references('people.id')
    table.bigInteger('linked_at').notNullable()
    table.index('person_id')
  })

  await database.schema.createTable('consents', (table) => {
    table.bigIncrements('id')
    table.text('person_id').notNullable().references('people.id')
    table.text('kind').notNullable() // 'privacy', 'house-rules'
    table.text('version').notNullable()
    table.text('language').notNullable()
    table.bigInteger('given_at').notNullable()
    table.bigInteger('withdrawn_at')
    table.index(['person_id', 'kind'])
  })

  await database.schema.createTable('person_languages', (table) => {
    table.text('person_id').notNullable().references('people.id')
    table.text('language').notNullable()
    table.integer('rank').notNullable() // 0 is the language spoken best
    table.primary(['person_id', 'language'])
  })

  await database.schema.createTable('mentees', (table) => {
    table.text('person_id').primary().references('people.id')
    table.text('region')
    table.bigInteger('registered_at').notNullable()
    table.bigInteger('paused_at')
    table.bigInteger('paused_until')
  })

  await database.schema.createTable('mentors', (table) => {
    table.text('person_id').primary().references('people.id')
    table.text('state').notNullable() // 'draft', 'applied', 'approved', 'refused'
    table.text('headline')
    table.text('linkedin_url')
    table.integer('years')
    table.text('region')
    table.integer('capacity').notNullable()
    table.integer('active').notNullable().defaultTo(0) // mentorships now
    table.bigInteger('applied_at')
    table.bigInteger('decided_at')
    table.text('decided_by')
    table.bigInteger('paused_at')
    table.bigInteger('paused_until')
    table.check('active >= 0', [], 'mentors_active_not_negative')
    table.check('capacity >= 0', [], 'mentors_capacity_not_negative')
    table.index(['state', 'applied_at'])
  })
  await database.schema.createTable('mentor_sectors', (table) => {
    table.text('person_id').notNullable().references('mentors.person_id')
    table.text('sector').notNullable()
    table.primary(['person_id', 'sector'])
    table.index(['sector', 'person_id'])
  })
  await database.schema.createTable('mentor_topics', (table) => {
    table.text('person_id').notNullable().references('mentors.person_id')
    table.text('topic').notNullable()
    table.primary(['person_id', 'topic'])
  })

  await database.schema.createTable('counsellors', (table) => {
    table.text('person_id').primary().references('people.id')
    table.bigInteger('joined_at').notNullable()
  })
  await database.schema.createTable('invites', (table) => {
    table.text('code_hash').primary()
    table.text('id').notNullable().unique()
    table.text('role').notNullable() // 'counsellor'
    table.bigInteger('made_at').notNullable()
    table.bigInteger('expires_at').notNullable()
    table.bigInteger('used_at')
    table.text('used_by').references('people.id')
  })
  await database.schema.createTable('code_tries', (table) => {
    table.text('account').notNullable() // whose guesses, to slow them down
    table.bigInteger('at').notNullable()
    table.index(['account', 'at'])
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of [
    'code_tries',
    'invites',
    'counsellors',
    'mentor_topics',
    'mentor_sectors',
    'mentors',
    'mentees',
    'person_languages',
    'consents',
    'accounts',
    'people',
  ]) {
    await database.schema.dropTable(table)
  }
}

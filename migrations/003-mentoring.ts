import type { Knex } from 'knex'

/** Searches, requests and mentorships. The partial unique indexes are the rules that no code path can break. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('searches', (table) => {
    table.text('id').primary()
    table.text('mentee_id').notNullable().references('mentees.person_id')
    table.text('sector').notNullable()
    table.text('region') // null = anywhere
    table.text('topics').notNullable() // JSON list
    table.text('message') // what the mentee says to a mentor; null once erased
    table.bigInteger('opened_at').notNullable()
    table.bigInteger('closed_at')
    table.text('outcome')
    table.index(['sector', 'opened_at'])
  })
  // one search at a time
  await database.raw('create unique index searches_one_live on searches (mentee_id) where closed_at is null')

  await database.schema.createTable('search_backups', (table) => {
    table.text('search_id').notNullable().references('searches.id')
    table.integer('rank').notNullable()
    table.text('mentor_id').notNullable().references('mentors.person_id')
    table.primary(['search_id', 'rank'])
  })

  await database.schema.createTable('requests', (table) => {
    table.text('id').primary()
    table.text('search_id').notNullable().references('searches.id')
    table.text('mentee_id').notNullable().references('mentees.person_id')
    table.text('mentor_id').notNullable().references('mentors.person_id')
    table.text('state').notNullable() // 'open', 'accepted', 'declined', 'withdrawn', 'expired', 'overtaken', 'released'
    table.integer('slot').notNullable() // which of the search's at most three open requests
    table.bigInteger('sent_at').notNullable()
    table.bigInteger('remind_at').notNullable()
    table.bigInteger('reminded_at')
    table.bigInteger('answer_by').notNullable()
    table.bigInteger('decided_at')
    table.text('reason')
    table.check('slot between 1 and 3', [], 'requests_three_slots')
    table.index(['mentor_id', 'sent_at'])
    table.index(['mentee_id', 'mentor_id'])
  })
  // at most three open requests a search; one open request per mentee and mentor
  await database.raw(
    `create unique index requests_open_slot on requests (search_id, slot) where state = 'open'`,
  )
  await database.raw(
    `create unique index requests_open_pair on requests (mentee_id, mentor_id) where state = 'open'`,
  )
  await database.raw(`create index requests_open_mentor on requests (mentor_id) where state = 'open'`)

  await database.schema.createTable('mentorships', (table) => {
    table.text('id').primary()
    table.text('request_id').notNullable().unique().references('requests.id')
    table.text('mentee_id').notNullable().references('mentees.person_id')
    table.text('mentor_id').notNullable().references('mentors.person_id')
    table.bigInteger('begun_at').notNullable()
    table.bigInteger('closed_at')
    table.text('closed_by') // 'mentee', 'mentor', 'counsellor', 'erasure'
    table.text('reason')
    table.check('mentee_id <> mentor_id', [], 'mentorships_two_people')
  })
  // one live mentorship per mentee
  await database.raw(
    'create unique index mentorships_one_live on mentorships (mentee_id) where closed_at is null',
  )
  await database.raw('create index mentorships_mentor on mentorships (mentor_id) where closed_at is null')

  await database.schema.createTable('showings', (table) => {
    table.bigIncrements('id')
    table.text('mentee_id').notNullable().references('people.id')
    table.text('mentor_id').notNullable().references('mentors.person_id')
    table.text('sector').notNullable()
    table.bigInteger('shown_at').notNullable()
    table.index(['mentor_id', 'shown_at'])
    table.index(['mentee_id', 'sector', 'shown_at'])
  })

  await database.schema.createTable('messages', (table) => {
    table.text('id').primary()
    table.text('mentorship_id').notNullable().references('mentorships.id')
    table.text('from_id').notNullable().references('people.id')
    table.text('text') // null once erased
    table.bigInteger('sent_at').notNullable()
    table.index(['mentorship_id', 'sent_at'])
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['messages', 'showings', 'mentorships', 'requests', 'search_backups', 'searches']) {
    await database.schema.dropTable(table)
  }
}

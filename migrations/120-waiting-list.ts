import type { Knex } from 'knex'

/**
 * The waiting list: who waits for a place in which field, and the places that are held for them. Moments are
 * milliseconds since 1970, in UTC.
 */
export async function up(database: Knex): Promise<void> {
  // The last number that was drawn, as at the butcher's. Its row is locked until the entry that drew it is there, so
  // that numbers become visible in their order: nobody with a later number is seen before one with an earlier number.
  await database.schema.createTable('line_numbers', (table) => {
    table.text('line').primary()
    table.bigInteger('last').notNullable()
  })
  await database('line_numbers').insert({ line: 'all', last: 0 })

  await database.schema.createTable('line_entries', (table) => {
    table.text('id').primary()
    table.bigInteger('number').notNullable().unique()
    table.integer('ahead').notNullable().defaultTo(0) // 1: their mentor cannot be reached any more, so they come first
    table.text('mentee_id').notNullable().references('mentees.person_id')
    table.text('sector').notNullable()
    table.text('region') // null = anywhere
    table.text('topics').notNullable() // JSON list
    table.bigInteger('joined_at').notNullable()
    table.integer('lapses').notNullable().defaultTo(0) // places in a row that were let lapse
    table.bigInteger('asked_at') // when "still looking?" was asked and not answered yet
    table.bigInteger('left_at')
    table.text('outcome') // 'matched', 'left', 'changed-field', 'lapsed', 'silent', 'erased'
    table.index('mentee_id')
  })
  // one place in line at a time
  await database.raw(
    'create unique index line_entries_one_live on line_entries (mentee_id) where left_at is null',
  )
  await database.raw(
    'create index line_entries_waiting on line_entries (sector, ahead desc, number) where left_at is null',
  )

  await database.schema.createTable('held_places', (table) => {
    table.text('id').primary()
    table.text('entry_id').notNullable().references('line_entries.id')
    table.text('mentee_id').notNullable().references('mentees.person_id')
    table.text('mentor_id').notNullable().references('mentors.person_id')
    table.bigInteger('held_at').notNullable()
    table.bigInteger('held_until').notNullable()
    table.bigInteger('ended_at')
    table.text('outcome') // 'asked', 'let-go', 'lapsed', 'gone', 'left'
    table.index(['entry_id', 'mentor_id'])
    table.index('mentee_id')
    table.index('mentor_id')
  })
  await database.raw('create unique index held_places_one on held_places (entry_id) where ended_at is null')
  await database.raw('create index held_places_mentor on held_places (mentor_id) where ended_at is null')
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['held_places', 'line_entries', 'line_numbers']) await database.schema.dropTable(table)
}

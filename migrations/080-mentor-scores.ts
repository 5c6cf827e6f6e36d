import type { Knex } from 'knex'

/**
 * The order of proposals, kept ready: one row per mentor, sector and language, only while the mentor can be asked, so
 * that the best of any sector are the first rows of an index. Moments are milliseconds since 1970, in UTC.
 */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('mentor_standings', (table) => {
    table.text('person_id').primary().references('mentors.person_id')
    table.double('score') // the part of the score that is the same for every mentee; null while nobody can ask
    table.integer('shown_tens').notNullable().defaultTo(0) // showings of the last 24 hours that it counts, in tens
    table.bigInteger('renewed_at').notNullable()
    table.bigInteger('renew_at') // when it is to be worked out anew by itself; null for never
  })
  await database.raw(
    'create index mentor_standings_due on mentor_standings (renew_at) where renew_at is not null',
  )
  await database.schema.createTable('mentor_scores', (table) => {
    table.text('person_id').notNullable().references('mentors.person_id')
    table.text('sector').notNullable()
    table.text('language').notNullable()
    table.text('region').notNullable() // '' is everywhere
    table.double('score').notNullable()
    table.integer('lot').notNullable() // the order of equals, drawn anew each day
    table.text('topics').notNullable() // JSON lists: what the fit to one mentee is worked out from
    table.text('languages').notNullable()
    table.primary(['person_id', 'sector', 'language'])
  })
  await database.raw(
    'create index mentor_scores_best on mentor_scores (sector, language, score desc, lot, person_id)',
  )
  await database.raw(
    'create index mentor_scores_near on mentor_scores (sector, language, region, score desc, lot, person_id)',
  )
  // Whoever can be asked now is found at once, all alike; the first sweep works out where they stand.
  await database.raw(`insert into mentor_standings (person_id, score, renewed_at, renew_at)
    select person_id, case when active < capacity and paused_at is null then 0.4 end, 0, 0
    from mentors where state = 'approved'`)
  await database.raw(`insert into mentor_scores (person_id, sector, language, region, score, lot, topics, languages)
    select mentors.person_id, mentor_sectors.sector, person_languages.language, coalesce(mentors.region, ''), 0.4, 0,
      '[]', '[]'
    from mentor_standings join mentors on mentors.person_id = mentor_standings.person_id
    join mentor_sectors on mentor_sectors.person_id = mentors.person_id
    join person_languages on person_languages.person_id = mentors.person_id
    where mentor_standings.score is not null`)
}

export async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('mentor_scores')
  await database.schema.dropTable('mentor_standings')
}

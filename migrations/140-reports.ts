import type { Knex } from 'knex'

/** Reports: the contact that is frozen, the case that counsellors see to, and who may take part no more. */
export async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('mentorships', (table) => {
    table.bigInteger('frozen_at') // nothing passes between the two until a counsellor decides
  })
  await database.schema.alterTable('people', (table) => {
    table.bigInteger('banned_at') // may take part no more
  })
  await database.schema.alterTable('tombstones', (table) => {
    table.bigInteger('banned_at') // whoever comes back with this account is the one who may not take part
  })
  await database.schema.createTable('cases', (table) => {
    table.bigIncrements('number')
    table.text('mentorship_id').notNullable().references('mentorships.id')
    table.bigInteger('opened_at').notNullable()
    table.bigInteger('decided_at')
    table.text('decided_by').references('people.id')
    table.text('decision') // 'resume', 'warn', 'end', 'ban'
    table.text('against') // 'mentee', 'mentor': who was warned or banned
    table.bigInteger('forgotten_at') // when the messages were let go
  })
  await database.raw('create unique index cases_one_open on cases (mentorship_id) where decided_at is null')

  await database.schema.createTable('case_reports', (table) => {
    table.bigIncrements('id')
    table.bigInteger('case_number').notNullable().references('cases.number')
    table.text('reporter_id').notNullable().references('people.id')
    table.text('message_id').references('messages.id') // null: the contact as a whole
    table.bigInteger('reported_at').notNullable()
    table.index('case_number')
    table.index('reporter_id')
  })
  // Which messages belong to a case: named, not copied, so that what is erased is nowhere twice.
  await database.schema.createTable('case_messages', (table) => {
    table.bigInteger('case_number').notNullable().references('cases.number')
    table.text('message_id').notNullable().references('messages.id')
    table.primary(['case_number', 'message_id'])
    table.index('message_id')
  })
}

export async function down(database: Knex): Promise<void> {
  for (const table of ['case_messages', 'case_reports', 'cases']) await database.schema.dropTable(table)
  await database.schema.alterTable('tombstones', (table) => table.dropColumn('banned_at'))
  await database.schema.alterTable('people', (table) => table.dropColumn('banned_at'))
  await database.schema.alterTable('mentorships', (table) => table.dropColumn('frozen_at'))
}

import type { Knex } from 'knex'

/** What counsellors ask an applicant and what comes back, and why an application was refused. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('application_questions', (table) => {
    table.text('id').primary()
    table.text('mentor_id').notNullable().references('people.id')
    table.text('counsellor_id').notNullable().references('people.id')
    table.text('question') // null once its author is erased
    table.bigInteger('asked_at').notNullable()
    table.text('answer')
    table.bigInteger('answered_at')
    table.index(['mentor_id', 'asked_at'])
    table.index('counsellor_id')
  })
  await database.schema.alterTable('mentors', (table) => {
    table.text('refusal_reason')
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.alterTable('mentors', (table) => {
    table.dropColumn('refusal_reason')
  })
  await database.schema.dropTable('application_questions')
}

import type { Knex } from 'knex'

/** "Still available?": when it was asked of whom, and whether they answered. Moments are milliseconds since 1970. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('availability_checks', (table) => {
    table.text('id').primary()
    table.text('mentor_id').notNullable() // a mentor; the row stays when their account is joined to another
    table.bigInteger('asked_at').notNullable()
    table.bigInteger('answered_at') // null while they did not
    table.index(['mentor_id', 'asked_at'])
  })
  // Who was approved before is asked by and by, a day's share at a time, as if each were approved at their own moment.
  const approved = await database('mentors')
    .where({ state: 'approved' })
    .orderBy('person_id')
    .pluck('person_id')
  const day = 24 * 3_600_000
  const now = Date.now()
  for (const [place, id] of approved.entries()) {
    const about = `availability:${id}`
    const at = now + day + Math.floor((place * 30 * day) / approved.length)
    await database('inbox').insert({
      ...{ channel: 'clock', event_id: `ask-availability:${about}:${at}`, lane: `clock:${about}` },
      ...{ event: JSON.stringify({ name: 'ask-availability', about }), due: at, received_at: now },
    })
  }
}

export async function down(database: Knex): Promise<void> {
  await database('inbox').where('lane', 'like', 'clock:availability:%').whereNull('done_at').delete()
  await database.schema.dropTable('availability_checks')
}

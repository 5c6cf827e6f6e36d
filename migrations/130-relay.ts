import type { Knex } from 'knex'

/** What passes between mentee and mentor: files too, what waits and why, and what became of it. */
export async function up(database: Knex): Promise<void> {
  await database.schema.alterTable('messages', (table) => {
    table.integer('place').notNullable().defaultTo(0) // in the mentorship: 1, 2, 3 …
    table.text('state').notNullable().defaultTo('passed') // 'held' until its writer confirms, 'waiting', 'passed'
    table.text('file') // JSON of `PassedFile`; null where there is none, and once erased
    table.text('replaces') // a held change: the message that it changes
    table.bigInteger('written_at') // as the app of the writer says; null for what came before
    table.bigInteger('passed_at')
    table.bigInteger('edited_at')
    table.bigInteger('delivered_at')
    table.text('failed') // why it could not be delivered; null while it may still be
  })
  await database.raw('create index messages_line on messages (mentorship_id, place)')
  await database.raw(`create index messages_waiting on messages (mentorship_id) where state <> 'passed'`)
  await database.raw(
    `create index messages_on_the_way on messages (mentorship_id)
     where state = 'passed' and delivered_at is null and failed is null and passed_at is not null`,
  )

  // What falls due once a post is shown, or surely will not be.
  await database.schema.alterTable('posts', (table) => {
    table.text('tells')
  })

  // What people said themselves, by the name that their app gives it: an edit or a reply names it again.
  await database.schema.createTable('said', (table) => {
    table.text('address').notNullable()
    table.text('message_id').notNullable()
    table.text('about').notNullable()
    table.bigInteger('at').notNullable()
    table.primary(['address', 'message_id'])
  })
}

export async function down(database: Knex): Promise<void> {
  await database.schema.dropTable('said')
  await database.schema.alterTable('posts', (table) => table.dropColumn('tells'))
  for (const index of ['messages_line', 'messages_waiting', 'messages_on_the_way']) {
    await database.raw(`drop index ${index}`)
  }
  await database.schema.alterTable('messages', (table) => {
    table.dropColumns(
      ...[
        'place',
        'state',
        'file',
        'replaces',
        'written_at',
        'passed_at',
        'edited_at',
        'delivered_at',
        'failed',
      ],
    )
  })
}

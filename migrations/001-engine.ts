import type { Knex } from 'knex'

/** The engine's tables: what came in, where conversations stand, what should be seen, what happened. */
export async function up(database: Knex): Promise<void> {
  await database.schema.createTable('inbox', (table) => {
    table.bigIncrements('id')
    table.text('channel').notNullable()
    table.text('event_id').notNullable()
    table.text('lane').notNullable()
    table.text('event').notNullable()
    table.bigInteger('due').notNullable() // the place in the lane: never changes
    table.bigInteger('not_before').notNullable().defaultTo(0) // delays a retry, never reorders
    table.integer('attempts').notNullable().defaultTo(0)
    table.integer('starts').notNullable().defaultTo(0) // turns begun: more than attempts after a crash
    table.bigInteger('received_at').notNullable()
    table.bigInteger('done_at')
    table.text('failed')
    table.unique(['channel', 'event_id'])
  })
  await database.raw('create index inbox_due on inbox (due, id) where done_at is null')
  await database.raw('create index inbox_lane on inbox (lane, due, id) where done_at is null')

  await database.schema.createTable('dialogues', (table) => {
    table.text('lane').primary()
    table.text('state').notNullable().defaultTo('{}')
  })

  await database.schema.createTable('addresses', (table) => {
    table.text('address').primary()
    table.text('channel').notNullable()
    table.text('audience').notNullable()
    table.text('account').notNullable()
    table.text('route').notNullable() // what the channel needs to write first
    table.bigInteger('seen_at').notNullable()
    table.bigInteger('gone_at')
    table.bigInteger('busy_until').notNullable().defaultTo(0)
    table.index(['account', 'audience', 'seen_at'])
  })

  await database.schema.createTable('channels', (table) => {
    table.text('name').primary()
    table.bigInteger('next_free').notNullable().defaultTo(0)
  })

  await database.schema.createTable('posts', (table) => {
    table.bigIncrements('id')
    table.text('address').notNullable()
    table.text('key') // a living card has a key; what is said once has none
    table.text('view').notNullable()
    table.text('hash').notNullable() // of the view
    table.text('language').notNullable()
    table.text('wanted').notNullable() // hash and language: what should be seen
    table.integer('bulk').notNullable().defaultTo(0) // 1: nobody waits for it, so who is there now comes first
    table.bigInteger('place').notNullable() // microseconds: the place in the address's line
    table.text('shown') // what is seen; null = unknown
    table.text('sending')
    table.text('message_id')
    table.bigInteger('lease_until').notNullable().defaultTo(0)
    table.bigInteger('not_before').notNullable().defaultTo(0)
    table.integer('doubts').notNullable().defaultTo(0)
    table.integer('failures').notNullable().defaultTo(0)
    table.text('parked')
    table.bigInteger('wanted_at').notNullable()
    table.bigInteger('cause').notNullable() // the row of the inbox that made it wanted, for the log
    table.unique(['address', 'key'])
  })
  const behind = 'where shown is distinct from wanted and parked is null'
  await database.raw(`create index posts_behind on posts (bulk, place, id) ${behind}`)
  await database.raw(`create index posts_line on posts (address, place, id) ${behind}`)
  await database.raw('create index posts_message on posts (address, message_id)')

  await database.schema.createTable('mentions', (table) => {
    table.bigInteger('post_id').notNullable().references('posts.id').onDelete('CASCADE')
    table.text('person_id').notNullable()
    table.primary(['post_id', 'person_id'])
    table.index('person_id')
  })

  await database.schema.createTable('transcript', (table) => {
    table.text('address').notNullable()
    table.text('message_id').notNullable()
    table.bigInteger('seq').notNullable() // grows with every change at this address
    table.bigInteger('first_seq').notNullable() // the place in the conversation
    table.text('author').notNullable()
    table.text('content').notNullable()
    table.bigInteger('at').notNullable()
    table.primary(['address', 'message_id'])
    table.unique(['address', 'seq'])
  })
  await database.schema.createTable('transcript_ends', (table) => {
    table.text('address').primary()
    table.bigInteger('seq').notNullable()
    table.bigInteger('erased_seq').notNullable().defaultTo(0) // all up to here was erased: pages begin anew
  })

  await database.schema.createTable('events', (table) => {
    table.bigIncrements('id')
    table.bigInteger('at').notNullable()
    table.text('kind').notNullable()
    table.text('person_id')
    table.text('data').notNullable()
    table.index(['kind', 'at'])
    table.index(['person_id', 'at'])
  })

  if ((database.client as { config: Knex.Config }).config.client === 'pg') {
    // A queue is analysed while it is empty, and then planned wrongly when it is full.
    for (const table of ['inbox', 'posts']) {
      await database.raw(
        `alter table ${table} set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 500,
         autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000)`,
      )
    }
  }
}

export async function down(database: Knex): Promise<void> {
  for (const table of [
    'events',
    'transcript_ends',
    'transcript',
    'mentions',
    'posts',
    'channels',
    'addresses',
    'dialogues',
    'inbox',
  ]) {
    await database.schema.dropTable(table)
  }
}

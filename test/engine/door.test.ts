import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import type { Inbound } from '../../bots/channel.ts'
import { openDoor } from '../../bots/engine/door.ts'
import { onEachDatabase } from '../support/databases.ts'

const now = new Date('2026-11-23T08:00:00Z')

function event(eventId: string, text = 'hello', name = 'anna'): Inbound {
  return {
    ...{ eventId, at: now, said: null, replyTo: null, thread: null, deed: { text } },
    from: { name: null, locale: null, timeZone: null },
    address: { channel: 'web', audience: 'mentee', account: name, route: '' },
  }
}

/** How many statements a database is sent while `task` runs. */
async function statementsOf(database: Knex, task: () => Promise<unknown>): Promise<number> {
  let count = 0
  const heard = (): void => void (count += 1)
  database.on('query', heard)
  await task()
  database.off('query', heard)
  return count
}

onEachDatabase('the door', (database) => {
  it('keeps all who knock meanwhile in one statement, in their order', async () => {
    const knock = openDoor(database(), () => now)
    const names = Array.from({ length: 150 }, (_, place) => `event-${place}`)
    const count = await statementsOf(database(), async () => {
      await Promise.all(names.map(async (name) => await knock(event(name))))
    })
    assert.equal(count, 2)
    assert.deepEqual(await database()('inbox').orderBy('id').pluck('event_id'), names)
  })

  it('tells everybody the number of their own row, and who was known that they were', async () => {
    const knock = openDoor(database(), () => now)
    const first = await knock(event('one'))
    const kept = await Promise.all(['one', 'two', 'two', 'three'].map(async (id) => await knock(event(id))))
    const rows = new Map((await database()('inbox')).map(({ event_id, id }) => [event_id, id]))
    assert.equal(first, rows.get('one'))
    assert.deepEqual(kept, ['known', rows.get('two'), 'known', rows.get('three')])
  })

  it('lets one that cannot be kept harm no other', async () => {
    const knock = openDoor(database(), () => now)
    const broken = { ...event('broken'), at: new Date(NaN), address: null as never }
    const all = ['one', 'two'].map(async (id) => await knock(event(id)))
    const refused = assert.rejects(knock(broken))
    const last = knock(event('three'))
    await Promise.all([...all, refused, last])
    assert.deepEqual(await database()('inbox').orderBy('id').pluck('event_id'), ['one', 'two', 'three'])
  })

  it('tells everybody when the database is away, and opens again when it is back', async () => {
    await database().schema.renameTable('inbox', 'away')
    const knock = openDoor(database(), () => now)
    const outcomes = await Promise.allSettled(['one', 'two'].map(async (id) => await knock(event(id))))
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    await database().schema.renameTable('away', 'inbox')
    assert.equal(typeof (await knock(event('one'))), 'number')
  })
})

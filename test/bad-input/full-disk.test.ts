import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { makeDatabase, type TestDatabase } from '../support/databases.ts'
import { visit } from '../support/web.ts'
import { assertNothingFailed } from './whole.ts'
import { startWholeWeb, type WholeWeb } from './whole-web.ts'

/** The database grows no more, as if the disk were full; the returned function makes room again. */
async function fill(database: Knex): Promise<() => Promise<void>> {
  const pragma = async (text: string): Promise<number> => {
    const rows: Record<string, number>[] = await database.raw(`pragma ${text}`)
    return Object.values(rows[0] ?? {})[0] ?? 0
  }
  await database.raw('create table ballast (weight text)')
  const usual = await pragma('max_page_count')
  await pragma(`max_page_count = ${await pragma('page_count')}`)
  // Pages that were free already count as room too.
  const load = `insert into ballast values ('${'x'.repeat(3_000)}')`
  await assert.rejects(async () => {
    for (;;) await database.raw(load)
  }, /full/)
  return async () => {
    await pragma(`max_page_count = ${usual}`)
  }
}

const long = 'Ik zoek werk in de zorg. '.repeat(390)

describe('a full disk [SQLite]', () => {
  let store: TestDatabase
  let web: WholeWeb
  beforeEach(async () => {
    store = await makeDatabase('SQLite')
    web = await startWholeWeb(store.database)
  })
  afterEach(async () => {
    await web.stop()
    await store.drop()
  })

  it('makes the page say that a message is not kept; with room again it is kept, once', async () => {
    const visitor = await visit(web.chat, '/chat/mentee')
    await visitor.tell({ arrived: null })
    await web.engine.settle()
    const before = (await store.database('inbox')).length
    const makeRoom = await fill(store.database)
    const id = randomUUID()
    const refused = await visitor.tell({ id, text: long })
    assert.equal(refused.status, 503)
    assert.equal(refused.body.problem, 'not-kept')
    assert.match(String(refused.body.text), /^Ik kon je bericht .*niet bewaren\. /)
    assert.equal((await store.database('inbox')).length, before)
    await makeRoom()
    assert.equal((await visitor.tell({ id, text: long })).status, 202)
    await web.engine.settle()
    const reads = await web.readsAgain(visitor)
    assert.equal(reads.filter((words) => words === long.trim()).length, 1)
    assert.match(reads.at(-1) ?? '', /Which language|Welke taal/)
    await assertNothingFailed(store.database)
  })

  it('gives up no event that is kept already: with room again everyone is answered, in order', async () => {
    const visitor = await visit(web.chat, '/chat/mentee')
    await visitor.tell({ arrived: null })
    await web.engine.settle()
    const texts = ['English', ...Array.from({ length: 24 }, (_, count) => `/nonsense ${count}`)]
    for (const text of texts) assert.equal((await visitor.tell({ text })).status, 202)
    const makeRoom = await fill(store.database)
    // More often than an event may fail before it is given up.
    let outages = 0
    for (let time = 0; time < 8; time += 1) {
      await web.engine.settle().catch((error: unknown) => {
        outages += 1
        assert.match(String(error), /full/)
      })
    }
    assert.ok(outages > 0, 'the disk was not full')
    await makeRoom()
    // A message that was being sent waits for the end of its minute; as after a restart, here nobody else sends it.
    await store.database('posts').update({ lease_until: 0, not_before: 0 })
    await web.engine.settle()
    const reads = await web.readsAgain(visitor)
    assert.match(reads.join('\n'), /I'm a bot of Mentor App/)
    await assertNothingFailed(store.database)
    assert.equal((await store.database('inbox').whereNull('done_at')).length, 0)
    await visitor.tell({ text: 'still there?' })
    await web.engine.settle()
    assert.ok((await web.readsAgain(visitor)).length > reads.length)
  })
})

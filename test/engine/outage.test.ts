import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '../../core/database.ts'
import { makeDatabase, type TestDatabase } from '../support/databases.ts'
import { makeEchoEngine, type EchoEngine } from '../support/echo-engine.ts'

/** A database and an engine on it, with one message that waits to be handled. */
async function withOneWaiting(
  kind: 'SQLite' | 'PostgreSQL',
  rule: (store: TestDatabase, echo: EchoEngine) => Promise<void>,
): Promise<void> {
  const store = await makeDatabase(kind)
  try {
    const echo = makeEchoEngine(() => store.database)
    await echo.user('anna').types('hello')
    await echo.waiting('anna').does({ text: 'waiting' }, { eventId: 'waiting' })
    await rule(store, echo)
    assert.equal(
      (await store.database('inbox').where('attempts', '>', 0)).length,
      0,
      'an outage was counted as a failure',
    )
  } finally {
    await store.drop()
  }
}

describe('an outage of the database', () => {
  it('that is a lock of another program loses nothing: what is not kept is said to be not kept [SQLite]', async () => {
    await withOneWaiting('SQLite', async (store, echo) => {
      await store.database.raw('pragma busy_timeout = 50')
      const other = openDatabase(store.settings)
      await other.raw('begin immediate')
      const again = { eventId: 'again' }
      await assert.rejects(echo.waiting('anna').does({ text: 'not kept' }, again), /locked|busy/i)
      const settled = echo.engine.settle()
      await sleep(200)
      await other.raw('rollback')
      await other.destroy()
      await settled
      await echo.user('anna').does({ text: 'kept now' }, again)
      assert.match(echo.user('anna').reads(), /heard waiting\n---\nheard kept now$/)
    })
  })

  it('that is a row locked by another process makes a turn wait, not fail [PostgreSQL]', async () => {
    await withOneWaiting('PostgreSQL', async (store, echo) => {
      const other = openDatabase(store.settings)
      const transaction = await other.transaction()
      await transaction('dialogues').forUpdate()
      const settled = echo.engine.settle()
      await sleep(200)
      assert.doesNotMatch(echo.user('anna').reads(), /heard waiting/)
      await transaction.rollback()
      await other.destroy()
      await settled
      assert.match(echo.user('anna').reads(), /heard waiting/)
    })
  })

  it('that is a full disk keeps what was kept, and goes on when there is room [SQLite]', async () => {
    await withOneWaiting('SQLite', async (store, echo) => {
      await store.database.raw('pragma max_page_count = 1') // SQLite makes it the pages there are
      const long = { text: 'x'.repeat(200_000) }
      await assert.rejects(echo.waiting('anna').does(long, { eventId: 'long' }), /full/i)
      await store.database.raw('pragma max_page_count = 1000000')
      await echo.engine.settle()
      await echo.user('anna').does({ text: 'room again' }, { eventId: 'long' })
      assert.match(echo.user('anna').reads(), /heard waiting\n---\nheard room again$/)
    })
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { openDatabase } from '../../core/database.ts'
import { makeDatabase, type DatabaseKind, type TestDatabase } from '../support/databases.ts'
import { visit, type Visitor } from '../support/web.ts'
import { assertNothingFailed } from './whole.ts'
import { startWholeWeb, type WholeWeb } from './whole-web.ts'

/** What stands for each database, its web channel, and another connection that can hold a lock. */
type Stage = {
  store: TestDatabase
  web: WholeWeb
  other: Knex
  visitor: Visitor
  inbox: () => Promise<number>
}

function onStage(kind: DatabaseKind, define: (stage: () => Stage) => void): void {
  describe(`a locked database [${kind}]`, () => {
    let stage: Stage | undefined
    beforeEach(async () => {
      const store = await makeDatabase(kind)
      // As long as production waits, no test has to.
      if (kind === 'SQLite') await store.database.raw('pragma busy_timeout = 20')
      const web = await startWholeWeb(store.database)
      const visitor = await visit(web.chat, '/chat/mentee', { 'accept-language': 'en' })
      await visitor.tell({ arrived: null }, { 'accept-language': 'en' })
      await web.engine.settle()
      const inbox = async (): Promise<number> => (await store.database('inbox')).length
      stage = { store, web, visitor, inbox, other: openDatabase(store.settings) }
    })
    afterEach(async () => {
      await stage?.other.destroy()
      await stage?.web.stop()
      await stage?.store.drop()
    })
    define(() => {
      if (!stage) throw new Error('the stage is there only while a test runs')
      return stage
    })
  })
}

onStage('SQLite', (stage) => {
  it('makes the page say that a message is not kept, and what is tried again is kept once', async () => {
    const { web, other, visitor, inbox, store } = stage()
    const id = randomUUID()
    const before = await inbox()
    const lock = await other.transaction()
    const refused = await visitor.tell({ id, text: 'English' }, { 'accept-language': 'en' })
    assert.equal(refused.status, 503)
    assert.deepEqual(refused.body, {
      problem: 'not-kept',
      text: 'I could not keep your message just now. Please try again in a moment.',
    })
    await lock.rollback()
    assert.equal(await inbox(), before)
    const again = async (): Promise<number> => (await visitor.tell({ id, text: 'English' })).status
    assert.deepEqual([await again(), await again()], [202, 202])
    await web.engine.settle()
    const reads = await web.readsAgain(visitor)
    assert.equal(reads.filter((words) => words === 'English').length, 1)
    assert.match(reads.at(-1) ?? '', /I'm a bot of Mentor App/)
    await assertNothingFailed(store.database)
  })

  it('makes what is kept already wait, without counting it as a failure', async () => {
    const { web, other, visitor, store } = stage()
    assert.equal((await visitor.tell({ text: 'English' })).status, 202)
    const lock = await other.transaction()
    let over = false
    const settling = web.engine.settle().then(() => (over = true))
    await sleep(100)
    assert.equal(over, false, 'a turn was taken through a lock')
    await lock.rollback()
    await settling
    assert.match((await web.readsAgain(visitor)).at(-1) ?? '', /I'm a bot of Mentor App/)
    await assertNothingFailed(store.database)
  })
})

onStage('PostgreSQL', (stage) => {
  const someoneWaits = async (database: Knex): Promise<void> => {
    const waiting = (): Promise<unknown> =>
      database('pg_stat_activity')
        .whereRaw(`datname = current_database() and wait_event_type = 'Lock'`)
        .first('pid')
    while ((await waiting()) === undefined) await sleep(5)
  }

  it('makes a message wait for a row that another holds: then it is kept, once', async () => {
    const { web, other, visitor, inbox, store } = stage()
    const before = await inbox()
    const lock = await other.transaction()
    await lock('transcript_ends').forUpdate()
    const telling = visitor.tell({ text: 'English' })
    await someoneWaits(store.database)
    assert.equal(await inbox(), before, 'kept before the person could see it')
    await lock.rollback()
    assert.equal((await telling).status, 202)
    await web.engine.settle()
    const reads = await web.readsAgain(visitor)
    assert.equal(reads.filter((words) => words === 'English').length, 1)
    assert.match(reads.at(-1) ?? '', /I'm a bot of Mentor App/)
    await assertNothingFailed(store.database)
  })

  it('makes a turn wait for a person whom another holds, without counting it as a failure', async () => {
    const { web, other, visitor, store } = stage()
    assert.equal((await visitor.tell({ text: 'English' })).status, 202)
    const lock = await other.transaction()
    await lock('people').forUpdate()
    const settling = web.engine.settle()
    await someoneWaits(store.database)
    await lock.rollback()
    await settling
    assert.match((await web.readsAgain(visitor)).at(-1) ?? '', /I'm a bot of Mentor App/)
    await assertNothingFailed(store.database)
  })

  it('takes a turn again that had to give way to another, without counting it as a failure', async () => {
    const { web, other, visitor, store } = stage()
    assert.equal((await visitor.tell({ text: 'English' })).status, 202)
    const lock = await other.transaction()
    await lock('people').forUpdate()
    const settling = web.engine.settle()
    await someoneWaits(store.database)
    // Each waits for the other now: PostgreSQL ends the one that waited first, the turn.
    await lock('dialogues').forUpdate()
    await lock.rollback()
    await settling
    assert.match((await web.readsAgain(visitor)).at(-1) ?? '', /I'm a bot of Mentor App/)
    await assertNothingFailed(store.database)
  })
})

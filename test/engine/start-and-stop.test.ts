import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Knex } from 'knex'
import { migrate } from '../../bots/engine/migrate.ts'
import { openDatabase } from '../../core/database.ts'
import { makeDatabase } from '../support/databases.ts'
import { freePort } from '../support/free-port.ts'
import { until } from '../support/until.ts'
import { visit, wordsOf } from '../support/web.ts'

const root = path.join(import.meta.dirname, '..', '..')

describe('starting and stopping', () => {
  it('an older Node is told in one line what to do', () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.19.0' }); require('./start.cjs')`
    const { status, stderr, stdout } = spawnSync(process.execPath, ['-e', old], {
      cwd: root,
      encoding: 'utf8',
    })
    assert.equal(status, 1)
    assert.match(stderr, /^Mentor App needs Node\.js 24 or newer, and this is 20\.19\.0\. .*npm ci.*\n$/)
    assert.equal(stdout, '')
  })

  it('several processes that start at once on one PostgreSQL database migrate it once', async () => {
    const store = await makeDatabase('PostgreSQL')
    try {
      await store.database.migrate.rollback(undefined, true)
      const processes = Array.from({ length: 4 }, () => openDatabase(store.settings))
      await Promise.all(processes.map(async (database) => await migrate(database)))
      assert.equal((await store.database('posts')).length, 0)
      await Promise.all(processes.map(async (database) => await database.destroy()))
    } finally {
      await store.drop()
    }
  })

  it('on SIGTERM the turn in hand is finished and it ends with 0; what waits is handled after a restart', async () => {
    const store = await makeDatabase('PostgreSQL')
    const { settings, database } = store
    const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-stop-'))
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const url = settings.kind === 'postgres' ? settings.url : ''
    const run = (): Running =>
      startChild(folder, {
        ...{ PORT: String(port), DATA_DIR: folder, DATABASE_URL: url, SANDBOX: 'off', LOG_LEVEL: 'info' },
      })
    const handled = async (): Promise<boolean[]> => {
      // What came in while it was asked to stop may be kept as well.
      const rows = await database('inbox').where({ channel: 'web' }).orderBy('id').limit(3).select('done_at')
      return rows.map(({ done_at }) => done_at !== null)
    }
    let running = run()
    let lock: Knex.Transaction | undefined
    try {
      await running.listens()
      const visitor = await visit({ origin }, '/chat/mentee?lang=en')
      const say = async (deed: object): Promise<number> =>
        (await visitor.tell(deed, { 'accept-language': 'en' })).status
      assert.equal(await say({ arrived: null }), 202)
      await until(async () => (await handled()).join() === 'true')
      lock = await database.transaction()
      await lock('people').forUpdate()
      assert.equal(await say({ text: 'English' }), 202)
      await until(async () => await someoneWaits(database))
      assert.equal(await say({ text: 'Hello?' }), 202)
      running.child.kill('SIGTERM')
      await until(async () => (await say({ text: 'too late' })) === 503)
      assert.deepEqual(await handled(), [true, false, false], 'it was not in the middle of a turn')
      await lock.rollback()
      assert.equal(await running.ended, 0)
      assert.match(running.log(), /"msg":"stopped"/)
      assert.deepEqual(await handled(), [true, true, false])

      running = run()
      await running.listens()
      await until(async () => (await handled()).join() === 'true,true,true')
      await until(async () => {
        const again = await visit({ origin }, '/chat/mentee?lang=en', { cookie: visitor.cookie })
        return again.state.entries.map(wordsOf).some((words) => words.startsWith("I'm a bot of Mentor App"))
      })
    } finally {
      if (lock && !lock.isCompleted()) await lock.rollback()
      running.child.kill('SIGKILL')
      await running.ended
      await store.drop()
      rmSync(folder, { recursive: true, force: true })
    }
  }).timeout(240_000)
})

/** `npm start` in a process of its own. */
type Running = {
  child: ChildProcess
  log: () => string
  /** Resolves when it serves, rejects when it ended before. */
  listens: () => Promise<void>
  /** With what it ended: its code, or the signal. */
  ended: Promise<number | string | null>
}

function startChild(folder: string, environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [path.join(root, 'start.cjs')], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...environment },
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (log += chunk.toString()))
  }
  let over = false
  const ended = new Promise<number | string | null>((resolve) =>
    child.once('close', (code, signal) => {
      over = true
      resolve(signal ?? code)
    }),
  )
  return {
    ...{ child, ended, log: () => log },
    listens: async () => {
      await until(() => over || log.includes('listens'))
      assert.ok(!over, log)
    },
  }
}

async function someoneWaits(database: Knex): Promise<boolean> {
  const waiting: unknown = await database('pg_stat_activity')
    .whereRaw(`datname = current_database() and wait_event_type = 'Lock'`)
    .first('pid')
  return waiting !== undefined
}

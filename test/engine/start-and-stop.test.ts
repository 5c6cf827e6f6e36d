import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../../bots/engine/migrate.ts'
import { openDatabase } from '../../core/database.ts'
import { makeDatabase } from '../support/databases.ts'
import { freePort } from '../support/free-port.ts'
import { until } from '../support/until.ts'

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

  it('on SIGTERM it finishes what it has in hand and ends with 0; what came in before is handled after', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-stop-'))
    const port = await freePort()
    const environment = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      SANDBOX: 'off',
      LOG_LEVEL: 'info',
    }
    const child = spawn(process.execPath, ['start.cjs'], { cwd: root, env: environment })
    let log = ''
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()))
    const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)))
    try {
      await Promise.race([ended, until(() => log.includes('listens'))])
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`)
      assert.deepEqual(await answer.json(), {
        ...{ status: 'ok', oldestWaiting: 0, postsBehind: 0, postsParked: 0, eventsDead: 0 },
      })
      assert.match(
        await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(),
        /mentor_inbox_oldest_seconds 0/,
      )
      child.kill('SIGTERM')
      assert.equal(await ended, 0)
      assert.match(log, /"msg":"stopped"/)
    } finally {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  }).timeout(240_000)
})

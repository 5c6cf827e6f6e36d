import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Inbound } from '../../bots/channel.ts'
import { keepInbound } from '../../bots/engine/inbox.ts'
import { makeDatabase, type TestDatabase } from '../support/databases.ts'
import { readPlatform, type ChildSettings } from './crash-child.ts'

const start = new Date('2026-11-23T08:00:00Z').getTime()

/** A lease of a process that died runs out after a minute. */
const laterThanLeases = 61_000

/** Every step in which a process can die, early and late in the work. */
const steps = [
  ...['turn:claimed', 'turn:heard', 'turn:written', 'turn:committed'],
  ...['show:leased', 'show:sent', 'show:marked'],
].flatMap((step) => [0, 2].map((after) => ({ step, after })))

async function runChild(settings: ChildSettings): Promise<NodeJS.Signals | number | null> {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'crash-child.ts'), JSON.stringify(settings)],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  return await new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? code))
  })
}

for (const kind of ['SQLite', 'PostgreSQL'] as const) {
  describe(`kill -9 in the middle [${kind}]`, () => {
    let store: TestDatabase
    let folder: string
    beforeEach(async () => {
      store = await makeDatabase(kind)
      folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-crash-'))
    })
    afterEach(async () => {
      await store.drop()
      rmSync(folder, { recursive: true, force: true })
    })

    for (const killAt of steps) {
      it(`at ${killAt.step}, after ${killAt.after} of them: nothing is lost and nothing is done twice`, async () => {
        const { database, settings } = store
        for (const word of ['one', 'two', 'three']) {
          await keepInbound(database, [inboundOf(word)], start)
        }
        const platform = path.join(folder, 'platform')
        const child = { database: settings, platform, now: start + 1 }
        assert.equal(await runChild({ ...child, killAt }), 'SIGKILL', 'the process was not killed')
        assert.equal(await runChild({ ...child, now: start + laterThanLeases, killAt: null }), 0)

        const lines = readPlatform(platform)
        const words = lines.filter(({ text }) => text.startsWith('heard'))
        assert.deepEqual(
          words.map(({ text }) => text),
          ['heard one', 'heard two', 'heard three'],
        )
        const card = lines.filter(({ text }) => text.startsWith('count'))
        assert.equal(new Set(card.map(({ id }) => id)).size, 1, 'the card is there twice')
        assert.equal(card.at(-1)?.text, 'count 3')
        assert.equal((await database('events').where({ kind: 'data-exported' })).length, 3)
        assert.equal((await database('inbox').whereNull('done_at')).length, 0)
      }).timeout(240_000)
    }
  })
}

function inboundOf(word: string): Inbound {
  return {
    eventId: word,
    at: new Date(start),
    from: { name: 'Anna', locale: 'en', timeZone: null },
    address: { channel: 'web', audience: 'mentee', account: 'anna', route: '' },
    said: null,
    replyTo: null,
    thread: null,
    deed: { text: word },
  }
}

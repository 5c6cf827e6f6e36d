import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Knex } from 'knex'
import { pino } from 'pino'
import { keepErased } from '../../bots/tombstones.ts'
import { openDatabase } from '../../core/database.ts'
import { systemRandom } from '../../core/random.ts'
import type { WorkSettings } from '../../core/work.ts'
import { makeBackup, makeDatabase, type DatabaseKind, type TestDatabase } from '../support/databases.ts'
import { everything } from '../support/everything.ts'
import { heardBy, type Heard } from '../support/heard.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { until } from '../support/until.ts'
import { programme } from '../support/work.ts'

for (const kind of ['SQLite', 'PostgreSQL'] as const) {
  describe(`a restored back-up [${kind}]`, () => {
    let stage: Stage
    beforeEach(async () => {
      stage = await makeStage(kind)
    })
    afterEach(async () => {
      await stage.drop()
    })

    it('brings nobody back who was erased since: they are erased again before anything is served', async () => {
      const zorro = await stage.joins('z0', 'Zorro')
      await stage.joins('a0', 'Amira')
      const restore = await stage.backUp()
      await zorro().does({ tap: 'erase:yes' })
      assert.deepEqual(await stage.names(), ['Amira'])
      await stage.stop()
      await restore()
      await stage.look(async (database) => {
        assert.ok(
          (await everything(database)).some(({ row }) => row.includes('Zorro')),
          'nothing was restored',
        )
        // Said just before the back-up, and not heard before it.
        const event = JSON.stringify({
          ...{ at: new Date(), address: { ...web, account: 'z0' }, said: null, replyTo: null, thread: null },
          ...{ from: { name: null, locale: 'en', timeZone: null }, deed: { text: 'Zorro is the name' } },
        })
        await database('inbox').insert({
          ...{ channel: 'web', event_id: 'waits', lane: 'web:mentee:z0', event, due: 1, received_at: 1 },
        })
      })

      await stage.start()
      assert.deepEqual(await stage.names(), ['Amira'])
      await stage.look(async (database) => {
        assert.deepEqual(
          (await everything(database)).filter(({ row }) => row.includes('Zorro')),
          [],
        )
        assert.deepEqual(
          await database('posts').where({ address: 'web:mentee:z0' }),
          [],
          'they are written to',
        )
        assert.deepEqual(await database('transcript').where({ address: 'web:mentee:z0' }), [])
        assert.equal((await database('people').whereNull('erased_at')).length, 1, 'they are met anew')
        assert.equal((await database('posts').where({ address: 'web:mentee:a0' })).length > 0, true)
      })
      await zorro().does({ arrived: null })
      await stage.stop()
      await stage.start()
      await stage.look(async (database) => {
        const [row] = await database('accounts').where({ account: 'web:z0' })
        assert.ok(row, 'who came back by themselves is erased')
      })
    }).timeout(240_000)

    it('does not let in who was shut out and erased since', async () => {
      const zorro = await stage.joins('z0', 'Zorro')
      const restore = await stage.backUp()
      await stage.look(async (database) => await database('people').update({ banned_at: Date.now() }))
      await zorro().does({ tap: 'erase:yes' })
      await stage.stop()
      await restore()
      await stage.start()
      await zorro().does({ arrived: null })
      await stage.look(async (database) => {
        const [person] = await database('people').whereNull('erased_at')
        assert.notEqual(person?.banned_at, null)
      })
    }).timeout(240_000)

    it('says in its file who was erased by hashes alone, which nobody else may read', async () => {
      const zorro = await stage.joins('z0', 'Zorro')
      await zorro().does({ tap: 'erase:yes' })
      await until(() => readFileSync(stage.file, 'utf8') !== '')
      assert.match(readFileSync(stage.file, 'utf8'), /^\n[0-9a-f]{64} \d{13} -\n$/)
      assert.equal(statSync(stage.file).mode & 0o077, 0)
    }).timeout(240_000)

    it('is not begun where nobody could tell who was erased, nor where that cannot be written', async () => {
      await stage.joins('a0', 'Amira')
      await stage.stop()
      await stage.look(async (database) => {
        const forget = async (): Promise<number> =>
          await database('secrets').where({ name: 'tombstones' }).delete()
        const begin = async (file: string): Promise<void> => {
          const world = (): WorkSettings => ({ database, now: new Date(), random: systemRandom, programme })
          const perform = (): Promise<never> => Promise.reject(new Error('nobody is to be erased'))
          await (await keepErased({ world, perform, file, log: pino({ level: 'silent' }) })).stop()
        }
        await forget()
        await begin(stage.file) // nobody was ever erased
        await forget()
        writeFileSync(stage.file, `${'0'.repeat(64)} 1790000000000 -\n`)
        await assert.rejects(begin(stage.file), /holds tombstones, and this database is older than their key/)
        await assert.rejects(begin(stage.folder), /^Error: TOMBSTONES_FILE must name a file/)
      })
    }).timeout(240_000)
  })
}

/** Where everybody of these tests is. */
const web = { channel: 'web', audience: 'mentee', route: '' }

type Stage = {
  folder: string
  /** Where the tombstones stand outside of the database. */
  file: string
  start: () => Promise<void>
  stop: () => Promise<void>
  /** A mentee of that name; after a restart it is the same person at the same browser. */
  joins: (account: string, name: string) => Promise<() => Heard>
  names: () => Promise<string[]>
  look: <Result>(task: (database: Knex) => Promise<Result>) => Promise<Result>
  /** Stops the service, copies its database and starts it again; what is returned puts the copy in its place. */
  backUp: () => Promise<() => Promise<void>>
  drop: () => Promise<void>
}

async function makeStage(kind: DatabaseKind): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-restored-'))
  const store: TestDatabase | null = kind === 'PostgreSQL' ? await makeDatabase(kind) : null
  await store?.database.destroy()
  const where = store?.settings.kind === 'postgres' ? { DATABASE_URL: store.settings.url } : {}
  let running: RunningService | null = null
  const stage: Stage = {
    folder,
    file: path.join(folder, 'tombstones'),
    start: async () => {
      running = await startRunningService({ ...where, DATA_DIR: folder })
    },
    stop: async () => {
      await running?.service.stop()
      running = null
    },
    joins: async (account, name) => {
      const heard = (): Heard => {
        if (!running) throw new Error('the service does not run')
        return heardBy(running, account)
      }
      await heard().does({ arrived: null })
      await heard().does({ text: 'English' })
      await heard().does({ tap: 'consent:yes' })
      await heard().does({ text: name })
      return heard
    },
    names: async () =>
      await stage.look(
        async (database) => await database('people').whereNotNull('name').pluck<string[]>('name'),
      ),
    look: async (task) => {
      const database = openDatabase(
        store?.settings ?? { kind: 'sqlite', file: path.join(folder, 'mentor.sqlite') },
      )
      try {
        return await task(database)
      } finally {
        await database.destroy()
      }
    },
    backUp: async () => {
      await stage.stop()
      const restore = await makeBackup(
        store?.settings ?? { kind: 'sqlite', file: path.join(folder, 'mentor.sqlite') },
      )
      await stage.start()
      return restore
    },
    drop: async () => {
      await stage.stop()
      await store?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await stage.start()
  return stage
}

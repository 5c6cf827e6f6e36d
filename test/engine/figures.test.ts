import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { openDatabase } from '../../core/database.ts'
import { makeDatabase, type DatabaseKind, type TestDatabase } from '../support/databases.ts'
import { chatAs } from '../support/on-the-web.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { until } from '../support/until.ts'

const hour = 3_600_000

function onEachStore(define: (running: () => RunningService) => void): void {
  for (const kind of ['SQLite', 'PostgreSQL'] satisfies DatabaseKind[]) {
    describe(`how the service says that it is doing [${kind}]`, () => {
      let store: TestDatabase | undefined
      let running: RunningService
      beforeEach(async () => {
        store = kind === 'PostgreSQL' ? await makeDatabase(kind) : undefined
        const { settings } = store ?? {}
        running = await startRunningService(
          settings?.kind === 'postgres' ? { DATABASE_URL: settings.url } : {},
        )
      })
      afterEach(async () => {
        await running.stop()
        await store?.drop()
      })
      define(() => running)
    })
  }
}

onEachStore((running) => {
  const look = async <Result>(task: (database: Knex) => Promise<Result>): Promise<Result> => {
    const database = openDatabase(running().settings.database)
    try {
      return await task(database)
    } finally {
      await database.destroy()
    }
  }
  const health = async (): Promise<Record<string, number | string>> => {
    const response = await fetch(`${running().origin}/healthz`)
    assert.equal(response.status, 200)
    return (await response.json()) as Record<string, number | string>
  }
  const metrics = async (): Promise<Map<string, number>> => {
    const text = await (await fetch(`${running().origin}/metrics`)).text()
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    return new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
    )
  }

  it('tells nothing that waits, and all that does: an event, a post, one set aside, an event given up', async () => {
    const quiet = { status: 'ok', oldestWaiting: 0, postsBehind: 0, postsParked: 0, eventsDead: 0 }
    const sam = await chatAs(running().origin, 'mentee')
    await sam.sees('Which language?')
    await until(async () => JSON.stringify(await health()) === JSON.stringify(quiet))
    const first = (await metrics()).get('mentor_turns_total{outcome="done"}') ?? 0
    await sam.types('English')
    await sam.sees('OK, start')
    await until(async () => JSON.stringify(await health()) === JSON.stringify(quiet))
    const before = await metrics()
    assert.equal(before.get('mentor_turns_total{outcome="done"}'), first + 1)
    assert.equal(before.get('mentor_turn_seconds_count'), first + 1)
    assert.ok((before.get('mentor_turn_seconds_sum') ?? 0) > 0)
    const posts = await look(async (database) => await database('posts'))
    assert.ok(posts.length > 0)
    // A card that changes is shown again.
    assert.ok((before.get('mentor_shown_seconds_count') ?? 0) >= posts.length)
    for (const name of ['inbox_oldest_seconds', 'posts_behind', 'posts_parked', 'events_dead']) {
      assert.equal(before.get(`mentor_${name}`), 0, name)
    }

    await look(async (database) => {
      const now = Date.now()
      const [post] = await database('posts')
      assert.ok(post)
      const row: Partial<typeof post> = { ...post, shown: null, message_id: null, wanted: 'later' }
      delete row.id
      await database('addresses').update({ busy_until: now + hour })
      await database('posts').insert([
        { ...row, key: 'behind', parked: null },
        { ...row, key: 'aside', parked: 'refused' },
      ])
      const event = JSON.stringify({ name: 'what no version knows', about: 'nothing' })
      const waits = { channel: 'clock', event, due: now - hour, received_at: now - hour }
      await database('inbox').insert([
        { ...waits, event_id: 'waits', lane: 'clock:one', not_before: now + hour, attempts: 1 },
        { ...waits, event_id: 'fails', lane: 'clock:two', not_before: 0, attempts: 4 },
      ])
    })
    await until(async () => (await health()).eventsDead === 1)
    const { oldestWaiting, ...others } = await health()
    assert.ok(Number(oldestWaiting) >= hour && Number(oldestWaiting) < 2 * hour, String(oldestWaiting))
    assert.deepEqual(others, { status: 'ok', postsBehind: 1, postsParked: 1, eventsDead: 1 })
    const after = await metrics()
    assert.equal(after.get('mentor_turns_total{outcome="failed"}'), 1)
    assert.equal(after.get('mentor_turns_total{outcome="done"}'), first + 1)
    assert.ok((after.get('mentor_inbox_oldest_seconds') ?? 0) >= 3_600)
    assert.equal(after.get('mentor_posts_behind'), 1)
    assert.equal(after.get('mentor_posts_parked'), 1)
    assert.equal(after.get('mentor_events_dead'), 1)
  })
})

describe('a service whose database is gone', () => {
  it('says so with 503, and still stops', async () => {
    const store = await makeDatabase('PostgreSQL')
    const url = store.settings.kind === 'postgres' ? store.settings.url : ''
    const running = await startRunningService({ DATABASE_URL: url })
    try {
      assert.equal((await fetch(`${running.origin}/healthz`)).status, 200)
      await store.drop()
      const response = await fetch(`${running.origin}/healthz`)
      assert.equal(response.status, 503)
      assert.deepEqual(await response.json(), { status: 'no database' })
    } finally {
      await running.stop()
    }
  })
})

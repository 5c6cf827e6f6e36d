import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import path from 'node:path'
import type { Knex } from 'knex'
import { keepInbound } from '../../bots/engine/inbox.ts'
import { tap } from '../../bots/taps.ts'
import { openSearch } from '../../core/requests/open-search.ts'
import { makeDatabase, type DatabaseKind, type TestDatabase } from '../support/databases.ts'
import { aMentee, anApprovedMentor } from '../support/people.ts'
import { makeWorld, programme, type World } from '../support/work.ts'
import type { WorkerSettings } from './worker-child.ts'

const mentorCount = 10
const requestsEach = 20

/** Ten mentors with one place and twenty open requests each. */
async function makeRequests(world: World): Promise<{ mentorId: string; requestId: string }[]> {
  world.programme = { ...programme, openRequestsPerMentor: requestsEach }
  const requests: { mentorId: string; requestId: string }[] = []
  for (let number = 0; number < mentorCount; number += 1) {
    const mentorId = await anApprovedMentor(world, { sectors: ['it'], languages: ['en'], capacity: 1 })
    for (let request = 0; request < requestsEach; request += 1) {
      const menteeId = await aMentee(world, { languages: ['en'] })
      const wish = { sector: 'it', topics: ['interview'], region: null, message: 'Hello', backups: [] }
      const outcome = await world.run(async (work) => await openSearch(work, menteeId, { ...wish, mentorId }))
      assert.ok(typeof outcome === 'object')
      requests.push({ mentorId, requestId: outcome.sent.id })
    }
  }
  return requests
}

/** Every "yes" comes from a place of its own, so that no lane keeps two of a mentor's apart. */
async function sayYes(database: Knex, now: number, mentorId: string, requestId: string): Promise<void> {
  const account = `phone-${requestId}`
  await database('accounts').insert({ account: `web:${account}`, person_id: mentorId, linked_at: now })
  await keepInbound(
    database,
    [
      {
        eventId: requestId,
        at: new Date(now),
        from: { name: null, locale: null, timeZone: null },
        address: { channel: 'web', audience: 'mentor', account, route: '' },
        said: null,
        replyTo: null,
        thread: null,
        deed: { tap: tap('accept', requestId) },
      },
    ],
    now,
  )
}

async function runWorkers(count: number, settings: WorkerSettings): Promise<void> {
  const codes = await Promise.all(
    Array.from({ length: count }, async () => {
      const file = path.join(import.meta.dirname, 'worker-child.ts')
      const child = spawn(process.execPath, [file, JSON.stringify(settings)], {
        stdio: ['ignore', 'inherit', 'inherit'],
      })
      return await new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
    }),
  )
  assert.deepEqual(codes, Array<number>(count).fill(0))
}

const cases: { kind: DatabaseKind; processes: number; workers: number }[] = [
  { kind: 'PostgreSQL', processes: 4, workers: 4 },
  { kind: 'SQLite', processes: 1, workers: 4 },
]

for (const { kind, processes, workers } of cases) {
  describe(`200 requests accepted at once from ${processes} processes [${kind}]`, () => {
    let store: TestDatabase
    before(async () => {
      store = await makeDatabase(kind)
    })
    after(async () => {
      await store.drop()
    })

    it('never make one mentorship too many, lose no turn, and leave every loser with a kind answer', async () => {
      const { database, settings } = store
      const world = makeWorld(() => database)
      const requests = await makeRequests(world)
      const now = world.now.getTime()
      for (const { mentorId, requestId } of requests) await sayYes(database, now, mentorId, requestId)
      await runWorkers(processes, { database: settings, workers, now: now + 1 })

      const mentorships = await database('mentorships')
      assert.equal(mentorships.length, mentorCount)
      assert.equal(new Set(mentorships.map(({ mentor_id }) => mentor_id)).size, mentorCount)
      const places = await database('mentors').select('active', 'capacity')
      assert.ok(places.every(({ active, capacity }) => active === 1 && capacity === 1))
      const failed = await database('inbox').where(
        (builder) => void builder.whereNotNull('failed').orWhere('attempts', '>', 0),
      )
      assert.deepEqual(failed, [], 'a turn was lost')

      for (const { requestId } of requests) {
        const won = mentorships.some(({ request_id }) => request_id === requestId)
        const told = await database('posts').where('address', `web:mentor:phone-${requestId}`)
        const answer = told.map(({ view }) => view).join()
        // The card of a mentor who won stands at whichever of their addresses is the newest.
        if (!won) assert.match(answer, /mentor-full/, `the loser of ${requestId} heard nothing`)
      }
    }).timeout(240_000)
  })
}

import assert from 'node:assert/strict'
import { keepSchedule } from '../../bots/engine/clock.ts'
import { echoBots } from '../support/echo-bots.ts'
import { makeEchoEngine } from '../support/echo-engine.ts'
import { onEachDatabase } from '../support/databases.ts'
import { readableLog } from '../support/http.ts'

onEachDatabase('a turn', (database) => {
  it('has one effect, however often its event is delivered', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.user('anna')
    await anna.does({ text: 'one' }, { eventId: 'update-1' })
    await anna.does({ text: 'one' }, { eventId: 'update-1' })
    await Promise.all([1, 2, 3].map(async () => await anna.does({ text: 'two' }, { eventId: 'update-2' })))
    assert.equal(anna.reads(), 'heard one\n---\ncount 2\n---\nheard two')
  })

  it('blanks what was in its event', async () => {
    const echo = makeEchoEngine(database)
    await echo.user('anna').types('a secret')
    const rows = await database()('inbox').select('event', 'done_at')
    assert.deepEqual(
      rows.map(({ event, done_at }) => [event, done_at !== null]),
      [['', true]],
    )
  })

  it('leaves nothing of itself when it fails, and is tried again in its place in the lane', async () => {
    let broken = true
    const bots = echoBots((typed) => (broken && typed === 'one' ? new Error('boom') : null))
    const echo = makeEchoEngine(database, { bots })
    const anna = echo.user('anna')
    const bert = echo.user('bert')
    await anna.types('one')
    await anna.types('two')
    await bert.types('three')
    assert.equal(anna.reads(), '', 'the second event of a lane overtook the first')
    assert.equal(bert.reads(), 'heard three\n---\ncount 1', 'another lane waited as well')
    assert.equal((await database()('events').where({ kind: 'data-exported' })).length, 1)
    broken = false
    await echo.pass(1_000)
    assert.equal(anna.reads(), 'heard one\n---\ncount 2\n---\nheard two')
  })

  it('that fails tells the log where in the program, and not a word of what it was about', async () => {
    const { log, lines } = readableLog()
    const bots = echoBots((typed) => (typed.startsWith('secret') ? new TypeError(`broken: ${typed}`) : null))
    const echo = makeEchoEngine(database, { bots, log })
    await echo.user('anna').types('secret plans')
    const failed = lines().filter((line) => line.includes('a turn failed'))
    assert.equal(failed.length, 1)
    assert.match(failed[0] ?? '', /"name":"TypeError"[\s\S]*turn\.test\.ts/)
    assert.doesNotMatch(lines().join('\n'), /secret|plans|broken/)
  })

  it('is given up after five failures: the person is told, and the lane goes on', async () => {
    const bots = echoBots((typed) => (typed === 'poison' ? new Error('boom') : null))
    const echo = makeEchoEngine(database, { bots })
    const anna = echo.user('anna')
    await anna.types('hello')
    await anna.types('poison')
    await anna.types('after')
    for (let attempt = 0; attempt < 5; attempt += 1) await echo.pass(600_000)
    assert.equal(anna.reads(), 'heard hello\n---\ncount 2\n---\nsorry\n---\nheard after')
    const [dead] = await database()('inbox').whereNotNull('failed')
    assert.deepEqual([dead?.attempts, dead?.event], [5, ''])
    assert.equal((await database()('events').where({ kind: 'turn-failed' })).length, 1)
  })

  it('is given up when it keeps killing the process', async () => {
    // Each engine stands for a process that was started after the event came, and died in its turn.
    const first = makeEchoEngine(database)
    await first.waiting('anna').types('killer')
    for (let crash = 0; crash < 3; crash += 1) {
      await database()('inbox').update({ starts: crash + 1 })
    }
    const next = makeEchoEngine(database, { channel: first.channel, now: new Date('2026-11-23T08:01:00Z') })
    await next.user('anna').does({ text: 'after' }, { eventId: 'after' })
    assert.equal(next.user('anna').reads(), 'sorry\n---\nheard after\n---\ncount 1')
  })

  it('is counted before it begins when its event is older than the process', async () => {
    const first = makeEchoEngine(database)
    await first.waiting('anna').types('one')
    const next = makeEchoEngine(database, { channel: first.channel, now: new Date('2026-11-23T08:01:00Z') })
    await next.engine.settle()
    const [row] = await database()('inbox').select('starts', 'done_at')
    assert.equal(row?.starts, 1)
    assert.notEqual(row.done_at, null)
  })

  it('is counted once, however many processes start on what waits', async () => {
    const first = makeEchoEngine(database)
    for (let name = 0; name < 12; name += 1) await first.waiting(`person-${name}`).types('one')
    const now = new Date('2026-11-23T08:01:00Z')
    const processes = [4, 5, 6, 7, 8].map((seed) =>
      makeEchoEngine(database, { channel: first.channel, now, seed }),
    )
    await Promise.all(processes.map(async ({ engine }) => await engine.settle()))
    const rows = await database()('inbox').select('starts', 'failed')
    assert.deepEqual(rows, Array<unknown>(12).fill({ starts: 1, failed: null }))
    assert.equal((await database()('inbox').whereNull('done_at')).length, 0)
  })

  it('waits for its moment when it falls due by itself, and can be called off', async () => {
    const echo = makeEchoEngine(database)
    const later = (name: string, about: string, minutes: number): { due: object; at: number } => ({
      due: { name, about },
      at: echo.now.getTime() + minutes * 60_000,
    })
    await database().transaction(async (transaction) => {
      const plan = [later('remind', 'one', 10), later('expire', 'one', 20), later('remind', 'two', 10)]
      await keepSchedule(transaction, { later: plan as never, cancel: [] }, echo.now.getTime())
      await keepSchedule(transaction, { later: plan as never, cancel: [] }, echo.now.getTime())
    })
    await echo.pass(9 * 60_000)
    assert.equal((await database()('events').where({ kind: 'data-exported' })).length, 0)
    await echo.pass(60_000)
    assert.equal((await database()('events').where({ kind: 'data-exported' })).length, 2)
    await database().transaction(async (transaction) => {
      await keepSchedule(transaction, { later: [], cancel: ['one'] }, echo.now.getTime())
    })
    await echo.pass(60 * 60_000)
    assert.equal((await database()('events').where({ kind: 'data-exported' })).length, 2)
  })

  it('never overlaps with another turn of its lane, whoever takes it', async () => {
    const echo = makeEchoEngine(database)
    const anna = echo.waiting('anna')
    for (let count = 0; count < 20; count += 1) await anna.types(`${count}`)
    await Promise.all([1, 2, 3, 4].map(async () => await echo.engine.settle()))
    const heard = anna
      .reads()
      .split('\n---\n')
      .filter((line) => line.startsWith('heard'))
    assert.deepEqual(
      heard,
      Array.from({ length: 20 }, (_, count) => `heard ${count}`),
    )
    assert.match(anna.reads(), /count 20/)
  })
})

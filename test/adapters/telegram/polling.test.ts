import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import type { Channel } from '../../../bots/channel.ts'
import { telegramChannel } from '../../../adapters/telegram/channel.ts'
import type { Person } from '../../platforms/telegram/telegram.ts'
import { until } from '../../support/until.ts'
import { makeStage, menteeBot, secrets, type Stage } from './stage.ts'

describe('long polling', () => {
  let stage: Stage
  let tom: Person
  let waits: number[]

  const wait = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
    waits.push(milliseconds)
    await setTimeout(2, undefined, { signal }).catch(() => undefined)
  }

  beforeEach(async () => {
    waits = []
    stage = await makeStage({ mode: 'polling', wait })
    tom = stage.telegram.person()
  })
  afterEach(async () => {
    await stage.stop()
  })

  const texts = (): string[] =>
    stage.kept.flatMap(({ deed }) => ('text' in deed && deed.text ? [deed.text] : []))

  it('hears the same as a webhook', async () => {
    tom.start(menteeBot, 'CODE')
    tom.type(menteeBot, 'hello')
    const heard = await stage.heard()
    assert.deepEqual(
      heard.map(({ eventId, deed }) => [eventId, deed]),
      [
        ['mentee/1001/500000000', { arrived: 'CODE' }],
        ['mentee/1001/500000001', { text: 'hello' }],
      ],
    )
  })

  it('names the kinds that it wants each time, and takes a webhook of before away', async () => {
    const polls = (): typeof stage.telegram.calls =>
      stage.telegram.calls.filter(({ method }) => method === 'getUpdates')
    await until(() => polls().length > 2)
    for (const { values } of polls()) {
      assert.deepEqual(values.allowed_updates, [
        'message',
        'edited_message',
        'callback_query',
        'my_chat_member',
      ])
      assert.ok(Number(values.timeout) < 15)
    }
    assert.equal(stage.telegram.calls.filter(({ method }) => method === 'deleteWebhook').length, 2)
    assert.ok(!stage.telegram.calls.some(({ method }) => method === 'setWebhook'))
  })

  it('never passes an event by that was not kept, whatever fails and when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }), async (failures) => {
        stage.kept.length = 0
        const left = [...failures]
        const seen: number[] = []
        stage.accept = async (inbound) => {
          const number = Number(inbound.eventId.split('/')[2])
          const lost = stage.telegram
            .state(menteeBot)
            .waiting.some(({ update }) => update.update_id === number)
          assert.ok(lost, 'Telegram still has what is not kept yet')
          seen.push(number)
          if ((left[0] ?? 0) > 0) {
            left[0] = (left[0] ?? 0) - 1
            await Promise.reject(new Error('the database is away'))
          }
          left.shift()
          stage.kept.push(inbound)
        }
        stage.telegram.hold(menteeBot)
        tom.start(menteeBot)
        for (const place of failures.keys()) if (place > 0) tom.type(menteeBot, `message ${place}`)
        stage.telegram.release(menteeBot)
        await stage.telegram.settled()
        const numbers = stage.kept.map(({ eventId }) => Number(eventId.split('/')[2]))
        assert.deepEqual(numbers, numbers.toSorted())
        assert.equal(numbers.length, failures.length)
        assert.deepEqual(numbers, [...new Set(seen)])
      }),
      { numRuns: 15 },
    )
  })

  it('asks ever more seldom while events cannot be kept, and soon again afterwards', async () => {
    let failures = 8
    stage.accept = async (inbound) => {
      failures -= 1
      if (failures >= 0) await Promise.reject(new Error('the database is away'))
      stage.kept.push(inbound)
    }
    tom.start(menteeBot)
    await stage.heard()
    assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
    stage.telegram.fail('getUpdates', { broken: 502 })
    tom.type(menteeBot, 'hello')
    await stage.heard()
    assert.ok(waits.slice(8).every((milliseconds) => milliseconds === 1_000))
  })

  it('delivers again what another process did not keep before it died', async () => {
    let dying = true
    stage.accept = async (inbound) => {
      if (dying) await Promise.reject(new Error('killed'))
      stage.kept.push(inbound)
    }
    tom.start(menteeBot)
    await until(() => waits.length > 0)
    await stage.channel.stop()
    assert.equal(stage.telegram.state(menteeBot).waiting.length, 1)
    dying = false
    await stage.channel.start(async (inbound) => await stage.accept(inbound))
    assert.equal((await stage.heard()).length, 1)
  })

  it('hears all of more than Telegram hands out at once, in their order', async () => {
    stage.telegram.hold(menteeBot)
    tom.start(menteeBot)
    const all = Array.from({ length: 250 }, (_, place) => `message ${place}`)
    for (const text of all) tom.type(menteeBot, text)
    stage.telegram.release(menteeBot)
    await stage.heard()
    assert.deepEqual(texts(), all)
  })

  it('passes a second delivery on under the same number', async () => {
    stage.telegram.repeat(menteeBot, 1)
    tom.start(menteeBot)
    const heard = await stage.heard()
    assert.equal(heard.length, 2)
    assert.deepEqual(heard[0], heard[1])
  })

  it('hears what comes after a week of silence, when the numbers begin lower', async () => {
    tom.start(menteeBot)
    await stage.heard()
    const polls = (): unknown[] =>
      stage.telegram.calls.filter(({ method, bot }) => method === 'getUpdates' && bot === menteeBot)
    const twoMore = async (): Promise<void> => {
      const before = polls().length
      await until(() => polls().length > before + 1)
    }
    await twoMore()
    stage.telegram.hold(menteeBot)
    stage.telegram.weekOfSilence(menteeBot)
    tom.type(menteeBot, 'still there?')
    await twoMore() // each of them would confirm all that is lower than its offset
    stage.telegram.release(menteeBot)
    await until(() => texts().length > 0)
    assert.deepEqual(texts(), ['still there?'])
  })

  it('leaves out what it cannot read, and goes on', async () => {
    stage.telegram.hold(menteeBot)
    tom.start(menteeBot)
    tom.type(menteeBot, 'hello')
    const [first] = stage.telegram.state(menteeBot).waiting
    assert.ok(first)
    first.update.message = { message_id: 'nonsense' }
    stage.telegram.release(menteeBot)
    await stage.heard()
    assert.deepEqual(
      stage.kept.map(({ deed }) => deed),
      [{ text: 'hello' }],
    )
  })

  it('waits while another process polls, and goes on when it is gone', async () => {
    const conflict = { refused: 409, description: 'Conflict: terminated by other getUpdates request' }
    stage.telegram.fail('getUpdates', conflict, 3)
    tom.start(menteeBot)
    await stage.heard()
    await until(() => waits.length >= 3)
    tom.type(menteeBot, 'hello')
    await stage.heard()
    assert.deepEqual(texts(), ['hello'])
    assert.ok(stage.running.lines().some((line) => line.includes('someone else fetches the updates')))
  })

  it('survives a real second poller: each event is kept by one of the two', async () => {
    const second: Channel = telegramChannel({
      server: stage.running.server,
      bots: [{ audience: 'mentee', token: secrets.menteeToken, secret: '' }],
      mode: 'polling',
      publicUrl: '',
      apiRoot: stage.telegram.apiRoot,
      commands: {},
      groupNotice: () => '',
      openFile: async () => await Promise.reject(new Error('none')),
      log: stage.running.server.log as never,
      clock: () => new Date(),
      wait,
    })
    await second.start(async (inbound) => await stage.accept(inbound))
    tom.start(menteeBot)
    for (let count = 0; count < 10; count += 1) tom.type(menteeBot, `message ${count}`)
    await stage.heard()
    await second.stop()
    assert.equal(new Set(stage.kept.map(({ eventId }) => eventId)).size, 11)
  })

  it('waits as long as Telegram says when it asked too often', async () => {
    stage.telegram.fail('getUpdates', { busy: 9 }, 2)
    tom.start(menteeBot)
    await stage.heard()
    await until(() => waits.filter((milliseconds) => milliseconds === 9_000).length === 2)
  })

  it('ends for a bot whose token was taken back, and says so', async () => {
    stage.telegram.revoke(menteeBot)
    await until(() => stage.running.lines().some((line) => line.includes('its token was revoked')))
    const line = stage.running.lines().find((text) => text.includes('its token was revoked')) ?? ''
    assert.equal((JSON.parse(line) as { level: number }).level, 50)
    const polls = (): number =>
      stage.telegram.calls.filter(({ method, bot }) => method === 'getUpdates' && bot === menteeBot).length
    const before = polls()
    await setTimeout(60)
    assert.equal(polls(), before)
  })

  it('stops at once, in the middle of a poll', async () => {
    await stage.channel.stop()
    const before = stage.telegram.calls.length
    tom.start(menteeBot)
    await setTimeout(60)
    assert.deepEqual([stage.telegram.calls.length, stage.kept.length], [before, 0])
  })
})

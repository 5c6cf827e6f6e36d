import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { Person } from '../../platforms/telegram/telegram.ts'
import { until } from '../../support/until.ts'
import { makeStage, menteeBot, type Stage } from './stage.ts'

describe('deliveries by webhook', () => {
  let stage: Stage
  let tom: Person

  beforeEach(async () => {
    stage = await makeStage()
    tom = stage.telegram.person()
  })
  afterEach(async () => {
    await stage.stop()
  })

  it('are acknowledged only once the event is kept', async () => {
    const keep: (() => void)[] = []
    stage.accept = async (inbound) => {
      await new Promise<void>((resolve) => {
        keep.push(resolve)
      })
      stage.kept.push(inbound)
    }
    tom.start(menteeBot)
    await until(() => keep.length > 0)
    await setTimeout(30)
    assert.deepEqual(stage.telegram.answers, [])
    keep[0]?.()
    assert.equal((await stage.heard()).length, 1)
  })

  it('come again, under the same number, until the event is kept', async () => {
    let failures = 3
    stage.accept = async (inbound) => {
      stage.kept.push(inbound)
      failures -= 1
      if (failures >= 0) await Promise.reject(new Error('the database is away'))
    }
    tom.start(menteeBot)
    const heard = await stage.heard()
    assert.deepEqual(
      stage.telegram.answers.map(({ status }) => status),
      [500, 500, 500, 200],
    )
    assert.equal(new Set(heard.map(({ eventId }) => eventId)).size, 1)
    assert.ok(!stage.telegram.answers.some(({ body }) => body.includes('database')))
  })

  it('hold up nobody else while one cannot be kept', async () => {
    const els = stage.telegram.person({ firstName: 'Els' })
    stage.accept = async (inbound) => {
      if (inbound.from.name === 'Tom') await Promise.reject(new Error('poisoned'))
      stage.kept.push(inbound)
    }
    tom.start(menteeBot)
    els.start(menteeBot)
    await until(() => stage.kept.length === 1)
    assert.equal(stage.kept[0]?.from.name, 'Els')
  })

  it('that come twice carry the same number both times', async () => {
    stage.telegram.repeat(menteeBot, 2)
    tom.start(menteeBot)
    tom.type(menteeBot, 'hello')
    const heard = await stage.heard()
    assert.equal(heard.length, 4)
    assert.equal(new Set(heard.map(({ eventId }) => eventId)).size, 2)
    for (const [first, second] of [heard.slice(0, 2), heard.slice(2)]) assert.deepEqual(first, second)
  })

  it('that come late and out of order are all passed on, each with its own moment and number', async () => {
    stage.telegram.hold(menteeBot)
    tom.start(menteeBot)
    for (const text of ['one', 'two', 'three']) tom.type(menteeBot, text)
    tom.block(menteeBot)
    await setTimeout(20)
    assert.equal(stage.kept.length, 0)
    stage.telegram.release(menteeBot, 'mixed')
    const heard = await stage.heard()
    const numbers = heard.map(({ eventId }) => Number(eventId.split('/')[2]))
    assert.deepEqual(numbers.toSorted(), [500000000, 500000001, 500000002, 500000003, 500000004])
  })

  it('begin at a lower number after a week of silence, and are kept all the same', async () => {
    tom.start(menteeBot)
    await stage.heard()
    stage.telegram.weekOfSilence(menteeBot)
    tom.type(menteeBot, 'still there?')
    const heard = await stage.heard()
    assert.deepEqual(heard.at(-1)?.deed, { text: 'still there?' })
    assert.equal(heard.at(-1)?.eventId, 'mentee/1001/1000')
  })

  it('of a tap are dropped after 150 seconds, of words and of a leaving they are not; a new tap comes', async () => {
    tom.start(menteeBot)
    await stage.heard()
    stage.telegram.hold(menteeBot)
    tom.forgeTap(menteeBot, 1, 'too-old:1')
    tom.type(menteeBot, 'still there?')
    tom.block(menteeBot)
    stage.telegram.ages(menteeBot, 75)
    tom.forgeTap(menteeBot, 1, 'in-time:1')
    stage.telegram.ages(menteeBot, 76)
    stage.telegram.release(menteeBot)
    const deeds = (await stage.heard()).slice(1).map(({ deed }) => JSON.stringify(deed))
    assert.deepEqual(deeds.sort(), ['{"left":true}', '{"tap":"in-time:1"}', '{"text":"still there?"}'])
  })

  it('that cannot be read hold their chat up for two minutes at most, not for a day', async () => {
    stage.telegram.hold(menteeBot)
    tom.start(menteeBot)
    tom.type(menteeBot, 'hello')
    const [first] = stage.telegram.state(menteeBot).waiting
    assert.ok(first)
    first.update.message = { message_id: 'nonsense' }
    // Telegram's clock is let run: it would deliver the next time after 2, 4, 8 … seconds.
    const hurry = setInterval(() => void (first.delay = 1), 5)
    stage.telegram.release(menteeBot)
    await stage.heard()
    clearInterval(hurry)
    assert.deepEqual(
      stage.telegram.answers.map(({ status }) => status),
      [400, 400, 400, 400, 400, 400, 400, 400, 200, 200],
    )
    assert.deepEqual(
      stage.kept.map(({ deed }) => deed),
      [{ text: 'hello' }],
    )
    assert.ok(stage.running.lines().some((line) => line.includes('an update cannot be read and is left out')))
  })

  it('are never answered with 410, by which Telegram takes the webhook away', async () => {
    let failures = 1
    stage.accept = async (inbound) => {
      failures -= 1
      if (failures >= 0) await Promise.reject(Object.assign(new Error('gone'), { statusCode: 410 }))
      stage.kept.push(inbound)
    }
    tom.start(menteeBot)
    assert.equal((await stage.heard()).length, 1)
    assert.ok(stage.telegram.state(menteeBot).hook)
  })

  it('are put off while nobody listens, and come once somebody does', async () => {
    await stage.channel.stop()
    tom.start(menteeBot)
    await until(() => stage.telegram.answers.length > 0)
    assert.equal(stage.telegram.answers[0]?.status, 503)
    await stage.channel.start(async (inbound) => await stage.accept(inbound))
    assert.equal((await stage.heard()).length, 1)
  })

  it('of 200 at the same moment are all acknowledged', async () => {
    const people = Array.from({ length: 200 }, () => stage.telegram.person())
    for (const person of people) person.start(menteeBot)
    assert.equal((await stage.heard()).length, 200)
    assert.ok(stage.telegram.answers.every(({ status }) => status === 200))
  })
})

import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { sign } from '../../platforms/slack/sender.ts'
import type { Person } from '../../platforms/slack/slack.ts'
import { until } from '../../support/until.ts'
import { makeStage, secrets, type Stage } from './stage.ts'

describe('deliveries of Slack', () => {
  let stage: Stage
  let els: Person

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.acme.person()
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
    els.type('mentor', 'hello')
    await until(() => keep.length > 0)
    assert.deepEqual(stage.slack.tries, [])
    keep[0]?.()
    assert.equal((await stage.heard()).length, 1)
  })

  for (const kind of ['press', 'command', 'shortcut'] as const) {
    it(`are acknowledged only once it is kept: a ${kind}, without a word, and without waiting for what it sets going`, async () => {
      let keep = (): void => undefined
      const keeping = new Promise<void>((resolve) => {
        keep = resolve
      })
      let began = false
      stage.accept = async (inbound) => {
        began = true
        await keeping
        stage.kept.push(inbound)
      }
      const doing = {
        press: async () => await els.press('mentor', {}, { action_id: 'a', value: 'x' }),
        command: async () => await els.command('mentor', '/mentor'),
        shortcut: async () => await els.shortcut('mentor', 'help'),
      }[kind]()
      await until(() => began)
      await setTimeout(30)
      assert.deepEqual(stage.slack.tries, [])
      keep()
      const { status, body } = await doing
      assert.deepEqual([status, body, stage.kept.length], [200, '', 1])
    })
  }

  it('come again at once, after a minute and after five, under the same number, until the event is kept', async () => {
    let failures = 3
    stage.accept = async (inbound) => {
      stage.kept.push(inbound)
      failures -= 1
      if (failures >= 0) await Promise.reject(new Error('the database is away'))
    }
    els.type('mentor', 'hello')
    const heard = await stage.heard()
    assert.deepEqual(
      stage.slack.tries.map(({ status, retry }) => [status, retry]),
      [
        [500, null],
        [500, 1],
        [500, 2],
        [200, 3],
      ],
    )
    assert.equal(heard.length, 4)
    assert.equal(new Set(heard.map(({ eventId }) => eventId)).size, 1)
    assert.ok(!stage.slack.tries.some(({ body }) => body.includes('database')))
  })

  it('that come twice carry the same number both times', async () => {
    stage.slack.repeat(2)
    els.type('mentor', 'one')
    els.type('mentor', 'two')
    const heard = await stage.heard()
    assert.equal(heard.length, 4)
    assert.equal(new Set(heard.map(({ eventId }) => eventId)).size, 2)
  })

  it('are kept also where only a retry of them comes: the first may have died before', async () => {
    const body = JSON.stringify({
      ...{ type: 'event_callback', event_id: 'Ev1', team_id: stage.acme.id },
      event: { type: 'message', user: els.id, channel: 'D1', text: 'hello', ts: '1.1', team: stage.acme.id },
    })
    const headers = {
      ...sign(secrets.mentorSigning, body),
      'X-Slack-Retry-Num': '2',
      'X-Slack-Retry-Reason': 'http_timeout',
    }
    assert.equal((await stage.deliver(body, headers)).status, 200)
    assert.deepEqual(
      stage.kept.map(({ eventId }) => eventId),
      ['mentor/Ev1'],
    )
  })

  it('whose second file could not be kept come again as a whole, each part under its own number', async () => {
    let failures = 1
    stage.accept = async (inbound) => {
      stage.kept.push(inbound)
      if (inbound.eventId.endsWith('/1') && failures-- > 0) await Promise.reject(new Error('away'))
    }
    const file = { name: 'x', type: 'image/png', bytes: Buffer.from('x') }
    els.sendFile('mentor', file, 'two files', file)
    const ids = (await stage.heard()).map(({ eventId }) => eventId)
    assert.equal(ids.length, 4)
    assert.deepEqual(ids.slice(0, 2), ids.slice(2))
  })

  it('that come late and out of order are all passed on, each with its own moment', async () => {
    stage.slack.hold()
    const sent = ['one', 'two', 'three'].map((text) => els.type('mentor', text))
    await setTimeout(20)
    assert.equal(stage.kept.length, 0)
    stage.slack.release('mixed')
    const heard = await stage.heard()
    const moments = heard.map(({ at }) => at.getTime())
    assert.deepEqual(
      moments.toSorted((one, other) => one - other),
      sent.map((ts) => Math.floor(Number(ts) * 1000)),
    )
  })

  it('tell a person to press again where it could not be kept', async () => {
    stage.accept = async () => await Promise.reject(new Error('the database is away'))
    const { status, body } = await els.command('mentor', '/mentor')
    assert.equal(status, 500)
    assert.ok(!body.includes('database'))
  })

  it('are put off while nobody listens, and come once somebody does', async () => {
    await stage.channel.stop()
    els.type('mentor', 'hello')
    await until(() => stage.slack.tries.length > 0)
    assert.equal(stage.slack.tries[0]?.status, 503)
    await stage.channel.start(async (inbound) => await stage.accept(inbound))
    assert.equal((await stage.heard()).length, 1)
  })

  it('in hand while the channel stops are kept before it has stopped', async () => {
    stage.slack.fail('users.info', { slow: 100 })
    els.type('mentor', 'hello')
    await until(() => stage.slack.calls.some(({ method }) => method === 'users.info'))
    await stage.channel.stop()
    assert.equal(stage.kept.length, 1)
    await stage.heard()
    assert.deepEqual(
      stage.slack.tries.map(({ status }) => status),
      [200],
    )
  })

  it('wait for who somebody is no longer than Slack waits', async () => {
    stage.slack.fail('users.info', { slow: 2_600 })
    els.type('mentor', 'hello')
    await stage.heard()
    assert.deepEqual(
      stage.slack.tries.map(({ status }) => status),
      [200],
    )
    assert.equal(stage.kept[0]?.from.name, null)
  })

  it('of 200 at the same moment are all acknowledged', async () => {
    const people = Array.from({ length: 200 }, () => stage.acme.person())
    for (const person of people) person.type('mentor', 'hello')
    const heard = await stage.heard()
    assert.equal(new Set(heard.map(({ eventId }) => eventId)).size, 200)
    const taken = stage.slack.tries.filter(({ status }) => status === 200).map(({ id }) => id)
    assert.equal(new Set(taken).size, 200)
  })

  it('that say that there were too many, or something unheard of, are taken and passed over', async () => {
    for (const body of [
      { type: 'app_rate_limited', team_id: stage.acme.id, minute_rate_limited: 1 },
      { type: 'something_of_next_year' },
      {
        ...{ type: 'view_submission', user: { id: els.id }, team: { id: stage.acme.id } },
        view: { id: 'V1', callback_id: 'of another year', private_metadata: '', state: { values: {} } },
      },
      { ssl_check: '1' },
    ])
      assert.equal((await stage.deliverSigned(body)).status, 200)
    assert.deepEqual(await stage.heard(), [])
  })
})

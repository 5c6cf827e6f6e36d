import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { request } from 'node:http'
import fc from 'fast-check'
import { sign } from '../../platforms/slack/sender.ts'
import { makeStage, secrets, type Stage } from './stage.ts'

const now = (): number => Math.floor(Date.now() / 1000)

/** Signs anything, at any moment, in any way. */
function signature(secret: string, timestamp: string, body: string | Buffer): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`
}

describe('forged requests', () => {
  let stage: Stage
  let event: string

  before(async () => {
    stage = await makeStage()
    const { id } = stage.acme.person()
    const message = {
      type: 'message',
      user: id,
      channel: 'D77',
      channel_type: 'im',
      text: 'hello',
      ts: '1.1',
    }
    const authorizations = [{ team_id: stage.acme.id, enterprise_id: null, is_enterprise_install: false }]
    const rest = { type: 'event_callback', event_id: 'Ev77', event_time: now(), team_id: stage.acme.id }
    event = JSON.stringify({ ...rest, authorizations, event: message })
  })
  after(async () => {
    await stage.stop()
  })
  afterEach(() => {
    assert.deepEqual(stage.kept, [], 'nothing of a forgery is kept')
    const log = stage.running.lines().join('\n')
    for (const secret of Object.values(secrets)) assert.ok(!log.includes(secret), 'no secret is logged')
  })

  const refused = async (
    body: string | Buffer,
    headers: Record<string, string>,
    audience = 'mentor',
  ): Promise<void> => {
    const before = stage.slack.calls.length
    const answer = await stage.deliver(body, headers, audience)
    assert.deepEqual([answer.status, await answer.text()], [401, ''])
    assert.equal(stage.slack.calls.length, before, 'Slack is asked nothing about it')
  }

  it('would be kept if they were real', async () => {
    assert.equal((await stage.deliver(event, sign(secrets.mentorSigning, event))).status, 200)
    assert.equal(stage.kept.splice(0).length, 1)
  })

  it('with any other signature are refused, and told nothing (200 generated)', async () => {
    const right = signature(secrets.mentorSigning, '0', 'x').slice(3)
    const hex = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdef')),
      minLength: 64,
      maxLength: 64,
    })
    const wrong = fc.oneof(
      hex.map((digest) => `v0=${digest}`),
      fc.string({ unit: fc.constantFrom(...Array.from('v0=af19 ,')), maxLength: 80 }),
      fc.constantFrom('', 'v0', 'v0=', `v1=${right}`, right, `v0=${right}0`, 'undefined'),
    )
    await fc.assert(
      fc.asyncProperty(
        wrong,
        fc.constantFrom('mentor', 'mentee', 'counsellor', '__proto__'),
        async (forged, audience) => {
          const headers = { 'X-Slack-Request-Timestamp': String(now()), 'X-Slack-Signature': forged.trim() }
          await refused(event, headers, audience)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('of which one byte was changed after it was signed are refused (150 generated)', async () => {
    const signed = sign(secrets.mentorSigning, event)
    await fc.assert(
      fc.asyncProperty(fc.nat(event.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = Buffer.from(event)
        bytes[place] = (bytes[place] ?? 0) ^ change
        await refused(bytes, signed)
      }),
      { numRuns: 150 },
    )
  })

  it('that were made longer or shorter are refused', async () => {
    const signed = sign(secrets.mentorSigning, event)
    for (const body of [`${event} `, ` ${event}`, event.slice(0, -1), '', `${event}${event}`])
      await refused(body, signed)
  })

  it('signed with anything but the secret of this app are refused', async () => {
    for (const secret of [
      secrets.menteeSigning,
      '',
      'mentor',
      `${secrets.mentorSigning}x`,
      secrets.mentorClient,
    ]) {
      const timestamp = String(now())
      const forged = signature(secret === '' ? 'undefined' : secret, timestamp, event)
      await refused(event, { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': forged })
    }
    await refused(event, sign(secrets.mentorSigning, event), 'mentee')
    await refused(event, sign(secrets.mentorSigning, event), 'counsellor')
  })

  it('without a signature or a moment are refused, to whichever app', async () => {
    const whole = sign(secrets.mentorSigning, event)
    for (const audience of ['mentor', 'mentee', 'counsellor', 'nobody']) {
      await refused(event, {}, audience)
      await refused('ssl_check=1', {}, audience)
    }
    for (const name of Object.keys(whole)) {
      await refused(event, Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name)))
    }
  })

  it('of more than five minutes ago, or ahead of us, are refused, however well they are signed', async () => {
    for (const seconds of [-301, -3600, 301, 3600, 86_400]) {
      await refused(event, sign(secrets.mentorSigning, event, Date.now() + seconds * 1000))
    }
    for (const seconds of [-295, 295]) {
      const answer = await stage.deliver(
        event,
        sign(secrets.mentorSigning, event, Date.now() + seconds * 1000),
      )
      assert.equal(answer.status, 200)
    }
    assert.equal(stage.kept.splice(0).length, 2)
  })

  it('with a moment that is none are refused, however well they are signed', async () => {
    for (const timestamp of [
      '',
      'now',
      '-1',
      `${now()}.5`,
      `+${now()}`,
      `0x${now().toString(16)}`,
      'NaN',
      '1e9',
      `${now()},1`,
    ]) {
      const forged = signature(secrets.mentorSigning, timestamp, event)
      await refused(event, { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': forged })
    }
  })

  it('that repeat a real one are told apart by nobody but its number, which is the same', async () => {
    const headers = sign(secrets.mentorSigning, event)
    for (let count = 0; count < 3; count += 1) await stage.deliver(event, headers)
    const kept = stage.kept.splice(0)
    assert.equal(new Set(kept.map(({ eventId }) => eventId)).size, 1)
    await refused(`${event} `, headers)
  })

  const raw = async (path: string, headers: Record<string, string | string[]>): Promise<number | undefined> =>
    await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(stage.running.origin)
      const call = request({ hostname, port, path, method: 'POST' })
      for (const [name, value] of Object.entries(headers)) call.setHeader(name, value)
      call.setHeader('Content-Type', 'application/json')
      call.on('response', (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      call.on('error', reject)
      call.end(event)
    })

  it('that repeat a header are refused', async () => {
    const { 'X-Slack-Signature': good = '', 'X-Slack-Request-Timestamp': sent = '' } = sign(
      secrets.mentorSigning,
      event,
    )
    const path = '/slack/mentor/events'
    for (const headers of [
      { 'X-Slack-Signature': ['v0=00', good], 'X-Slack-Request-Timestamp': sent },
      { 'X-Slack-Signature': [good, good], 'X-Slack-Request-Timestamp': sent },
      { 'X-Slack-Signature': good, 'X-Slack-Request-Timestamp': [sent, sent] },
    ])
      assert.equal(await raw(path, headers), 401)
  })

  it('are refused under another spelling of the address too', async () => {
    for (const path of [
      '/%73lack/mentor/events',
      '//slack/mentor/events',
      '/slack/mentor/events/',
      '/slack/%6dentor/events',
      '/SLACK/mentor/events',
      '/slack/mentor/%65vents',
    ]) {
      const status = await raw(path, {})
      assert.ok(status === 401 || status === 404, `${path}: ${status}`)
    }
  })

  it('that are huge are refused before they are read, or when they prove too long', async () => {
    const huge = JSON.stringify({ padding: 'x'.repeat(2_000_000) })
    const statusOf = async (headers: Record<string, string>, broken: number): Promise<number> =>
      await stage.deliver(huge, headers).then(
        ({ status }) => status,
        () => broken, // the connection may be cut while the body is still on its way
      )
    assert.equal(await statusOf({}, 401), 401)
    assert.equal(await statusOf(sign(secrets.mentorSigning, huge), 413), 413)
  })

  it('are not even looked at: what is no JSON is refused for its signature first', async () => {
    for (const body of ['{"a":', 'payload=%7B', '{}', '\u0000']) await refused(body, sign('wrong', body))
  })

  it('that are signed and no Slack sends are refused (300 generated)', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: fc.constantFrom('event_callback', 'block_actions', 'shortcut', 'message_action'),
        event: fc.jsonValue(),
      }),
      fc.record({ command: fc.jsonValue(), team_id: fc.jsonValue() }),
      spoiled(event),
    )
    await fc.assert(
      fc.asyncProperty(value, async (body) => {
        const { status } = await stage.deliverSigned(JSON.stringify(body))
        assert.ok([200, 400].includes(status), String(status))
        assert.ok(stage.kept.splice(0).every(({ deed }) => 'text' in deed))
      }),
      { numRuns: 300 },
    )
  })

  it('that are signed and are neither JSON nor a form with a payload are refused', async () => {
    for (const body of ['', 'hello', '{"a":', '[]', 'null', 'payload=', 'payload=%7B', 'payload=7', '\ud800'])
      assert.equal((await stage.deliverSigned(body)).status, 400, body)
    const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x7d])
    assert.equal((await stage.deliver(bytes, sign(secrets.mentorSigning, bytes))).status, 400)
  })
})

/** A real event with something else in one place of it. */
function spoiled(text: string): fc.Arbitrary<unknown> {
  const places = [
    ['event'],
    ['event', 'user'],
    ['event', 'channel'],
    ['event', 'text'],
    ['event', 'ts'],
    ['event', 'type'],
  ]
  return fc
    .tuple(fc.constantFrom(...places, ['event_id'], ['event_time'], ['team_id'], ['type']), fc.jsonValue())
    .map(([path, wrong]) => {
      const copy = JSON.parse(text) as Record<string, unknown>
      let inside = copy
      for (const step of path.slice(0, -1)) inside = inside[step] as Record<string, unknown>
      inside[path.at(-1) ?? ''] = wrong
      return copy
    })
}

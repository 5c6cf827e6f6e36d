import assert from 'node:assert/strict'
import { request } from 'node:http'
import fc from 'fast-check'
import { makeStage, secrets, type Stage } from './stage.ts'

const header = 'X-Telegram-Bot-Api-Secret-Token'
const good = { [header]: secrets.menteeSecret }
const update = {
  update_id: 77,
  message: {
    message_id: 1,
    date: 1_700_000_000,
    chat: { id: 42, type: 'private' },
    from: { id: 42, is_bot: false, first_name: 'Tom' },
    text: 'hello',
  },
}

describe('forged deliveries', () => {
  let stage: Stage

  before(async () => {
    stage = await makeStage()
  })
  after(async () => {
    await stage.stop()
  })
  afterEach(() => {
    assert.deepEqual(stage.kept, [], 'nothing of a forgery is kept')
    const log = stage.running.lines().join('\n')
    for (const secret of Object.values(secrets)) assert.ok(!log.includes(secret), 'no secret is logged')
  })

  it('would be kept if they were real', async () => {
    assert.equal((await stage.deliver(update, good)).status, 200)
    assert.equal(stage.kept.splice(0).length, 1)
  })

  it('without the right secret are refused, and told nothing', async () => {
    const wrong = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'b', 'X', 'Y', '0', '9', '_', '-'), maxLength: 256 }),
      fc.constantFrom(
        '',
        secrets.mentorSecret,
        secrets.menteeToken,
        secrets.menteeSecret.slice(0, -1),
        `${secrets.menteeSecret}x`,
        `${secrets.menteeSecret}, ${secrets.menteeSecret}`,
        secrets.menteeSecret.toUpperCase(),
        'undefined',
        'null',
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        wrong,
        fc.constantFrom('mentee', 'mentor', 'counsellor', '__proto__'),
        async (secret, audience) => {
          fc.pre(!(audience === 'mentee' && secret === secrets.menteeSecret))
          fc.pre(!(audience === 'mentor' && secret === secrets.mentorSecret))
          const answer = await stage.deliver(update, { [header]: secret }, audience)
          assert.deepEqual([answer.status, await answer.text()], [401, ''])
        },
      ),
      { numRuns: 150 },
    )
  })

  it('without any secret are refused, to whichever bot', async () => {
    for (const audience of ['mentee', 'mentor', 'counsellor', 'nobody']) {
      assert.equal((await stage.deliver(update, {}, audience)).status, 401)
    }
  })

  it('are refused under another spelling of the address too', async () => {
    for (const path of [
      '/%74elegram/mentee',
      '//telegram/mentee',
      '/telegram/mentee/',
      '/telegram/%6dentee',
      '/TELEGRAM/mentee',
    ]) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const { hostname, port } = new URL(stage.running.origin)
        const call = request({
          hostname,
          port,
          path,
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
        })
        call.on('response', (answer) => {
          answer.resume()
          resolve(answer.statusCode)
        })
        call.on('error', reject)
        call.end(JSON.stringify(update))
      })
      assert.ok(status === 401 || status === 404, `${path}: ${status}`)
    }
  })

  it('that repeat the secret are refused', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(stage.running.origin)
      const call = request({ hostname, port, path: '/telegram/mentee', method: 'POST' })
      call.setHeader(header, ['wrong', secrets.menteeSecret])
      call.setHeader('Content-Type', 'application/json')
      call.on('response', (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
      call.on('error', reject)
      call.end(JSON.stringify(update))
    })
    assert.equal(status, 401)
  })

  it('that are huge are refused before they are read, or when they prove too long', async () => {
    const huge = JSON.stringify({ ...update, padding: 'x'.repeat(2_000_000) })
    const without = await stage.deliver(huge).then(
      ({ status }) => status,
      () => 401, // the connection may be cut while the body is still on its way
    )
    assert.equal(without, 401)
    const withSecret = await stage.deliver(huge, good).then(
      ({ status }) => status,
      () => 413,
    )
    assert.equal(withSecret, 413)
  })

  it('that are no JSON are refused', async () => {
    const broken = fc.oneof(
      fc.string().filter((text) => !isJson(text)),
      fc.nat(JSON.stringify(update).length - 1).map((length) => JSON.stringify(update).slice(0, length)),
      fc.constant(`${JSON.stringify(update)}]`),
    )
    await fc.assert(
      fc.asyncProperty(broken, async (body) => {
        fc.pre(!isJson(body))
        assert.equal((await stage.deliver(body, good)).status, 400)
      }),
      { numRuns: 60 },
    )
    const asText = await stage.deliver(update, { ...good, 'content-type': 'text/plain' })
    assert.equal(asText.status, 400)
  })

  it('that are JSON but no update are refused', async () => {
    const isUpdate = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id)
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue().filter((value) => !isUpdate(value)),
        async (body) => {
          assert.equal((await stage.deliver(JSON.stringify(body), good)).status, 400)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('whose content is not what Telegram sends are refused', async () => {
    const spoiled = fc.oneof(
      spoil(update, ['message', 'message_id']),
      spoil(update, ['message', 'date']),
      spoil(update, ['message', 'chat']),
      spoil(update, ['message', 'chat', 'id']),
      spoil(update, ['message', 'chat', 'type'], false),
      spoil(update, ['message', 'from', 'id']),
      spoil(update, ['message', 'text'], false),
      spoil(update, ['message']),
      spoil(update, ['update_id']),
    )
    // Each is another update: one and the same is left out when it was refused often enough.
    let number = update.update_id
    await fc.assert(
      fc.asyncProperty(spoiled, async (body) => {
        number += 1
        const { update_id: id } = body as typeof update
        const own = id === update.update_id ? { ...(body as object), update_id: number } : body
        assert.equal((await stage.deliver(own, good)).status, 400)
      }),
      { numRuns: 150 },
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The same update with something else in one place: of a wrong type, or out of any range. */
function spoil(value: object, path: string[], words = true): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(
    fc.constantFrom<unknown>(null, true, [], ['1'], {}, 1.5, -1.5, 1e300),
    words ? fc.string() : fc.integer(),
  )
  return wrong.map((spoiled) => {
    const copy = structuredClone(value) as Record<string, unknown>
    let inside = copy
    for (const step of path.slice(0, -1)) inside = inside[step] as Record<string, unknown>
    inside[path.at(-1) ?? ''] = spoiled
    return copy
  })
}

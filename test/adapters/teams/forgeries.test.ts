import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { makeKeyGate } from '../../../adapters/teams/key-gate.ts'
import { makeKey, rightClaims, signToken, type Key } from '../../platforms/teams/issuer.ts'
import { serviceUrlOf } from '../../platforms/teams/state.ts'
import type { Person } from '../../platforms/teams/teams.ts'
import { makeStage, secrets, type Stage } from './stage.ts'

type Forgery = { name: string; status: number; send: () => Promise<Response> }

/* eslint-disable no-console -- the SDK writes there what is wrong with a token, and nothing else may be told */

describe('forged deliveries of Teams', () => {
  let stage: Stage
  let els: Person
  let unendorsed: Key
  const written: unknown[][] = []
  const { error } = console

  before(async () => {
    stage = await makeStage()
    els = stage.teams.person()
    unendorsed = makeKey(['webchat', 'skype'])
    stage.teams.state.keys.push(unendorsed)
    console.error = (...words: unknown[]) => void written.push(words)
  })
  after(async () => {
    console.error = error
    await stage.stop()
  })

  const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const right = (): Record<string, unknown> => {
    const { teams, apps } = stage
    return rightClaims(teams.state.issuer, apps.mentor.appId, serviceUrlOf(teams.state))
  }
  const withToken = async (authorization: string, body: unknown = stage.message(els)): Promise<Response> =>
    await stage.deliver(body, { authorization })

  it('are all refused, with nothing kept and nothing told (more than 100)', async () => {
    const { teams, apps, tenant } = stage
    const { key } = teams.state
    const now = Math.floor(Date.now() / 1000)
    const foreign = makeKey()
    const signed = (claims: object, head: object = {}, by = key): string =>
      `Bearer ${signToken(by, { ...right(), ...claims }, head)}`
    const none = `${base64({ alg: 'none', kid: key.id })}.${base64(right())}.`
    const content = `${base64({ alg: 'HS256', typ: 'JWT', kid: key.id })}.${base64(right())}`
    const symmetric = `${content}.${createHmac('sha256', JSON.stringify(key.shown)).update(content).digest('base64url')}`
    const good = signToken(key, right())
    const [head = '', payload = '', signature = ''] = good.split('.')
    const changed = base64({ ...right(), exp: now + 9999 })

    const tokens: Record<string, string> = {
      ...{ empty: '', space: ' ', bearer: 'Bearer', 'bearer and space': 'Bearer ', junk: 'Bearer junk' },
      ...{ dots: 'Bearer ..', 'two parts': `Bearer ${head}.${payload}`, 'four parts': `Bearer ${good}.x` },
      ...{
        'no scheme': good,
        basic: `Basic ${good}`,
        'small scheme': `bearer ${good}`,
        twice: `Bearer ${good} ${good}`,
      },
      ...{ 'the password': `Bearer ${secrets.mentor}`, 'the app id': `Bearer ${apps.mentor.appId}` },
      ...{ 'alg none': `Bearer ${none}`, 'alg HS256 by the public key': `Bearer ${symmetric}` },
      ...{
        'another payload': `Bearer ${head}.${changed}.${signature}`,
        'no signature': `Bearer ${head}.${payload}.`,
      },
      'a cut signature': `Bearer ${good.slice(0, -5)}`,
      'a turned signature': `Bearer ${head}.${payload}.${Buffer.from(signature, 'base64url').reverse().toString('base64url')}`,
      ...{
        'a head of text': `Bearer ${base64('x')}.${payload}.${signature}`,
        'a payload of a list': `Bearer ${head}.${base64([])}.${signature}`,
      },
      'longer than any token': `Bearer ${good}${'A'.repeat(11_000)}`,
      'another key under the right name': signed({}, { kid: key.id }, foreign),
      'another key': signed({}, {}, foreign),
      ...{
        'no key named': signed({}, { kid: undefined }),
        'a key that is a path': signed({}, { kid: '../../etc/passwd' }),
      },
      ...{
        'a key by address': signed({}, { kid: 'x', jku: 'http://evil.example/keys' }),
        'a key inside': signed({}, { kid: 'x', jwk: foreign.shown }, foreign),
      },
      'a key for other apps': signed({}, {}, unendorsed),
      ...{
        expired: signed({ exp: now - 301 }),
        'expired long ago': signed({ exp: 1 }),
        'without an end': signed({ exp: undefined }),
      },
      ...{
        'an end of text': signed({ exp: 'tomorrow' }),
        'not yet': signed({ nbf: now + 400, exp: now + 900 }),
      },
    }
    for (const iss of [
      ...['https://api.botframework.com', 'https://evil.example', '', `${teams.state.issuer}/`, null, 7],
      ...[[teams.state.issuer], 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'],
      ...[
        `https://login.microsoftonline.com/${tenant}/v2.0`,
        'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
      ],
    ])
      tokens[`issuer ${JSON.stringify(iss)}`] = signed({ iss })
    for (const aud of [
      ...[apps.mentee.appId, randomUUID(), '', apps.mentor.appId.toUpperCase(), null, [apps.mentor.appId]],
      ...['https://api.botframework.com', `api://${apps.mentor.appId}`, { $ne: '' }, 0],
    ])
      tokens[`audience ${JSON.stringify(aud)}`] = signed({ aud })
    for (const serviceurl of [
      ...['', 'https://evil.example/', undefined, serviceUrlOf(teams.state).slice(0, -1), null],
      ...['https://smba.trafficmanager.net/emea/', ['x'], `${serviceUrlOf(teams.state)}x`],
    ])
      tokens[`serviceurl ${JSON.stringify(serviceurl)}`] = signed({ serviceurl })
    // What another app of the same organisation can get for itself (Microsoft identity platform).
    tokens['a token of an app for a bot'] = signed({
      iss: `https://sts.windows.net/${tenant}/`,
      appid: apps.mentor.appId,
      ver: '1.0',
    })

    const forgeries: Forgery[] = Object.entries(tokens).map(([name, authorization]) => ({
      ...{ name: `token: ${name}`, status: 401 },
      send: async () => await withToken(authorization),
    }))
    forgeries.push({
      name: 'no token',
      status: 401,
      send: async () => await stage.deliver(stage.message(els)),
    })
    for (const audience of ['counsellor', 'nobody', '__proto__', 'constructor', 'MENTOR', '%6dentor%00'])
      forgeries.push({
        ...{ name: `audience ${audience}`, status: 401 },
        send: async () =>
          await stage.deliver(stage.message(els), { authorization: `Bearer ${good}` }, audience),
      })
    forgeries.push({
      ...{ name: "another bot's token", status: 401 },
      send: async () =>
        await stage.deliver(stage.message(els), { authorization: `Bearer ${good}` }, 'mentee'),
    })

    const foreigners: Record<string, Record<string, unknown>> = {}
    for (const id of [randomUUID(), '', null, 'evil', tenant.slice(0, -1), [tenant]]) {
      foreigners[`tenant ${JSON.stringify(id)}`] = {
        ...{ conversation: { id: 'a', tenantId: id }, channelData: { tenant: { id } } },
      }
      foreigners[`tenant in the chat only ${JSON.stringify(id)}`] = {
        ...{ conversation: { id: 'a', tenantId: id }, channelData: {} },
      }
    }
    foreigners['two tenants'] = { channelData: { tenant: { id: randomUUID() } } }
    foreigners['two tenants, the other way'] = {
      ...{ conversation: { id: 'a', tenantId: randomUUID() }, channelData: { tenant: { id: tenant } } },
    }
    for (const [name, about] of Object.entries(foreigners))
      forgeries.push({
        ...{ name, status: 403 },
        send: async () => await stage.deliverSigned(stage.message(els, about)),
      })
    for (const serviceUrl of [
      ...[
        'https://evil.example/',
        'http://169.254.169.254/latest/',
        'http://localhost:1/',
        'file:///etc/passwd',
      ],
      ...[
        'https://smba.trafficmanager.net.evil.example/',
        'https://x@evil.example/',
        'javascript:alert(1)',
        'x',
      ],
      ...[
        'https://smba.trafficmanager.net@evil.example/',
        `${teams.state.origin.replace('127', '128')}/emea/`,
      ],
      teams.state.origin.replace('//', '//user:word@'),
    ])
      forgeries.push({
        ...{ name: `a place to answer to: ${serviceUrl}`, status: 403 },
        // Even where a token says the same.
        send: async () =>
          await stage.deliverSigned(stage.message(els, { serviceUrl }), { serviceurl: serviceUrl }),
      })
    for (const serviceUrl of ['', null, undefined, 7, 'https://smba.trafficmanager.net/emea/'])
      forgeries.push({
        ...{ name: `a place that the token does not name: ${String(serviceUrl)}`, status: 401 },
        send: async () => await stage.deliverSigned(stage.message(els, { serviceUrl })),
      })
    for (const channelId of ['webchat', 'directline', 'emulator', 'AseChannel', 'MSTEAMS', '', null])
      forgeries.push({
        ...{ name: `another app: ${String(channelId)}`, status: 401 },
        send: async () => await stage.deliverSigned(stage.message(els, { channelId })),
      })

    const bodies: Record<string, unknown> = {
      ...{
        'no type': stage.message(els, { type: undefined }),
        'an empty type': stage.message(els, { type: '' }),
      },
      ...{
        'a type of number': stage.message(els, { type: 7 }),
        'no sender': stage.message(els, { from: undefined }),
      },
      ...{
        'an empty sender': stage.message(els, { from: {} }),
        'no recipient': stage.message(els, { recipient: null }),
      },
      ...{
        'no chat': stage.message(els, { conversation: undefined }),
        'a chat of text': stage.message(els, { conversation: 'a' }),
      },
      ...{ 'a long chat': stage.message(els, { conversation: { id: 'x'.repeat(500), tenantId: tenant } }) },
      ...{ 'a type without end': stage.message(els, { type: 'x'.repeat(200) }) },
    }
    for (const [name, body] of Object.entries(bodies))
      forgeries.push({
        name: `body: ${name}`,
        status: 400,
        send: async () => await stage.deliverSigned(body),
      })
    for (const body of ['', '{', 'null', '[]', '7', '"x"', '\u0000', '<xml/>', 'a=b'])
      forgeries.push({
        ...{ name: `body: ${JSON.stringify(body)}`, status: 401 },
        send: async () => await stage.deliverSigned(body),
      })

    assert.ok(forgeries.length >= 100, `only ${forgeries.length}`)
    for (const { name, status, send } of forgeries) {
      const answer = await send()
      const text = await answer.text()
      assert.equal(answer.status, status, name)
      assert.equal(text, '', name)
    }
    assert.deepEqual(await stage.heard(), [])
    const log = stage.running.lines().join('\n')
    const shown = log + JSON.stringify(written.map((words) => words.map(String)))
    for (const secret of [...Object.values(secrets), good, signature]) assert.ok(!shown.includes(secret))
    assert.deepEqual(
      new Set(written.map(([words]) => String(words).split(/[.:]/)[0])),
      new Set(['TokenExpiredError', 'Error finding key for token']),
    )
  })

  it('do not spoil it for what is right', async () => {
    const answer = await stage.deliverSigned(stage.message(els))
    assert.equal(answer.status, 200)
    assert.equal((await stage.heard()).length, 1)
  })

  it('are refused before a byte of the body is read where there is no token', async () => {
    const answer = await stage.deliver('x'.repeat(900_000), { 'content-type': 'text/plain' })
    assert.equal(answer.status, 401)
    assert.equal(answer.headers.get('connection'), 'close')
  })

  it('cannot be told from what is right while the keys are out of reach: it comes again', async () => {
    const apart = await makeStage()
    try {
      apart.teams.fail('keys', { broken: 503 })
      const person = apart.teams.person()
      assert.equal((await apart.deliverSigned(apart.message(person))).status, 503)
      assert.equal((await apart.deliverSigned(apart.message(person))).status, 200)
    } finally {
      await apart.stop()
    }
  })
})

describe('the keys of the Bot Framework', () => {
  let stage: Stage
  let els: Person

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.teams.person()
  })
  afterEach(async () => {
    await stage.stop()
  })
  const status = async (audience: 'mentor' | 'mentee'): Promise<number> =>
    (await stage.deliverSigned(stage.message(els), {}, audience)).status

  it('are there for whatever comes while they are fetched for the first time, to any bot', async () => {
    stage.teams.fail('keys', { slow: 0 })
    stage.teams.fail('keys', { halting: 150 })
    const first = status('mentor')
    while (stage.teams.calls.length < 2) await setTimeout(2)
    await setTimeout(50)
    assert.deepEqual(await Promise.all([first, status('mentor'), status('mentee')]), [200, 200, 200])
  })

  it('are fetched once, and not again for names of keys that somebody invents', async () => {
    assert.equal(await status('mentor'), 200)
    for (let count = 0; count < 5; count += 1)
      await stage.deliver(stage.message(els), {
        authorization: `Bearer ${signToken({ ...makeKey() }, rightClaims(stage.teams.state.issuer, stage.apps.mentor.appId, serviceUrlOf(stage.teams.state)))}`,
      })
    assert.equal(await status('mentor'), 200)
    assert.equal(stage.teams.calls.filter(({ operation }) => operation === 'keys').length, 2)
  })

  it('are no reason to refuse a token for a clock that is five minutes off', async () => {
    const now = Math.floor(Date.now() / 1000)
    for (const claims of [{ exp: now - 200 }, { nbf: now + 200 }])
      assert.equal((await stage.deliverSigned(stage.message(els), claims)).status, 200)
  })

  it('that do not come are waited for only so long, and asked for again', async () => {
    const gate = makeKeyGate(20)
    const never = new Promise<boolean>(() => undefined)
    await assert.rejects(gate(async () => await never))
    assert.equal(await gate(async () => await Promise.resolve(true)), true)
  })
})

describe('a tester on this machine', () => {
  let stage: Stage

  beforeEach(async () => {
    const nobody = { appId: '', password: '', tenantId: '' }
    stage = await makeStage({
      ...{ allowAnonymous: true, tenants: [] },
      apps: [{ audience: 'mentor', ...nobody }],
    })
  })
  afterEach(async () => {
    await stage.stop()
  })

  const greeting = (about: Record<string, unknown> = {}): Record<string, unknown> => ({
    ...{ type: 'message', id: '1', text: 'hi', channelId: 'emulator', serviceUrl: 'http://localhost:56150' },
    ...{ from: { id: 'u1', name: 'User' }, recipient: { id: 'b1' }, conversation: { id: 'c1' } },
    ...about,
  })

  it('may write without any credentials, and is somebody of nowhere', async () => {
    assert.equal((await stage.deliver(greeting())).status, 200)
    const [heard] = await stage.heard()
    assert.deepEqual(heard?.deed, { text: 'hi' })
    assert.match(heard.address.account, /^local\/[0-9a-f]{32}$/)
  })

  it('is answered without a token', async () => {
    await stage.deliver(
      greeting({ serviceUrl: `${stage.teams.state.origin.replace('127.0.0.1', 'localhost')}/emea/` }),
    )
    const [heard] = await stage.heard()
    assert.ok(heard)
    await stage.channel.typing(heard.address).catch(() => undefined)
    const [call] = stage.teams.calls
    assert.deepEqual([call?.operation, call?.authorization], ['send', null])
  })

  it('is on this machine, and no web page, tunnel or token', async () => {
    const origin = { origin: 'https://evil.example' }
    for (const headers of [
      ...[
        origin,
        { 'x-forwarded-for': '1.2.3.4' },
        { forwarded: 'for=1.2.3.4' },
        { 'x-forwarded-host': 'bot.example' },
      ],
      ...[{ 'content-type': 'text/plain' }, { authorization: 'Bearer junk' }],
    ] as Record<string, string>[])
      assert.equal((await stage.deliver(greeting(), headers)).status, 401, JSON.stringify(headers))
    for (const serviceUrl of ['https://evil.example/', 'http://localhost.evil.example/', 'http://10.0.0.1/'])
      assert.equal((await stage.deliver(greeting({ serviceUrl }))).status, 403, serviceUrl)
    assert.deepEqual(await stage.heard(), [])
  })
})

import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { systemRandom } from '../../core/random.ts'
import { signInStandIn } from '../../sandbox/sign-in/stand-in.ts'
import { freePort } from '../support/free-port.ts'

type Json = Record<string, unknown>
type StandIn = { issuer: string; client: { id: string; secret: string }; stop: () => Promise<void> }

const returnAddress = 'http://127.0.0.1:1/sign-in/return'

async function startStandIn(id: string): Promise<StandIn> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}/sandbox/sign-in`
  const client = { id, secret: 'a secret & more' }
  const page = (): { html: string; language: 'en' } => ({ html: 'Who are you?', language: 'en' })
  const listener = await signInStandIn({ issuer, client, returnAddress, random: systemRandom, page })
  assert.ok(listener)
  const server: Server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return { issuer, client, stop }
}

describe('what stands in for LinkedIn in the sandbox', () => {
  let standIns: StandIn[]

  beforeEach(async () => {
    standIns = [await startStandIn('one'), await startStandIn('other')]
  })
  afterEach(async () => {
    for (const { stop } of standIns) await stop()
  })

  const discovered = async ({ issuer }: StandIn): Promise<Record<string, string>> =>
    (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as Record<string, string>

  /** Signs somebody in, with a nonce that is sent along; resolves with the code. */
  const codeOf = async (standIn: StandIn, first: string, last: string): Promise<string> => {
    let cookies: string[] = []
    let address = new URL((await discovered(standIn)).authorization_endpoint ?? '')
    address.search = new URLSearchParams({
      ...{ response_type: 'code', client_id: standIn.client.id, redirect_uri: returnAddress },
      ...{ scope: 'openid profile', state: 'a-state', nonce: 'a-nonce' },
    }).toString()
    for (let steps = 0; steps < 6; steps += 1) {
      const isForm = address.pathname.includes('/who/')
      const answer = await fetch(address, {
        ...(isForm ? { method: 'POST', body: new URLSearchParams({ first, last }) } : {}),
        headers: { cookie: cookies.join('; ') },
        redirect: 'manual',
      })
      cookies = [...cookies, ...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')]
      address = new URL(answer.headers.get('location') ?? '', address)
      if (address.href.startsWith(returnAddress)) break
    }
    assert.equal(address.searchParams.get('state'), 'a-state')
    return address.searchParams.get('code') ?? ''
  }

  const exchange = async (
    standIn: StandIn,
    code: string,
    how: 'post' | 'basic',
  ): Promise<{ status: number; body: Json }> => {
    const { id, secret } = standIn.client
    const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')
    const answer = await fetch((await discovered(standIn)).token_endpoint ?? '', {
      method: 'POST',
      headers: how === 'basic' ? { authorization: `Basic ${basic}` } : {},
      body: new URLSearchParams({
        ...{ grant_type: 'authorization_code', code, redirect_uri: returnAddress },
        ...(how === 'post' ? { client_id: id, client_secret: secret } : {}),
      }),
    })
    return { status: answer.status, body: (await answer.json()) as Json }
  }

  const signsIn = async (
    standIn: StandIn,
    first: string,
    last: string,
  ): Promise<{ claims: Json; told: Json }> => {
    const { status, body } = await exchange(standIn, await codeOf(standIn, first, last), 'post')
    assert.equal(status, 200, JSON.stringify(body))
    const [, payload = ''] = String(body.id_token).split('.')
    const told = await fetch((await discovered(standIn)).userinfo_endpoint ?? '', {
      headers: { authorization: `Bearer ${String(body.access_token)}` },
    })
    return {
      claims: JSON.parse(Buffer.from(payload, 'base64url').toString()) as Json,
      told: (await told.json()) as Json,
    }
  }

  it('keeps LinkedIn’s habits: no nonce comes back, the secret goes in the body, a name and no profile', async () => {
    const [one, other] = standIns
    assert.ok(one && other)
    const { claims, told } = await signsIn(one, 'Els', 'Peeters')
    assert.deepEqual(
      Object.keys(claims).filter((name) => ['nonce', 'at_hash', 'email'].includes(name)),
      [],
    )
    assert.deepEqual([claims.iss, claims.aud], [one.issuer, 'one'])
    assert.deepEqual(told, {
      ...{ sub: claims.sub, name: 'Els Peeters', given_name: 'Els', family_name: 'Peeters' },
      locale: { country: 'BE', language: 'nl' },
    })
    assert.doesNotMatch(JSON.stringify(told), /http|profile|headline|vanity/i)

    const known = await discovered(one)
    assert.deepEqual(known.subject_types_supported, ['pairwise'])
    assert.deepEqual(known.token_endpoint_auth_methods_supported, ['client_secret_post'])
    const refused = await exchange(one, await codeOf(one, 'Els', 'Peeters'), 'basic')
    assert.deepEqual([refused.status, refused.body.error], [400, 'invalid_request'])
  })

  it('knows somebody by another subject in each service, the same each time, which tells no name', async () => {
    const [one, other] = standIns
    assert.ok(one && other)
    const subjects: unknown[] = []
    for (const [standIn, first] of [
      [one, 'Els'],
      [one, 'Els'],
      [other, 'Els'],
      [one, 'Jan'],
    ] as const)
      subjects.push((await signsIn(standIn, first, 'Peeters')).claims.sub)
    assert.equal(subjects[0], subjects[1])
    assert.equal(new Set(subjects).size, 3)
    for (const subject of subjects) assert.match(String(subject), /^[\w-]{10}$/)
  })
})

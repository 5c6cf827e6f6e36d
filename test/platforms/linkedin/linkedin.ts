import { createHmac, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What LinkedIn says, and how it can go wrong: all of it may be changed by a test. */
export type Manner = {
  /** Who signs in. */
  person: Record<string, unknown>
  /** What a browser comes back with, instead of a code. */
  comeBack: Record<string, string> | null
  /** What is put into the ID token, or taken out of it by `undefined`. */
  claims: Record<string, unknown>
  /** How the ID token is signed. */
  signature: 'right' | 'broken' | 'other-key' | 'none' | 'client-secret'
  /** Whether the token answer has an ID token at all. */
  hasIdToken: boolean
  /** How an answer fails, by its path. */
  faults: Record<string, Fault>
  /** What the discovery document says otherwise. */
  metadata: Record<string, unknown>
}

/** An answer that is none: a status with a body, half of what it was to be, or nothing for a long time. */
export type Fault = { status: number; body?: string; type?: string } | 'half' | 'slow'

/** A stand-in for LinkedIn that keeps its habits: no nonce in the ID token, the client's secret in the body. */
export type LinkedInDouble = {
  issuer: string
  client: { id: string; secret: string }
  manner: Manner
  /** Every request that came, with its body. */
  requests: { path: string; body: URLSearchParams; authorization: string | null }[]
  /** All that it ever handed out and nobody else should keep. */
  secrets: string[]
  /** Goes to the address that a browser was sent to, signs in there, and returns where the browser is sent back to. */
  signsIn: (address: string) => Promise<string>
  stop: () => Promise<void>
}

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const kid = 'key-1'

/** The usual person there. */
export const els = { sub: 'f7Kq2', name: 'Els Peeters', given_name: 'Els', family_name: 'Peeters' }

/** What it does while a test asks for nothing else. */
export function usualManner(): Manner {
  return {
    person: els,
    comeBack: null,
    claims: {},
    signature: 'right',
    hasIdToken: true,
    faults: {},
    metadata: {},
  }
}

/** Starts it on the loopback address. */
export async function startLinkedIn(): Promise<LinkedInDouble> {
  const codes = new Map<string, { redirectUri: string; challenge: string | null; nonce: string | null }>()
  const double: LinkedInDouble = {
    issuer: '',
    client: { id: '77abc', secret: 'a-secret+that&needs=care' },
    manner: usualManner(),
    requests: [],
    secrets: [],
    signsIn: async (address) => {
      const answer = await fetch(address, { redirect: 'manual' })
      return answer.headers.get('location') ?? `no redirect but ${answer.status}: ${await answer.text()}`
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const secret = (kind: string): string => {
    const made = `${kind}-${randomUUID()}`
    double.secrets.push(made)
    return made
  }

  const routes: Record<string, (query: URLSearchParams, request: IncomingMessage) => Answer> = {
    '/oauth/.well-known/openid-configuration': () => ({
      json: {
        issuer: double.issuer,
        authorization_endpoint: `${double.issuer}/v2/authorization`,
        token_endpoint: `${double.issuer}/v2/accessToken`,
        userinfo_endpoint: `${new URL(double.issuer).origin}/v2/userinfo`,
        jwks_uri: `${double.issuer}/openid/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['pairwise'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid', 'profile', 'email'],
        ...double.manner.metadata,
      },
    }),
    '/oauth/openid/jwks': () => ({
      json: { keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] },
    }),
    '/oauth/v2/authorization': (query) => {
      if (query.get('client_id') !== double.client.id) return { status: 400, json: { error: 'client' } }
      const code = secret('code')
      const redirectUri = query.get('redirect_uri') ?? ''
      codes.set(code, {
        redirectUri,
        challenge: query.get('code_challenge'),
        nonce: query.get('nonce'),
      })
      const back = new URL(redirectUri)
      const state = query.get('state') ?? ''
      const parameters = double.manner.comeBack ?? { code }
      for (const [name, value] of Object.entries({ state, ...parameters })) back.searchParams.set(name, value)
      return { location: back.href }
    },
    '/oauth/v2/accessToken': (form) => {
      const { id, secret: right } = double.client
      if (form.get('client_id') !== id || form.get('client_secret') !== right)
        return { status: 401, json: { error: 'invalid_client' } }
      const code = form.get('code') ?? ''
      const known = codes.get(code)
      codes.delete(code)
      if (!known || known.redirectUri !== form.get('redirect_uri'))
        return { status: 400, json: { error: 'invalid_grant' } }
      // As LinkedIn does where PKCE is not switched on for an app.
      if ((known.challenge === null) !== (form.get('code_verifier') === null))
        return { status: 401, json: { error: 'invalid_client' } }
      const idToken = double.manner.hasIdToken ? { id_token: idTokenOf(double, known.nonce) } : {}
      if (idToken.id_token) double.secrets.push(idToken.id_token)
      return {
        json: { access_token: secret('token'), token_type: 'Bearer', expires_in: 5_184_000, ...idToken },
      }
    },
    '/v2/userinfo': (_query, request) =>
      double.secrets.includes((request.headers.authorization ?? '').replace('Bearer ', ''))
        ? { json: double.manner.person }
        : { status: 401, json: { error: 'invalid_token' } },
  }

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', double.issuer)
      const form = request.method === 'POST' ? new URLSearchParams(body) : searchParams
      double.requests.push({
        path: pathname,
        body: form,
        authorization: request.headers.authorization ?? null,
      })
      const answer = routes[pathname]?.(form, request) ?? { status: 404, json: {} }
      send(response, answer, double.manner.faults[pathname])
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  double.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oauth`
  return double
}

type Answer = { status?: number; json?: unknown; location?: string }

function send(response: ServerResponse, answer: Answer, fault: Fault | undefined): void {
  if (fault === 'slow') return
  if (answer.location !== undefined) {
    response.writeHead(302, { location: answer.location })
    response.end()
    return
  }
  const body = JSON.stringify(answer.json)
  if (fault === 'half') {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(body.slice(0, body.length / 2))
    return
  }
  const { status = answer.status ?? 200, body: said = body, type = 'application/json' } = fault ?? {}
  response.writeHead(status, { 'content-type': type })
  response.end(said)
}

function idTokenOf({ issuer, client, manner }: LinkedInDouble, nonce: string | null): string {
  const now = Math.floor(Date.now() / 1_000)
  const { sub } = manner.person
  // LinkedIn sends no nonce back; `claims` says otherwise where a test wants it.
  const claims: Record<string, unknown> = {
    iss: issuer,
    aud: client.id,
    iat: now,
    exp: now + 3_600,
    sub,
    ...manner.claims,
  }
  if (claims.nonce === 'as sent') claims.nonce = nonce
  const { signature } = manner
  const algorithm = signature === 'none' ? 'none' : signature === 'client-secret' ? 'HS256' : 'RS256'
  const header = { alg: algorithm, typ: 'JWT', ...(signature === 'other-key' ? { kid: 'key-2' } : { kid }) }
  const content = [header, claims].map((part) => base64url(JSON.stringify(part))).join('.')
  return `${content}.${signed(content, signature, client.secret)}`
}

function signed(content: string, how: Manner['signature'], secret: string): string {
  if (how === 'none') return ''
  if (how === 'client-secret') return createHmac('sha256', secret).update(content).digest('base64url')
  const key: KeyObject = how === 'right' ? pair.privateKey : stranger.privateKey
  return sign('sha256', Buffer.from(content), key).toString('base64url')
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

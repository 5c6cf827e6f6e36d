import { createHash, generateKeyPairSync } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Claims, Context } from 'oidc-provider'
import type { Language } from '../../core/programme/programme.ts'
import { newToken, type Random } from '../../core/random.ts'
import { memory } from './memory.ts'

/** What stands in for LinkedIn is made of. */
export type StandInSettings = {
  /** Where it is: its pages and its discovery document are below this address. */
  issuer: string
  client: { id: string; secret: string }
  /** Where it sends a browser back to. */
  returnAddress: string
  random: Random
  /** The page on which someone says who they are; its form has the fields `first` and `last`, or `cancel`. */
  page: (language: string | undefined) => { html: string; language: Language }
}

/** The largest form that is read, in bytes: two names. */
const mostBytes = 2_000

/**
 * A place to sign in without LinkedIn: an OpenID provider that keeps LinkedIn's habits (a subject of its own for each
 * service, the client's secret in the body, no nonce in the ID token, no address of a profile), at which everyone is who
 * they say. Null where the package that it is made of is not installed, as in production.
 */
export async function signInStandIn(settings: StandInSettings): Promise<RequestListener | null> {
  const Made = await installed()
  if (!Made) return null
  const { pathname } = new URL(settings.issuer)
  const base = pathname.replace(/\/$/, '')
  const provider = new Made(settings.issuer, configurationOf(settings, base))
  const answer = provider.callback()
  return (request, response) => {
    const address = withoutNonce(request.url ?? '/')
    if (address.startsWith(`${base}/who/`)) {
      void whoIsIt(settings, provider, request, response).catch(() => {
        if (!response.headersSent) response.statusCode = 400
        response.end()
      })
      return
    }
    // The package takes a secret in a header even where only the body is allowed; LinkedIn does not look there.
    if (request.headers.authorization?.startsWith('Basic ')) delete request.headers.authorization
    // oidc-provider finds out where it is mounted by the difference between the two.
    Object.assign(request, { originalUrl: address })
    request.url = address.slice(base.length) || '/'
    answer(request, response)
  }
}

/** LinkedIn passes a nonce over, and sends none back; the standard, and so the package, sends back what came. */
function withoutNonce(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://stand-in')
  if (!searchParams.has('nonce')) return address
  searchParams.delete('nonce')
  return `${pathname}?${searchParams.toString()}`
}

async function installed(): Promise<typeof Provider | null> {
  try {
    return (await import('oidc-provider')).default
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

function configurationOf(settings: StandInSettings, base: string): Record<string, unknown> {
  const { client, random, returnAddress } = settings
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  const half = 30 * 60
  return {
    adapter: memory,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [returnAddress],
        token_endpoint_auth_method: 'client_secret_post',
        subject_type: 'pairwise',
      },
    ],
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_context: unknown, accountId: string) =>
      createHash('sha256').update(`${client.id}:${accountId}`).digest('base64url').slice(0, 10),
    clientAuthMethods: ['client_secret_post'],
    pkce: { required: () => false },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'given_name', 'family_name', 'locale'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `${base}/who/${uid}` },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => claimsOf(accountId) }),
    loadExistingGrant: allowed,
    cookies: { keys: [newToken(random)] },
    jwks: { keys: [{ ...key, kid: 'stand-in', use: 'sig', alg: 'RS256' }] },
    ttl: {
      AccessToken: half,
      AuthorizationCode: half,
      Grant: half,
      IdToken: half,
      Interaction: half,
      Session: half,
    },
  }
}

/** Whoever says who they are allows it by that. */
async function allowed({ oidc }: Context): Promise<unknown> {
  const { client, session, provider } = oidc
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope('openid profile')
  await grant.save()
  return grant
}

/** An account is nothing but the two names that were typed. */
function claimsOf(accountId: string): Claims {
  const [first = '', last = ''] = JSON.parse(Buffer.from(accountId, 'base64url').toString()) as string[]
  return {
    sub: accountId,
    name: [first, last].filter(Boolean).join(' '),
    given_name: first,
    family_name: last,
    locale: { country: 'BE', language: 'nl' },
  }
}

async function whoIsIt(
  settings: StandInSettings,
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    const { html, language } = settings.page(request.headers['accept-language'])
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Language', language)
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
    )
    response.setHeader('Cache-Control', 'no-store')
    response.end(html)
    return
  }
  const form = await formOf(request)
  const names = ['first', 'last'].map((field) => (form.get(field) ?? '').trim())
  const result =
    form.has('cancel') || !names[0]
      ? { error: 'user_cancelled_login', error_description: 'The member cancelled' }
      : { login: { accountId: Buffer.from(JSON.stringify(names)).toString('base64url'), remember: false } }
  await provider.interactionFinished(request, response, result)
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let body = ''
  for await (const chunk of request) {
    body += String(chunk)
    if (body.length > mostBytes) throw new Error('a form of two names is shorter')
  }
  return new URLSearchParams(body)
}

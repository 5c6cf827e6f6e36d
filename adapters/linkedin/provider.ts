import { createHash } from 'node:crypto'
import * as openid from 'openid-client'
import type { Hop, SignInProvider } from '../../bots/sign-in/provider.ts'
import { outcomeOf } from './errors.ts'
import type { LinkedInSettings } from './settings.ts'

/** A name is all that is asked for: no e-mail address, and nothing that lasts. */
const scope = 'openid profile'

/** How long each answer may take, in seconds: somebody sits waiting. */
const usualTimeout = 5

/**
 * LinkedIn as a place to sign in (OpenID Connect Core 1.0, authorization code flow). All of its addresses come from its
 * discovery document, which must name the issuer that is configured; the signature of the ID token is checked as well.
 */
export function linkedIn(settings: LinkedInSettings): SignInProvider {
  const { log, returnAddress, nonce, pkce } = settings
  let found: Promise<openid.Configuration> | null = null
  const discovered = async (): Promise<openid.Configuration> => {
    found ??= discover(settings)
    try {
      return await found
    } catch (error) {
      found = null // the next one asks again
      throw error
    }
  }

  return {
    origin: new URL(settings.issuer).origin,
    leave: async (hop) => {
      try {
        const configuration = await discovered()
        const address = openid.buildAuthorizationUrl(configuration, {
          redirect_uri: returnAddress,
          scope,
          state: hop.state,
          ...(nonce ? { nonce: nonceOf(hop) } : {}),
          ...(pkce ? { code_challenge: challengeOf(verifierOf(hop)), code_challenge_method: 'S256' } : {}),
        })
        // LinkedIn reads a plus sign as a plus sign; one of our own would be written %2B here.
        return new URL(address.href.replaceAll('+', '%20'))
      } catch (error) {
        outcomeOf(log, error)
        return 'unavailable'
      }
    },
    identify: async (returned, hop) => {
      try {
        const configuration = await discovered()
        const address = new URL(returnAddress)
        address.search = returned.toString()
        const tokens = await openid.authorizationCodeGrant(configuration, address, {
          expectedState: hop.state,
          idTokenExpected: true,
          ...(nonce ? { expectedNonce: nonceOf(hop) } : {}),
          ...(pkce ? { pkceCodeVerifier: verifierOf(hop) } : {}),
        })
        const subject = tokens.claims()?.sub ?? ''
        const told = await openid.fetchUserInfo(configuration, tokens.access_token, subject)
        // From here on the tokens are nowhere.
        const names: unknown[] = [told.name ?? null, told.given_name ?? null]
        if (!names.every((name) => name === null || typeof name === 'string')) {
          log.error({ code: 'name' }, 'LinkedIn gave an answer that was not right')
          return 'refused'
        }
        return {
          subject: `${configuration.serverMetadata().issuer} ${subject}`,
          name: told.name ?? null,
          givenName: told.given_name ?? null,
        }
      } catch (error) {
        return outcomeOf(log, error)
      }
    },
  }
}

async function discover(settings: LinkedInSettings): Promise<openid.Configuration> {
  const issuer = new URL(settings.issuer)
  const execute = [openid.enableNonRepudiationChecks]
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out: only a stand-in on this machine has http
  if (issuer.protocol === 'http:') execute.push(openid.allowInsecureRequests)
  return await openid.discovery(
    issuer,
    settings.clientId,
    undefined,
    openid.ClientSecretPost(settings.clientSecret),
    { execute, timeout: settings.timeout ?? usualTimeout },
  )
}

/** Both follow from the browser's secret, so that neither is kept anywhere. */
function nonceOf({ state, holder }: Hop): string {
  return derived('nonce', state, holder)
}

/** 43 characters, as RFC 7636, 4.1 asks for at least. */
function verifierOf({ state, holder }: Hop): string {
  return derived('verifier', state, holder)
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

function derived(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('base64url')
}

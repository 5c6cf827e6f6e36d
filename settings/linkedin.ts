import { SettingsError } from './error.ts'

/** How LinkedIn knows this service, as the environment says it. */
export type LinkedInVariables = {
  clientId: string
  clientSecret: string
  issuer: string
  nonce: boolean
  pkce: boolean
}

/** LinkedIn's own issuer; its discovery document is below it (read in November 2026). */
const usualIssuer = 'https://www.linkedin.com/oauth'

/** Every variable of LinkedIn. */
export const linkedInVariables: readonly string[] = [
  'LINKEDIN_CLIENT_ID',
  'LINKEDIN_CLIENT_SECRET',
  'LINKEDIN_ISSUER',
  'LINKEDIN_NONCE',
  'LINKEDIN_PKCE',
]

/** How to sign in with LinkedIn; null where no variable of LinkedIn is set. Throws `SettingsError` for half of it. */
export function readLinkedIn(environment: NodeJS.ProcessEnv): LinkedInVariables | null {
  if (!linkedInVariables.some((name) => environment[name] !== undefined)) return null
  const clientId = environment.LINKEDIN_CLIENT_ID?.trim() ?? ''
  const clientSecret = environment.LINKEDIN_CLIENT_SECRET?.trim() ?? ''
  if (clientId === '' || clientSecret === '') {
    const [missing, other] = clientId === '' ? ['CLIENT_ID', 'others are'] : ['CLIENT_SECRET', 'CLIENT_ID is']
    throw new SettingsError(
      `LINKEDIN_${missing} is missing: ${other} set without it. Both stand under "Auth" of your app at LinkedIn.`,
    )
  }
  return {
    clientId,
    clientSecret,
    issuer: readIssuer(environment.LINKEDIN_ISSUER?.trim() ?? usualIssuer),
    nonce: readSwitch(environment, 'LINKEDIN_NONCE'),
    pkce: readSwitch(environment, 'LINKEDIN_PKCE'),
  }
}

/** By https, so that nobody on the way can say who someone is; a stand-in on this machine may do without. */
function readIssuer(text: string): string {
  const url = URL.parse(text)
  const isNear = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (!url || (url.protocol !== 'https:' && !isNear) || url.username !== '' || url.search || url.hash) {
    throw new SettingsError(`LINKEDIN_ISSUER must be an address like ${usualIssuer}, not "${text}".`)
  }
  return text.replace(/\/+$/, '')
}

function readSwitch(environment: NodeJS.ProcessEnv, name: string): boolean {
  const wish = environment[name] ?? 'off'
  if (wish !== 'on' && wish !== 'off') throw new SettingsError(`${name} must be on or off, not "${wish}".`)
  return wish === 'on'
}

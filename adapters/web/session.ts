import { createHash } from 'node:crypto'
import type { Request, Response } from 'restify'
import { addressKey, type Address, type Audience } from '../../bots/channel.ts'
import { newToken, type Random } from '../../core/random.ts'
import { readCookie } from '../http/cookies.ts'

/** A browser that talks with the bot of one audience. `key` is its address as transcripts write it. */
export type Session = { address: Address; key: string }

/** Half a year after the last visit, in seconds. */
const lifetime = 180 * 24 * 60 * 60

const shape = /^[0-9a-hjkmnp-tv-z]{26}$/

/** The session of a browser, null when it has none (yet). */
export function readSession(request: Request, audience: Audience, secure: boolean): Session | null {
  const token = readCookie(request, cookieName(audience, secure))
  return token !== null && shape.test(token) ? sessionOf(token, audience) : null
}

/** Goes on with the session of a browser, or begins one; the browser keeps it in a cookie that no script can read. */
export function openSession(
  request: Request,
  response: Response,
  audience: Audience,
  random: Random,
  secure: boolean,
): Session {
  const name = cookieName(audience, secure)
  const known = readCookie(request, name)
  const token = known !== null && shape.test(known) ? known : newToken(random)
  const cookie = [
    `${name}=${token}`,
    `Path=/chat/${audience}`,
    `Max-Age=${lifetime}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ]
  response.header('Set-Cookie', cookie.join('; '))
  return sessionOf(token, audience)
}

function cookieName(audience: Audience, secure: boolean): string {
  return `${secure ? '__Secure-' : ''}chat-${audience}`
}

/** The account is a hash: whoever reads the database cannot write in a person's name. */
function sessionOf(token: string, audience: Audience): Session {
  const account = createHash('sha256').update(token).digest('hex').slice(0, 32)
  const address: Address = { channel: 'web', audience, account, route: '' }
  return { address, key: addressKey(address) }
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { window } from './limits.ts'

/**
 * Whether a request says that it was sent within five minutes of `now`, to either side: one from the future could be
 * sent again for as long as it lies ahead.
 */
export function isFresh(headers: IncomingHttpHeaders, now: Date): boolean {
  const sent = headers['x-slack-request-timestamp']
  if (typeof sent !== 'string' || !/^\d{1,12}$/.test(sent)) return false
  return Math.abs(Math.floor(now.getTime() / 1000) - Number(sent)) <= window
}

/**
 * Whether a request was signed by who knows the secret, over its exact bytes (Verifying requests from Slack), and lately.
 * The comparison takes the same time whatever is wrong.
 */
export function isSigned(headers: IncomingHttpHeaders, raw: Buffer, secret: string, now: Date): boolean {
  const { 'x-slack-signature': given, 'x-slack-request-timestamp': sent } = headers
  if (secret === '' || typeof given !== 'string' || !isFresh(headers, now)) return false
  const right = createHmac('sha256', secret)
    .update(`v0:${String(sent)}:`)
    .update(raw)
    .digest()
  const shown = /^v0=[0-9a-f]{64}$/.test(given)
    ? Buffer.from(given.slice(3), 'hex')
    : Buffer.alloc(right.length)
  return timingSafeEqual(shown, right)
}

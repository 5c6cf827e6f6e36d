import { createHash } from 'node:crypto'

/** What is kept of a secret: enough to know it again. */
export function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex')
}

/** A code has so many digits: enough where five tries are all there are (NIST SP 800-63B, 5.1.3.1: at least 20 bits). */
const codeLength = 6

/**
 * The code that whoever came back is shown. It follows from their secret, so that a page that is loaded again shows the
 * same one, and nothing has to be kept but its hash.
 */
export function codeOf(holder: string): string {
  const number = Number.parseInt(hashOf('code', holder).slice(0, 12), 16)
  return String(number % 10 ** codeLength).padStart(codeLength, '0')
}

/** A typed code without what stands between its digits; null for what can be no code. */
export function readSignInCode(typed: string): string | null {
  if (typed.length > 40) return null
  const digits = typed.normalize('NFKC').replace(/[\s\p{Pd}\p{Cf}.]/gu, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

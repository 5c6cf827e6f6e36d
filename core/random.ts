import { randomBytes } from 'node:crypto'

/** Chance, handed in by argument so that a month of mentoring can be replayed exactly. */
export type Random = {
  /** A number from 0 up to, not including, 1. */
  number(): number
  /** `count` unpredictable bytes. */
  bytes(count: number): Uint8Array
}

/** Chance from the operating system: the one that production uses. */
export const systemRandom: Random = {
  number: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
  bytes: (count) => randomBytes(count),
}

// Crockford's base 32 without the letters that are read wrongly aloud or on paper (no I, L, O, U).
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

function spell(random: Random, length: number): string {
  return Array.from(random.bytes(length), (byte) => alphabet[byte % 32]).join('')
}

/** A new row's identifier: 12 characters, 60 bits, short enough for four of them in one button. */
export function newId(random: Random): string {
  return spell(random, 12)
}

/** A secret for links and sessions: 26 characters, 130 bits. */
export function newToken(random: Random): string {
  return spell(random, 26)
}

/** A code that a person types or says: 8 characters, 40 bits, always kept with an expiry and a count of tries. */
export function newCode(random: Random): string {
  return spell(random, 8)
}

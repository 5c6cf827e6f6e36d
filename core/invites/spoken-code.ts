import type { Random } from '../random.ts'

/**
 * The letters and figures of a spoken code: none that looks like another of them on paper. Left out are O, Q and 0, I, L
 * and 1, S and 5, Z and 2, B and 8, G and 6, U and V, and N, which is heard as M.
 */
const letters = 'ACDEFHJKMPRTWXY'
const figures = '3479'
const alphabet = letters + figures

/** A code has so many characters, in two groups, and at least one figure: so it is never a word that somebody types. */
export const codeLength = 6

/** Makes a code, as it is kept: capitals without a hyphen. */
export function newSpokenCode(random: Random): string {
  const bytes = random.bytes(codeLength + 2)
  const code = Array.from(bytes.slice(0, codeLength), (byte) => alphabet[byte % alphabet.length] ?? 'A')
  const place = (bytes[codeLength] ?? 0) % codeLength
  code[place] = figures[(bytes[codeLength + 1] ?? 0) % figures.length] ?? '3'
  return code.join('')
}

/** A code as it is shown and said: `KTR-7MA`. */
export function writtenCode(code: string): string {
  return `${code.slice(0, codeLength / 2)}-${code.slice(codeLength / 2)}`
}

/**
 * What was typed, as a code would be kept: capitals, without spaces, hyphens and accents. It may be no code: letters that
 * codes do not have are left as they are, for `isSlipOf` to compare. Null for what is too long or too short to be a slip.
 */
export function readSpokenCode(typed: string): string | null {
  if (typed.length > 40) return null
  const code = typed
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return Math.abs(code.length - codeLength) <= 1 ? code : null
}

/** Whether a text has the shape of a code: the right length, and letters and figures together. */
export function looksLikeCode(typed: string): boolean {
  const code = readSpokenCode(typed)
  return (
    code?.length === codeLength &&
    /^[\p{L}\d]{3}[\s\p{Pd}]?[\p{L}\d]{3}$/u.test(typed.trim()) &&
    /[A-Z]/.test(code) &&
    /\d/.test(code)
  )
}

/** Whether `typed` is `code` with one slip: one character wrong, left out or too many, or two that changed places. */
export function isSlipOf(typed: string, code: string): boolean {
  if (typed === code) return false
  if (typed.length === code.length) {
    const differ = Array.from(code).flatMap((character, at) => (typed[at] === character ? [] : [at]))
    const [first = 0, second = 0] = differ
    const changedPlaces =
      differ.length === 2 &&
      second === first + 1 &&
      typed[first] === code[second] &&
      typed[second] === code[first]
    return differ.length === 1 || changedPlaces
  }
  const [short, long] = typed.length < code.length ? [typed, code] : [code, typed]
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}

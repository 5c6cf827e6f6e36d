import { holdsContactDetails } from './contact-details.ts'

/** A first name has at most this many characters (code points). */
export const mostNameLength = 40

// Four marks on one letter are no name in any script, but ink over the lines above and below.
const piledMarks = /\p{M}{4}/u

/**
 * A first name as it is kept: trimmed, on one line, in Unicode's NFC, without control, invisible and direction-changing
 * characters. Null for what is no name: nothing, more than 40 characters, no letter at all, or contact details.
 */
export function cleanName(text: string): string | null {
  const name = text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim()
  const length = Array.from(name).length
  if (length < 1 || length > mostNameLength || !/\p{L}/u.test(name) || piledMarks.test(name)) return null
  return holdsMeansOfContact(name) ? null : name
}

/** Stricter than for other texts: no name has an @, a slash or five digits in it. */
function holdsMeansOfContact(name: string): boolean {
  const plain = name.normalize('NFKC')
  const digits = plain.match(/\p{Nd}/gu)?.length ?? 0
  return digits >= 5 || /[@/\\]/.test(plain) || holdsContactDetails(plain)
}

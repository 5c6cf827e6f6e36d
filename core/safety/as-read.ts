/** What has no ink of its own, and the frame around the digit of a keycap: they stand between digits unseen. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u20E3]/gu

/**
 * A text as a person reads it, in letters and digits that a rule can compare: full-width and circled signs become plain
 * ones, the digits of every script 0 to 9, each dash a hyphen; what is invisible goes.
 */
export function asRead(text: string): string {
  return text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\p{Nd}/gu, plainDigit)
}

/** In Unicode the ten digits of a script follow one another, and nothing else that is a digit stands right before. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

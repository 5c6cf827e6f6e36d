/** All that Unicode calls the end of a line. */
const lineEnd = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u
/** Control characters, halves of characters, and what turns the direction of all that follows. */
const harmful = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu
/** What has no ink of its own: a text of nothing else is empty. */
const invisible = /[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu

/**
 * What a person wrote, as it is kept and shown to another: in Unicode's NFC, trimmed, with at most two blank lines in a
 * row, without control characters (a tab becomes a space) and overrides of the writing direction. `most` is the longest
 * that is allowed afterwards, in UTF-16 units, as the chat apps count.
 */
export function cleanText(text: string, most: number): { text: string } | 'empty' | 'too-long' {
  const lines = text
    .split(lineEnd)
    .map((line) => line.replaceAll('\t', ' ').replace(harmful, '').normalize('NFC'))
  const clean = lines
    .filter((_, index) => !isThirdBlank(lines, index))
    .join('\n')
    .trim()
  if (clean.replace(invisible, '') === '') return 'empty'
  return clean.length > most ? 'too-long' : { text: clean }
}

function isThirdBlank(lines: readonly string[], index: number): boolean {
  return index >= 2 && lines.slice(index - 2, index + 1).every((line) => line.trim() === '')
}

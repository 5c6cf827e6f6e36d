/** More than any answer to "which field?" needs; what comes after it in a hostile text is not read. */
const longestText = 600
const longestWord = 40
const mostWords = 80

const letters: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', đ: 'd', ł: 'l' }

/** Lower case without accents: people type "sjukskoterska" and "infirmiere" as often as the right spelling. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßœæøđł]/g, (letter) => letters[letter] ?? letter)
}

/**
 * "IT" and "AI" written in capitals are a field; "it" and "ai" are among the commonest words of English and French, and
 * in a text all in capitals nobody can tell.
 */
function withoutShortNames(text: string): string {
  return /[a-z]/.test(text) || text.trim().length === 2 ? text.replace(/\b(?:IT|AI)\b/g, 'ict') : text
}

/** A piece of text between two stops: commas, full stops, brackets. */
export type Clause = readonly string[]

/**
 * The folded words of a text, clause by clause. Reads at most 600 characters and 80 words, so that the time it takes
 * is bounded for any text. English "don't" becomes "do not"; French "l'eau" becomes "l eau".
 */
export function clauses(text: string): Clause[] {
  const folded = fold(withoutShortNames(text.slice(0, longestText)))
    // The name of this service is no wish to make apps
    .replace(/\bmentor ?app\b/g, 'mentor')
    // "jparle", "jbosse": nothing else begins like this, but for "jquery"
    .replace(/\bj(?=[bcdfgklmnprstv][a-z]{3})/g, 'j ')
    // French "ai" follows a pronoun; by itself it is what everybody calls artificial intelligence
    .replace(/(?<!\b(?:[jlmnty]['’ ]|(?:en|lui|leur|nous|vous|ne) ))\bai\b(?!-je)/g, 'ict')
    .replace(/n['’]t\b/g, ' not')
    // "niet-dringend", "non-commissioned": part of a name, and refuses nothing
    .replace(/\b(niet|non|not|icke)-(?=\p{L})/gu, '')
  let left = mostWords
  return folded
    .split(/[,;:.!?()[\]{}"\n\r]+(?![a-z0-9])|[;!?()[\]{}"\n\r]+/u)
    .map((clause) => {
      const words = (clause.match(/\p{L}[\p{L}\p{N}]*(?:\+\+|#)?|\p{N}+\p{L}+/gu) ?? [])
        .slice(0, left)
        .map((word) => word.slice(0, longestWord))
      left -= words.length
      return words
    })
    .filter((words) => words.length > 0)
}

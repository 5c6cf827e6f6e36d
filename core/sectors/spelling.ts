import distances from 'natural/lib/natural/distance/index.js'
import type { Language } from '../programme/programme.ts'
import { everydayWords, keywordWords } from './lexicon.ts'

const shortest = 4
const longest = 24
const longEnoughForTwo = 9

const indexes = new Map<Language, Map<string, string[]>>()

/**
 * The word of the project's own lists in `language` that a mistyped word stands for: one letter missing, too many, wrong
 * or swapped with its neighbour, two of them in a word of nine letters or more; hardly anybody mistypes the first letter.
 * Undefined where no word is near.
 */
export function nearestWord(word: string, language: Language): string | undefined {
  if (word.length < shortest || word.length > longest) return undefined
  const index = indexOf(language)
  const near = new Set([word, ...withoutOneLetter(word)].flatMap((shorter) => index.get(shorter) ?? []))
  let best: string | undefined
  let nearest = word.length >= longEnoughForTwo ? 2 : 1
  for (const candidate of near) {
    if (candidate[0] !== word[0]) continue
    const distance = distances.DamerauLevenshteinDistance(word, candidate, { restricted: true })
    if (distance > nearest || (best !== undefined && distance === nearest)) continue
    best = candidate
    nearest = distance
  }
  return best
}

function indexOf(language: Language): Map<string, string[]> {
  const known = indexes.get(language) ?? byShorterWords(ownWords(language))
  indexes.set(language, known)
  return known
}

function ownWords(language: Language): string[] {
  const words = [...keywordWords(language), ...everydayWords(language)]
  return words.filter((word) => word.length > shortest && word.length <= longest)
}

/**
 * Each word under itself and under all that is left when one letter is taken away. Two words one mistake apart meet in
 * such an index, so that only a handful must be compared (the "symmetric delete" of W. Garbe, 2012).
 */
function byShorterWords(words: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const word of words) {
    for (const shorter of new Set([word, ...withoutOneLetter(word)])) {
      const same = found.get(shorter)
      if (same) same.push(word)
      else found.set(shorter, [word])
    }
  }
  return found
}

function withoutOneLetter(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

import type { Language } from '../programme/programme.ts'
import { sectors } from './catalogue.ts'
import { knownParts } from './compounds.ts'
import { keywordsOf, phrasesOf, wordsOf } from './keywords.ts'
import { clauses } from './words.ts'

const silent = wordsOf('function-words')

/** Whether a folded word says nothing about a field of work: "the", "je", "graag", a single letter. */
export function saysNothing(word: string): boolean {
  return word.length < 2 || silent.has(word)
}

const keywords = new Map<Language, Set<string>>()

/** The folded words of the project's own keywords in a language. */
export function keywordWords(language: Language): Set<string> {
  let words = keywords.get(language)
  if (!words) {
    words = contentWords(sectors.flatMap(({ code }) => keywordsOf(language, code)))
    keywords.set(language, words)
  }
  return words
}

/** The folded words of the project's list of words that name no field. */
export function everydayWords(language: Language): Set<string> {
  return contentWords(phrasesOf(language, 'everyday-words'))
}

function contentWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => clauses(text).flat()).filter((word) => !saysNothing(word)))
}

/** The parts of a compound that the project's own keywords know; empty for a word that is no such compound. */
export function partsOf(word: string, language: Language): string[] {
  const known = keywordWords(language)
  return knownParts(word, language, (part) => known.has(part))
}

const frenchEndings: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/(teuse|trice)$/, 'teur'],
  [/euse$/, 'eur'],
  [/iere$/, 'ier'],
  [/ienne$/, 'ien'],
  [/onne$/, 'on'],
  [/ale$/, 'al'],
  [/ive$/, 'if'],
  [/e$/, ''],
]
const shortestRoot = 4

/**
 * One form for the feminine, masculine and plural of a French word ("éboueuses" and "éboueur"); words of the other
 * languages as they are, since their pieces carry them well enough.
 */
export function rootOf(word: string, language: Language): string {
  if (language !== 'fr' || word.length <= shortestRoot || saysNothing(word)) return word
  return frenchEndings.reduce((form, [ending, instead]) => form.replace(ending, instead), word)
}

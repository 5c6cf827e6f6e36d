import type { Language } from '../programme/programme.ts'
import { partsOf, rootOf, saysNothing } from './lexicon.ts'

/** What a text looks like to the model: hashed features and how much each of them counts. */
export type Features = { keys: number[]; values: number[] }

const keyBits = 0x3fffffff

/** FNV-1a over a piece of a word, seeded by the kind of the feature; 30 bits, so that it stays a small integer. */
function hash(seed: number, text: string, from = 0, to = text.length): number {
  let value = 0x811c9dc5 ^ seed
  for (let index = from; index < to; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value ^= value >>> 15
  return value & keyBits
}

const kinds = { word: 1, wordOfLanguage: 2, pair: 3, piece: 4, first: 5, last: 6, sentencePair: 7 }
const languageSeeds: Record<Language, number> = { nl: 101, fr: 102, en: 103, sv: 104 }

/** How much each kind of feature counts, and how long the pieces of a word are; other values did worse. */
const weights = {
  word: 1,
  language: 0.7,
  part: 1,
  pair: 0.6,
  place: 0.5,
  pieces: 2,
}
const frame = 0.6
const shortest = 3
const longest = 5

/**
 * The features of a text's words. What names a field: each word as it is and in its language, the known parts of a
 * compound, pairs of neighbours, the first and the last word (where languages put what matters most), and all pieces of
 * three to five letters, which carry inflections, compounds and typos; these have length 1 together. And the sentence
 * around it: words that say nothing by themselves, with their neighbours. They have `frame` together, so that a long
 * sentence around a field does not drown it.
 */
export function featuresOf(typed: readonly string[], language: Language): Features {
  const words = typed.map((word) => rootOf(word, language))
  const content = words.filter((word) => !saysNothing(word))
  const field = emptyFeatures()
  for (const word of content) addWord(field, word, language)
  for (const pair of pairsOf(content)) add(field, hash(kinds.pair, pair), weights.pair)
  const [first] = content
  const last = content.at(-1)
  if (first) add(field, hash(kinds.first, first), weights.place)
  if (last) add(field, hash(kinds.last, last), weights.place)
  const sentence = emptyFeatures()
  for (const word of words.filter(saysNothing)) {
    add(sentence, wordKey(word), weights.word)
    add(sentence, hash(kinds.wordOfLanguage ^ (languageSeeds[language] << 4), word), weights.language)
  }
  if (content.length < words.length) {
    for (const pair of pairsOf(words)) add(sentence, hash(kinds.sentencePair, pair), weights.pair)
  }
  const scaled = [scale(field, 1), scale(sentence, content.length === 0 ? 1 : frame)]
  return { keys: scaled.flatMap(({ keys }) => keys), values: scaled.flatMap(({ values }) => values) }
}

function emptyFeatures(): Features {
  return { keys: [], values: [] }
}

function add(features: Features, key: number, value: number): void {
  features.keys.push(key)
  features.values.push(value)
}

function scale({ keys, values }: Features, length: number): Features {
  const factor = length / Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) || 1)
  return { keys, values: values.map((value) => value * factor) }
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}

function addWord(features: Features, word: string, language: Language): void {
  add(features, wordKey(word), weights.word)
  add(features, hash(kinds.wordOfLanguage ^ (languageSeeds[language] << 4), word), weights.language)
  for (const part of partsOf(word, language)) add(features, wordKey(part), weights.part)
  const padded = `^${word}$`
  let count = 0
  for (let size = shortest; size <= longest; size += 1) count += Math.max(0, padded.length - size + 1)
  const value = weights.pieces / Math.sqrt(count || 1)
  for (let size = shortest; size <= longest; size += 1) {
    for (let from = 0; from + size <= padded.length; from += 1) {
      add(features, hash(kinds.piece, padded, from, from + size), value)
    }
  }
}

/** The key of a word as a whole, whatever the language: known to a model that has seen the word. */
export function wordKey(word: string): number {
  return hash(kinds.word, word)
}

/** The keys of the longest pieces of a word, those of five letters; its one piece where it is shorter. */
export function pieceKeys(word: string): number[] {
  const padded = `^${word}$`
  const size = Math.min(longest, padded.length)
  return Array.from({ length: padded.length - size + 1 }, (_, from) =>
    hash(kinds.piece, padded, from, from + size),
  )
}

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

const kinds = { word: 1, wordOfLanguage: 2, pair: 3, piece: 4, first: 5, last: 6 }
const languageSeeds: Record<Language, number> = { nl: 101, fr: 102, en: 103, sv: 104 }

/** How much each kind of feature counts, and how long the pieces of a word are; other values did worse. */
const weights = {
  word: 1,
  language: 0.7,
  part: 1,
  pair: 0.6,
  place: 0.5,
  pieces: 2,
  functionWord: 0.35,
}
const shortest = 3
const longest = 5

/**
 * The features of a text's words: each word as it is and in its language, the known parts of a compound, pairs of
 * neighbours, the first and the last word (where languages put what matters most), and all pieces of three to five
 * letters, which carry inflections, feminine forms, compounds and typos. The values have length 1 together.
 */
export function featuresOf(typed: readonly string[], language: Language): Features {
  const words = typed.map((word) => rootOf(word, language))
  const keys: number[] = []
  const values: number[] = []
  const add = (key: number, value: number): void => {
    keys.push(key)
    values.push(value)
  }
  const content = words.filter((word) => !saysNothing(word))
  for (const word of words) {
    const share = saysNothing(word) ? weights.functionWord : 1
    add(wordKey(word), weights.word * share)
    add(hash(kinds.wordOfLanguage ^ (languageSeeds[language] << 4), word), weights.language * share)
  }
  for (let index = 0; index + 1 < words.length; index += 1) {
    add(hash(kinds.pair, `${words[index]} ${words[index + 1]}`), weights.pair)
  }
  if (content.length < words.length) {
    for (let index = 0; index + 1 < content.length; index += 1) {
      add(hash(kinds.pair, `${content[index]} ${content[index + 1]}`), weights.pair)
    }
  }
  const [first] = content
  const last = content.at(-1)
  if (first) add(hash(kinds.first, first), weights.place)
  if (last) add(hash(kinds.last, last), weights.place)
  for (const word of content) {
    for (const part of partsOf(word, language)) add(wordKey(part), weights.part)
    addPieces(word, add)
  }
  const scale = 1 / Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) || 1)
  return { keys, values: values.map((value) => value * scale) }
}

function addPieces(word: string, add: (key: number, value: number) => void): void {
  const padded = `^${word}$`
  let count = 0
  for (let size = shortest; size <= longest; size += 1) count += Math.max(0, padded.length - size + 1)
  const value = weights.pieces / Math.sqrt(count || 1)
  for (let size = shortest; size <= longest; size += 1) {
    for (let from = 0; from + size <= padded.length; from += 1)
      add(hash(kinds.piece, padded, from, from + size), value)
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

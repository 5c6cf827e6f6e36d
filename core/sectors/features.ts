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

const kinds = { word: 1, wordOfLanguage: 2, pair: 3, gram: 4, first: 5, last: 6, stem: 7 }
const languageSeeds: Record<string, number> = { nl: 101, fr: 102, en: 103, sv: 104 }

/** Settings of the features; the measurements behind them are repeated by `npm run bench:sectors`. */
export const weights = {
  word: 1,
  language: 0.7,
  stem: 0.8,
  pair: 0.6,
  gram: 1,
  place: 0.5,
  shortest: 3,
  longest: 5,
}

/**
 * The features of a text's words: each word as it is, the word in its language, its stem, pairs of neighbours, and
 * all pieces of 3 to 6 letters, which carry compounds, endings and typos. The values have length 1 together.
 */
export function featuresOf(
  words: readonly string[],
  language: string,
  isFunctionWord: (word: string) => boolean,
): Features {
  const keys: number[] = []
  const values: number[] = []
  const add = (key: number, value: number): void => {
    keys.push(key)
    values.push(value)
  }
  const content = words.filter((word) => !isFunctionWord(word))
  for (const word of words) {
    const share = isFunctionWord(word) ? 0.35 : 1
    add(hash(kinds.word, word), weights.word * share)
    add(hash(kinds.wordOfLanguage ^ ((languageSeeds[language] ?? 0) << 4), word), weights.language * share)
  }
  for (let index = 0; index + 1 < words.length; index += 1) {
    add(hash(kinds.pair, `${words[index]} ${words[index + 1]}`), weights.pair)
  }
  const [first] = content
  const last = content.at(-1)
  if (first) add(hash(kinds.first, first), weights.place)
  if (last) add(hash(kinds.last, last), weights.place)
  for (const word of content) {
    const padded = `^${word}$`
    let count = 0
    for (let size = weights.shortest; size <= weights.longest; size += 1)
      count += Math.max(0, padded.length - size + 1)
    const value = (weights.gram * 2) / Math.sqrt(count || 1)
    for (let size = weights.shortest; size <= weights.longest; size += 1) {
      for (let from = 0; from + size <= padded.length; from += 1)
        add(hash(kinds.gram, padded, from, from + size), value)
    }
  }
  let length = 0
  for (const value of values) length += value * value
  const scale = 1 / Math.sqrt(length || 1)
  for (let index = 0; index < values.length; index += 1) values[index] = (values[index] ?? 0) * scale
  return { keys, values }
}

/** The key of a word as a whole, whatever the language: known to a model that has seen the word. */
export function wordKey(word: string): number {
  return hash(kinds.word, word)
}

/** The keys of the longest pieces of a word, those of `weights.longest` letters; its one piece where it is shorter. */
export function pieceKeys(word: string): number[] {
  const padded = `^${word}$`
  const size = Math.min(weights.longest, padded.length)
  return Array.from({ length: padded.length - size + 1 }, (_, from) => hash(kinds.gram, padded, from, from + size))
}

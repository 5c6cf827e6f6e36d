import type { Language } from '../programme/programme.ts'
import { isSector } from './catalogue.ts'
import { featuresOf, pieceKeys, wordKey } from './features.ts'
import { wordsOf } from './keywords.ts'
import { chances, rowOf, type FinderModel } from './model.ts'
import { withoutRefused } from './negation.ts'
import { partsOf, rootOf, saysNothing } from './lexicon.ts'
import { nothing, ownModel } from './own-model.ts'
import { nearestWord } from './spelling.ts'
import { clauses } from './words.ts'

export type { FinderModel } from './model.ts'

/** A field that a text may mean, and how sure that is, from 0 to 1. */
export type FoundSector = { sector: string; confidence: number }

const most = 3
const mostMended = 8
const leastOther = 0.003

/**
 * How sure the finder must be before it names a field: with a word that it knows, with a word that is made of pieces it
 * knows (`familiar` is the least share of them), with strange words only, and in talk with the bot.
 */
const needed = { knownWord: 0.15, knownPieces: 0.2, strange: 0.4, talk: 0.6 }
const familiar = 0.35

const questionWords = wordsOf('question-words')
const wishWords = wordsOf('wish-words')

/**
 * The fields of work that somebody's own words mean: at most three, best first, with a confidence that adds up to at
 * most 1. Empty where the words name no field: greetings, insults, questions, nonsense, or only what is not wanted.
 * `model` is what was learnt from imported labels; without it the project's own keywords decide. Reads a bounded part
 * of the text, so any text is answered in about a millisecond.
 */
export function findSectors(
  text: string,
  language: Language,
  model: FinderModel = ownModel(),
): FoundSector[] {
  const said = clauses(text)
  const wanted = said.flatMap((clause) => withoutRefused(clause, saysNothing).wanted)
  if (wanted.every(saysNothing)) return []
  const likely = chances(model, featuresOf(understood(wanted, language, model), language))
  const ranked = model.classes
    .map((sector, at) => ({ sector, confidence: likely[at] ?? 0 }))
    .filter(({ sector }) => isSector(sector))
    .sort((left, right) => right.confidence - left.confidence)
  const best = ranked[0]?.confidence ?? 0
  if (best < (likely[nothing] ?? 0) || best < sureness(said.flat(), wanted, language, model)) return []
  return ranked.slice(0, most).filter(({ confidence }) => confidence >= leastOther)
}

function sureness(
  said: readonly string[],
  wanted: readonly string[],
  language: Language,
  model: FinderModel,
): number {
  const talk = said.some((word) => questionWords.has(word)) && !said.some((word) => wishWords.has(word))
  if (talk) return needed.talk
  const words = wanted.filter((word) => !saysNothing(word))
  if (words.some((word) => isKnown(word, language, model))) return needed.knownWord
  const shares = words.map((word) => {
    const pieces = pieceKeys(rootOf(word, language))
    return pieces.filter((key) => rowOf(model.table, key) >= 0).length / pieces.length
  })
  return Math.max(...shares) >= familiar ? needed.knownPieces : needed.strange
}

function isKnown(word: string, language: Language, model: FinderModel): boolean {
  return rowOf(model.table, wordKey(rootOf(word, language))) >= 0 || partsOf(word, language).length > 0
}

/** The words, with the spelling of those mended that neither the model nor the keywords know. */
function understood(words: readonly string[], language: Language, model: FinderModel): string[] {
  let left = mostMended
  return words.map((word) => {
    if (left === 0 || saysNothing(word) || isKnown(word, language, model)) return word
    left -= 1
    return nearestWord(word, language) ?? word
  })
}

import type { Language } from '../programme/programme.ts'
import { isSector } from './catalogue.ts'
import { featuresOf, pieceKeys, wordKey } from './features.ts'
import { wordsOf } from './keywords.ts'
import { chances, rowOf, type FinderModel } from './model.ts'
import { withoutRefused } from './negation.ts'
import { partsOf, rootOf, saysNothing } from './lexicon.ts'
import { nothing, ownModel } from './own-model.ts'
import { asksTheBot } from './questions.ts'
import { nearestWord } from './spelling.ts'
import { clauses } from './words.ts'

export type { FinderModel } from './model.ts'

/** A field that a text may mean, and how sure that is, from 0 to 1. */
export type FoundSector = { sector: string; confidence: number }

const most = 3
// From here on no mended spelling is tried: "poseur" is no mistake for "poster".
const clear = 0.7
const mostMended = 8
const mostAlone = 6
// Who says "something with" most likely means a field, even if the rest is small talk.
const doubtOfWish = 0.4
const leastOther = 0.0005

/**
 * How sure the finder must be before it names a field: with a word that it knows, with a word that is made of pieces it
 * knows (`familiar` is the least share of them), with strange words only, in talk with the bot, in a part of a text
 * that as a whole names nothing, and in one word of it.
 */
const needed = { knownWord: 0.12, knownPieces: 0.2, strange: 0.4, talk: 0.88, alone: 0.5, word: 0.8 }
const familiar = 0.35

const wishWords = wordsOf('wish-words')
const workWords = wordsOf('work-words')
const everyday = wordsOf('everyday-words')

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
  const parts = clauses(text).map((said) => ({ said, wanted: withoutRefused(said, language, saysNothing) }))
  const whole = { said: parts.flatMap(({ said }) => said), wanted: parts.flatMap(({ wanted }) => wanted) }
  const found = judge(whole, language, model)
  if (found.length > 0) return found
  const second = [...(parts.length > 1 ? parts : []), ...withoutEveryday(whole)]
  return (
    best(second, needed.alone, language, model) ?? best(wordByWord(whole), needed.word, language, model) ?? []
  )
}

/** What the surest of these parts names, if it is sure enough. */
function best(
  parts: readonly Part[],
  sure: number,
  language: Language,
  model: FinderModel,
): FoundSector[] | undefined {
  const found = parts
    .map((part) => judge(part, language, model))
    .filter(([first]) => confidenceOf(first) >= sure)
  return found.sort(([left], [right]) => confidenceOf(right) - confidenceOf(left))[0]
}

/**
 * "One day I'd like to become a fireman": where work is asked for, everyday words must not drown the field, as little
 * as the small talk of another clause may.
 */
function withoutEveryday({ said, wanted }: Part): Part[] {
  return asksForWork(said) ? [{ said, wanted: contentOf(wanted) }] : []
}

/** "Could you please find me a mentor to become a hairdresser": where work is asked for, one word may be enough. */
function wordByWord({ said, wanted }: Part): Part[] {
  if (!asksForWork(said)) return []
  return [...new Set(contentOf(wanted))].slice(-mostAlone).map((word) => ({ said: [word], wanted: [word] }))
}

/** "I want with animals" asks for work as well as "I want to work with animals". */
function asksForWork(said: readonly string[]): boolean {
  return said.some((word) => workWords.has(word) || wishWords.has(word))
}

function contentOf(words: readonly string[]): string[] {
  return words.filter((word) => !saysNothing(word) && !everyday.has(word) && !workWords.has(word))
}

type Part = { said: readonly string[]; wanted: readonly string[] }

function judge({ said, wanted }: Part, language: Language, model: FinderModel): FoundSector[] {
  if (wanted.every(saysNothing)) return []
  const likely = likelihoods(wanted, language, model)
  const ranked = model.classes
    .map((sector, at) => ({ sector, confidence: likely[at] ?? 0 }))
    .filter(({ sector }) => isSector(sector))
    .sort((left, right) => right.confidence - left.confidence)
  const surest = confidenceOf(ranked[0])
  const doubt = (likely[nothing] ?? 0) * (said.some((word) => wishWords.has(word)) ? doubtOfWish : 1)
  if (surest < doubt || surest < sureness(said, wanted, language, model)) return []
  return ranked.slice(0, most).filter(({ confidence }) => confidence >= leastOther)
}

/** What the words mean as they are typed; where that is not clear, with their spelling mended. */
function likelihoods(wanted: readonly string[], language: Language, model: FinderModel): Float64Array {
  const asTyped = chances(model, featuresOf(wanted, language))
  if (Math.max(...asTyped.subarray(0, nothing)) >= clear) return asTyped
  return chances(model, featuresOf(understood(wanted, language, model), language))
}

function confidenceOf(found: FoundSector | undefined): number {
  return found?.confidence ?? 0
}

function sureness(
  said: readonly string[],
  wanted: readonly string[],
  language: Language,
  model: FinderModel,
): number {
  if (asksTheBot(said, language) && !said.some((word) => wishWords.has(word))) return needed.talk
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

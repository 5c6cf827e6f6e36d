import type { Language } from '../programme/programme.ts'
import { isSector } from './catalogue.ts'
import { featuresOf, wordKey } from './features.ts'
import { wordsOf } from './keywords.ts'
import { chances, rowOf, type FinderModel } from './model.ts'
import { withoutRefused } from './negation.ts'
import { nothing, ownModel, saysNothing } from './own-model.ts'
import { clauses } from './words.ts'

export type { FinderModel } from './model.ts'

/** A field that a text may mean, and how sure that is, from 0 to 1. */
export type FoundSector = { sector: string; confidence: number }

const most = 3
const leastOther = 0.02

/** How sure the finder must be before it names a field; measured on small talk and job titles by the bench. */
export const needed = { usual: 0.22, unknownWords: 0.45, talk: 0.6 }

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
  const likely = chances(model, featuresOf(wanted, language, saysNothing))
  const ranked = model.classes
    .map((sector, at) => ({ sector, confidence: likely[at] ?? 0 }))
    .filter(({ sector }) => isSector(sector))
    .sort((left, right) => right.confidence - left.confidence)
  const best = ranked[0]?.confidence ?? 0
  if (best < (likely[nothing] ?? 0) || best < sureness(said.flat(), wanted, model)) return []
  return ranked.slice(0, most).filter(({ confidence }) => confidence >= leastOther)
}

function sureness(said: readonly string[], wanted: readonly string[], model: FinderModel): number {
  const talk = said.some((word) => questionWords.has(word)) && !said.some((word) => wishWords.has(word))
  if (talk) return needed.talk
  const known = wanted.some((word) => !saysNothing(word) && rowOf(model.table, wordKey(word)) >= 0)
  return known ? needed.usual : needed.unknownWords
}

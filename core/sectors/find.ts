import type { Language } from '../programme/programme.ts'
import { isSector } from './catalogue.ts'
import { featuresOf } from './features.ts'
import { chances, type FinderModel } from './model.ts'
import { withoutRefused } from './negation.ts'
import { nothing, ownModel, saysNothing } from './own-model.ts'
import { clauses } from './words.ts'

export type { FinderModel } from './model.ts'

/** A field that a text may mean, and how sure that is, from 0 to 1. */
export type FoundSector = { sector: string; confidence: number }

const most = 3
const leastFirst = 0.12
const leastOther = 0.02
const mostNothing = 0.5

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
  const wanted = clauses(text).flatMap((clause) => withoutRefused(clause, saysNothing).wanted)
  if (wanted.every(saysNothing)) return []
  const likely = chances(model, featuresOf(wanted, language, saysNothing))
  if ((likely[nothing] ?? 0) > mostNothing) return []
  const ranked = model.classes
    .map((sector, at) => ({ sector, confidence: likely[at] ?? 0 }))
    .filter(({ sector }) => isSector(sector))
    .sort((left, right) => right.confidence - left.confidence)
  if ((ranked[0]?.confidence ?? 0) < leastFirst) return []
  return ranked.slice(0, most).filter(({ confidence }) => confidence >= leastOther)
}

import type { Clause } from './words.ts'

function list(...lines: string[]): Set<string> {
  return new Set(lines.flatMap((line) => line.split(', ')))
}

// What turns the rest of its clause away, one or two words, folded, in the four languages.
const negators = list(
  'niet, geen, behalve, nooit, zonder, uitgezonderd, haat',
  'pas, sauf, jamais, aucun, aucune, excepte, hormis, deteste, hais, a part',
  'not, never, except, no, hate, dont, cannot, nothing with, anything but, everything but, without, wont',
  'inte, ej, aldrig, forutom, ingen, inget, inga, hatar, icke, utom',
)

// What looks like a refusal and is none: "niet alleen", "pourquoi pas", "not only", "inte bara".
const harmless = list(
  'niet alleen, niet enkel, waarom niet, maakt niet, geen idee, geen probleem, geen ervaring, geen diploma',
  'zonder diploma, zonder ervaring, pas seulement, pas uniquement, pas mal, pourquoi pas, pq pas, sans doute',
  'not only, not just, why not, not sure, not really, no experience, no degree, no idea, no problem',
  'without diploma, without experience, without degree, inte bara, varfor inte, inte sa, ingen aning',
)

// Who does not know what to do with a field, or does not mind it, refuses nothing: "nights don't bother me".
const doubts = list(
  'sais, sait, chsais, chais, weet, kweet, know, vet, sure, certain, zeker, saker, gene, derange, embete, peur, grave',
  'stoort, erg, vies, bang, mind, bother, bothers, scare, scares, scared, care, gor, stor, radd',
)

// "Pas de" refuses what follows, but for what somebody may lack and still want to work.
const lacked = list(
  'probleme, problemes, souci, soucis, idee, idees, diplome, diplomes, experience, formation, permis, travail',
  'boulot, job, emploi, chance, temps, argent, etudes, mentor, stage',
)

// Where a refusal ends inside a clause: "not cooking but cleaning".
const turns = list(
  'maar, liever, wel, eerder, mais, plutot, but, rather, instead, men, utan, hellre, istallet',
)

// Dutch "pas" means "just now": there it refuses only behind these French words.
const beforeFrenchPas = list('veux, aime, suis, fais, ai, peux, sais, mais, et, ou, surtout, est')

/**
 * The words of a clause that are wanted. Left out are those after a negation up to the end of the clause or a "but",
 * or, where nothing that could be a field follows ("programmeren wil ik niet"), those before it.
 */
export function withoutRefused(
  clause: Clause,
  language: string,
  saysNothing: (word: string) => boolean,
): string[] {
  const wanted: string[] = []
  let part: string[] = []
  let after: string[] | undefined
  const close = (): void => {
    if (!after?.every(saysNothing)) wanted.push(...part)
    part = []
    after = undefined
  }
  for (let index = 0; index < clause.length; index += 1) {
    const word = clause[index] ?? ''
    const length = hesitates(clause, index, saysNothing) ? 0 : refusal(clause, index, language)
    if (length > 0) {
      after ??= []
      index += length - 1
    } else if (turns.has(word)) close()
    else (after ?? part).push(word)
  }
  close()
  return wanted
}

/** Whether a negation only says that somebody does not know or mind, with nothing behind it that could be refused. */
function hesitates(clause: Clause, index: number, saysNothing: (word: string) => boolean): boolean {
  const around = clause.slice(Math.max(0, index - 2), index + 2)
  const silent = (word: string): boolean => saysNothing(word) || doubts.has(word)
  return around.some((word) => doubts.has(word)) && clause.slice(index + 1).every(silent)
}

/** How many words at this place refuse what follows: none, one ("niet") or two ("anything but"). */
function refusal(clause: Clause, index: number, language: string): number {
  const word = clause[index] ?? ''
  const before = clause[index - 1] ?? ''
  const withNext = `${word} ${clause[index + 1] ?? ''}`
  if (negators.has(withNext)) return 2
  if (word === 'ni') return clause.filter((other) => other === 'ni').length > 1 ? 1 : 0
  if (!negators.has(word) || harmless.has(withNext) || harmless.has(`${before} ${word}`)) return 0
  if (withNext === 'pas de' && lacked.has(clause[index + 2] ?? '')) return 0
  return word === 'pas' && language === 'nl' && !beforeFrenchPas.has(before) ? 0 : 1
}

import { createInterface } from 'node:readline'
import { score } from '../core/matching/score.ts'
import { day } from '../core/matching/facts.ts'
import { drawLot } from '../core/matching/propose.ts'
import { why } from '../core/matching/why.ts'
import { factsOf, rankingRequest, wishOf } from './ranking-request.ts'

/**
 * Ranks mentors by the service's own score, JSON line by JSON line: `{"id","type":"rank","now","k","mentee",
 * "candidates"}` gives `{"id","results":[{"id","score","why"}]}` with the best first, at most `k`; `{"id","type":
 * "reset"}` gives `{"id","ok":true}`; a line that cannot be read gives `{"id","error"}`. Who is full, or shares no
 * language with a mentee who named one, is never among the results. Nothing is kept from one line to the next. Times
 * are in days.
 */
async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(read(line)))}\n`)
  }
}

function read(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function answer(line: unknown): object {
  const { success, data: asked, error } = rankingRequest.safeParse(line)
  if (!success) {
    const id = typeof line === 'object' && line !== null && 'id' in line ? line.id : null
    const [issue] = error.issues
    return { id, error: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') }
  }
  if (asked.type === 'reset') return { id: asked.id, ok: true }
  const wish = wishOf(asked.mentee)
  const moment = asked.now * day
  const results = asked.candidates
    .map((candidate) => ({ id: candidate.id, facts: factsOf(candidate, asked.now) }))
    .filter(({ facts }) => facts.active < facts.capacity)
    .filter(({ facts }) => sharesLanguage(facts.languages, wish.languages))
    .map(({ id, facts }) => ({
      ...{ id, facts, score: score(facts, wish, moment) },
      lot: drawLot(asked.mentee.id, facts.mentorId),
    }))
    .sort((one, other) => other.score - one.score || (one.lot < other.lot ? -1 : 1))
    .slice(0, asked.k)
    .map(({ id, facts, score }) => ({ id, score, why: why(facts, wish, moment).map(({ kind }) => kind) }))
  return { id: asked.id, results }
}

function sharesLanguage(spoken: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((language) => spoken.includes(language))
}

await main()

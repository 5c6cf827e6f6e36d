import { createInterface } from 'node:readline'
import { score } from '../core/matching/score.ts'
import { day } from '../core/matching/facts.ts'
import { why } from '../core/matching/why.ts'
import { factsOf, wishOf, type RankedCandidate, type RankedMentee } from './ranking-request.ts'

/** One line of what is asked. */
type Asked = {
  id: unknown
  type: 'reset' | 'rank'
  now: number
  k: number
  mentee: RankedMentee
  candidates: RankedCandidate[]
}

/**
 * Ranks mentors by the service's own score, JSON line by JSON line: `{"id","type":"rank","now","k","mentee",
 * "candidates"}` gives `{"id","results":[{"id","score","why"}]}` with the best first, at most `k`; `{"id","type":
 * "reset"}` gives `{"id","ok":true}`. Nothing is kept from one line to the next. Times are in days.
 */
async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') process.stdout.write(`${answer(JSON.parse(line) as Asked)}\n`)
  }
}

function answer({ id, type, now, k, mentee, candidates }: Asked): string {
  if (type === 'reset') return JSON.stringify({ id, ok: true })
  const wish = wishOf(mentee)
  const moment = now * day
  const results = candidates
    .map((candidate) => ({ candidate, facts: factsOf(candidate, now) }))
    .map(({ candidate, facts }) => ({ candidate, facts, score: score(facts, wish, moment) }))
    .filter(({ facts }) => facts.active < facts.capacity)
    .sort((one, other) => other.score - one.score || (one.facts.mentorId < other.facts.mentorId ? -1 : 1))
    .slice(0, k)
    .map((ranked) => ({
      id: ranked.candidate.id,
      score: ranked.score,
      why: why(ranked.facts, wish, moment).map(({ kind }) => kind),
    }))
  return JSON.stringify({ id, results })
}

await main()

import { createHash } from 'node:crypto'
import { languagesOf } from '../people/speak-languages.ts'
import type { Language } from '../programme/programme.ts'
import type { Work } from '../work.ts'
import { whoCanBeAsked } from './askable.ts'
import { findCandidates, type Candidate } from './candidates.ts'
import type { MenteeWish } from './facts.ts'
import { readFacts } from './read-facts.ts'
import { fit } from './score.ts'
import { why, type Reason } from './why.ts'

export { canBeAsked } from './askable.ts'

/** A mentor as a mentee sees them before asking. */
export type Proposal = {
  mentorId: string
  name: string | null
  headline: string | null
  /** The one spoken best first. */
  languages: Language[]
  linkedinUrl: string | null
  why: Reason[]
}

/**
 * The mentors to show a mentee, best first: at most `count`, without those in `skip`. Every one of them can be asked at
 * this moment. Mentors who are equal in all that counts come in an order that differs from mentee to mentee.
 */
export async function propose(
  work: Work,
  menteeId: string,
  wish: { sector: string; topics: readonly string[]; region: string | null },
  page: { skip: readonly string[]; count: number },
): Promise<Proposal[]> {
  const { topics, region } = wish
  const wanted = { topics, region, languages: await languagesOf(work, menteeId) }
  const chosen = await choose(work, menteeId, { ...wanted, sector: wish.sector }, page)
  return (await readFacts(work, chosen)).map(({ profile, facts }) => ({
    mentorId: profile.personId,
    name: profile.name,
    headline: profile.headline,
    languages: profile.languages,
    linkedinUrl: profile.linkedinUrl,
    why: why(facts, wanted, work.now.getTime()),
  }))
}

/** The best who can be asked. What the same transaction changed a moment ago is not in the order yet, so all are checked. */
async function choose(
  work: Work,
  menteeId: string,
  wish: MenteeWish & { sector: string },
  page: { skip: readonly string[]; count: number },
): Promise<string[]> {
  const chosen: string[] = []
  const seen = [...page.skip]
  let round: string[] = []
  do {
    const candidates = await findCandidates(work, menteeId, wish, seen)
    round = ranked(menteeId, candidates, wish)
    for (let at = 0; at < round.length && chosen.length < page.count; at += checkedAtOnce) {
      const some = round.slice(at, at + checkedAtOnce)
      chosen.push(...(await whoCanBeAsked(work, menteeId, some, wish.sector)))
    }
    seen.push(...round)
  } while (chosen.length < page.count && round.length > 0)
  return chosen.slice(0, page.count)
}

/** Where mentors stand for a mentee now, the best first: of those whom the index leads to, which is not everyone. */
export async function orderFor(
  work: Work,
  menteeId: string,
  wish: MenteeWish & { sector: string },
): Promise<string[]> {
  return ranked(menteeId, await findCandidates(work, menteeId, wish, []), wish)
}

/** So many are checked in one query: usually all of the first ones can be asked. */
const checkedAtOnce = 10

function ranked(menteeId: string, candidates: readonly Candidate[], wish: MenteeWish): string[] {
  return candidates
    .map((candidate) => ({
      mentorId: candidate.mentorId,
      score: fit(candidate, wish) * candidate.standing,
      lot: drawLot(menteeId, candidate.mentorId),
    }))
    .sort((one, other) => other.score - one.score || (one.lot < other.lot ? -1 : 1))
    .map(({ mentorId }) => mentorId)
}

/**
 * Which of two equals comes first for a mentee: the lower lot. The same for the same two people at any time, so that a
 * card does not change when it is shown again.
 */
export function drawLot(menteeId: string, mentorId: string): string {
  return createHash('sha256').update(`${menteeId}:${mentorId}`).digest('hex')
}

import { createHash } from 'node:crypto'
import { languagesOf } from '../people/speak-languages.ts'
import type { Language } from '../programme/programme.ts'
import type { Work } from '../work.ts'
import { findCandidates } from './candidates.ts'
import { score } from './score.ts'
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
  const now = work.now.getTime()
  const { topics, region } = wish
  const wanted = { topics, region, languages: await languagesOf(work, menteeId) }
  const candidates = await findCandidates(work, menteeId, wish, page.skip)
  return candidates
    .map(({ profile, facts }) => ({
      profile,
      facts,
      score: score(facts, wanted, now),
      lot: drawLot(menteeId, facts.mentorId),
    }))
    .sort((one, other) => other.score - one.score || (one.lot < other.lot ? -1 : 1))
    .slice(0, page.count)
    .map(({ profile: { personId: mentorId, name, headline, languages, linkedinUrl }, facts }) => ({
      mentorId,
      name,
      headline,
      languages,
      linkedinUrl,
      why: why(facts, wanted, now),
    }))
}

/** The same for the same two people at any time, so that a card does not change when it is shown again. */
function drawLot(menteeId: string, mentorId: string): string {
  return createHash('sha256').update(`${menteeId}:${mentorId}`).digest('hex')
}

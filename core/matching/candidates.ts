import { findMentors, type MentorProfile } from '../mentors/profile.ts'
import type { Work } from '../work.ts'
import { askableMentors } from './askable.ts'
import type { MentorFacts } from './facts.ts'
import { pastOf } from './history.ts'

/** A mentor who can be proposed, with all that the order looks at. */
export type Candidate = { profile: MentorProfile; facts: MentorFacts }

/** More mentors than this are not weighed for one card: it keeps the answer fast in a sector of any size. */
const mostCandidates = 500

/** The row that says who someone is, and since when. */
type Found = { id: string; seen_at: number; decided_at: number | null }

/**
 * The mentors who can be proposed to a mentee, in no particular order, at most 500. Where there are more, those come
 * who were not asked for longest, half of the places being kept for the mentee's region. This is the place that a
 * stored score will take, once sectors outgrow it.
 */
export async function findCandidates(
  work: Work,
  menteeId: string,
  wish: { sector: string; region: string | null },
  skip: readonly string[],
): Promise<Candidate[]> {
  const found = await choose(work, menteeId, wish, skip)
  const profiles = await findMentors(work, [...found.keys()])
  const past = await pastOf(work, [...found.keys()])
  return profiles.flatMap((profile) => {
    const row = found.get(profile.personId)
    if (!row) return []
    const { personId: mentorId, topics, languages, region, capacity, active } = profile
    const known = { mentorId, topics, languages, region, capacity, active }
    const facts = { ...known, approvedAt: row.decided_at, seenAt: row.seen_at, ...past(mentorId) }
    return [{ profile, facts }]
  })
}

async function choose(
  work: Work,
  menteeId: string,
  wish: { sector: string; region: string | null },
  skip: readonly string[],
): Promise<Map<string, Found>> {
  const longestAlone = async (region: string | null, most: number): Promise<Found[]> => {
    const query = askableMentors(work, menteeId, wish.sector).whereNotIn('mentors.person_id', skip)
    if (region !== null) query.where('mentors.region', region)
    return await query
      .orderByRaw(
        `coalesce((select max(last.sent_at) from requests last where last.mentor_id = mentors.person_id), 0)`,
      )
      .orderBy('mentors.person_id')
      .limit(most)
      .select('people.id', 'people.seen_at', 'mentors.decided_at')
  }
  const near = wish.region === null ? [] : await longestAlone(wish.region, mostCandidates / 2)
  const anywhere = await longestAlone(null, mostCandidates)
  const chosen = new Map(near.map((row) => [row.id, row]))
  for (const row of anywhere) if (chosen.size < mostCandidates) chosen.set(row.id, row)
  return chosen
}

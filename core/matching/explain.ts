import type { MentorProfile } from '../mentors/profile.ts'
import { languagesOf } from '../people/speak-languages.ts'
import { findLiveSearch } from '../requests/search.ts'
import type { Work } from '../work.ts'
import { day } from './facts.ts'
import { orderFor } from './propose.ts'
import { readFacts } from './read-facts.ts'
import { why, type Reason } from './why.ts'

/** Why a mentor is not proposed to a mentee now. */
export type Hindrance =
  | 'not-approved'
  | 'paused'
  | 'full'
  | 'many-open'
  | 'other-field'
  | 'no-common-language'
  | 'asked-before'
  | 'same-person'

/** How it stands between a mentee and a mentor. Moments in ms since 1970. */
export type Explained = {
  mentorId: string
  /** When the mentor was last shown to this mentee for this sector; null for never in the last 90 days. */
  shownAt: number | null
  /** What keeps the mentor from being proposed now; null for nothing. */
  hindrance: Hindrance | null
  /** Where the mentor stands in the order now, 1 for the first; null where hindered, or behind all who are weighed. */
  place: number | null
  /** What speaks for the mentor: the same words that the mentee reads. */
  reasons: Reason[]
}

/** How far back showings are explained, in milliseconds. */
const remembered = 90 * day

/** The mentees who were shown mentors last, the latest first, each with the sector. */
export async function shownLately(
  work: Work,
  most: number,
  name: string | null = null,
): Promise<{ menteeId: string; sector: string }[]> {
  const all = work
    .database('showings')
    .join('people', 'people.id', 'showings.mentee_id')
    .where('shown_at', '>', work.now.getTime() - remembered)
  if (name !== null) all.whereRaw('lower(people.name) = ?', [name.toLowerCase()])
  const rows: { mentee_id: string; sector: string }[] = await all
    .groupBy('mentee_id', 'sector')
    .orderByRaw('max(shown_at) desc, mentee_id')
    .limit(most)
    .select('mentee_id', 'sector')
  return rows.map((row) => ({ menteeId: row.mentee_id, sector: row.sector }))
}

/**
 * Why mentors were or were not shown to a mentee: those who were shown, then those who stand next in the order, then
 * others of the sector; at most `most`. With `name`, the mentors of that first name instead, of whatever sector.
 */
export async function explainOrder(
  work: Work,
  menteeId: string,
  sector: string,
  most: number,
  name: string | null = null,
): Promise<Explained[]> {
  const search = await findLiveSearch(work, menteeId)
  const mentee = await work.database('mentees').where({ person_id: menteeId }).first('region')
  const wish = search?.sector === sector ? search : { sector, topics: [], region: mentee?.region ?? null }
  const spoken = await languagesOf(work, menteeId)
  const order = await orderFor(work, menteeId, { ...wish, languages: spoken })
  const shown = await shownTo(work, menteeId, sector)
  const others = name === null ? await someOf(work, sector, most) : await called(work, name, most)
  const ids = name === null ? [...shown.keys(), ...order.slice(0, most), ...others] : others
  const known = await readFacts(work, [...new Set(ids)].slice(0, most))
  const asked = await work.database('requests').where({ mentee_id: menteeId }).distinct('mentor_id')
  const askedBefore = new Set(asked.map((row) => row.mentor_id))
  return known.map(({ profile, facts }) => {
    const { personId: mentorId } = profile
    const hindrance =
      mentorId === menteeId
        ? 'same-person'
        : hindranceOf(profile, sector, facts.pending >= work.programme.openRequestsPerMentor)
    const between = askedBefore.has(mentorId)
      ? 'asked-before'
      : profile.languages.some((one) => spoken.includes(one))
        ? null
        : 'no-common-language'
    const place = order.indexOf(mentorId)
    return {
      mentorId,
      shownAt: shown.get(mentorId) ?? null,
      hindrance: hindrance ?? between,
      place: place < 0 ? null : place + 1,
      reasons: why(facts, { ...wish, languages: spoken }, work.now.getTime()),
    }
  })
}

function hindranceOf(mentor: MentorProfile, sector: string, manyOpen: boolean): Hindrance | null {
  if (mentor.state !== 'approved') return 'not-approved'
  if (!mentor.sectors.includes(sector)) return 'other-field'
  if (mentor.paused) return 'paused'
  if (mentor.active >= mentor.capacity) return 'full'
  return manyOpen ? 'many-open' : null
}

async function shownTo(work: Work, menteeId: string, sector: string): Promise<Map<string, number>> {
  const rows: { mentor_id: string; at: number }[] = await work
    .database('showings')
    .where({ mentee_id: menteeId, sector })
    .where('shown_at', '>', work.now.getTime() - remembered)
    .groupBy('mentor_id')
    .orderByRaw('max(shown_at) desc, mentor_id')
    .select('mentor_id')
    .max({ at: 'shown_at' })
  return new Map(rows.map((row) => [row.mentor_id, row.at]))
}

async function someOf(work: Work, sector: string, most: number): Promise<string[]> {
  const rows = await work
    .database('mentor_sectors')
    .where({ sector })
    .orderBy('person_id')
    .limit(most)
    .select('person_id')
  return rows.map((row) => row.person_id)
}

async function called(work: Work, name: string, most: number): Promise<string[]> {
  const rows: { id: string }[] = await work
    .database('people')
    .join('mentors', 'mentors.person_id', 'people.id')
    .whereRaw('lower(people.name) = ?', [name.toLowerCase()])
    .orderBy('people.id')
    .limit(most)
    .select('people.id')
  return rows.map(({ id }) => id)
}

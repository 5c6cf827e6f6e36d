import { languages, type Language } from '../programme/programme.ts'
import { isPaused } from '../people/pause.ts'
import type { MentorRow, MentorState } from '../tables.ts'
import { topics } from '../topics.ts'
import type { Work } from '../work.ts'
import type { Hours } from './hours.ts'

/** All that is known of a mentor, as the mentor, the counsellors and (in part) the mentees read it. */
export type MentorProfile = {
  personId: string
  state: MentorState
  /** Why a counsellor refused, where they said why. */
  refusal: string | null
  name: string | null
  headline: string | null
  linkedinUrl: string | null
  /** Years of work in the sector. */
  years: number | null
  /** A region of the programme; null is everywhere. */
  region: string | null
  /** How many mentees at a time, at most. */
  capacity: number
  /** When the mentor wants to hear from us; null where they did not say: then those of the programme count. */
  hours: Hours | null
  /** Whether the whole profile was given at once, on a page: then no part of it is asked for any more. */
  given: boolean
  /** How many mentorships there are now. */
  active: number
  /** Whether the mentor is on pause now. */
  paused: boolean
  sectors: string[]
  topics: string[]
  /** The one spoken best first. */
  languages: Language[]
}

/** The profile of a mentor, in whichever state; null for someone who never began to be one. */
export async function findMentor(work: Work, personId: string): Promise<MentorProfile | null> {
  const [profile] = await findMentors(work, [personId])
  return profile ?? null
}

/** The profiles of several people, in the order given; who never began to be a mentor is left out. */
export async function findMentors(
  work: Omit<Work, 'record'>,
  personIds: readonly string[],
): Promise<MentorProfile[]> {
  if (personIds.length === 0) return []
  const rows: (MentorRow & { name: string | null })[] = await work
    .database('mentors')
    .join('people', 'people.id', 'mentors.person_id')
    .whereIn('mentors.person_id', personIds)
    .select('mentors.*', 'people.name')
  const byId = new Map(rows.map((row) => [row.person_id, row]))
  const sectors = group(
    await work.database('mentor_sectors').whereIn('person_id', personIds).orderBy('sector'),
    ({ sector }) => sector,
  )
  const ofTopics = group(
    await work.database('mentor_topics').whereIn('person_id', personIds),
    ({ topic }) => topic,
  )
  const spoken = group(
    await work
      .database('person_languages')
      .whereIn('person_id', personIds)
      .orderBy('rank')
      .orderBy('language'),
    ({ language }) => language,
  )
  return personIds.flatMap((personId) => {
    const row = byId.get(personId)
    if (!row) return []
    const chosen = ofTopics.get(personId) ?? []
    const codes = spoken.get(personId) ?? []
    return [
      {
        personId,
        state: row.state,
        refusal: row.refusal_reason,
        name: row.name,
        headline: row.headline,
        linkedinUrl: row.linkedin_url,
        years: row.years,
        region: row.region,
        capacity: row.capacity,
        hours:
          row.hours_from === null || row.hours_to === null
            ? null
            : { from: row.hours_from, to: row.hours_to },
        given: row.given_at !== null,
        active: row.active,
        paused: isPaused(row, work.now),
        sectors: sectors.get(personId) ?? [],
        topics: topics.filter((topic) => chosen.includes(topic)),
        languages: codes.flatMap((code) => languages.filter((language) => language === code)),
      },
    ]
  })
}

function group<Row extends { person_id: string }>(
  rows: readonly Row[],
  read: (row: Row) => string,
): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const row of rows) groups.set(row.person_id, [...(groups.get(row.person_id) ?? []), read(row)])
  return groups
}

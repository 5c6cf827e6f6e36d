import type { Knex } from 'knex'
import type { MentorshipRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** A mentee and a mentor who talk to each other. Moments are milliseconds since 1970. */
export type Mentorship = {
  id: string
  menteeId: string
  mentorId: string
  /** The sector that the mentee looked for. */
  sector: string
  begunAt: number
  closedAt: number | null
  /** Which side closed it: 'mentee', 'mentor', 'counsellor' or 'erasure'; null while it is live. */
  closedBy: string | null
  reason: string | null
  /** Since when nothing passes, because a counsellor looks at it; null where the two talk. */
  frozenAt: number | null
}

/** The other person of a mentorship. */
export function otherOf(mentorship: Pick<Mentorship, 'menteeId' | 'mentorId'>, personId: string): string {
  return mentorship.menteeId === personId ? mentorship.mentorId : mentorship.menteeId
}

/** The mentorship called `mentorshipId`, live or closed; null when there is none. */
export async function findMentorship(work: Work, mentorshipId: string): Promise<Mentorship | null> {
  const [found] = await readMentorships(work, (all) => all.where('mentorships.id', mentorshipId))
  return found ?? null
}

/** The mentorship that a mentee has now; null when there is none. A mentee has one at a time. */
export async function liveMentorshipOfMentee(work: Work, menteeId: string): Promise<Mentorship | null> {
  const [found] = await readMentorships(work, (all) =>
    all.where('mentorships.mentee_id', menteeId).whereNull('mentorships.closed_at'),
  )
  return found ?? null
}

/** The mentorships that a mentor has now, oldest first. */
export async function liveMentorshipsOfMentor(work: Work, mentorId: string): Promise<Mentorship[]> {
  return await readMentorships(work, (all) =>
    all.where('mentorships.mentor_id', mentorId).whereNull('mentorships.closed_at'),
  )
}

/** The mentorships of a person on either side that are live, or ended after `since` (milliseconds since 1970), oldest first. */
export async function latestMentorships(work: Work, personId: string, since: number): Promise<Mentorship[]> {
  return await readMentorships(work, (all) =>
    all
      .where(
        (own) => void own.where('mentorships.mentee_id', personId).orWhere('mentorships.mentor_id', personId),
      )
      .where(
        (late) => void late.whereNull('mentorships.closed_at').orWhere('mentorships.closed_at', '>=', since),
      ),
  )
}

async function readMentorships(
  work: Work,
  choose: (all: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<Mentorship[]> {
  const all = work
    .database('mentorships')
    .join('requests', 'requests.id', 'mentorships.request_id')
    .join('searches', 'searches.id', 'requests.search_id')
  const rows: (MentorshipRow & { sector: string })[] = await choose(all)
    .orderBy('mentorships.begun_at')
    .orderBy('mentorships.id')
    .select('mentorships.*', 'searches.sector')
  return rows.map((row) => ({
    id: row.id,
    menteeId: row.mentee_id,
    mentorId: row.mentor_id,
    sector: row.sector,
    begunAt: row.begun_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
    reason: row.reason,
    frozenAt: row.frozen_at,
  }))
}

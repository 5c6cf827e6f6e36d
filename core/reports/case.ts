import type { CaseRow, DecisionKind } from '../tables.ts'
import { findMentorship, type Mentorship } from '../mentorships/mentorship.ts'
import type { Work } from '../work.ts'

/** One of the two of a mentorship. */
export type Side = 'mentee' | 'mentor'

/** A contact that somebody reported, as counsellors see to it. Moments are milliseconds since 1970. */
export type Case = {
  number: number
  mentorship: Mentorship
  /** Which of the two reported, the first at the front. */
  reporters: Side[]
  openedAt: number
  decidedAt: number | null
  decidedBy: string | null
  decision: DecisionKind | null
  /** Who was warned or banned. */
  against: Side | null
  /** When its messages were let go. */
  forgottenAt: number | null
}

/** The case of that number; null when there is none. */
export async function findCase(work: Work, number: number): Promise<Case | null> {
  if (!Number.isSafeInteger(number) || number < 1) return null
  const row = await work.database('cases').where({ number }).first()
  return row ? await readCase(work, row) : null
}

/** The case about a mentorship that waits for a decision; null when there is none. */
export async function openCaseOf(work: Work, mentorshipId: string): Promise<Case | null> {
  const row = await work
    .database('cases')
    .where({ mentorship_id: mentorshipId })
    .whereNull('decided_at')
    .first()
  return row ? await readCase(work, row) : null
}

/** The cases that wait for a decision: the one that has waited longest first, at most `most`. */
export async function openCases(work: Work, most: number): Promise<Case[]> {
  const rows = await work.database('cases').whereNull('decided_at').orderBy('number').limit(most)
  return await Promise.all(rows.map(async (row) => await readCase(work, row)))
}

/** Which side of a mentorship a person is; null for none. */
export function sideOf({ menteeId, mentorId }: Mentorship, personId: string): Side | null {
  if (personId === menteeId) return 'mentee'
  return personId === mentorId ? 'mentor' : null
}

/** The person on a side of a mentorship. */
export function personOn({ menteeId, mentorId }: Mentorship, side: Side): string {
  return side === 'mentee' ? menteeId : mentorId
}

/** The other side. */
export function otherSide(side: Side): Side {
  return side === 'mentee' ? 'mentor' : 'mentee'
}

async function readCase(work: Work, row: CaseRow): Promise<Case> {
  const mentorship = await findMentorship(work, row.mentorship_id)
  if (!mentorship) throw new Error(`case ${row.number} is about no mentorship`)
  const reporters = await work
    .database('case_reports')
    .where({ case_number: row.number })
    .orderBy('id')
    .pluck<string[]>('reporter_id')
  const sides = reporters.map((personId) => sideOf(mentorship, personId)).filter((side) => side !== null)
  return {
    number: row.number,
    mentorship,
    reporters: [...new Set(sides)],
    openedAt: row.opened_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    decision: row.decision,
    against: row.against,
    forgottenAt: row.forgotten_at,
  }
}

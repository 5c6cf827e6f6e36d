import { saidUnderAge } from './minimum-age.ts'
import type { MentorRow } from '../tables.ts'
import type { Work } from '../work.ts'

/**
 * Why two who were met apart cannot become one person by themselves:
 * `staff`: the second is a counsellor, and that role is never handed over by somebody else's code;
 * `age`: one of them said to be younger than the minimum age, and one has a role;
 * `each-other`: one asked the other for help, so that they would mentor themselves;
 * `two-searches`: both look for a mentor, or have one, and a person has one at a time;
 * `decided-apart`: counsellors refused one of two applications;
 * `too-many`: together they would have more mentees or open requests than one mentor may;
 * `same-mentee`: one mentee waits for an answer of both.
 */
export type MergeRefusal =
  'staff' | 'age' | 'each-other' | 'two-searches' | 'decided-apart' | 'too-many' | 'same-mentee'

/** Whether `guestId` can become the same person as `ownerId`; null when nothing is in the way. Both must be locked. */
export async function whyNotOnePerson(
  work: Work,
  ownerId: string,
  guestId: string,
): Promise<MergeRefusal | null> {
  const both = [ownerId, guestId]
  const staff = await work.database('counsellors').whereIn('person_id', both).pluck<string[]>('person_id')
  if (staff.includes(guestId) && !staff.includes(ownerId)) return 'staff'
  if (await isAgeInTheWay(work, both)) return 'age'
  const asked = await work
    .database('requests')
    .whereIn('mentee_id', both)
    .whereIn('mentor_id', both)
    .first('id')
  if (asked) return 'each-other'
  if ((await looksOrHasOne(work, ownerId)) && (await looksOrHasOne(work, guestId))) return 'two-searches'
  return await whyNotOneMentor(work, both)
}

async function isAgeInTheWay(work: Work, both: string[]): Promise<boolean> {
  const bands = await work.database('people').whereIn('id', both).pluck<(string | null)[]>('age_band')
  if (!bands.some((band) => saidUnderAge(work.programme, band))) return false
  const mentee = await work.database('mentees').whereIn('person_id', both).first('person_id')
  return mentee !== undefined || (await mentorsOf(work, both)).length > 0
}

async function looksOrHasOne(work: Work, menteeId: string): Promise<boolean> {
  const mine = { mentee_id: menteeId }
  const search = await work.database('searches').where(mine).whereNull('closed_at').first('id')
  const live = search ?? (await work.database('mentorships').where(mine).whereNull('closed_at').first('id'))
  return live !== undefined
}

async function whyNotOneMentor(work: Work, both: string[]): Promise<MergeRefusal | null> {
  const mentors = await mentorsOf(work, both)
  if (mentors.length < 2) return null
  if (mentors.filter(({ state }) => state === 'refused').length === 1) return 'decided-apart'
  const open = await work
    .database('requests')
    .whereIn('mentor_id', both)
    .whereRaw(`state = 'open'`)
    .pluck<string[]>('mentee_id')
  if (new Set(open).size < open.length) return 'same-mentee'
  const active = mentors.reduce((sum, mentor) => sum + mentor.active, 0)
  const { capacity, openRequestsPerMentor } = work.programme
  return active > capacity.most || open.length > openRequestsPerMentor ? 'too-many' : null
}

/** Those of the two who handed in a profile. */
async function mentorsOf(work: Work, both: string[]): Promise<MentorRow[]> {
  return await work.database('mentors').whereIn('person_id', both).whereNot({ state: 'draft' })
}

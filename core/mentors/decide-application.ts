import { planAvailability } from '../availability/ask.ts'
import { isCounsellor } from '../people/counsellors.ts'
import { lockPeople } from '../people/lock-person.ts'
import { saidUnderAge } from '../people/minimum-age.ts'
import type { Work } from '../work.ts'

/**
 * Why an application was not decided: somebody did before; there is none; this person may not, being no counsellor or
 * the applicant; or nobody may approve it, since the applicant said that they are younger than the minimum age.
 */
export type DecisionRefusal = 'already-decided' | 'not-found' | 'not-allowed' | 'under-age'

/** Why an application can be refused, each with kind words of its own: what is missing, or that there are enough. */
export const refusalReasons = ['enough', 'unclear', 'not-fitting', 'unsaid'] as const

/** One of them. */
export type RefusalReason = (typeof refusalReasons)[number]

/** Decides an application for both verbs, `approve` and `refuse`: of two counsellors at once, one is second. */
export async function decideApplication(
  work: Work,
  mentorId: string,
  counsellorId: string,
  state: 'approved' | 'refused',
  reason: RefusalReason | null = null,
): Promise<'decided' | DecisionRefusal> {
  if (mentorId === counsellorId || !(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const [person] = await lockPeople(work, [mentorId])
  if (!person || person.erased_at !== null || person.banned_at !== null) return 'not-found'
  const mentor = await work.database('mentors').where({ person_id: mentorId }).first('state')
  if (!mentor || mentor.state === 'draft') return 'not-found'
  if (mentor.state !== 'applied') return 'already-decided'
  if (state === 'approved' && saidUnderAge(work.programme, person.age_band)) return 'under-age'
  await work
    .database('mentors')
    .where({ person_id: mentorId })
    .update({ state, decided_at: work.now.getTime(), decided_by: counsellorId, refusal_reason: reason })
  work.record({ kind: `mentor-${state}`, personId: mentorId, by: counsellorId })
  if (state === 'approved') planAvailability(work, mentorId)
  return 'decided'
}

import { isCounsellor } from '../people/counsellors.ts'
import { lockPeople } from '../people/lock-person.ts'
import type { Work } from '../work.ts'

/**
 * Why an application was not decided: somebody did before; there is none; or this person may not, being no counsellor
 * or the applicant.
 */
export type DecisionRefusal = 'already-decided' | 'not-found' | 'not-allowed'

/** Decides an application for both verbs, `approve` and `refuse`: of two counsellors at once, one is second. */
export async function decideApplication(
  work: Work,
  mentorId: string,
  counsellorId: string,
  state: 'approved' | 'refused',
): Promise<'decided' | DecisionRefusal> {
  if (mentorId === counsellorId || !(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const [person] = await lockPeople(work, [mentorId])
  if (!person || person.erased_at !== null) return 'not-found'
  const mentor = await work.database('mentors').where({ person_id: mentorId }).first('state')
  if (!mentor || mentor.state === 'draft') return 'not-found'
  if (mentor.state !== 'applied') return 'already-decided'
  await work
    .database('mentors')
    .where({ person_id: mentorId })
    .update({ state, decided_at: work.now.getTime(), decided_by: counsellorId })
  work.record({ kind: `mentor-${state}`, personId: mentorId, by: counsellorId })
  return 'decided'
}

import { lockPerson } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { checkOf } from './check.ts'

/**
 * A mentor answers whether they are still available; whatever they say, they answered. Records `availability-said`.
 * `already`: they did before; `not-found`: nobody asked them that.
 */
export async function answerAvailability(
  work: Work,
  mentorId: string,
  checkId: string,
): Promise<'answered' | 'already' | 'not-found'> {
  await lockPerson(work, mentorId)
  const state = await checkOf(work, mentorId, checkId)
  if (state !== 'open') return state === 'answered' ? 'already' : 'not-found'
  await work
    .database('availability_checks')
    .where({ id: checkId })
    .update({ answered_at: work.now.getTime() })
  work.record({ kind: 'availability-said', personId: mentorId, checkId })
  return 'answered'
}

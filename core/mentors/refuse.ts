import type { Work } from '../work.ts'
import { decideApplication, type DecisionRefusal, type RefusalReason } from './decide-application.ts'

/** A counsellor refuses an application; it can be changed and handed in again. */
export async function refuseMentor(
  work: Work,
  mentorId: string,
  counsellorId: string,
  reason: RefusalReason | null = null,
): Promise<'refused' | DecisionRefusal> {
  const outcome = await decideApplication(work, mentorId, counsellorId, 'refused', reason)
  return outcome === 'decided' ? 'refused' : outcome
}

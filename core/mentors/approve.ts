import type { Work } from '../work.ts'
import { decideApplication, type DecisionRefusal } from './decide-application.ts'

/** A counsellor approves an application: from now on mentees can choose this mentor. */
export async function approveMentor(
  work: Work,
  mentorId: string,
  counsellorId: string,
): Promise<'approved' | DecisionRefusal> {
  const outcome = await decideApplication(work, mentorId, counsellorId, 'approved')
  return outcome === 'decided' ? 'approved' : outcome
}

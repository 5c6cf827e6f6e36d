import type { Work } from '../work.ts'

/**
 * Records that something changed which others read about a mentor. Before the approval nobody reads it, so nothing is
 * recorded; for someone who is no mentor neither.
 */
export async function recordProfileChange(work: Work, personId: string, field: string): Promise<void> {
  const mentor = await work.database('mentors').where({ person_id: personId }).first('state')
  if (mentor?.state === 'approved') work.record({ kind: 'mentor-profile-changed', personId, field })
}

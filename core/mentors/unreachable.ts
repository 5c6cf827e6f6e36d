import { liveMentorshipsOfMentor } from '../mentorships/mentorship.ts'
import { pauseMentor } from '../people/pause.ts'
import type { Work } from '../work.ts'

/**
 * A mentor cannot be reached any more: they are on a pause until they come back, so that nobody asks in vain, and each
 * of their mentees is to hear of it. Records `person-paused` and, for each mentorship, `mentor-unreachable`.
 */
export async function mentorUnreachable(work: Work, mentorId: string): Promise<void> {
  await pauseMentor(work, mentorId, null)
  for (const { id, menteeId } of await liveMentorshipsOfMentor(work, mentorId)) {
    work.record({ kind: 'mentor-unreachable', personId: menteeId, mentorId, mentorshipId: id })
  }
}

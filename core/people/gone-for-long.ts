import { closeMentorship } from '../mentorships/close.ts'
import { liveMentorshipOfMentee, liveMentorshipsOfMentor } from '../mentorships/mentorship.ts'
import { decline } from '../requests/decline.ts'
import { openRequestsFor } from '../requests/request.ts'
import { withdrawSearch } from '../requests/withdraw.ts'
import type { Work } from '../work.ts'
import { pauseMentee, pauseMentor } from './pause.ts'
import { canBeReached } from './presence.ts'

/** Who shuts the bot out has so long to come back before the others stop waiting, in milliseconds. */
export const goneForLong = 7 * 24 * 3_600_000

/**
 * Someone shut the bot out, or removed it, and has not come back: what runs with others ends as if they had ended it, and
 * nobody new is sent to them. Nothing is erased, so that they can come back. `back`: they did.
 */
export async function treatAsLeft(
  work: Work,
  personId: string,
  role: 'mentee' | 'mentor',
): Promise<'left' | 'back'> {
  if (await canBeReached(work, personId, role)) return 'back'
  if (role === 'mentee') {
    await withdrawSearch(work, personId)
    const mine = await liveMentorshipOfMentee(work, personId)
    if (mine) await closeMentorship(work, personId, mine.id, 'left')
    await pauseMentee(work, personId, null)
    return 'left'
  }
  for (const { id } of await openRequestsFor(work, personId)) await decline(work, personId, id, 'away')
  for (const { id } of await liveMentorshipsOfMentor(work, personId)) {
    await closeMentorship(work, personId, id, 'left')
  }
  await pauseMentor(work, personId, null)
  return 'left'
}

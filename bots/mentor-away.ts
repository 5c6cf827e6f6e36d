import { mentorUnreachable } from '../core/mentors/unreachable.ts'
import { rolesOf } from '../core/people/person.ts'
import type { Work } from '../core/work.ts'
import { readerOf } from './engine/addresses.ts'

/** A mentor shut the bot out a while ago. Who came back, or reads in another app, is not away. */
export async function mentorAway(work: Work, mentorId: string): Promise<void> {
  const { mentor } = await rolesOf(work, mentorId)
  if (mentor?.state !== 'approved' || (await isReached(work, mentorId))) return
  await mentorUnreachable(work, mentorId)
}

/** Whether there is an app in which a mentor can be written to now. */
export async function isReached(work: Work, mentorId: string): Promise<boolean> {
  const reader = await readerOf(work.database, { personId: mentorId, audience: 'mentor' }, null)
  return reader !== null && reader.gone !== true
}

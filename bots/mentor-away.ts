import { mentorUnreachable } from '../core/mentors/unreachable.ts'
import { rolesOf } from '../core/people/person.ts'
import type { Work } from '../core/work.ts'
import { readerOf } from './engine/addresses.ts'

/** A mentor shut the bot out a while ago. Who came back, or reads in another app, is not away. */
export async function mentorAway(work: Work, mentorId: string): Promise<void> {
  const reader = await readerOf(work.database, { personId: mentorId, audience: 'mentor' }, null)
  const reached = reader !== null && reader.gone !== true
  const { mentor } = await rolesOf(work, mentorId)
  if (!reached && mentor?.state === 'approved') await mentorUnreachable(work, mentorId)
}

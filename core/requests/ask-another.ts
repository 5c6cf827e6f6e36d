import { canBeAsked } from '../matching/askable.ts'
import { lockPeople } from '../people/lock-person.ts'
import { isPaused } from '../people/pause.ts'
import type { Work } from '../work.ts'
import { keepBackups } from './backups.ts'
import { cleanMessage } from './open-search.ts'
import { mayAskMore } from './more.ts'
import type { MentoringRequest } from './request.ts'
import { findLiveSearch } from './search.ts'
import { sendRequest } from './send-request.ts'

/** Why nobody else is asked. */
export type AskRefusal = 'no-search' | 'request-open' | 'paused' | 'empty-message' | 'mentor-not-free'

/**
 * Goes on with a search in which nobody is asked any more, or those who are have been silent for so long that somebody
 * else may be asked too: the mentee chose another mentor, and, if they want, another message and other back-ups. Records `request-sent`. Throws for a message that is too long.
 */
export async function askAnother(
  work: Work,
  menteeId: string,
  mentorId: string,
  also: { message?: string; backups?: readonly string[] } = {},
): Promise<{ sent: MentoringRequest } | AskRefusal> {
  const backups = also.backups ?? []
  await lockPeople(work, [menteeId, mentorId, ...backups])
  const search = await findLiveSearch(work, menteeId)
  if (!search) return 'no-search'
  if (!(await mayAskMore(work, search.id))) return 'request-open'
  const mentee = await work.database('mentees').where({ person_id: menteeId }).first()
  if (mentee && isPaused(mentee, work.now)) return 'paused'
  const message = also.message === undefined ? search.message : cleanMessage(also.message)
  if (message === null) return 'empty-message'
  if (!(await canBeAsked(work, menteeId, mentorId, search.sector))) return 'mentor-not-free'
  await work.database('searches').where({ id: search.id }).update({ message })
  const sent = await sendRequest(work, search, mentorId)
  await keepBackups(work, search, backups)
  return { sent }
}

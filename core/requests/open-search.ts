import { canBeAsked } from '../matching/askable.ts'
import { liveMentorshipOfMentee } from '../mentorships/mentorship.ts'
import { cleanText } from '../people/clean-text.ts'
import { lockPeople } from '../people/lock-person.ts'
import { isPaused } from '../people/pause.ts'
import { newId } from '../random.ts'
import type { Work } from '../work.ts'
import { keepBackups } from './backups.ts'
import type { MentoringRequest } from './request.ts'
import { findLiveSearch } from './search.ts'
import { sendRequest } from './send-request.ts'

/** What a mentee says to a mentor has at most this many characters (UTF-16 units). */
export const mostRequestMessage = 3_500

/** What a mentee looks for, whom they ask, and who is asked next. */
export type WantedSearch = {
  sector: string
  topics: readonly string[]
  /** A region of the programme; null is anywhere. */
  region: string | null
  message: string
  mentorId: string
  /** Who is asked when the mentor cannot, the next one first; who cannot be asked is left out. */
  backups: readonly string[]
}

/** Why no search begins. */
export type SearchRefusal =
  'not-registered' | 'paused' | 'already-searching' | 'has-mentor' | 'mentor-not-free' | 'empty-message'

/**
 * Begins a mentee's search by asking one mentor. Records `search-opened` and `request-sent`. Throws for a message that
 * is too long: whoever lets people type it says so to them before.
 */
export async function openSearch(
  work: Work,
  menteeId: string,
  wanted: WantedSearch,
): Promise<{ sent: MentoringRequest } | SearchRefusal> {
  const { sector, region, mentorId, backups } = wanted
  const people = await lockPeople(work, [menteeId, mentorId, ...backups])
  const mentee = await work.database('mentees').where({ person_id: menteeId }).first()
  const isHere = people.some(
    ({ id, erased_at, banned_at }) => id === menteeId && erased_at === null && banned_at === null,
  )
  if (!mentee || !isHere) return 'not-registered'
  if (isPaused(mentee, work.now)) return 'paused'
  if (await findLiveSearch(work, menteeId)) return 'already-searching'
  if (await liveMentorshipOfMentee(work, menteeId)) return 'has-mentor'
  const message = cleanMessage(wanted.message)
  if (message === null) return 'empty-message'
  if (!(await canBeAsked(work, menteeId, mentorId, sector))) return 'mentor-not-free'
  const id = newId(work.random)
  await work.database('searches').insert({
    id,
    mentee_id: menteeId,
    sector,
    region,
    topics: JSON.stringify([...new Set(wanted.topics)]),
    message,
    opened_at: work.now.getTime(),
    closed_at: null,
    outcome: null,
  })
  work.record({ kind: 'search-opened', personId: menteeId, searchId: id, sector })
  const sent = await sendRequest(work, { id, menteeId }, mentorId)
  await keepBackups(work, { id, menteeId, sector }, backups)
  return { sent }
}

/** What a mentee wrote, as mentors read it; null for nothing. Throws for what is too long. */
export function cleanMessage(message: string): string | null {
  const clean = cleanText(message, mostRequestMessage)
  if (clean === 'too-long') throw new RangeError(`a message has at most ${mostRequestMessage} characters`)
  return clean === 'empty' ? null : clean.text
}

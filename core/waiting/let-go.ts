import { lockPerson } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { endHeldPlace, findHeldPlace } from './held-place.ts'
import { answerBy } from './leave.ts'
import { endEntry, findEntry } from './line.ts'

/**
 * "Not this one": the place is free for the next in line; the mentee keeps theirs. `at` is when it was over already, in
 * milliseconds since 1970.
 */
export async function letGo(
  work: Work,
  menteeId: string,
  heldId: string,
): Promise<'let-go' | 'not-found' | { over: number }> {
  await lockPerson(work, menteeId)
  const held = await findHeldPlace(work, heldId)
  if (held?.menteeId !== menteeId) return 'not-found'
  if (held.endedAt !== null) return { over: held.endedAt }
  await endHeldPlace(work, held, 'let-go')
  await work.database('line_entries').where({ id: held.entryId }).update({ lapses: 0 })
  return 'let-go'
}

/**
 * The time to take a held place is over: it is free for the next in line. The mentee is asked whether they still look,
 * and keeps their place in line; after so many in a row (programme) they leave it. Records `still-looking-asked`.
 */
export async function lapse(work: Work, heldId: string): Promise<'lapsed' | 'left' | 'not-held' | 'not-yet'> {
  const seen = await findHeldPlace(work, heldId)
  if (!seen || seen.endedAt !== null) return 'not-held'
  await lockPerson(work, seen.menteeId)
  const now = work.now.getTime()
  if (now < seen.heldUntil) return 'not-yet'
  if (!(await endHeldPlace(work, seen, 'lapsed'))) return 'not-held'
  const entry = await findEntry(work, seen.entryId)
  if (!entry) throw new Error(`a place was held for nobody in line: ${heldId}`)
  const lapses = entry.lapses + 1
  await work.database('line_entries').where({ id: entry.id }).update({ lapses, asked_at: now })
  if (lapses >= work.programme.waitingList.mostLapses) {
    await endEntry(work, entry.menteeId, 'lapsed')
    return 'left'
  }
  const { menteeId: personId, id: entryId } = entry
  work.record({ kind: 'still-looking-asked', personId, entryId, answerBy: answerBy(work, now) })
  return 'lapsed'
}

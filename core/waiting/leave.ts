import { lockPerson } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { endEntry, entryOf, findEntry } from './line.ts'

/**
 * The mentee waits no longer, at any moment and without a reason. `not-in-line`: they stand in none, or in another than
 * `entryId`, which an old card may name.
 */
export async function leaveLine(
  work: Work,
  menteeId: string,
  entryId: string,
): Promise<'left' | 'not-in-line'> {
  await lockPerson(work, menteeId)
  const entry = await entryOf(work, menteeId)
  if (entry?.id !== entryId) return 'not-in-line'
  await endEntry(work, menteeId, 'left')
  return 'left'
}

/** The mentee answers "still looking?" with yes: places are offered again. Records `still-looking-said`. */
export async function stillLooking(
  work: Work,
  menteeId: string,
  entryId: string,
): Promise<'noted' | 'not-asked' | 'not-in-line'> {
  await lockPerson(work, menteeId)
  const entry = await entryOf(work, menteeId)
  if (entry?.id !== entryId) return 'not-in-line'
  if (entry.askedAt === null) return 'not-asked'
  await work.database('line_entries').where({ id: entryId }).update({ asked_at: null })
  work.record({ kind: 'still-looking-said', personId: menteeId, entryId })
  return 'noted'
}

/** "Still looking?" was not answered in time: the place in line goes. `not-open`: it was, or they left. */
export async function leaveInSilence(work: Work, entryId: string): Promise<'left' | 'not-open' | 'not-yet'> {
  const seen = await findEntry(work, entryId)
  if (!seen || seen.leftAt !== null) return 'not-open'
  await lockPerson(work, seen.menteeId)
  const entry = await findEntry(work, entryId)
  if (!entry || entry.leftAt !== null || entry.askedAt === null) return 'not-open'
  if (work.now.getTime() < answerBy(work, entry.askedAt)) return 'not-yet'
  await endEntry(work, entry.menteeId, 'silent')
  return 'left'
}

/** Until when "still looking?" can be answered, from when it was asked; both in milliseconds since 1970. */
export function answerBy(work: Work, askedAt: number): number {
  return askedAt + work.programme.waitingList.stillLookingDays * 24 * 3_600_000
}

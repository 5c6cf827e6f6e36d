import { isCounsellor } from '../people/counsellors.ts'
import { endAll } from '../my-data/erase.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { Work } from '../work.ts'

/**
 * Someone may take part no more: their search, requests and mentorships end as if they had ended them, and nobody is
 * shown them again. They and everyone concerned are locked. Records `person-banned`.
 */
export async function ban(work: Work, personId: string, by: string, caseNumber: number): Promise<void> {
  await endAll(work, personId, 'banned')
  await work.database('people').where({ id: personId }).update({ banned_at: work.now.getTime() })
  // A draft that was never handed in is refused too: it could be handed in later.
  await work.database('mentors').where({ person_id: personId }).update({ state: 'refused' })
  work.record({ kind: 'person-banned', personId, by, caseNumber })
}

/**
 * A counsellor lets somebody take part again. A mentor hands the profile in anew, and is approved anew. Records
 * `ban-lifted`.
 */
export async function liftBan(
  work: Work,
  counsellorId: string,
  personId: string,
): Promise<'lifted' | 'not-banned' | 'not-allowed'> {
  if (personId === counsellorId || !(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const person = await lockPerson(work, personId)
  if (person.banned_at === null) return 'not-banned'
  await work.database('people').where({ id: personId }).update({ banned_at: null })
  work.record({ kind: 'ban-lifted', personId, by: counsellorId })
  return 'lifted'
}

/** Whether somebody may take part no more. */
export async function isBanned(work: Work, personId: string): Promise<boolean> {
  const row = await work.database('people').where({ id: personId }).whereNotNull('banned_at').first('id')
  return row !== undefined
}

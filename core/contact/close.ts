import { isCounsellor } from '../people/counsellors.ts'
import { lockPerson } from '../people/lock-person.ts'
import { saidUnderAge } from '../people/minimum-age.ts'
import type { Work } from '../work.ts'
import { findContact } from './contact.ts'

/** A counsellor has dealt with it. Records `contact-closed`. */
export async function closeContact(
  work: Work,
  counsellorId: string,
  contactId: string,
): Promise<'closed' | 'already-closed' | 'not-found'> {
  const found = await findContact(work, contactId)
  if (!found || !(await isCounsellor(work, counsellorId))) return 'not-found'
  await lockPerson(work, found.personId)
  const contact = await findContact(work, contactId)
  if (contact?.closedAt !== null) return 'already-closed'
  await close(work, counsellorId, contactId, found.personId)
  return 'closed'
}

/**
 * A counsellor found out that somebody's age was a slip: it is forgotten, and they are asked again. Closes the contact
 * and records `age-forgotten`. `not-under-age`: who is a mentee, or said an age that is enough, keeps it.
 */
export async function forgetAge(
  work: Work,
  counsellorId: string,
  contactId: string,
): Promise<'forgotten' | 'not-under-age' | 'already-closed' | 'not-found'> {
  const contact = await findContact(work, contactId)
  if (!contact || !(await isCounsellor(work, counsellorId))) return 'not-found'
  const person = await lockPerson(work, contact.personId)
  if ((await findContact(work, contactId))?.closedAt !== null) return 'already-closed'
  if (!saidUnderAge(work.programme, person.age_band)) return 'not-under-age'
  await work.database('people').where({ id: person.id }).update({ age_band: null })
  work.record({ kind: 'age-forgotten', personId: person.id, by: counsellorId, role: contact.role })
  await close(work, counsellorId, contactId, person.id)
  return 'forgotten'
}

async function close(work: Work, by: string, contactId: string, personId: string): Promise<void> {
  const closed = { closed_at: work.now.getTime(), closed_by: by }
  await work.database('contacts').where({ id: contactId }).update(closed)
  work.record({ kind: 'contact-closed', personId, contactId, by })
}

import { lockPerson } from '../people/lock-person.ts'
import { newId } from '../random.ts'
import type { Work } from '../work.ts'
import { openContactOf, type ContactRole } from './contact.ts'

/** Someone wants a counsellor to get in touch. Records `contact-asked`, unless the counsellors know already. */
export async function askContact(
  work: Work,
  personId: string,
  role: ContactRole,
): Promise<'asked' | 'already-asked'> {
  await lockPerson(work, personId)
  const contactId = await openContact(work, personId, role, null)
  if (contactId === null) return 'already-asked'
  work.record({ kind: 'contact-asked', personId, contactId })
  return 'asked'
}

/**
 * Opens what counsellors should see to, of a person who is locked; `ageBand` is another answer than the one that is
 * kept. The id of the contact; null when it is open already: nobody can fill the counsellors' list by pressing a button.
 */
export async function openContact(
  work: Work,
  personId: string,
  role: ContactRole,
  ageBand: string | null,
): Promise<string | null> {
  const open = await openContactOf(work, personId, role)
  if (open && (ageBand === null || open.ageBand !== null)) return null
  const contactId = open?.id ?? newId(work.random)
  if (open) await work.database('contacts').where({ id: contactId }).update({ age_band: ageBand })
  else {
    await work.database('contacts').insert({
      ...{ id: contactId, person_id: personId, role, age_band: ageBand },
      ...{ opened_at: work.now.getTime(), closed_at: null, closed_by: null },
    })
  }
  return contactId
}

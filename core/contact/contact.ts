import type { ContactRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** In which of their chats someone wants to be reached. */
export type ContactRole = 'mentee' | 'mentor'

/** Someone who wants a counsellor to get in touch. Moments are milliseconds since 1970. */
export type Contact = {
  id: string
  personId: string
  role: ContactRole
  /** Another age band than the one that is kept, where that is what it is about. */
  ageBand: string | null
  openedAt: number
  closedAt: number | null
  closedBy: string | null
}

/** The contact called `contactId`; null when there is none. */
export async function findContact(work: Work, contactId: string): Promise<Contact | null> {
  const row = await work.database('contacts').where({ id: contactId }).first()
  return row ? readContact(row) : null
}

/** What is open of a person in one role. Lock the person first where the answer decides something. */
export async function openContactOf(
  work: Work,
  personId: string,
  role: ContactRole,
): Promise<Contact | null> {
  const row = await work
    .database('contacts')
    .where({ person_id: personId, role })
    .whereNull('closed_at')
    .first()
  return row ? readContact(row) : null
}

/** Who waits for a counsellor: the one who has waited longest first, at most `most`. */
export async function openContacts(work: Work, most: number): Promise<Contact[]> {
  const rows = await work
    .database('contacts')
    .whereNull('closed_at')
    .orderBy('opened_at')
    .orderBy('id')
    .limit(most)
  return rows.map(readContact)
}

function readContact(row: ContactRow): Contact {
  return {
    id: row.id,
    personId: row.person_id,
    role: row.role,
    ageBand: row.age_band,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    closedBy: row.closed_by,
  }
}

import { cleanText } from '../people/clean-text.ts'
import { isCounsellor } from '../people/counsellors.ts'
import { newId } from '../random.ts'
import type { Work } from '../work.ts'
import { findContact } from './contact.ts'

/** A message between a counsellor and somebody has at most this many characters (UTF-16 units), as between a pair. */
export const mostContactLength = 3_500

/** What was said in a contact. `text` is null once erased. */
export type ContactMessage = { id: string; contactId: string; fromId: string; text: string | null }

/**
 * One of a contact writes to the other: the person whom it is about, or any counsellor. Records `contact-written`.
 * `closed`: it was dealt with; `not-yours`: there is no such contact of theirs.
 */
export async function writeContact(
  work: Work,
  fromId: string,
  contactId: string,
  text: string,
): Promise<'written' | 'closed' | 'not-yours' | 'empty' | 'too-long'> {
  const contact = await findContact(work, contactId)
  if (!contact) return 'not-yours'
  if (contact.personId !== fromId && !(await isCounsellor(work, fromId))) return 'not-yours'
  if (contact.closedAt !== null) return 'closed'
  const clean = cleanText(text, mostContactLength)
  if (typeof clean === 'string') return clean
  const messageId = newId(work.random)
  await work.database('contact_messages').insert({
    ...{ id: messageId, contact_id: contactId, from_id: fromId, text: clean.text },
    sent_at: work.now.getTime(),
  })
  work.record({ kind: 'contact-written', personId: contact.personId, contactId, messageId, from: fromId })
  return 'written'
}

/** The message called `messageId`; null when there is none. */
export async function findContactMessage(work: Work, messageId: string): Promise<ContactMessage | null> {
  const row = await work.database('contact_messages').where({ id: messageId }).first()
  return row ? { id: row.id, contactId: row.contact_id, fromId: row.from_id, text: row.text } : null
}

/** The counsellors who wrote in a contact, the first at the front. */
export async function counsellorsIn(work: Work, contactId: string): Promise<string[]> {
  const rows = await work
    .database('contact_messages')
    .join('counsellors', 'counsellors.person_id', 'contact_messages.from_id')
    .where('contact_messages.contact_id', contactId)
    .groupBy('contact_messages.from_id')
    .min({ first: 'contact_messages.sent_at' })
    .select('contact_messages.from_id')
    .orderBy('first')
  return rows.map(({ from_id }) => String(from_id))
}

import { openContactOf } from '../../core/contact/contact.ts'
import { openContact } from '../../core/contact/open.ts'
import { lockPerson } from '../../core/people/lock-person.ts'
import { declinedTwice } from '../../core/requests/decline.ts'
import { findSearch } from '../../core/requests/search.ts'
import type { Move } from '../conversation.ts'
import { tapWrite } from '../everyone/contact.ts'
import { stale } from '../everyone/stale.ts'
import type { Turn } from '../turn.ts'

/** A counsellor writes to a mentee whom two mentors in a row told no, while that mentee still looks. */
export async function tapWriteAfterDeclines(turn: Turn, [searchId = '']: readonly string[]): Promise<Move> {
  const { work } = turn
  const search = await findSearch(work, searchId)
  if (!search || !(await declinedTwice(work, searchId))) return 'on'
  if (search.closedAt !== null) return await stale(turn, search.closedAt)
  await lockPerson(work, search.menteeId)
  const open = await openContactOf(work, search.menteeId, 'mentee')
  const contactId = open?.id ?? (await openContact(work, search.menteeId, 'mentee', null))
  return contactId === null ? 'on' : await tapWrite(turn, [contactId])
}

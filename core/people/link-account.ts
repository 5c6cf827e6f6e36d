import type { Work } from '../work.ts'
import { standingOf } from './link-code.ts'
import { lockPeople } from './lock-person.ts'
import { mergePeople, type Brought } from './merge-people.ts'
import { whyNotOnePerson, type MergeRefusal } from './one-person.ts'

/** What became of a link: who the account belongs to now and what they brought along, or why it cannot be. */
export type Linked = { personId: string; brought: Brought } | 'over' | MergeRefusal

/**
 * Makes an account one more of the person whose code was read on it, and whoever was met there the same person: their
 * requests, mentorships and words go with them. `over`: the code was used or ran out meanwhile. Records
 * `account-linked` and `people-merged`.
 */
export async function linkAccount(
  work: Work,
  guestId: string,
  account: string,
  link: string,
): Promise<Linked> {
  const read = await work.database('link_codes').where({ id: link }).first('person_id')
  if (!read || read.person_id === guestId) return 'over'
  const ownerId = read.person_id
  const [one, other] = await lockPeople(work, [guestId, ownerId])
  const row = await work.database('link_codes').where({ id: link }).forNoKeyUpdate().first()
  if (!one || !other || row?.person_id !== ownerId || standingOf(work, row) !== 'good') return 'over'
  const refusal = await whyNotOnePerson(work, ownerId, guestId)
  if (refusal !== null) return refusal
  const brought = await mergePeople(work, ownerId, guestId)
  const now = work.now.getTime()
  await work.database('link_codes').where({ id: link }).update({ used_at: now, used_account: account })
  work.record({ kind: 'account-linked', personId: ownerId, link })
  return { personId: ownerId, brought }
}

/**
 * The owner did not want an account that came in by their code: it belongs to nobody from now on. Returns the account.
 * `itself`: it was asked from that same account (`from`), which could then shut its owner out. What whoever wrote there brought along stays with the owner. Records `account-unlinked`.
 */
export async function unlinkAccount(
  work: Work,
  ownerId: string,
  link: string,
  from: string,
): Promise<{ account: string } | 'not-linked' | 'itself'> {
  await lockPeople(work, [ownerId])
  const row = await work.database('link_codes').where({ id: link, person_id: ownerId }).first()
  const account = row?.used_account ?? null
  if (account === null) return 'not-linked'
  if (account === from) return 'itself'
  const gone = await work.database('accounts').where({ account, person_id: ownerId }).delete()
  if (gone === 0) return 'not-linked'
  work.record({ kind: 'account-unlinked', personId: ownerId, link })
  return { account }
}

/** Which account came in by a link; null when none did. */
export async function accountOfLink(work: Work, link: string): Promise<string | null> {
  const row = await work.database('link_codes').where({ id: link }).first('used_account')
  return row?.used_account ?? null
}

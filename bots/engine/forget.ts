import type { Knex } from 'knex'
import type { AddressRow } from './tables.ts'
import { laneOf } from './clock.ts'
import { forgetFilesOf } from './kept-files.ts'
import { eraseAll } from './transcript.ts'

/** The addresses of a person, in every role. */
export async function addressesOf(database: Knex.Transaction, personId: string): Promise<AddressRow[]> {
  return await database('addresses')
    .join('accounts', 'accounts.account', 'addresses.account')
    .where('accounts.person_id', personId)
    .orderBy('addresses.address')
    .select('addresses.*')
}

/** The addresses of an account, in every role. */
export async function addressesOfAccount(database: Knex.Transaction, account: string): Promise<AddressRow[]> {
  return await database('addresses').where({ account }).orderBy('address')
}

/** Takes out all that was said at an address and where its conversation stood; a farewell can still be sent there. */
export async function forgetConversation(database: Knex.Transaction, address: string): Promise<void> {
  await database('posts').where({ address }).delete()
  await database('said').where({ address }).delete()
  await forgetFilesOf(database, address)
  await database('dialogues').where({ lane: address }).update({ state: '{}' })
  await eraseAll(database, address)
}

/** Takes out what was said at an address and is not handled yet: it will not be. */
export async function forgetWaiting(database: Knex.Transaction, address: string, now: number): Promise<void> {
  await database('inbox').where({ lane: address }).whereNull('done_at').update({ done_at: now, event: '' })
}

/** Takes out the address itself, and its name from the rows that keep events from being handled twice. */
export async function forgetAddress(database: Knex.Transaction, address: string): Promise<void> {
  const row = await database('addresses').where({ address }).first('account')
  const back = row ? await database('accounts').where({ account: row.account }).first('person_id') : undefined
  // Who came back meanwhile is someone new, at the same address: theirs is not to be touched.
  if (back) return
  await forgetConversation(database, address)
  await database('addresses').where({ address }).delete()
  await database('dialogues')
    .whereIn('lane', [address, laneOf(address)])
    .delete()
  await database('transcript_ends').where({ address }).delete()
  await database('inbox')
    .whereIn('lane', [address, laneOf(address)])
    .update({ lane: 'erased', event_id: database.raw(`'erased:' || id`), event: '' })
}

/** The posts of others in which a person is named, and what else they say of them is not known here. */
export async function postsAbout(
  database: Knex.Transaction,
  personId: string,
): Promise<{ id: number; key: string | null }[]> {
  return await database('posts')
    .join('mentions', 'mentions.post_id', 'posts.id')
    .where('mentions.person_id', personId)
    .orderBy('posts.address')
    .select('posts.id', 'posts.key')
}

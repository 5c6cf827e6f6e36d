import { createHmac } from 'node:crypto'
import type { Knex } from 'knex'
import { newToken } from '../random.ts'
import type { Work } from '../work.ts'

/** That an account was erased, and whether its person might not take part: a keyed hash tells nobody who it was. */
export type Tombstone = { account_hash: string; erased_at: number; banned_at: number | null }

/** So many rows go into one statement: both databases take three values of each. */
const batch = 500

/** Keeps that the accounts of a person were erased, so that a restored back-up can be told; then forgets them. */
export async function buryAccounts(work: Work, personId: string): Promise<void> {
  const accounts = await work.database('accounts').where({ person_id: personId }).select('account')
  const key = await tombstoneKey(work)
  const person = await work.database('people').where({ id: personId }).first('banned_at')
  const bannedAt = person?.banned_at ?? null
  for (const { account } of accounts) {
    await work
      .database('tombstones')
      .insert({ account_hash: hashOf(key, account), erased_at: work.now.getTime(), banned_at: bannedAt })
      .onConflict('account_hash')
      .merge(['erased_at', 'banned_at'])
  }
  await work.database('accounts').where({ person_id: personId }).delete()
}

/** Whether an account is of somebody who was erased, and might not take part before. */
export async function wasBanned(work: Work, account: string): Promise<boolean> {
  const any = await work.database('tombstones').whereNotNull('banned_at').first('account_hash')
  if (!any) return false
  const hash = hashOf(await tombstoneKey(work), account)
  const found = await work
    .database('tombstones')
    .where({ account_hash: hash })
    .whereNotNull('banned_at')
    .first('account_hash')
  return found !== undefined
}

/**
 * Makes the key of the hashes before the first back-up is: one that does not know it could not be told who was erased.
 * False where people are there and the key was not, so that older tombstones say nothing about them.
 */
export async function prepareTombstones(work: Work): Promise<boolean> {
  const known = await work.database('secrets').where({ name: 'tombstones' }).first('name')
  const anyone = await work.database('accounts').first('account')
  await tombstoneKey(work)
  return known !== undefined || anyone === undefined
}

/** The tombstones of erasures since a moment, in milliseconds. */
export async function tombstonesSince(database: Knex, moment: number): Promise<Tombstone[]> {
  return await database('tombstones').where('erased_at', '>=', moment).orderBy('erased_at')
}

/** Brings tombstones back that the database lost with a restored back-up; of one account the latest is kept. */
export async function mergeTombstones(work: Work, tombstones: readonly Tombstone[]): Promise<void> {
  const latest = new Map<string, Tombstone>()
  for (const one of tombstones) {
    if ((latest.get(one.account_hash)?.erased_at ?? 0) <= one.erased_at) latest.set(one.account_hash, one)
  }
  const all = [...latest.values()]
  for (let from = 0; from < all.length; from += batch) {
    await work
      .database('tombstones')
      .insert(all.slice(from, from + batch))
      .onConflict('account_hash')
      .merge(['erased_at', 'banned_at'])
      .where('tombstones.erased_at', '<', work.database.raw('excluded.erased_at'))
  }
}

/** Somebody who was erased and is there all the same; `bannedAt` where they might not take part when they were erased. */
export type Returned = { personId: string; bannedAt: number | null }

/**
 * People who were erased and are there all the same: a back-up from before was restored. Who came back by themselves
 * after their erasure is not among them.
 */
export async function returnedFromBackup(work: Work): Promise<Returned[]> {
  const tombstones = new Map((await tombstonesSince(work.database, 0)).map((row) => [row.account_hash, row]))
  if (tombstones.size === 0) return []
  const key = await tombstoneKey(work)
  const accounts = await work
    .database('accounts')
    .select('account', 'person_id', 'linked_at')
    .orderBy('account')
  const returned = new Map<string, Returned>()
  for (const { account, person_id: personId, linked_at } of accounts) {
    const tombstone = tombstones.get(hashOf(key, account))
    if (!tombstone || linked_at >= tombstone.erased_at) continue
    const bannedAt = tombstone.banned_at ?? returned.get(personId)?.bannedAt ?? null
    returned.set(personId, { personId, bannedAt })
  }
  return [...returned.values()]
}

async function tombstoneKey(work: Work): Promise<string> {
  await work
    .database('secrets')
    .insert({ name: 'tombstones', value: newToken(work.random) })
    .onConflict('name')
    .ignore()
  const row = await work.database('secrets').where({ name: 'tombstones' }).first('value')
  if (!row) throw new Error('the key of the tombstones is not there')
  return row.value
}

function hashOf(key: string, account: string): string {
  return createHmac('sha256', key).update(account).digest('hex')
}

import { createHmac } from 'node:crypto'
import { newToken } from '../random.ts'
import type { Work } from '../work.ts'

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
 * People who were erased and are there all the same: a back-up from before was restored. Who came back by themselves
 * after their erasure is not among them.
 */
export async function returnedFromBackup(work: Work): Promise<string[]> {
  const tombstones = await work.database('tombstones')
  if (tombstones.length === 0) return []
  const erasedAt = new Map(tombstones.map((row) => [row.account_hash, row.erased_at]))
  const key = await tombstoneKey(work)
  const accounts = await work.database('accounts').select('account', 'person_id', 'linked_at')
  const returned = accounts.filter(
    ({ account, linked_at }) => linked_at < (erasedAt.get(hashOf(key, account)) ?? 0),
  )
  return [...new Set(returned.map((row) => row.person_id))]
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

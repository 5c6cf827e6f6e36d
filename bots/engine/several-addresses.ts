import type { Knex } from 'knex'
import { saidOnce, standsAnywhere } from './card-keys.ts'
import { endOfLine } from './line.ts'

/** The live address, used last, of the person and audience of an address, other than that one; null for none. */
export async function addressBeside(database: Knex.Transaction, address: string): Promise<string | null> {
  const [first] = await besides(database, address).whereNull('other.gone_at').limit(1)
  return first?.address ?? null
}

/**
 * Brings to an address what waits at the person's lost ones, in its order. Only what nobody has seen yet: what a lost
 * address shows already is told anew by whoever knows what is still open.
 */
export async function gatherUnsent(database: Knex.Transaction, address: string, now: number): Promise<void> {
  const lost = await besides(database, address).whereNotNull('other.gone_at')
  if (lost.length === 0) return
  const waiting = await database('posts')
    .whereIn(
      'address',
      lost.map((row) => row.address),
    )
    .where({ parked: 'gone' })
    .whereNull('message_id')
    .whereNull('sending')
    .orderBy('place')
    .select('id', 'key')
  const there = new Set(await database('posts').where({ address }).whereNotNull('key').pluck<string[]>('key'))
  let place = await endOfLine(database, address, now * 1000)
  for (const { id, key } of waiting) {
    const goes = key === null || key.startsWith(saidOnce) || standsAnywhere(key)
    if (!goes) continue
    // A card that stands there is true already.
    if (key !== null && there.has(key)) await database('posts').where({ id }).delete()
    else {
      await database('posts').where({ id }).update({ address, parked: null, place })
      if (key !== null) there.add(key)
      place += 1
    }
  }
}

/** The other addresses of the same person and audience, the one used last first. */
function besides(
  database: Knex.Transaction,
  address: string,
): Knex.QueryBuilder<{ address: string }, { address: string }[]> {
  return database('addresses as one')
    .join('accounts as mine', 'mine.account', 'one.account')
    .join('accounts as theirs', 'theirs.person_id', 'mine.person_id')
    .join('addresses as other', 'other.account', 'theirs.account')
    .where('one.address', address)
    .whereRaw('other.audience = one.audience')
    .whereRaw('other.address <> one.address')
    .orderBy([
      { column: 'other.seen_at', order: 'desc' },
      { column: 'other.address', order: 'asc' },
    ])
    .select('other.address') as Knex.QueryBuilder<{ address: string }, { address: string }[]>
}

/**
 * What was chosen so far on a person's other address, the one used last: whoever goes on elsewhere does not choose it
 * once more. Empty where there is none.
 */
export async function draftBeside(
  database: Knex.Transaction,
  address: string,
): Promise<Record<string, unknown>> {
  const [before] = await besides(database, address).limit(1)
  if (!before) return {}
  const row = await database('dialogues').where({ lane: before.address }).first('state')
  const state = JSON.parse(row?.state ?? '{}') as { draft?: Record<string, unknown> }
  return state.draft ?? {}
}

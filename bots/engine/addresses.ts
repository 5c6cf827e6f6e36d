import type { Knex } from 'knex'
import type { PersonRow } from '../../core/tables.ts'
import type { Language } from '../../core/programme/programme.ts'
import { accountKey, addressKey, type Address, type Audience, type ChannelName } from '../channel.ts'
import { addressBeside, gatherUnsent } from './several-addresses.ts'
import type { AddressRow } from './tables.ts'

/** Someone to write to: a person, in one of their roles. */
export type Recipient = { personId: string; audience: Audience }

/** Whom a wish is for: usually a person, and an address where nobody is known any more. */
export type Target = Recipient | Reader

/** Where and how a recipient reads; `gone` where they shut the bot out and may come back. */
export type Reader = { address: string; language: Language; gone?: boolean }

/** Of two deliveries the one of what was done later tells where a person is, in whichever order they come. */
const ofTheLater = (column: string): string =>
  `case when excluded.seen_at < addresses.seen_at then addresses.${column} else excluded.${column} end`

/** Keeps where a person can be written to; whoever writes to us is there again. `at`: when they did, in milliseconds. */
export async function keepAddress(database: Knex.Transaction, address: Address, at: number): Promise<void> {
  const key = addressKey(address)
  const back = await database('addresses').where({ address: key }).whereNotNull('gone_at').first('address')
  await database('addresses')
    .insert({
      address: key,
      channel: address.channel,
      audience: address.audience,
      account: accountKey(address),
      route: address.route,
      seen_at: at,
    })
    .onConflict('address')
    .merge({
      route: database.raw(ofTheLater('route')),
      seen_at: database.raw(ofTheLater('seen_at')),
      gone_at: null,
    })
  if (!back) return
  await database('posts').where({ address: key, parked: 'gone' }).update({ parked: null })
  await gatherUnsent(database, key, at)
}

/** What a person did counts as later than what their app dates so much earlier, in ms: apps round to seconds. */
const sameMoment = 1_000

/** Whether someone who left at a moment has been here since: an app may tell of a return before it tells of the leaving. */
export async function wasHereSince(
  database: Knex.Transaction,
  address: string,
  at: number,
): Promise<boolean> {
  const row = await database('addresses').where({ address }).first('seen_at')
  return row !== undefined && row.seen_at >= at + sameMoment
}

/** Stops all sends to an address whose person blocked or removed the bot. */
export async function markGone(database: Knex.Transaction, address: string, now: number): Promise<void> {
  await database('addresses').where({ address }).update({ gone_at: now })
  await database('posts')
    .where({ address })
    .whereNull('parked')
    .whereRaw('shown is distinct from wanted')
    .update({ parked: 'gone', lease_until: 0 }) // `sending` stays: of such a send nobody knows yet how it ended
  const elsewhere = await addressBeside(database, address)
  if (elsewhere !== null) await gatherUnsent(database, elsewhere, now)
}

/**
 * Where a person reads in one of their roles: where they speak from in this turn (`here`), else the live address they
 * used last, else the one they left and may come back to. Null when there is none.
 */
export async function readerOf(
  database: Knex.Transaction,
  to: Target,
  here: string | null,
): Promise<Reader | null> {
  const [first] = await readersOf(database, to, here)
  return first ?? null
}

/** All addresses of a person in one of their roles, the one to write to first. */
export async function readersOf(
  database: Knex.Transaction,
  to: Target,
  here: string | null,
): Promise<Reader[]> {
  if ('address' in to) return [to]
  return await readers(database, to.personId, here, (all) => all.where('addresses.audience', to.audience))
}

/** The live address that a person used last, in whichever role, on another account than `account`; null for none. */
export async function readerElsewhere(
  database: Knex.Transaction,
  personId: string,
  account: string | null,
): Promise<Reader | null> {
  const [first] = await readers(database, personId, null, (all) =>
    all.whereNull('addresses.gone_at').whereNot('addresses.account', account ?? ''),
  )
  return first ?? null
}

async function readers(
  database: Knex.Transaction,
  personId: string,
  here: string | null,
  choose: (all: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<Reader[]> {
  const all = database('addresses')
    .join('accounts', 'accounts.account', 'addresses.account')
    .join('people', 'people.id', 'accounts.person_id')
    .where('accounts.person_id', personId)
  const rows: ReaderRow[] = await choose(all)
    .orderByRaw('case when addresses.gone_at is null then 0 else 1 end')
    .orderByRaw('case when addresses.address = ? then 0 else 1 end', [here ?? ''])
    .orderBy([
      { column: 'addresses.seen_at', order: 'desc' },
      { column: 'addresses.address', order: 'asc' },
    ])
    .select('addresses.address', 'addresses.gone_at', 'people.language', 'people.guessed_language')
  return rows.map(toReader)
}

type ReaderRow = Pick<PersonRow, 'language' | 'guessed_language'> & Pick<AddressRow, 'address' | 'gone_at'>

function toReader(row: ReaderRow): Reader {
  const language = (row.language ?? row.guessed_language) as Language
  return { address: row.address, language, gone: row.gone_at !== null }
}

/** The address of a row, as channels take it. */
export function toAddress(row: Pick<AddressRow, 'channel' | 'audience' | 'account' | 'route'>): Address {
  const channel = row.channel as ChannelName
  return {
    channel,
    audience: row.audience as Audience,
    account: row.account.slice(channel.length + 1),
    route: row.route,
  }
}

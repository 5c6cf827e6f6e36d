import type { Knex } from 'knex'
import type { Language } from '../../core/programme/programme.ts'
import { accountKey, type Address } from '../channel.ts'

/** The language that the person behind an address chose; null while they chose none. */
export async function chosenLanguage(database: Knex, address: Address): Promise<Language | null> {
  const row = await database('accounts')
    .join('people', 'people.id', 'accounts.person_id')
    .where('accounts.account', accountKey(address))
    .first<{ language: Language | null } | undefined>('people.language')
  return row?.language ?? null
}

import { IANAZone } from 'luxon'
import { defaultLanguage, type Language, type Programme } from '../programme/programme.ts'
import { newId } from '../random.ts'
import type { PersonRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { wasBanned } from '../my-data/tombstones.ts'
import { longAway } from '../matching/facts.ts'
import { offered, readPerson, type Person } from './person.ts'

/** What an app tells about someone: a default, not a fact. */
export type Told = { locale: string | null; timeZone: string | null }

// `seen_at` is kept to the hour: a write in every turn would lock the person before the turn knows whom else it needs,
// against the order of locks, and nothing asks for more than the day.
const hour = 3_600_000

/**
 * The person behind an account: found, or made when the account is new. Two turns that meet one new account at the
 * same moment meet one person. Records `person-met` when new, `person-returned` after more than a month.
 */
export async function meet(work: Work, account: string, told: Told): Promise<Person> {
  const known = await personOf(work, account)
  if (known) return readPerson(await freshen(work, known, told), work.programme)
  const made = await makePerson(work, account, told)
  if (made) return readPerson(made, work.programme)
  const other = await personOf(work, account)
  if (!other) throw new Error('an account that was taken a moment ago is not there')
  return readPerson(other, work.programme)
}

/** The language of the programme that a locale like `nl-BE` or `fr_CA` begins with; null when there is none. */
export function guessLanguage(locale: string | null, programme: Programme): Language | null {
  const [prefix = ''] = (locale ?? '').trim().toLowerCase().split(/[-_]/, 1)
  return offered(prefix, programme)
}

async function personOf(work: Work, account: string): Promise<PersonRow | undefined> {
  return await work
    .database('people')
    .join('accounts', 'accounts.person_id', 'people.id')
    .where('accounts.account', account)
    .first('people.*')
}

/** Makes a person with this account; undefined when another turn was first. */
async function makePerson(work: Work, account: string, told: Told): Promise<PersonRow | undefined> {
  const now = work.now.getTime()
  const row: PersonRow = {
    id: newId(work.random),
    name: null,
    language: null,
    guessed_language: guessLanguage(told.locale, work.programme) ?? defaultLanguage(work.programme),
    time_zone: knownZone(told.timeZone),
    age_band: null,
    created_at: now,
    seen_at: now,
    erased_at: null,
    banned_at: (await wasBanned(work, account)) ? now : null,
  }
  await work.database('people').insert(row)
  const linked = await work
    .database('accounts')
    .insert({ account, person_id: row.id, linked_at: now })
    .onConflict('account')
    .ignore()
    .returning('account')
  if (linked.length === 0) {
    await work.database('people').where({ id: row.id }).delete()
    return undefined
  }
  work.record({ kind: 'person-met', personId: row.id })
  return row
}

/** Keeps when the person was last here, and where, if that says anything new. */
async function freshen(work: Work, row: PersonRow, told: Told): Promise<PersonRow> {
  const now = work.now.getTime()
  const timeZone = knownZone(told.timeZone) ?? row.time_zone
  if (timeZone === row.time_zone && now - row.seen_at < hour) return row
  const change = { time_zone: timeZone, seen_at: Math.max(now, row.seen_at) }
  await work.database('people').where({ id: row.id }).update(change)
  if (now - row.seen_at >= longAway) work.record({ kind: 'person-returned', personId: row.id })
  return { ...row, ...change }
}

function knownZone(timeZone: string | null): string | null {
  return timeZone !== null && IANAZone.isValidZone(timeZone) ? timeZone : null
}

import { countWrongTry, mayTry } from '../people/code-tries.ts'
import { lockPerson } from '../people/lock-person.ts'
import type { EntryCodeRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { isSlipOf, readSpokenCode } from './spoken-code.ts'

/** What became of a typed code, or of one in a link. `role`: it is for the other bot. */
export type Entered =
  | { entered: EntryCodeRow; first: boolean }
  /** No code, and one slip away from this one, which everybody may know. */
  | { didYouMean: string }
  | 'wrong'
  | 'expired'
  | 'used'
  | 'off'
  | 'role'
  | 'too-many-tries'

/**
 * Someone comes in by a code: counted once a person, however often they open the link. A code that is no good counts as
 * a wrong try of the account; after five in 15 minutes none is looked at. Records `entry-code-used` the first time.
 */
export async function enterByCode(
  work: Work,
  personId: string,
  account: string,
  typed: string,
  role: 'mentee' | 'mentor',
): Promise<Entered> {
  await lockPerson(work, personId)
  if (!(await mayTry(work, account))) return 'too-many-tries'
  const code = readSpokenCode(typed)
  const row = code === null ? undefined : await lockCode(work, code)
  if (!row) {
    await countWrongTry(work, personId, account)
    const meant = code === null ? null : await publicCodeMeant(work, code, role)
    return meant === null ? 'wrong' : { didYouMean: meant }
  }
  if (row.role !== role) return 'role'
  const key = { code_id: row.id, person_id: personId }
  if (await work.database('code_entries').where(key).first('code_id')) return { entered: row, first: false }
  const standing = standingOfCode(work, row)
  if (standing !== 'good') {
    // A code in a link is often old: that is no guess. One that was used up may be somebody else's.
    if (standing === 'used') await countWrongTry(work, personId, account)
    return standing
  }
  await work
    .database('entry_codes')
    .where({ id: row.id })
    .update({ uses: row.uses + 1 })
  await work.database('code_entries').insert({ ...key, opened_at: work.now.getTime(), shows: null })
  work.record({ kind: 'entry-code-used', personId, code: row.id })
  return { entered: row, first: true }
}

/** How a code stands now, for whoever has not come in by it. */
export function standingOfCode(work: Work, row: EntryCodeRow): 'good' | 'expired' | 'used' | 'off' {
  if (row.off_at !== null) return 'off'
  if (row.expires_at !== null && row.expires_at <= work.now.getTime()) return 'expired'
  return row.most_uses !== null && row.uses >= row.most_uses ? 'used' : 'good'
}

/** The code that a text is, whatever its role, if it can be used now; nothing is counted by the question. */
export async function findGoodCode(work: Work, typed: string): Promise<EntryCodeRow | null> {
  const code = readSpokenCode(typed)
  const row = code === null ? undefined : await work.database('entry_codes').where({ code }).first()
  return row && standingOfCode(work, row) === 'good' ? row : null
}

/** Whether a person came in by any code for a role. */
export async function cameInAs(work: Work, personId: string, role: 'mentee' | 'mentor'): Promise<boolean> {
  const row = await work
    .database('code_entries')
    .join('entry_codes', 'entry_codes.id', 'code_entries.code_id')
    .where('code_entries.person_id', personId)
    .where('entry_codes.role', role)
    .first<{ code_id: string } | undefined>('code_entries.code_id')
  return row !== undefined
}

async function lockCode(work: Work, code: string): Promise<EntryCodeRow | undefined> {
  return await work.database('entry_codes').where({ code }).forNoKeyUpdate().first()
}

/** The one code of a campaign or a partner that a slip can have meant. Personal codes are nobody else's business. */
async function publicCodeMeant(work: Work, typed: string, role: 'mentee' | 'mentor'): Promise<string | null> {
  const rows = await work.database('entry_codes').where({ role }).whereNot({ kind: 'personal' })
  const meant = rows.filter((row) => standingOfCode(work, row) === 'good' && isSlipOf(typed, row.code))
  return meant.length === 1 ? (meant[0]?.code ?? null) : null
}

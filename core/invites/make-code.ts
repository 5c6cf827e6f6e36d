import { isCounsellor } from '../people/counsellors.ts'
import { newId } from '../random.ts'
import type { CodeKind, EntryCodeRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { isSlipOf, newSpokenCode } from './spoken-code.ts'

/** What a code lets people do. */
export type NewCode = {
  kind: CodeKind
  role: 'mentee' | 'mentor'
  /** What counsellors call it; for campaigns. */
  label: string | null
  partnerId: string | null
  /** How many people can come in by it; null: any number. */
  mostUses: number | null
  /** Until when, in milliseconds since 1970; null: until it is switched off. */
  expiresAt: number | null
}

/**
 * Makes a code. It is never one slip away from another that is known, so that "did you mean" has one answer. Records
 * `entry-code-made`.
 */
export async function makeEntryCode(work: Work, madeBy: string, made: NewCode): Promise<EntryCodeRow> {
  // The codes of a service are hundreds at most: comparing all of them takes less than a millisecond.
  const known = await work.database('entry_codes').pluck<string[]>('code')
  for (;;) {
    const code = newSpokenCode(work.random)
    if (known.some((other) => other === code || isSlipOf(code, other))) continue
    const row: EntryCodeRow = {
      ...{ id: newId(work.random), code, kind: made.kind, role: made.role, label: made.label },
      ...{ partner_id: made.partnerId, made_by: madeBy, most_uses: made.mostUses, uses: 0 },
      ...{ made_at: work.now.getTime(), expires_at: made.expiresAt, off_at: null },
    }
    const kept = await work.database('entry_codes').insert(row).onConflict('code').ignore().returning('id')
    if (kept.length === 0) continue
    work.record({ kind: 'entry-code-made', personId: madeBy, code: row.id, of: row.kind, role: row.role })
    return row
  }
}

/** Lets a code work no more, or again. Only counsellors do that; of a partner's code its partner decides. */
export async function switchEntryCode(
  work: Work,
  counsellorId: string,
  codeId: string,
  on: boolean,
): Promise<'switched' | 'already' | 'not-found' | 'not-allowed'> {
  if (!(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const row = await work.database('entry_codes').where({ id: codeId }).forNoKeyUpdate().first()
  if (!row) return 'not-found'
  if ((row.off_at === null) === on) return 'already'
  await work
    .database('entry_codes')
    .where({ id: codeId })
    .update({ off_at: on ? null : work.now.getTime() })
  work.record({ kind: 'entry-code-switched', personId: counsellorId, code: codeId, on })
  return 'switched'
}

/** The code called `codeId`; null when there is none. */
export async function findEntryCode(work: Work, codeId: string): Promise<EntryCodeRow | null> {
  return (await work.database('entry_codes').where({ id: codeId }).first()) ?? null
}

/** The codes of campaigns and personal invites that can still be used or were lately, newest first, at most so many. */
export async function recentEntryCodes(work: Work, most: number): Promise<EntryCodeRow[]> {
  return await work
    .database('entry_codes')
    .whereNot({ kind: 'partner' })
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
}

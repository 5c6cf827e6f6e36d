import { createHash } from 'node:crypto'
import { isCounsellor } from '../people/counsellors.ts'
import { newToken } from '../random.ts'
import type { PartnerRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { findPartner, type Partner } from './partner.ts'

type Changed = 'changed' | 'already' | 'not-found' | 'not-allowed'

/** Switches a partner off, its code, its page and its trust with it, or on again. Records `partner-switched`. */
export async function switchPartner(
  work: Work,
  counsellorId: string,
  partnerId: string,
  on: boolean,
): Promise<Changed> {
  const row = await lock(work, counsellorId, partnerId)
  if (typeof row === 'string') return row
  if (row.state !== 'active' && row.state !== 'off') return 'not-found'
  if ((row.state === 'active') === on) return 'already'
  await work
    .database('partners')
    .where({ id: partnerId })
    .update({ state: on ? 'active' : 'off' })
  await work
    .database('entry_codes')
    .where({ partner_id: partnerId })
    .update({ off_at: on ? null : work.now.getTime() })
  work.record({ kind: 'partner-switched', personId: counsellorId, partnerId, on })
  return 'changed'
}

/** From now on a partner's code approves by itself, or no more. Records `partner-trusted`. */
export async function trustPartner(
  work: Work,
  counsellorId: string,
  partnerId: string,
  trusted: boolean,
): Promise<Changed> {
  const row = await lock(work, counsellorId, partnerId)
  if (typeof row === 'string') return row
  if (row.state !== 'active') return 'not-found'
  if ((row.trusted === 1) === trusted) return 'already'
  await work
    .database('partners')
    .where({ id: partnerId })
    .update({ trusted: trusted ? 1 : 0 })
  work.record({ kind: 'partner-trusted', personId: counsellorId, partnerId, trusted })
  return 'changed'
}

/** Makes the secret of the link to a partner's page; the one before works no more. Only its hash is kept. */
export async function makePartnerLink(work: Work, partnerId: string): Promise<string> {
  const token = newToken(work.random)
  await work
    .database('partners')
    .where({ id: partnerId })
    .update({ page_hash: hashOf(token) })
  return token
}

/** Whose page a secret opens; null when it never was one, or the partner is switched off. */
export async function openPartnerLink(work: Work, token: string): Promise<Partner | null> {
  const row = await work
    .database('partners')
    .where({ page_hash: hashOf(token), state: 'active' })
    .first('id')
  return row ? await findPartner(work, row.id) : null
}

async function lock(
  work: Work,
  counsellorId: string,
  partnerId: string,
): Promise<PartnerRow | 'not-allowed' | 'not-found'> {
  if (!(await isCounsellor(work, counsellorId))) return 'not-allowed'
  return (await work.database('partners').where({ id: partnerId }).forNoKeyUpdate().first()) ?? 'not-found'
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

import type { Knex } from 'knex'
import { cleanText } from '../people/clean-text.ts'
import { standingOfCode } from '../invites/enter.ts'
import { progressOf } from '../invites/progress.ts'
import type { EntryCodeRow, PartnerRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** An organisation that brings mentors. */
export type Partner = {
  id: string
  name: string
  /** Whom to write to there; null where it was erased. */
  contact: string | null
  state: PartnerRow['state']
  /** Whether its mentors are approved by its code. */
  trusted: boolean
  sectors: string[]
  /** Its code, as it is kept; null until it takes part. */
  code: EntryCodeRow | null
  askedBy: string | null
  language: string
}

/** What came of an organisation's code: how many opened it, became mentors, are active now, and whom they helped. */
export type Totals = { invited: number; joined: number; active: number; helped: number }

/** The longest name and contact of an organisation, in characters. */
export const mostPartnerText = 80

/** A typed name or contact, on one line; what is wrong with one that cannot be. */
export function cleanPartnerText(typed: string): { text: string } | 'empty' | 'too-long' {
  return cleanText(typed.replace(/\s+/gu, ' '), mostPartnerText)
}

/** The partner called `partnerId`; null when there is none. */
export async function findPartner(work: Work, partnerId: string): Promise<Partner | null> {
  const row = await work.database('partners').where({ id: partnerId }).first()
  return row ? await read(work, row) : null
}

/** All organisations that were not refused: those that wait first, then by name. */
export async function allPartners(work: Work): Promise<Partner[]> {
  const rows = await work
    .database('partners')
    .whereNot({ state: 'refused' })
    .orderByRaw(`case when state = 'asked' then 0 when state = 'active' then 1 else 2 end`)
    .orderBy('name')
  const partners: Partner[] = []
  for (const row of rows) partners.push(await read(work, row))
  return partners
}

/** Whether a partner's code lets mentors in now. */
export function takesPart(work: Work, { state, code }: Partner): boolean {
  return state === 'active' && code !== null && standingOfCode(work, code) === 'good'
}

/** A partner's totals: figures alone, never who. A mentor counts for the partner by whose code they came in first. */
export async function totalsOf(work: Work, partner: Partner): Promise<Totals> {
  if (!partner.code) return { invited: 0, joined: 0, active: 0, helped: 0 }
  const { database } = work
  const progress = (await progressOf(work, [partner.code.id])).get(partner.code.id)
  const mine = cameInFirstBy(work, partner.code.id)
  const approved = await database('mentors')
    .whereIn('person_id', mine)
    .where({ state: 'approved' })
    .select('paused_at', 'paused_until')
  const now = work.now.getTime()
  const paused = approved.filter(
    ({ paused_at, paused_until }) => paused_at !== null && (paused_until === null || paused_until > now),
  )
  const helped = await database('mentorships').whereIn('mentor_id', mine).distinct('mentee_id')
  return {
    invited: progress?.opened ?? 0,
    joined: approved.length,
    active: approved.length - paused.length,
    helped: helped.length,
  }
}

/** Whoever came in by this code, and by no other partner's code before: nobody counts for two partners. */
function cameInFirstBy({ database }: Work, codeId: string): Knex.QueryBuilder {
  const earlier = database('code_entries as other')
    .join('entry_codes as other_code', 'other_code.id', 'other.code_id')
    .where('other_code.kind', 'partner')
    .whereRaw('other.person_id = entry.person_id')
    .whereRaw(
      '(other.opened_at < entry.opened_at or (other.opened_at = entry.opened_at and other.code_id < entry.code_id))',
    )
  return database('code_entries as entry')
    .where('entry.code_id', codeId)
    .whereNotExists(earlier.select('other.code_id'))
    .select('entry.person_id')
}

async function read(work: Work, row: PartnerRow): Promise<Partner> {
  const sectors = await work
    .database('partner_sectors')
    .where({ partner_id: row.id })
    .orderBy('sector')
    .pluck<string[]>('sector')
  const code = await work.database('entry_codes').where({ partner_id: row.id }).first()
  return {
    ...{ id: row.id, name: row.name, contact: row.contact, state: row.state, sectors },
    ...{ trusted: row.trusted === 1, askedBy: row.asked_by, language: row.language },
    code: code ?? null,
  }
}

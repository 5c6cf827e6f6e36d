import { createHash } from 'node:crypto'
import { hasConsent } from '../people/give-consent.ts'
import type { Programme } from '../programme/programme.ts'
import type { Work } from '../work.ts'

/** Whether a mentor has agreed to the house rules as they are now. */
export async function agreesToHouseRules(work: Work, personId: string): Promise<boolean> {
  return await hasConsent(work, personId, 'house-rules', work.programme.houseRules.version)
}

/** A short sign of the rules' version, for a button: an old card agrees to what stood on it, and to nothing later. */
export function houseRulesSign({ houseRules }: Programme): string {
  return createHash('sha256').update(houseRules.version).digest('hex').slice(0, 8)
}

/** Mentors who have handed in or are approved, and did not agree to the rules as they are now. */
export async function mentorsToAskAgain(work: Work): Promise<string[]> {
  const agreed = work
    .database('consents')
    .where({ kind: 'house-rules', version: work.programme.houseRules.version })
    .whereNull('withdrawn_at')
    .select('person_id')
  const rows = await work
    .database('mentors')
    .whereIn('state', ['applied', 'approved'])
    .whereNotIn('person_id', agreed)
    .orderBy('person_id')
    .select('person_id')
  return rows.map((row) => row.person_id)
}

/** The rules changed since a mentor agreed: they are asked again. Records `house-rules-changed` where that is so still. */
export async function askHouseRulesAgain(work: Work, personId: string): Promise<'asked' | 'needless'> {
  const mentor = await work.database('mentors').where({ person_id: personId }).first('state')
  if (mentor?.state !== 'applied' && mentor?.state !== 'approved') return 'needless'
  if (await agreesToHouseRules(work, personId)) return 'needless'
  work.record({ kind: 'house-rules-changed', personId })
  return 'asked'
}

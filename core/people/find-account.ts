import type { Work } from '../work.ts'

/** The person behind an account; null for an account that nobody has used. Unlike `meet` it makes nobody. */
export async function findAccount(work: Work, account: string): Promise<string | null> {
  const row = await work.database('accounts').where({ account }).first('person_id')
  return row?.person_id ?? null
}

/** Whether the service has met anyone at all. */
export async function hasMetAnyone(work: Work): Promise<boolean> {
  return (await work.database('people').first('id')) !== undefined
}

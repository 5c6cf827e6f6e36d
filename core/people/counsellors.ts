import type { Work } from '../work.ts'

/** Everyone who is a counsellor now, those who joined first at the front. */
export async function counsellorIds(work: Work): Promise<string[]> {
  const rows = await work
    .database('counsellors')
    .orderBy('joined_at')
    .orderBy('person_id')
    .select('person_id')
  return rows.map((row) => row.person_id)
}

/** Whether a person is a counsellor now. */
export async function isCounsellor(work: Work, personId: string): Promise<boolean> {
  const row = await work.database('counsellors').where({ person_id: personId }).first('person_id')
  return row !== undefined
}

import type { Work } from '../work.ts'
import { lockPerson } from './lock-person.ts'

/** Keeps the region of the programme in which a mentee looks for work; null is everywhere. */
export async function chooseRegion(
  work: Work,
  personId: string,
  region: string | null,
): Promise<'chosen' | 'no-such-region' | 'not-registered'> {
  if (region !== null && !work.programme.regions.some(({ code }) => code === region)) return 'no-such-region'
  await lockPerson(work, personId)
  const changed = await work.database('mentees').where({ person_id: personId }).update({ region })
  return changed === 0 ? 'not-registered' : 'chosen'
}

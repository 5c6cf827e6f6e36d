import { approveMentor } from '../mentors/approve.ts'
import { isCounsellor } from '../people/counsellors.ts'
import type { Work } from '../work.ts'
import { findPartner, type Partner } from './partner.ts'

/**
 * The mentors who came in by a partner's code and wait for a counsellor, by identifier. Whoever was refused before is
 * not among them: that profile is for people to look at, one by one.
 */
export async function waitingOfPartner({ database }: Work, { code }: Partner): Promise<string[]> {
  if (!code) return []
  const refused = database('events').where({ kind: 'mentor-refused' }).whereNotNull('person_id')
  return await database('mentors')
    .whereIn('person_id', database('code_entries').where({ code_id: code.id }).select('person_id'))
    .whereNotIn('person_id', refused.select('person_id'))
    .where({ state: 'applied' })
    .orderBy('person_id')
    .pluck<string[]>('person_id')
}

/**
 * A counsellor approves all who wait of a partner that is trusted now. Who cannot be approved (too young, erased, decided
 * meanwhile, the counsellor) stays as they are. Records `mentor-approved` for each.
 */
export async function approveWaiting(
  work: Work,
  counsellorId: string,
  partnerId: string,
): Promise<{ approved: number } | 'not-allowed' | 'not-found' | 'not-trusted'> {
  if (!(await isCounsellor(work, counsellorId))) return 'not-allowed'
  const partner = await findPartner(work, partnerId)
  if (!partner) return 'not-found'
  if (partner.state !== 'active' || !partner.trusted) return 'not-trusted'
  let approved = 0
  // By identifier, as everybody locks people.
  for (const mentorId of await waitingOfPartner(work, partner)) {
    if ((await approveMentor(work, mentorId, counsellorId)) === 'approved') approved += 1
  }
  return { approved }
}

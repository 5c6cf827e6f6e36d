import { lockPerson } from '../people/lock-person.ts'
import { saidUnderAge } from '../people/minimum-age.ts'
import type { Work } from '../work.ts'

/**
 * A mentor who came in by the code of a partner that is trusted now is approved by it: no counsellor has to look. Records
 * `mentor-approved`, by the partner. `nobody-vouches`: no such code, or it was switched off; a counsellor decides.
 */
export async function approveByPartner(
  work: Work,
  mentorId: string,
): Promise<'approved' | 'nobody-vouches' | 'not-waiting'> {
  const person = await lockPerson(work, mentorId)
  const mentor = await work.database('mentors').where({ person_id: mentorId }).first('state')
  if (mentor?.state !== 'applied' || person.erased_at !== null) return 'not-waiting'
  const partnerId = await whoVouches(work, mentorId)
  // A profile that was refused before is for people to look at, whoever brings it.
  const refused = await work
    .database('events')
    .where({ person_id: mentorId, kind: 'mentor-refused' })
    .first('id')
  if (partnerId === null || refused || saidUnderAge(work.programme, person.age_band)) return 'nobody-vouches'
  const by = `partner:${partnerId}`
  await work
    .database('mentors')
    .where({ person_id: mentorId })
    .update({ state: 'approved', decided_at: work.now.getTime(), decided_by: by })
  work.record({ kind: 'mentor-approved', personId: mentorId, by })
  return 'approved'
}

async function whoVouches(work: Work, mentorId: string): Promise<string | null> {
  const codes = await partnerCodes(work, mentorId)
  return (
    codes.find((row) => row.off_at === null && row.state === 'active' && row.trusted === 1)?.partner_id ??
    null
  )
}

type PartnerCode = { partner_id: string; off_at: number | null; state: string; trusted: number }

async function partnerCodes(work: Work, mentorId: string): Promise<PartnerCode[]> {
  const rows: PartnerCode[] = await work
    .database('code_entries')
    .join('entry_codes', 'entry_codes.id', 'code_entries.code_id')
    .join('partners', 'partners.id', 'entry_codes.partner_id')
    .where('code_entries.person_id', mentorId)
    .orderBy('code_entries.opened_at')
    .select('entry_codes.partner_id', 'entry_codes.off_at', 'partners.state', 'partners.trusted')
  return rows
}

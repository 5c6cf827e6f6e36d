import type { MentorshipRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { mentorshipRef } from './lock-mentorship.ts'

/**
 * Hands over all that waits for one side of a mentorship, which is locked, in the order in which it came. Records
 * `message-relayed` for each.
 */
export async function passWaiting(work: Work, mentorship: MentorshipRow, readerId: string): Promise<void> {
  const waiting = await work
    .database('messages')
    .where({ mentorship_id: mentorship.id })
    .whereRaw(`state = 'waiting'`)
    .whereNot({ from_id: readerId })
    .orderBy('place')
    .select('id', 'from_id')
  const passed = { state: 'passed', passed_at: work.now.getTime() }
  for (const { id, from_id: from } of waiting) {
    await work.database('messages').where({ id }).update(passed)
    work.record({
      kind: 'message-relayed',
      at: work.now.getTime(),
      ...mentorshipRef(mentorship),
      messageId: id,
      from,
    })
  }
}

/**
 * The hours of a mentor have begun: what waited for them in this mentorship is handed over. `over`: the mentorship ended
 * meanwhile, or is frozen; what waits stays with its writer, and goes once the two can talk again.
 */
export async function passWhatWaited(work: Work, mentorshipId: string): Promise<'passed' | 'over'> {
  const row = await work.database('mentorships').where({ id: mentorshipId }).forNoKeyUpdate().first()
  if (!row || row.closed_at !== null || row.frozen_at !== null) return 'over'
  await passWaiting(work, row, row.mentor_id)
  return 'passed'
}

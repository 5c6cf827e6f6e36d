import { lockPeople } from '../people/lock-person.ts'
import type { RequestRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { backupsOf } from './backups.ts'

/**
 * Locks an open request for a change: first its two people, with `back-ups-too` also those who may be asked next, all
 * in one order, then the request itself. A request that is over is returned as it is, without a lock: it stays so.
 * Null when there is none.
 */
export async function lockRequest(
  work: Work,
  requestId: string,
  whom: 'its-people' | 'back-ups-too',
): Promise<RequestRow | null> {
  const seen = await work.database('requests').where({ id: requestId }).first()
  if (seen?.state !== 'open') return seen ?? null
  const backups = whom === 'back-ups-too' ? await backupsOf(work, seen.search_id) : []
  await lockPeople(work, [seen.mentee_id, seen.mentor_id, ...backups])
  if (whom === 'back-ups-too') {
    // Only who holds the mentee changes the back-ups. Those who joined them a moment ago are locked late, against the
    // order: if that ever gets in the way, the database says so and the turn is taken again.
    const joined = (await backupsOf(work, seen.search_id)).filter((id) => !backups.includes(id))
    if (joined.length > 0) await lockPeople(work, joined)
  }
  const row = await work.database('requests').where({ id: requestId }).forNoKeyUpdate().first()
  return row ?? null
}

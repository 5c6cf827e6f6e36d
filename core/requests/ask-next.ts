import { whoCanBeAsked } from '../matching/askable.ts'
import { isPaused } from '../people/pause.ts'
import type { Work } from '../work.ts'
import { backupsOf } from './backups.ts'
import { isRoomForOneMore, mayAskMore } from './more.ts'
import { findSearch, type Search } from './search.ts'
import { sendRequest } from './send-request.ts'

/** What became of asking the next one. */
export type AskedNext = { asked: string } | 'exhausted' | 'waiting'

/**
 * Asks the first back-up of a search who can still be asked; those before are passed over for good. The mentee and the
 * back-ups are locked (`lockRequest`). `exhausted`: nobody is left, which is recorded as `backups-exhausted` where the
 * mentee may ask somebody else now. `waiting`: the mentee is on pause, or the search is over, or the programme allows no
 * more open requests; nobody is asked.
 */
export async function askNext(work: Work, searchId: string): Promise<AskedNext> {
  const search = await findSearch(work, searchId)
  if (!search || search.closedAt !== null || (await isOnPause(work, search))) return 'waiting'
  if (!(await isRoomForOneMore(work, searchId))) return 'waiting'
  const backups = await backupsOf(work, searchId)
  const [next] = await whoCanBeAsked(work, search.menteeId, backups, search.sector)
  const passed = next === undefined ? backups : backups.slice(0, backups.indexOf(next) + 1)
  await work.database('search_backups').where({ search_id: searchId }).whereIn('mentor_id', passed).delete()
  if (next !== undefined) {
    await sendRequest(work, search, next)
    return { asked: next }
  }
  if (await mayAskMore(work, searchId)) {
    work.record({ kind: 'backups-exhausted', personId: search.menteeId, searchId })
  }
  return 'exhausted'
}

async function isOnPause(work: Work, { menteeId }: Search): Promise<boolean> {
  const mentee = await work.database('mentees').where({ person_id: menteeId }).first()
  return mentee !== undefined && isPaused(mentee, work.now)
}

import type { Programme } from '../programme/programme.ts'
import type { RequestRow } from '../tables.ts'
import type { Work } from '../work.ts'

/**
 * Whether one more mentor may be asked in a search now: nobody is being asked, or everyone who is was silent for as long
 * as the programme says, and there are fewer of them than it allows at once.
 */
export async function mayAskMore(work: Work, searchId: string): Promise<boolean> {
  const open = await openIn(work, searchId)
  const now = work.now.getTime()
  return isRoom(work.programme, open) && open.every(({ ask_next_at }) => (ask_next_at ?? 0) <= now)
}

/** Whether the programme allows one more open request in a search, whatever those who are asked do. */
export async function isRoomForOneMore(work: Work, searchId: string): Promise<boolean> {
  return isRoom(work.programme, await openIn(work, searchId))
}

function isRoom({ clock }: Programme, open: readonly unknown[]): boolean {
  return open.length < clock.mostOpenRequests
}

async function openIn(work: Work, searchId: string): Promise<Pick<RequestRow, 'ask_next_at'>[]> {
  return await work
    .database('requests')
    .where({ search_id: searchId })
    .whereRaw(`state = 'open'`)
    .select('ask_next_at')
}

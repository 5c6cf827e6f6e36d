import type { Work } from '../work.ts'

/** At most this many wrong codes an account in this many milliseconds: 40 bits are then out of reach. */
const mostTries = 5
const triesCountFor = 15 * 60_000

/** Whether an account may try a code once more; what no longer counts is cleared away. */
export async function mayTry(work: Work, account: string): Promise<boolean> {
  const since = work.now.getTime() - triesCountFor
  await work.database('code_tries').where({ account }).where('at', '<=', since).delete()
  return (await triesOf(work, account)) < mostTries
}

/** Counts a wrong code. Records `guessing-slowed` when it is the last one that is looked at for now. */
export async function countWrongTry(work: Work, personId: string, account: string): Promise<void> {
  await work.database('code_tries').insert({ account, at: work.now.getTime() })
  if ((await triesOf(work, account)) === mostTries) work.record({ kind: 'guessing-slowed', personId })
}

/** Someone of whom nothing is known tries links with codes, and is slowed. Records `guessing-slowed`. */
export function noticeGuessedLinks(work: Work): void {
  work.record({ kind: 'guessing-slowed', personId: null })
}

async function triesOf(work: Work, account: string): Promise<number> {
  const recent = await work.database('code_tries').where({ account }).limit(mostTries).select('at')
  return recent.length
}

/** How often someone was slowed since a moment. */
export async function slowedSince(work: Work, since: Date): Promise<number> {
  const rows = await work
    .database('events')
    .where({ kind: 'guessing-slowed' })
    .where('at', '>=', since.getTime())
    .select('id')
  return rows.length
}

import { newId } from '../random.ts'
import type { Work } from '../work.ts'

/** Keeps that a mentor is asked now whether they are still available, and says which question it is. */
export async function keepCheck(work: Work, mentorId: string): Promise<string> {
  const id = newId(work.random)
  await work
    .database('availability_checks')
    .insert({ id, mentor_id: mentorId, asked_at: work.now.getTime(), answered_at: null })
  return id
}

/** How many questions a mentor left unanswered since a moment, in milliseconds since 1970. */
export async function unansweredSince(work: Work, mentorId: string, moment: number): Promise<number> {
  const found = await work
    .database('availability_checks')
    .where({ mentor_id: mentorId, answered_at: null })
    .where('asked_at', '>=', moment)
    .count({ all: '*' })
    .first()
  return Number(found?.all)
}

/** Where a question stands: `open` where its mentor did not answer it yet. */
export async function checkOf(
  work: Work,
  mentorId: string,
  checkId: string,
): Promise<'open' | 'answered' | 'not-found'> {
  const row = await work.database('availability_checks').where({ id: checkId, mentor_id: mentorId }).first()
  if (!row) return 'not-found'
  return row.answered_at === null ? 'open' : 'answered'
}

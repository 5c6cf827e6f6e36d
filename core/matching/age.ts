import type { Work } from '../work.ts'
import { renewScores } from './renew.ts'

/** How many mentors one transaction goes over: few enough that nobody waits for it. */
const mentorsAtOnce = 200

/** How long it rests when nobody is left to go over, in milliseconds. */
export const restBetweenSweeps = 15 * 60_000

/**
 * Works out the order anew where time alone changed it: what fades, pauses that ended, showings that are of yesterday.
 * Those who are due longest come first. Records `scores-aged` with the moment of the next time: at once while there
 * are more.
 */
export async function ageScores(work: Work): Promise<number> {
  const now = work.now.getTime()
  const due = await work
    .database('mentor_standings')
    .whereNotNull('renew_at')
    .where('renew_at', '<=', now)
    .orderBy('renew_at')
    .limit(mentorsAtOnce)
    .select('person_id')
  await renewScores(
    work,
    due.map((row) => row.person_id),
  )
  const next = due.length === mentorsAtOnce ? now + 1 : now + restBetweenSweeps
  work.record({ kind: 'scores-aged', mentors: due.length, next })
  return due.length
}

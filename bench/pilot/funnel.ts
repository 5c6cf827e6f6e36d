import type { Knex } from 'knex'

const day = 86_400_000

/** What came of a pilot. */
export type Funnel = {
  mentors: number
  mentees: number
  asked: number
  matchedWithin7Days: number
  matched: number
  medianDaysToYes: number
  requestsPerMatch: number
  /** How unequally requests fall on mentors: 0 is all alike, 1 is all on one. */
  loadGini: number
  neverAsked: number
}

/** Reads the funnel from the database: shares are of all registered mentees, or of all mentors. */
export async function readFunnel(database: Knex): Promise<Funnel> {
  const mentees = await database('mentees').select('person_id', 'registered_at')
  const mentors = await database('mentors').where({ state: 'approved' }).select('person_id')
  const requests = await database('requests').select('mentor_id', 'mentee_id', 'state', 'decided_at')
  const came = new Map(mentees.map((row) => [row.person_id, row.registered_at]))
  const firstYes = new Map<string, number>()
  const load = new Map(mentors.map((row) => [row.person_id, 0]))
  for (const { mentor_id, mentee_id, state, decided_at } of requests) {
    load.set(mentor_id, (load.get(mentor_id) ?? 0) + 1)
    if (state !== 'accepted' || decided_at === null) continue
    const days = (decided_at - (came.get(mentee_id) ?? 0)) / day
    firstYes.set(mentee_id, Math.min(days, firstYes.get(mentee_id) ?? days))
  }
  const waits = [...firstYes.values()].sort((one, other) => one - other)
  const loads = [...load.values()].sort((one, other) => one - other)
  return {
    mentors: mentors.length,
    mentees: mentees.length,
    asked: new Set(requests.map((row) => row.mentee_id)).size / mentees.length,
    matchedWithin7Days: waits.filter((days) => days <= 7).length / mentees.length,
    matched: waits.length / mentees.length,
    medianDaysToYes: waits[Math.floor(waits.length / 2)] ?? NaN,
    requestsPerMatch: requests.length / Math.max(1, waits.length),
    loadGini: gini(loads),
    neverAsked: loads.filter((count) => count === 0).length / Math.max(1, loads.length),
  }
}

/** Of counts in rising order. */
function gini(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return 0
  const weighed = counts.reduce((sum, count, index) => sum + (2 * (index + 1) - counts.length - 1) * count, 0)
  return weighed / (counts.length * all)
}

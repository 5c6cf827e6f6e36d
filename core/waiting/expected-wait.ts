import type { Work } from '../work.ts'

/** A day, in milliseconds. */
const day = 24 * 3_600_000

/** How long a place takes to come, in days; null where too little is known to say. */
export type ExpectedWait = { from: number; to: number } | null

/** What the expected wait is worked out from. */
export type WaitFacts = {
  /** How long those of the last days waited until a place was first offered, in milliseconds. */
  waits: readonly number[]
  /** How long those who wait now have waited so far, in milliseconds. */
  soFar: readonly number[]
  /** How many people of the field got a mentor in the last days. */
  matches: number
  /** How many days that is. */
  days: number
  /** Where in the line: 1 for the first. */
  place: number
  /** Fewer than this say nothing. */
  fewest: number
}

/**
 * What can be said honestly. Where enough people waited: the range in which most of them got an offer, leaving out the
 * quickest and the slowest fifth. Who still waits counts in the upper end with the time so far, once that is longer than
 * the middle of the others: otherwise a line that stands still would look quick. Where too few waited: how long as many
 * matches as there are people to serve take at the pace of the last days, give or take what chance does to such a count
 * (its square root, as of a Poisson process). Where too few were matched either: nothing.
 */
export function expectedWait(facts: WaitFacts): ExpectedWait {
  const { waits, soFar, matches, days, place, fewest } = facts
  if (waits.length >= fewest) {
    const middle = quantile(waits, 0.5)
    const stuck = soFar.filter((wait) => wait > middle)
    return inDays(quantile(waits, 0.2), quantile([...waits, ...stuck], 0.8))
  }
  if (matches < fewest) return null
  const each = (days * day) / matches
  const chance = Math.sqrt(place)
  return inDays(Math.max(0, place - chance) * each, (place + chance) * each)
}

/** Whole days, rounded outwards: a range that promises too much is worse than a wide one. */
function inDays(from: number, to: number): { from: number; to: number } {
  return { from: Math.floor(from / day), to: Math.max(1, Math.ceil(to / day)) }
}

/** The value below which this part of the values lies: one of the values themselves. */
function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))
  return sorted[index] ?? 0
}

/** The same for a field now, for whoever stands at this place in its line. */
export async function waitInSector(work: Work, sector: string, place: number): Promise<ExpectedWait> {
  const { historyDays, fewestForWait } = work.programme.waitingList
  const now = work.now.getTime()
  const since = now - historyDays * day
  const offered: { joined_at: number; first: number }[] = await work
    .database('held_places')
    .join('line_entries', 'line_entries.id', 'held_places.entry_id')
    .where('line_entries.sector', sector)
    .groupBy('line_entries.id', 'line_entries.joined_at')
    .havingRaw('min(held_places.held_at) > ?', [since])
    .select('line_entries.joined_at')
    .min({ first: 'held_places.held_at' })
  const waiting: { joined_at: number }[] = await work
    .database('line_entries')
    .where({ sector })
    .whereNull('left_at')
    .whereNotExists(
      work
        .database('held_places')
        .whereRaw('held_places.entry_id = line_entries.id')
        .select('held_places.id'),
    )
    .select('joined_at')
  const begun = await work
    .database('mentorships')
    .join('requests', 'requests.id', 'mentorships.request_id')
    .join('searches', 'searches.id', 'requests.search_id')
    .where('searches.sector', sector)
    .where('mentorships.begun_at', '>', since)
    .count<{ matches: number }>({ matches: '*' })
    .first()
  return expectedWait({
    waits: offered.map((row) => row.first - row.joined_at),
    soFar: waiting.map((row) => now - row.joined_at),
    matches: begun?.matches ?? 0,
    days: historyDays,
    place,
    fewest: fewestForWait,
  })
}

import type { Knex } from 'knex'
import { rowsOf } from './inbox.ts'

/** How the engine is doing, for a health check: figures, nothing of what people wrote. */
export type Health = {
  /** How long the oldest event that is due has been waiting, in milliseconds; 0 when nothing waits. */
  oldestWaiting: number
  /** How many wishes are not shown yet. */
  postsBehind: number
  /** How many wishes were set aside. */
  postsParked: number
  /** How many events were given up in the last 30 days. */
  eventsDead: number
}

/** Reads the figures. Rejects when the database is not there. */
export async function readHealth(database: Knex, now: number): Promise<Health> {
  const waiting = await rowsOf<{ due: number | null }>(
    database,
    'select min(case when due > received_at then due else received_at end) as due from inbox where done_at is null and due <= ?',
    [now],
  )
  const [posts] = await rowsOf<{ behind: number | string; parked: number | string; dead: number | string }>(
    database,
    `select (select count(*) from posts where shown is distinct from wanted and parked is null) as behind,
            (select count(*) from posts where parked is not null and parked <> 'gone') as parked,
            (select count(*) from events where kind = 'turn-failed' and at > ?) as dead`,
    [now - 30 * 24 * 3_600_000],
  )
  const due = waiting[0]?.due ?? null
  return {
    oldestWaiting: due === null ? 0 : Math.max(0, now - due),
    postsBehind: Number(posts?.behind ?? 0),
    postsParked: Number(posts?.parked ?? 0),
    eventsDead: Number(posts?.dead ?? 0),
  }
}

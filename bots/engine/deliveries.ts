import type { Knex } from 'knex'
import { rowsOf } from './inbox.ts'

/**
 * Knows a thing that is delivered again under another number. `key` says who did what, the same for both deliveries; it
 * should be a hash, since it is kept for an hour.
 */
export type Deliveries = {
  /**
   * The number under which a delivery is to be kept: its own, or that of an earlier one with the same key which the app
   * was not told about within five minutes, or which began at most `sameFor` milliseconds ago.
   */
  begin(key: string, eventId: string, sameFor: number): Promise<string>
  /** The app was told that it arrived: another delivery is another deed, once `sameFor` is over. */
  answered(key: string): Promise<void>
  /** Whatever comes with this key is new. */
  forget(key: string): Promise<void>
}

/** For how long an app may repeat what it got no answer to, in milliseconds. */
const unansweredFor = 5 * 60_000

/** For how long a row can be of use, in milliseconds. */
const keptFor = 60 * 60_000

/** How often old rows are taken out, in milliseconds. */
const cleanEvery = 10 * 60_000

type Row = { key: string; event_id: string; began_at: number; answered_at: number | null }

/** Keeps them on the table of `migrations/040-deliveries.ts`, so that any number of processes know them. */
export function createDeliveries(database: Knex, clock: () => Date): Deliveries {
  const rows = (): Knex.QueryBuilder<Row, Row[]> => database<Row>('deliveries')
  let cleaned = 0
  return {
    begin: async (key, eventId, sameFor) => {
      const now = clock().getTime()
      if (now - cleaned > cleanEvery) {
        cleaned = now
        await rows()
          .where('began_at', '<', now - keptFor)
          .delete()
      }
      // One statement, so that two processes which get it at the same moment agree.
      const isNew = `deliveries.began_at < (case when deliveries.answered_at is null then cast(? as bigint) else cast(? as bigint) end)`
      const since = [now - unansweredFor, now - sameFor]
      const kept = await rowsOf<Pick<Row, 'event_id'>>(
        database,
        `insert into deliveries (key, event_id, began_at, answered_at) values (?, ?, ?, null)
         on conflict (key) do update set
           event_id = case when ${isNew} then excluded.event_id else deliveries.event_id end,
           began_at = case when ${isNew} then excluded.began_at else deliveries.began_at end,
           answered_at = case when ${isNew} then null else deliveries.answered_at end
         returning event_id`,
        [key, eventId, now, ...since, ...since, ...since],
      )
      return kept[0]?.event_id ?? eventId
    },
    answered: async (key) => {
      await rows().where({ key }).whereNull('answered_at').update({ answered_at: clock().getTime() })
    },
    forget: async (key) => {
      await rows().where({ key }).delete()
    },
  }
}

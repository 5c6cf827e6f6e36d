import type { Knex } from 'knex'
import { isPostgres } from '../../core/database.ts'
import { addressKey, type Inbound } from '../channel.ts'
import type { InboxRow } from './tables.ts'

/** A turn that fails this often is given up: the lane goes on, a counsellor sees it. */
export const mostAttempts = 5

/** An event that was being handled when the process died this often, in a row, is given up as well. */
export const mostCrashes = 3

/** How long a lane waits after the first, second, … failure, in milliseconds. */
const backoff = [1_000, 5_000, 30_000, 120_000]

/** The number of a row, or that the event was known already. */
export type Kept = number | 'known'

/**
 * Keeps what came in, each once per channel and event id, in one statement: all or none. Resolves when it is safe to
 * tell the apps that it arrived, with the number of each row: the name under which the log follows it door to door.
 */
export async function keepInbound(
  database: Knex,
  inbounds: readonly Inbound[],
  now: number,
): Promise<Kept[]> {
  const rows = await database('inbox')
    .insert(
      inbounds.map((inbound) => ({
        channel: inbound.address.channel,
        event_id: inbound.eventId,
        lane: addressKey(inbound.address),
        event: JSON.stringify(inbound),
        due: now,
        received_at: now,
      })),
    )
    .onConflict(['channel', 'event_id'])
    .ignore()
    .returning(['id', 'channel', 'event_id'])
  const kept = new Map(rows.map((row) => [JSON.stringify([row.channel, row.event_id]), row.id]))
  return inbounds.map(({ address, eventId }) => {
    const key = JSON.stringify([address.channel, eventId])
    const id = kept.get(key) ?? 'known'
    kept.delete(key)
    return id
  })
}

/** Reads an inbound event back from its row. */
export function readInbound(row: Pick<InboxRow, 'event'>): Inbound {
  const inbound = JSON.parse(row.event) as Inbound
  return { ...inbound, at: new Date(inbound.at) }
}

/**
 * Claims the next event: the first of its lane by (due, id) among those already due, skipping lanes that wait after a
 * failure and, on PostgreSQL, rows that another worker holds. Null when there is nothing to do.
 */
export async function claimHead(database: Knex.Transaction, now: number): Promise<InboxRow | null> {
  // A subquery for the head, not "no older one exists": that was 100 times slower on a table without statistics.
  const head = `i.id = (select o.id from inbox o where o.lane = i.lane and o.done_at is null and o.due <= ?
                        order by o.due, o.id limit 1)`
  const lock = isPostgres(database) ? 'for update of i skip locked' : ''
  const rows = await rowsOf<InboxRow>(
    database,
    `select i.* from inbox i where i.done_at is null and i.due <= ? and i.not_before <= ? and ${head}
     order by i.due, i.id limit 1 ${lock}`,
    [now, now, now],
  )
  return rows[0] ?? null
}

/** Marks an event as done and blanks what was in it. */
export async function markDone(database: Knex.Transaction, id: number, now: number): Promise<void> {
  await database('inbox').where({ id }).update({ done_at: now, event: '', failed: null })
}

/** Counts a failure, in a transaction of its own after the rollback; the lane waits before it tries again. */
export async function markFailed(
  database: Knex.Transaction,
  row: InboxRow,
  failure: string,
  now: number,
): Promise<void> {
  const attempts = row.attempts + 1
  const notBefore = now + (backoff[row.attempts] ?? 0)
  await stillOpen(database, row).update({ attempts, starts: 0, failed: failure, not_before: notBefore })
}

/** Gives an event up: its lane goes on, and what was in it is blanked. */
export async function markDead(
  database: Knex.Transaction,
  row: InboxRow,
  failure: string,
  now: number,
): Promise<void> {
  await stillOpen(database, row).update({
    attempts: row.attempts + 1,
    failed: failure,
    done_at: now,
    event: '',
  })
}

function stillOpen(database: Knex.Transaction, row: InboxRow): Knex.QueryBuilder {
  return database('inbox').where({ id: row.id }).whereNull('done_at')
}

/** How long one process has, from counting the start of an event to claiming it, in milliseconds. */
const lentFor = 5_000

/**
 * Counts the start of an event that may be what killed the process before, and keeps it from every other process until
 * this one claims it: several that start together count one start, not one each.
 */
export async function lendToOne(database: Knex.Transaction, row: InboxRow, now: number): Promise<void> {
  const starts = row.starts + 1
  await database('inbox')
    .where({ id: row.id })
    .update({ starts, not_before: now + lentFor })
}

/**
 * Claims the event that was lent to this process; null when it has been handled. It waits for a lock, since a process
 * that looked at the row just before may still hold one by accident.
 */
export async function claimOne(database: Knex.Transaction, id: number): Promise<InboxRow | null> {
  const lock = isPostgres(database) ? 'for update' : ''
  const rows = await rowsOf<InboxRow>(
    database,
    `select * from inbox where id = ? and done_at is null ${lock}`,
    [id],
  )
  return rows[0] ?? null
}

/** Rows of a raw query, in the one shape that both databases' drivers hide. */
export async function rowsOf<Row>(
  database: Knex,
  sql: string,
  bindings: readonly Knex.RawBinding[],
): Promise<Row[]> {
  const answer: unknown = await database.raw(sql, bindings)
  return Array.isArray(answer) ? (answer as Row[]) : (answer as { rows: Row[] }).rows
}

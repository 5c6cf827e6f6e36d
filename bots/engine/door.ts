import type { Knex } from 'knex'
import type { Inbound } from '../channel.ts'
import { keepInbound, type Kept } from './inbox.ts'
import { isInTheWay, isOutage } from './outage.ts'

/** The most events that are kept in one statement: 6 columns each, far below SQLite's 32,766 values. */
const mostAtOnce = 200

type Waiting = { inbound: Inbound; resolve: (kept: Kept) => void; reject: (error: unknown) => void }

/**
 * The door: whatever comes in while a statement is under way is kept by the next one, together. So a slow database
 * delays everybody by two statements at most, however many knock at once, and events of one app stay in their order.
 * Nobody is told "kept" before their own row is committed; a row that cannot be kept harms no other.
 */
export function openDoor(database: Knex, clock: () => Date): (inbound: Inbound) => Promise<Kept> {
  let waiting: Waiting[] = []
  let busy = false
  const keepAll = async (): Promise<void> => {
    busy = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, mostAtOnce)
      waiting = waiting.slice(mostAtOnce)
      await keepGroup(database, group, clock().getTime())
    }
    busy = false
  }
  return async (inbound) =>
    await new Promise<Kept>((resolve, reject) => {
      waiting.push({ inbound, resolve, reject })
      if (!busy) void keepAll()
    })
}

async function keepGroup(database: Knex, group: readonly Waiting[], now: number): Promise<void> {
  try {
    const kept = await keepInbound(
      database,
      group.map(({ inbound }) => inbound),
      now,
    )
    for (const [place, { resolve }] of group.entries()) resolve(kept[place] ?? 'known')
  } catch (error) {
    // What is wrong with the database is wrong for all; what is wrong with one row is wrong for that row.
    if (group.length === 1 || isOutage(error) || isInTheWay(error)) {
      for (const { reject } of group) reject(error)
      return
    }
    for (const one of group) await keepGroup(database, [one], now)
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { isPostgres } from '../../core/database.ts'
import type { Work } from '../../core/work.ts'
import type { World } from './work.ts'

/**
 * Runs `second` while the transaction of `first` is still open: on PostgreSQL `first` commits only once `second` waits
 * for one of its locks (or needed none). SQLite has one writer, so there the second comes after the first anyway.
 */
export async function overlap<First, Second>(
  world: World,
  database: Knex,
  first: (work: Work) => Promise<First>,
  second: (work: Work) => Promise<Second>,
): Promise<[First, Second]> {
  let later: Promise<Second> | undefined
  const result = await world.run(async (work) => {
    const outcome = await first(work)
    const state: { over: boolean } = { over: false }
    later = world.run(second).finally(() => (state.over = true))
    later.catch(() => undefined)
    while (isPostgres(database) && !state.over && !(await someoneWaits(database))) await sleep(2)
    return outcome
  })
  if (!later) throw new Error('the second never began')
  return [result, await later]
}

async function someoneWaits(database: Knex): Promise<boolean> {
  const waiting: unknown = await database('pg_stat_activity')
    .whereRaw(`datname = current_database() and wait_event_type = 'Lock'`)
    .first('pid')
  return waiting !== undefined
}

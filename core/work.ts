import type { Knex } from 'knex'
import type { DomainEvent } from './events.ts'
import { renewConcerned } from './matching/concerned.ts'
import type { Programme } from './programme/programme.ts'
import type { Random } from './random.ts'

/**
 * One unit of work: what every verb of the core is handed. All that it reads and writes is in one transaction; time,
 * chance and the rules of the programme come in with it, so that the same call always gives the same outcome.
 */
export type Work = {
  readonly database: Knex.Transaction
  readonly now: Date
  readonly random: Random
  readonly programme: Programme
  /** Keeps what happened: written with the transaction, and told to whom it concerns before the transaction ends. */
  record(event: DomainEvent): void
}

/** What a unit of work is made of when it does not run inside a turn: scripts, imports, tests. */
export type WorkSettings = { database: Knex; now: Date; random: Random; programme: Programme }

/** Runs `task` in one transaction and writes its events with it; returns what the task returned and what it recorded. */
export async function inOneTransaction<Result>(
  settings: WorkSettings,
  task: (work: Work) => Promise<Result>,
): Promise<{ result: Result; events: DomainEvent[] }> {
  const events: DomainEvent[] = []
  const result = await settings.database.transaction(async (database) => {
    const work: Work = { ...settings, database, record: (event) => void events.push(event) }
    const outcome = await task(work)
    await finish(work, events)
    return outcome
  })
  return { result, events }
}

/**
 * Runs `task` as a part of a unit of work of which all is kept or nothing: where it says so, what it wrote and recorded
 * is taken back, and the rest of the unit goes on.
 */
export async function allOrNothing<Result>(
  work: Work,
  task: (work: Work) => Promise<{ result: Result; keep: boolean }>,
): Promise<Result> {
  const events: DomainEvent[] = []
  const database = await work.database.transaction()
  try {
    const inner: Work = { ...work, database, record: (event) => void events.push(event) }
    const { result, keep } = await task(inner)
    await (keep ? database.commit() : database.rollback())
    if (keep) for (const event of events) work.record(event)
    return result
  } catch (error) {
    if (!database.isCompleted()) await database.rollback()
    throw error
  }
}

/** Ends a unit of work: the order of proposals is brought up to date with what happened, and what happened is kept. */
export async function finish(work: Omit<Work, 'record'>, events: readonly DomainEvent[]): Promise<void> {
  await renewConcerned(work, events)
  await writeEvents(work, events)
}

/** Appends `events` to the append-only table, in their order. */
export async function writeEvents(work: Omit<Work, 'record'>, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return
  const at = work.now.getTime()
  await work.database('events').insert(
    events.map(({ kind, ...data }) => ({
      at,
      kind,
      person_id: 'personId' in data ? data.personId : null,
      data: JSON.stringify(data),
    })),
  )
}

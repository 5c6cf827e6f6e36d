import type { Knex } from 'knex'
import type { DomainEvent } from '../../core/events.ts'
import { checkProgramme, type Programme } from '../../core/programme/programme.ts'
import type { Random } from '../../core/random.ts'
import { inOneTransaction, type Work } from '../../core/work.ts'
import { readFileSync } from 'node:fs'

/** The demo programme, as the project ships it. */
export const programme: Programme = checkProgramme(
  JSON.parse(readFileSync(new URL('../../programme.json', import.meta.url), 'utf8')),
  'programme.json',
)

/** Chance that is the same in every run (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const number = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { number, bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(number() * 256)) }
}

/** A world for tests of the core: one clock that the test moves, one chance, and units of work on a database. */
export type World = {
  now: Date
  random: Random
  programme: Programme
  /** Runs one unit of work and returns what the verb returned. */
  run<Result>(task: (work: Work) => Promise<Result>): Promise<Result>
  /** The events recorded so far, oldest first. */
  events: DomainEvent[]
}

/** Makes a world on `database`, on a Monday morning. */
export function makeWorld(database: () => Knex, start = '2026-11-23T08:00:00Z'): World {
  const world: World = {
    now: new Date(start),
    random: seededRandom(1),
    programme,
    events: [],
    run: async (task) => {
      const { now, random } = world
      const settings = { database: database(), now, random, programme: world.programme }
      const { result, events } = await inOneTransaction(settings, task)
      world.events.push(...events)
      return result
    },
  }
  return world
}

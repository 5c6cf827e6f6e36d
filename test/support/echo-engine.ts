import path from 'node:path'
import type { Knex } from 'knex'
import { createEngine, type Engine } from '../../bots/engine/engine.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { createLocalise } from '../../bots/localise.ts'
import { loadTexts } from '../../bots/texts.ts'
import type { Bots } from '../../bots/turn.ts'
import { pino, type Logger } from 'pino'
import type { Pace } from '../../bots/engine/attempt.ts'
import { echoBots } from './echo-bots.ts'
import { makeUser, memoryChannel, type MemoryChannel, type User } from './memory-channel.ts'
import { programme, seededRandom } from './work.ts'

const texts = loadTexts(path.join(import.meta.dirname, '..', '..', 'locales'))

/** An engine with the smallest bots on it, on a clock that the test moves. */
export type EchoEngine = {
  engine: Engine
  channel: MemoryChannel
  now: Date
  /** Moves the clock on by so many milliseconds and handles what became due. */
  pass(milliseconds: number): Promise<void>
  user(name: string): User
  /** A user whose deeds are kept and not handled yet. */
  waiting(name: string): User
}

/** Makes one. */
export function makeEchoEngine(
  database: () => Knex,
  options: {
    bots?: Bots
    pace?: Pace
    channel?: MemoryChannel
    now?: Date
    seed?: number
    log?: Logger
  } = {},
): EchoEngine {
  const channel = options.channel ?? memoryChannel()
  let now = options.now ?? new Date('2026-11-23T08:00:00Z')
  const echo: EchoEngine = {
    channel,
    get now() {
      return now
    },
    set now(moment) {
      now = moment
    },
    engine: createEngine({
      database: database(),
      bots: options.bots ?? echoBots(),
      programme,
      random: seededRandom(options.seed ?? 3),
      localise: createLocalise(texts, programme),
      channels: [channel],
      paces: options.pace ? { [channel.name]: options.pace } : {},
      clock: () => now,
      log: options.log ?? pino({ level: 'silent' }),
      wake: localWake(),
      meter: noMeter,
      onStep: () => undefined,
    }),
    pass: async (milliseconds) => {
      echo.now = new Date(echo.now.getTime() + milliseconds)
      await echo.engine.settle()
    },
    user: (name) => userOf(name, async () => await echo.engine.settle()),
    waiting: (name) => userOf(name, async () => await Promise.resolve()),
  }
  const userOf = (name: string, after: () => Promise<void>): User =>
    makeUser(
      channel,
      'mentee',
      name,
      async (inbound) => await echo.engine.accept(inbound),
      after,
      () => echo.now,
    )
  return echo
}

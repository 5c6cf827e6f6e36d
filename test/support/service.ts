import path from 'node:path'
import type { Knex } from 'knex'
import { pino } from 'pino'
import { createBots } from '../../bots/bots.ts'
import type { Audience } from '../../bots/channel.ts'
import { createEngine, type Engine } from '../../bots/engine/engine.ts'
import { nextDue } from '../../bots/engine/clock.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { loadTexts, type Texts } from '../../bots/texts.ts'
import type { Draft } from '../../bots/view.ts'
import type { FindSectors } from '../../core/sectors/finder.ts'
import { makeInvite } from '../../core/people/join-code.ts'
import type { Programme } from '../../core/programme/programme.ts'
import { inOneTransaction } from '../../core/work.ts'
import { makeUser, memoryChannel, type MemoryChannel, type User } from './memory-channel.ts'
import { programme, seededRandom } from './work.ts'

/** All texts of the project, read once. */
export const texts: Texts = loadTexts(path.join(import.meta.dirname, '..', '..', 'locales'))

/** A log that says nothing. */
export const silent = pino({ level: 'silent' })

/** The whole service without a platform and without waiting: a clock that the test moves, users that it plays. */
export type TestService = {
  engine: Engine
  channel: MemoryChannel
  /** Another app, on which the same people can be. */
  second: MemoryChannel
  now: Date
  user(audience: Audience, name: string, on?: MemoryChannel): User
  /** Moves the clock to `moment`, stopping at everything that falls due on the way. */
  passUntil(moment: Date): Promise<void>
  /** A one-time code for a counsellor. */
  invite(): Promise<string>
}

/** What a test may look in on: the texts that are said, each view before it is said in a language, how fields are found. */
export type ServiceSeams = {
  texts?: Texts
  onView?: (draft: Draft) => void
  signIn?: boolean
  find?: FindSectors
  programme?: Programme
}

/** Starts the service on an empty database, on a Monday morning. */
export function makeService(
  database: () => Knex,
  start = '2026-11-23T08:00:00Z',
  seams: ServiceSeams = {},
): TestService {
  const rules = seams.programme ?? programme
  const { bots, localise } = createBots(seams.texts ?? texts, rules, 'http://localhost:3978', seams)
  const channel = memoryChannel()
  const second = memoryChannel('telegram')
  const random = seededRandom(7)
  let now = new Date(start)
  const service: TestService = {
    get now() {
      return now
    },
    set now(moment) {
      now = moment
    },
    channel,
    second,
    engine: createEngine({
      database: database(),
      bots,
      programme: rules,
      random,
      localise: {
        ...localise,
        view: (draft, reading) => {
          seams.onView?.(draft)
          return localise.view(draft, reading)
        },
      },
      channels: [channel, second],
      paces: {},
      clock: () => now,
      log: silent,
      wake: localWake(),
      meter: noMeter,
      onStep: () => undefined,
    }),
    user: (audience, name, on = channel) =>
      makeUser(
        on,
        audience,
        name,
        async (inbound) => await service.engine.accept(inbound),
        async () => await service.engine.settle(),
        () => service.now,
      ),
    passUntil: async (moment) => {
      for (;;) {
        const due = await nextDue(database())
        if (due === null || due > moment.getTime()) break
        service.now = new Date(Math.max(due, service.now.getTime()))
        await service.engine.settle()
      }
      service.now = moment
      await service.engine.settle()
    },
    invite: async () => {
      const world = { database: database(), now: service.now, random, programme: rules }
      const { result } = await inOneTransaction(
        world,
        async (work) => await makeInvite(work, 'counsellor', 24),
      )
      return result.code
    },
  }
  return service
}

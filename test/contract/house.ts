import type { Knex } from 'knex'
import { returnPath, serveSignIn } from '../../adapters/linkedin/listen.ts'
import { linkedIn } from '../../adapters/linkedin/provider.ts'
import { noScan } from '../../adapters/scan.ts'
import { createBots } from '../../bots/bots.ts'
import type { Channel } from '../../bots/channel.ts'
import { createEngine, type Engine } from '../../bots/engine/engine.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { fileOpener } from '../../bots/engine/open-file.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { passFile } from '../../bots/files/pass-file.ts'
import { madeFiles, openMade } from '../../bots/pictures/made-files.ts'
import { signInPages } from '../../bots/sign-in/pages.ts'
import type { WorkSettings } from '../../core/work.ts'
import { freePort } from '../support/free-port.ts'
import { startServer, texts } from '../support/http.ts'
import { makeWorld, programme, seededRandom, type World } from '../support/work.ts'
import type { App, AppKind } from './app.ts'

/** A place to sign in, given where it sends a browser back to. */
export type SignInAt = (returnAddress: string) => { clientId: string; clientSecret: string; issuer: string }

/** What the service is put up with. */
export type HouseSettings = {
  database: Knex
  /** Each of another kind. */
  kinds: readonly AppKind[]
  /** With it mentors are asked whether they want to sign in there. */
  signInAt?: SignInAt | null
  /** Tells of each step of the engine. What it throws ends the process, as far as the engine can tell. */
  onStep?: (step: string) => void
}

/** The whole service on real adapters, with any number of chat apps before it and a clock that a test moves. */
export type House = {
  readonly world: World
  /** In the order of their kinds. */
  readonly apps: readonly App[]
  /** Handles all that people did and is due now, and shows all that can be shown now. */
  settle(): Promise<void>
  /** Another process in the place of the one before, which may have ended in the middle of something. */
  restart(): void
  /** The next so many things that come in find nobody who keeps them. */
  turnsAway(count: number): void
  stop(): Promise<void>
}

/** Puts it up. */
export async function makeHouse({
  database,
  kinds,
  signInAt = null,
  onStep = () => undefined,
}: HouseSettings): Promise<House> {
  const world = makeWorld(() => database)
  const port = await freePort()
  const wake = localWake()
  const random = seededRandom(11)
  const origin = `http://127.0.0.1:${port}`
  const clock = (): Date => world.now
  const settings = (): WorkSettings => ({ database, now: world.now, random, programme })
  const apps: App[] = []
  let turnedAway = 0
  let makeOne: (() => Engine) | undefined
  let made: Engine | undefined
  const engine = (): Engine => {
    if (!made) throw new Error('the engine was not made')
    return made
  }
  const running = await startServer(
    async (server, log) => {
      const pictures = madeFiles(origin)
      const channels: Channel[] = []
      const openFile = fileOpener(channels, {
        made: async (file) => await openMade(pictures, file),
        passed: (open) => passFile(open, noScan),
      })
      for (const kind of kinds) {
        const app = await kind.make({
          ...{ server, log, database, clock, wake, origin, openFile },
          world: settings,
        })
        apps.push(app)
        channels.push(app.channel)
      }
      const paces = Object.fromEntries(
        apps.flatMap(({ channel, pace }) => (pace ? [[channel.name, pace]] : [])),
      )
      makeOne = () => {
        const { bots, localise } = createBots(texts, programme, origin, { signIn: signInAt !== null })
        return createEngine({
          ...{ database, bots, programme, random, log, wake, localise, paces, ...mortal(clock, onStep) },
          channels,
          meter: noMeter,
        })
      }
      made = makeOne()
      if (!signInAt) return
      const { localise } = createBots(texts, programme, origin, { signIn: true })
      const returnAddress = origin + returnPath
      const provider = linkedIn({ log, returnAddress, ...signInAt(returnAddress), nonce: false, pkce: false })
      const pages = signInPages({ perform: async (task) => await engine().perform(task), provider, localise })
      serveSignIn({ server, pages, origin: provider.origin, languages: ['nl', 'fr', 'en', 'sv'] })
    },
    {},
    port,
  )
  for (const { channel } of apps) {
    await channel.start(async (inbound) => {
      if (turnedAway > 0) {
        turnedAway -= 1
        throw new Error('nobody is there to keep it')
      }
      await engine().accept(inbound)
    })
  }
  return {
    world,
    apps,
    settle: async () => {
      for (const app of apps) await app.delivered()
      await engine().settle()
    },
    restart: () => {
      made = makeOne?.()
    },
    turnsAway: (count) => {
      turnedAway = count
    },
    stop: async () => {
      for (const { channel } of apps) await channel.stop()
      for (const app of apps) await app.stop()
      await running.stop()
    },
  }
}

/** A process that has died neither looks at the clock nor does anything with what it knew. */
function mortal(
  clock: () => Date,
  onStep: (step: string) => void,
): { clock: () => Date; onStep: (step: string) => void } {
  let death: unknown = null
  const living = <Result>(task: () => Result): Result => {
    if (death !== null) throw death as Error
    return task()
  }
  return {
    clock: () => living(clock),
    onStep: (step) =>
      living(() => {
        try {
          onStep(step)
        } catch (error) {
          death = error
          throw error
        }
      }),
  }
}

import type { Knex } from 'knex'
import { createBots } from '../../bots/bots.ts'
import type { Audience } from '../../bots/channel.ts'
import { returnPath, serveSignIn } from '../../adapters/linkedin/listen.ts'
import { linkedIn } from '../../adapters/linkedin/provider.ts'
import { createEngine, type Engine } from '../../bots/engine/engine.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { signInPages } from '../../bots/sign-in/pages.ts'
import { makeInvite, type InvitedRole } from '../../core/people/join-code.ts'
import type { WorkSettings } from '../../core/work.ts'
import { startServer, texts } from '../support/http.ts'
import { freePort } from '../support/free-port.ts'
import { makeWorld, programme, seededRandom, type World } from '../support/work.ts'
import type { App, AppKind, AppSettings } from './app.ts'
import { makePlayer, type Player } from './player.ts'
import { nextSend } from './next-send.ts'

/** The whole service, on real adapters, with people of two chat apps before it and a clock that the scene moves. */
export type Stage = {
  readonly database: Knex
  readonly world: World
  readonly mentees: App
  readonly mentors: App
  /** Somebody who has not opened the bot yet. Counsellors use the app of mentors. */
  person(audience: Audience, firstName: string): Promise<Player>
  /** The same, on an app that is named. */
  personOn(app: App, audience: Audience, firstName: string): Promise<Player>
  /** A one-time code. */
  invite(role: InvitedRole): Promise<string>
  /** While it stands still, nothing happens that needs another moment. */
  clock: 'goes on' | 'stands still'
  /** The moment of the virtual clock. */
  now(): number
  /** Moves the clock, and does what can be done then. */
  passes(milliseconds: number): Promise<void>
  /** Handles all that people did, and shows all that is to be shown. */
  rest(): Promise<void>
  stop(): Promise<void>
}

/** How long a scene lets sends wait before it gives up on them, in milliseconds: longer than any wait of the engine. */
const patience = 3_600_000

/** A place to sign in, given where it sends a browser back to. */
export type SignInAt = (returnAddress: string) => { clientId: string; clientSecret: string; issuer: string }

/**
 * Puts the service up on a database, with the app of mentees and the app of mentors (which may be the same); with
 * `signInAt` mentors are asked whether they want to sign in there.
 */
export async function makeStage(
  database: Knex,
  menteeApp: AppKind,
  mentorApp: AppKind,
  signInAt: SignInAt | null = null,
): Promise<Stage> {
  const world = makeWorld(() => database)
  const port = await freePort()
  const wake = localWake()
  const random = seededRandom(11)
  const origin = `http://127.0.0.1:${port}`
  const clock = (): Date => world.now
  const settings = (): WorkSettings => ({ database, now: world.now, random, programme })
  const apps: App[] = []
  let made: Engine | undefined
  const running = await startServer(
    async (server, log) => {
      const shared: AppSettings = { server, log, database, clock, wake, origin, world: settings }
      apps.push(await menteeApp.make(shared))
      if (mentorApp !== menteeApp) apps.push(await mentorApp.make(shared))
      const { bots, localise } = createBots(texts, programme, origin, { signIn: signInAt !== null })
      const paces = Object.fromEntries(
        apps.flatMap(({ channel, pace }) => (pace ? [[channel.name, pace]] : [])),
      )
      made = createEngine({
        ...{ database, bots, programme, clock, random, log, wake, localise, paces },
        channels: apps.map(({ channel }) => channel),
        meter: noMeter,
        onStep: () => undefined,
      })
      if (!signInAt) return
      const returnAddress = origin + returnPath
      const provider = linkedIn({ log, returnAddress, ...signInAt(returnAddress), nonce: false, pkce: false })
      const pages = signInPages({ perform: made.perform, provider, localise })
      serveSignIn({ server, pages, origin: provider.origin, languages: ['nl', 'fr', 'en', 'sv'] })
    },
    {},
    port,
  )
  if (!made) throw new Error('the engine was not made')
  const engine = made
  for (const { channel } of apps) await channel.start(async (inbound) => await engine.accept(inbound))
  const [mentees, mentors = mentees] = apps as [App, App?]

  const handle = async (): Promise<void> => {
    for (const app of apps) await app.delivered()
    await engine.settle()
  }
  const rest = async (): Promise<void> => {
    const began = world.now.getTime()
    await handle()
    while (stage.clock === 'goes on') {
      const next = await nextSend(database)
      if (next === null || next - began > patience) break
      if (next <= world.now.getTime()) throw new Error('a message waits that could be sent')
      world.now = new Date(next)
      await handle()
    }
  }
  const stage: Stage = {
    ...{ database, world, mentees, mentors, rest },
    clock: 'goes on',
    now: () => world.now.getTime(),
    person: async (audience, firstName) =>
      await stage.personOn(audience === 'mentee' ? mentees : mentors, audience, firstName),
    personOn: async (app, audience, firstName) =>
      makePlayer(await app.person(audience, firstName), firstName, rest),
    invite: async (role) => (await world.run((work) => makeInvite(work, role, 24))).code,
    passes: async (milliseconds) => {
      world.now = new Date(world.now.getTime() + milliseconds)
      await rest()
    },
    stop: async () => {
      for (const { channel } of apps) await channel.stop()
      for (const app of apps) await app.stop()
      await running.stop()
    },
  }
  return stage
}

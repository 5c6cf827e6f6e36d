import type { Knex } from 'knex'
import type { Audience } from '../../bots/channel.ts'
import { makeInvite, type InvitedRole } from '../../core/people/join-code.ts'
import type { World } from '../support/work.ts'
import type { App, AppKind } from './app.ts'
import { makeHouse, type SignInAt } from './house.ts'
import { nextSend } from './next-send.ts'
import { makePlayer, type Player } from './player.ts'

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
  const kinds = mentorApp === menteeApp ? [menteeApp] : [menteeApp, mentorApp]
  const house = await makeHouse({ database, kinds, signInAt })
  const { world } = house
  const [mentees, mentors = mentees] = house.apps as [App, App?]

  const rest = async (): Promise<void> => {
    const began = world.now.getTime()
    await house.settle()
    while (stage.clock === 'goes on') {
      const next = await nextSend(database)
      if (next === null || next - began > patience) break
      if (next <= world.now.getTime()) throw new Error('a message waits that could be sent')
      world.now = new Date(next)
      await house.settle()
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
    stop: async () => await house.stop(),
  }
  return stage
}

import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Channel } from '../bots/channel.ts'
import type { Texts } from '../bots/texts.ts'
import { makeInvite } from '../core/people/join-code.ts'
import { inOneTransaction, type WorkSettings } from '../core/work.ts'
import { sandboxChannel } from './channel.ts'
import { seedSandbox, whoIsHere } from './seed.ts'

export { programmeForSandbox } from './programme.ts'

/** A database in which invented and real people would meet. */
export class MixedPeople extends Error {}

/** How long the code of a frame works, in hours: it is used the moment that the frame opens. */
const inviteHours = 1

/** What a sandbox adds to the service. */
export type Sandbox = {
  channel: Channel
  /** A new one-time code for the counsellor's chat. */
  inviteCounsellor: () => Promise<string>
}

/** What a sandbox is made of; `world` says the programme, the clock and the chance of each unit of work. */
export type SandboxSettings = {
  world: () => WorkSettings
  texts: Texts
  log: Logger
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/**
 * Brings the invented people in, and makes the channel on which they live. Throws `MixedPeople` for a database that
 * holds people whom the service met in earnest.
 */
export async function openSandbox(settings: SandboxSettings): Promise<Sandbox> {
  const { world, texts, log, wait = pause } = settings
  if ((await whoIsHere(world())) === 'people') {
    throw new MixedPeople(
      'SANDBOX=off is missing: this database holds real people, and a sandbox would bring invented mentors among them. Set SANDBOX=off, or name another database in DATABASE_URL or DATA_DIR.',
    )
  }
  await seedSandbox(world())
  const { random } = world()
  return {
    channel: sandboxChannel({ texts, clock: () => world().now, random, wait, log }),
    inviteCounsellor: async () => {
      const make = inOneTransaction(
        world(),
        async (work) => await makeInvite(work, 'counsellor', inviteHours),
      )
      return (await make).result.code
    },
  }
}

/** Throws `MixedPeople` where a service at work is given the database of a sandbox. */
export async function refuseInvented(world: WorkSettings): Promise<void> {
  if ((await whoIsHere(world)) !== 'invented') return
  throw new MixedPeople(
    'DATABASE_URL or DATA_DIR names the database of a sandbox, with invented mentors in it. Name another one.',
  )
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined)
}

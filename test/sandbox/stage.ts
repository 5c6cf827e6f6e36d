import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { createBots } from '../../bots/bots.ts'
import { createEngine, type Engine } from '../../bots/engine/engine.ts'
import { nextDue } from '../../bots/engine/clock.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { localWake } from '../../bots/engine/wake.ts'
import type { Language, Programme } from '../../core/programme/programme.ts'
import { sandboxChannel } from '../../sandbox/channel.ts'
import { programmeForSandbox } from '../../sandbox/programme.ts'
import { seedSandbox } from '../../sandbox/seed.ts'
import { makeUser, memoryChannel, tapsOf, type User } from '../support/memory-channel.ts'
import { silent, texts } from '../support/service.ts'
import { programme as shipped, seededRandom } from '../support/work.ts'

/** The sandbox without waiting: its clock jumps to whatever comes next, a reminder or an invented mentor's move. */
export type Stage = {
  programme: Programme
  /** Seconds since the beginning. */
  seconds: () => number
  newcomer: (name: string) => User
  /** Lets `seconds` pass. */
  pass: (seconds: number) => Promise<void>
  /** Lets time pass until `holds`, at most so many seconds; tells how many it took, null when it never held. */
  until: (holds: () => boolean, most: number) => Promise<number | null>
  /** How many invented mentors are about to do something. */
  waiting: () => number
  stop: () => Promise<void>
}

type Timer = { at: number; ring: () => void }

/** Starts the sandbox on an empty database; chance differs with the seed. */
export async function makeStage(database: Knex, seed = 1): Promise<Stage> {
  const begin = new Date('2026-11-21T22:30:00Z').getTime() // a Saturday night: a sandbox does not mind
  let now = begin
  const clock = (): Date => new Date(now)
  const programme = programmeForSandbox(shipped)
  const random = seededRandom(seed)
  const timers = new Set<Timer>()
  const moves = new Set<Promise<void>>()
  await seedSandbox({ database, now: clock(), random, programme })

  const invented = sandboxChannel({
    ...{ texts, clock, random, log: silent },
    wait: async (milliseconds, signal) =>
      await new Promise<void>((resolve) => {
        const timer = { at: now + milliseconds, ring: resolve }
        timers.add(timer)
        signal.addEventListener('abort', () => {
          timers.delete(timer)
          resolve()
        })
      }),
  })
  const visible = memoryChannel()
  const { bots, localise } = createBots(texts, programme, 'http://localhost:3978')
  const engine: Engine = createEngine({
    ...{ database, bots, programme, random, localise, clock, paces: {} },
    channels: [visible, invented],
    log: silent,
    meter: noMeter,
    wake: localWake(),
    onStep: () => undefined,
  })
  await invented.start(async (inbound) => {
    const move = engine.accept(inbound)
    moves.add(move)
    await move.finally(() => moves.delete(move))
  })
  await engine.settle()

  const ringOne = async (timer: Timer): Promise<void> => {
    timers.delete(timer)
    now = Math.max(now, timer.at)
    timer.ring()
    await new Promise((resolve) => setImmediate(resolve))
    await Promise.all(moves)
  }
  const step = async (end: number): Promise<boolean> => {
    const timer = [...timers].sort((one, other) => one.at - other.at)[0]
    const due = await nextDue(database)
    const next = Math.min(timer?.at ?? Infinity, due ?? Infinity)
    if (next > end) return false
    if (timer && timer.at === next) await ringOne(timer)
    else now = Math.max(now, next)
    await engine.settle()
    return true
  }
  const stage: Stage = {
    programme,
    seconds: () => (now - begin) / 1_000,
    newcomer: (name) =>
      makeUser(visible, 'mentee', name, engine.accept, async () => await engine.settle(), clock),
    pass: async (seconds) => {
      const end = now + seconds * 1_000
      while (await step(end));
      now = end
    },
    until: async (holds, most) => {
      const from = now
      while (!holds() && (await step(from + most * 1_000)));
      return holds() ? (now - from) / 1_000 : null
    },
    waiting: () => timers.size,
    stop: async () => await invented.stop(),
  }
  return stage
}

/** Taps the newest button that means `verb`, whatever language it speaks; false when there is none. */
export async function press(user: User, verb: string): Promise<boolean> {
  for (const message of user.seen().toReversed()) {
    const found = tapsOf(message.view).find(({ tap }) => tap === verb || tap.startsWith(`${verb}:`))
    if (!found) continue
    await user.does({ tap: found.tap }, { replyTo: message.id })
    return true
  }
  return false
}

/** Answers the mentee's questions, up to the proposals. */
export async function lookFor(user: User, sector: string, language: Language): Promise<void> {
  await user.does({ arrived: null })
  for (const tap of [`language:${language}`, 'consent:yes']) await user.does({ tap })
  await user.does({ tap: 'name-offered' })
  for (const tap of ['age:18-25', `sector:${sector}`, 'topic:interview', 'region:anywhere']) {
    await user.does({ tap })
  }
}

/** Asks the mentor called `name`, or the first one that is proposed, with whoever is offered as a back-up. */
export async function askFirst(user: User, name = ''): Promise<void> {
  for (let page = 0; page < 5; page += 1) {
    const asks = tapsOf(user.seen().at(-1)?.view ?? { blocks: [] }).filter(({ tap }) =>
      tap.startsWith('ask:'),
    )
    const found = asks.find(({ label }) => label.includes(name))
    if (found) {
      await user.does({ tap: found.tap })
      break
    }
    assert.ok(await press(user, 'more'), `nobody is called ${name}`)
  }
  await user.does({ tap: 'message-done' })
  await user.does({ tap: 'send' })
}

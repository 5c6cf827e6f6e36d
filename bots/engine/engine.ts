import { setTimeout as sleep } from 'node:timers/promises'
import { isPostgres } from '../../core/database.ts'
import type { Work } from '../../core/work.ts'
import type { Channel, Inbound } from '../channel.ts'
import type { ShowSettings } from './attempt.ts'
import { openDoor } from './door.ts'
import { nameInLog } from './name-in-log.ts'
import { takePageTurn, type Outcome } from './page-turn.ts'
import { showOne } from './show.ts'
import { startChannel } from './start-channel.ts'
import { stepAside, takeTurn, type TurnSettings } from './turn.ts'
import type { Wake } from './wake.ts'

/** What an engine is made of. */
export type EngineSettings = Omit<TurnSettings, 'startedAt' | 'counted'> &
  Omit<ShowSettings, 'accept' | 'channels' | 'ring'> & { channels: readonly Channel[]; wake: Wake }

/** Everything that happens enters by `accept`, is handled in turns, and leaves by the channels. */
export type Engine = {
  /** The door: resolves when the event is kept. */
  accept: (inbound: Inbound) => Promise<void>
  /** What a page asks for, handled and told as a turn is: at once, since the page waits for the outcome. */
  perform: <Result>(task: (work: Work) => Promise<Outcome<Result>>) => Promise<Result>
  /** Starts the channels and the loops. */
  start: () => Promise<void>
  /** Finishes the turns and sends in hand, then stops. */
  stop: () => Promise<void>
  /** Without loops, for tests and tools: handles all that is due now, and shows all that can be shown now. */
  settle: () => Promise<void>
}

/** The poll that catches what no ring told of, in milliseconds. */
const poll = 1_000

/** Makes the engine; nothing runs before `start` or `settle`. */
export function createEngine(settings: EngineSettings): Engine {
  const { database, wake, clock, log } = settings
  const knock = openDoor(database, clock)
  let rings = 0
  const ringForTurns = (): void => {
    rings += 1
    wake.ring('turns')
  }
  const accept = async (inbound: Inbound): Promise<void> => {
    const inbox = await knock(inbound)
    log.info({ event: nameInLog(inbound.eventId), channel: inbound.address.channel, inbox }, 'received')
    ringForTurns()
  }
  const turns: TurnSettings = { ...settings, startedAt: clock().getTime(), counted: new Set() }
  const channels = new Map(settings.channels.map((channel) => [channel.name as string, channel]))
  const show: ShowSettings = { ...settings, channels, accept, ring: ringForTurns }
  const stopping = new AbortController()
  const starting = new AbortController()
  const starts: Promise<void>[] = []
  const loops: Promise<void>[] = []

  const turnOnce = async (): Promise<boolean> => {
    const outcome = await takeTurn(turns)
    if (outcome === 'done') wake.ring('posts')
    if (outcome === 'again') await stepAside(settings.random)
    return outcome !== 'nothing'
  }
  const showOnce = async (): Promise<boolean> => await showOne(show)

  const loop = async (topic: string, once: () => Promise<boolean>): Promise<void> => {
    const rest = restUntilRung(wake, topic, stopping.signal)
    while (!stopping.signal.aborted) {
      let did = false
      try {
        did = await once()
      } catch (error) {
        log.error({ error: error instanceof Error ? error.message : String(error), topic }, 'an outage')
        await sleep(poll, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
      if (!did) await rest()
    }
  }

  return {
    accept,
    perform: async (task) => {
      const result = await takePageTurn(settings, task)
      wake.ring('posts')
      wake.ring('turns')
      return result
    },
    start: async () => {
      const one = !isPostgres(database)
      if (one) await freeLeases(settings)
      const later = (trying: Promise<void>): void => void starts.push(trying)
      for (const channel of settings.channels) {
        await startChannel(channel, { accept, log, signal: starting.signal, later })
      }
      for (let worker = 0; worker < (one ? 1 : 4); worker += 1) loops.push(loop('turns', turnOnce))
      for (let worker = 0; worker < (one ? 2 : 8); worker += 1) loops.push(loop('posts', showOnce))
    },
    stop: async () => {
      starting.abort()
      await Promise.all(starts) // one that started in this very moment is stopped with the others
      for (const channel of settings.channels) await channel.stop()
      stopping.abort()
      await Promise.all(loops)
    },
    settle: async () => {
      let heard: number
      do {
        heard = rings
        while (await turnOnce());
        while (await showOnce());
      } while (rings > heard) // what was shown may have set something going
    },
  }
}

/** Alone on its database, a process that starts knows that nobody else holds a wish. */
async function freeLeases({ database }: EngineSettings): Promise<void> {
  await database('posts').where('lease_until', '>', 0).update({ lease_until: 0 })
}

/**
 * Waits for a ring, at most for a poll. A ring that came while there was something to do counts too: whatever it told
 * of may have been kept just after this loop looked.
 */
function restUntilRung(wake: Wake, topic: string, signal: AbortSignal): () => Promise<void> {
  let rung = false
  let awake: (() => void) | null = null
  const ring = (): void => {
    rung = true
    awake?.()
  }
  const off = wake.on(topic, ring)
  signal.addEventListener('abort', () => {
    off()
    ring()
  })
  return async () => {
    if (!rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, poll)
        awake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    awake = null
    rung = false
  }
}

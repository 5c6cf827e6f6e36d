import type { Knex } from 'knex'
import { createBots } from '../../bots/bots.ts'
import { createEngine, type Engine } from '../../bots/engine/engine.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { systemRandom } from '../../core/random.ts'
import { silent, texts } from '../support/service.ts'
import { startChat, visit, wordsOf, type RunningChat, type Visitor } from '../support/web.ts'
import { programme } from '../support/work.ts'

/** The three bots behind the web channel, on a real server; turns are taken when a test says so. */
export type WholeWeb = {
  chat: RunningChat
  engine: Engine
  /** What stands in a visitor's chat when its page is loaded again, oldest first. */
  readsAgain(visitor: Visitor): Promise<string[]>
  stop(): Promise<void>
}

/** Starts it on a database that the test can lock, and fill. */
export async function startWholeWeb(database: Knex): Promise<WholeWeb> {
  const { bots, localise } = createBots(texts, programme, 'http://localhost')
  const made: { engine?: Engine } = {}
  const chat = await startChat(database, async (inbound) => await made.engine?.accept(inbound))
  const engine = createEngine({
    ...{ database, bots, programme, localise, random: systemRandom, channels: [chat.channel], paces: {} },
    ...{ clock: () => new Date(), log: silent, wake: localWake(), meter: noMeter, onStep: () => undefined },
  })
  made.engine = engine
  return {
    chat,
    engine,
    readsAgain: async ({ cookie }) => {
      const again = await visit(chat, '/chat/mentee', { cookie })
      return again.state.entries.map((entry) => wordsOf(entry))
    },
    stop: async () => await chat.stop(),
  }
}

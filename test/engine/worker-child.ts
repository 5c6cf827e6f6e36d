/**
 * A process of its own that runs the real bots on a database until nothing is left to do: `node worker-child.ts
 * SETTINGS`, where SETTINGS is JSON.
 */
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { createBots } from '../../bots/bots.ts'
import { createEngine } from '../../bots/engine/engine.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { loadTexts } from '../../bots/texts.ts'
import { openDatabase, type DatabaseSettings } from '../../core/database.ts'
import { systemRandom } from '../../core/random.ts'
import { memoryChannel } from '../support/memory-channel.ts'
import { programme } from '../support/work.ts'

/** What the parent tells: how many workers take turns side by side, and when it is. */
export type WorkerSettings = { database: DatabaseSettings; workers: number; now: number }

async function main({ database: store, workers, now }: WorkerSettings): Promise<void> {
  const database = openDatabase(store)
  const { bots, localise } = createBots(
    loadTexts(path.join(import.meta.dirname, '..', '..', 'locales')),
    programme,
    'http://localhost:3978',
  )
  const engine = createEngine({
    ...{ database, bots, localise, programme, random: systemRandom, paces: {} },
    channels: [memoryChannel()],
    clock: () => new Date(now),
    log: pino({ level: 'error' }, pino.destination(2)),
    wake: localWake(),
    meter: noMeter,
    onStep: () => undefined,
  })
  const left = async (): Promise<boolean> =>
    (await database('inbox').whereNull('done_at').where('due', '<=', now).first('id')) !== undefined
  while (await left()) {
    await Promise.all(Array.from({ length: workers }, async () => await engine.settle()))
    await sleep(20)
  }
  await database.destroy()
}

const [, file, argument] = process.argv
if (file === import.meta.filename && argument) await main(JSON.parse(argument) as WorkerSettings)

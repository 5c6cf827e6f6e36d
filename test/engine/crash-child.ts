/**
 * A process of its own that handles what waits, and is killed in the middle of it: `node crash-child.ts SETTINGS`,
 * where SETTINGS is JSON. Its channel is a file, written at once, as a platform would have it after a crash.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pino } from 'pino'
import { addressKey, type Channel } from '../../bots/channel.ts'
import { createEngine } from '../../bots/engine/engine.ts'
import { noMeter } from '../../bots/engine/meter.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { createLocalise } from '../../bots/localise.ts'
import { loadTexts } from '../../bots/texts.ts'
import { openDatabase, type DatabaseSettings } from '../../core/database.ts'
import { echoBots } from '../support/echo-bots.ts'
import { textOf } from '../support/memory-channel.ts'
import { programme, seededRandom } from '../support/work.ts'

/** What the parent tells. `killAt` is a step of the engine and how many of them pass before the last. */
export type ChildSettings = {
  database: DatabaseSettings
  platform: string
  now: number
  killAt: { step: string; after: number } | null
}

/** A line of the platform's file. */
export type Line = { kind: 'post' | 'edit'; id: string; mark: string; address: string; text: string }

/** All that the platform was sent, oldest first. */
export function readPlatform(file: string): Line[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Line)
}

function fileChannel(file: string): Channel {
  const write = (line: Line): void => appendFileSync(file, JSON.stringify(line) + '\n')
  return {
    name: 'web',
    start: async () => await Promise.resolve(),
    stop: async () => await Promise.resolve(),
    typing: async () => await Promise.resolve(),
    open: async () => await Promise.resolve(Readable.from([])),
    trace: async (_to, mark) => {
      const sent = readPlatform(file).find((line) => line.mark === mark && line.kind === 'post')
      return await Promise.resolve(sent ? { sent: sent.id } : 'not-sent')
    },
    post: async (to, view, mark) => {
      const id = `m${readPlatform(file).length}`
      write({ kind: 'post', id, mark, address: addressKey(to), text: textOf(view) })
      return await Promise.resolve(id)
    },
    edit: async (to, id, view) => {
      write({ kind: 'edit', id, mark: '', address: addressKey(to), text: textOf(view) })
      await Promise.resolve()
    },
  }
}

async function main(settings: ChildSettings): Promise<void> {
  let left = settings.killAt?.after ?? 0
  const database = openDatabase(settings.database)
  const now = new Date(settings.now)
  const engine = createEngine({
    database,
    bots: echoBots(),
    programme,
    random: seededRandom(settings.now),
    localise: createLocalise(loadTexts(path.join(import.meta.dirname, '..', '..', 'locales')), programme),
    channels: [fileChannel(settings.platform)],
    paces: {},
    clock: () => now,
    log: pino({ level: 'silent' }),
    wake: localWake(),
    meter: noMeter,
    onStep: (step) => {
      if (step !== settings.killAt?.step) return
      left -= 1
      if (left < 0) process.kill(process.pid, 'SIGKILL')
    },
  })
  await engine.settle()
  await database.destroy()
}

const [, file, argument] = process.argv
if (file === import.meta.filename && argument) await main(JSON.parse(argument) as ChildSettings)

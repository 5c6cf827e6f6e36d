/**
 * `npm run bench:webhooks`: 200 people write to a bot of Telegram at the same moment, while every statement of the
 * database takes 100 ms and the turns of those people use the same database. How long does Telegram wait until it hears
 * that each is kept? Beside it: the same with a door that keeps one event a statement.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { pino } from 'pino'
import { telegramChannel } from '../adapters/telegram/channel.ts'
import { pace } from '../adapters/telegram/limits.ts'
import { close, createHttpServer, listen } from '../adapters/server.ts'
import { createBots } from '../bots/bots.ts'
import type { Inbound } from '../bots/channel.ts'
import { createEngine } from '../bots/engine/engine.ts'
import { keepInbound } from '../bots/engine/inbox.ts'
import { noMeter } from '../bots/engine/meter.ts'
import { migrate } from '../bots/engine/migrate.ts'
import { localWake } from '../bots/engine/wake.ts'
import { problemTexts } from '../bots/pages/problem-page.ts'
import { loadTexts } from '../bots/texts.ts'
import { openDatabase, type DatabaseSettings } from '../core/database.ts'
import { readProgramme } from '../core/programme/programme.ts'
import { ownModel } from '../core/sectors/own-model.ts'
import { systemRandom } from '../core/random.ts'
import { startTelegram } from '../test/platforms/telegram/telegram.ts'
import { startPostgres } from '../test/support/postgres.ts'

const deliveries = 200
const statementTakes = 100
/** Telegram closes a connection that has been idle for about a minute, and delivers again (Bot API server's source). */
const patience = 60_000

const root = path.join(import.meta.dirname, '..')
const texts = loadTexts(path.join(root, 'locales'))
const programme = readProgramme(path.join(root, 'programme.json'))
const log = pino({ level: 'silent' })

/** Makes each statement take longer, also inside transactions. */
function slowDown(database: Knex): void {
  const client = database.client as { _query: (connection: unknown, statement: unknown) => Promise<unknown> }
  const query = client._query.bind(client)
  client._query = async (connection, statement) => {
    await sleep(statementTakes)
    return await query(connection, statement)
  }
}

/** Delivers at once, as Telegram would, and measures until each is answered; in milliseconds, shortest first. */
async function measure(settings: DatabaseSettings, door: 'grouped' | 'one by one'): Promise<number[]> {
  const database = openDatabase(settings)
  await migrate(database)
  slowDown(database)
  const telegram = await startTelegram([{ token: '1001:bench', username: 'bench_bot' }])
  const clock = (): Date => new Date()
  const server = createHttpServer({ log, problemTexts: problemTexts(texts, programme) })
  const channel = telegramChannel({
    ...{ server, log, clock, mode: 'webhook', publicUrl: 'http://127.0.0.1', apiRoot: telegram.apiRoot },
    bots: [{ audience: 'mentee', token: '1001:bench', secret: 'bench' }],
    commands: {},
    groupNotice: () => '',
    openFile: async () => await Promise.reject(new Error('no files here')),
  })
  const { bots, localise } = createBots(texts, programme, 'http://127.0.0.1')
  const engine = createEngine({
    ...{ database, bots, programme, clock, random: systemRandom, log, wake: localWake(), localise },
    ...{ channels: [quiet(channel)], paces: { telegram: pace }, meter: noMeter, onStep: () => undefined },
  })
  await engine.start()
  const accept =
    door === 'grouped'
      ? engine.accept
      : async (inbound: Inbound): Promise<void> => {
          await keepInbound(database, [inbound], Date.now())
        }
  await channel.start(accept)
  const port = await listen(server, 0, '127.0.0.1')
  const took = await Promise.all(
    Array.from({ length: deliveries }, async (_, place) => await deliver(port, place + 1)),
  )
  await engine.stop()
  await channel.stop()
  await close(server, 100)
  await telegram.stop()
  await database.destroy()
  return took.sort((one, other) => one - other)
}

/** The engine shows through the channel, and does not listen on it: this bench opens the door itself. */
function quiet<Channel extends { start: unknown; stop: unknown }>(channel: Channel): Channel {
  return { ...channel, start: async () => await Promise.resolve(), stop: async () => await Promise.resolve() }
}

async function deliver(port: number, person: number): Promise<number> {
  const from = { id: 5_000_000_000 + person, is_bot: false, first_name: 'Sam', language_code: 'en' }
  const message = {
    ...{ message_id: 1, date: Math.floor(Date.now() / 1_000), from, text: '/start' },
    chat: { id: from.id, type: 'private', first_name: 'Sam' },
  }
  const began = performance.now()
  const answer = await fetch(`http://127.0.0.1:${port}/telegram/mentee`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': 'bench' },
    body: JSON.stringify({ update_id: person, message }),
  })
  if (answer.status !== 200) throw new Error(`a delivery was answered with ${answer.status}`)
  return performance.now() - began
}

function row(name: string, took: readonly number[]): string {
  const at = (share: number): string =>
    `${((took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? 0) / 1_000).toFixed(1)} s`
  const share = `${(((took.at(-1) ?? 0) / patience) * 100).toFixed(0)} %`
  return `${name.padEnd(28)}${[at(0.5), at(0.99), at(1), share].map((cell) => cell.padStart(12)).join('')}`
}

const postgres = await startPostgres()
const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-bench-'))
ownModel()
console.log(`${deliveries} deliveries at once, ${statementTakes} ms a statement, all turns under way`)
console.log(`${''.padEnd(28)}${['p50', 'p99', 'last', 'of 60 s'].map((cell) => cell.padStart(12)).join('')}`)
for (const door of ['grouped', 'one by one'] as const) {
  const file = path.join(folder, `${randomUUID()}.sqlite`)
  console.log(row(`SQLite, ${door}`, await measure({ kind: 'sqlite', file }, door)))
}
for (const door of ['grouped', 'one by one'] as const) {
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  const server = openDatabase({ kind: 'postgres', url: postgres.url })
  await server.raw(`create database ${name}`)
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  console.log(row(`PostgreSQL, ${door}`, await measure({ kind: 'postgres', url: url.href }, door)))
  await server.raw(`drop database ${name} with (force)`)
  await server.destroy()
}
rmSync(folder, { recursive: true, force: true })
await postgres.stop()

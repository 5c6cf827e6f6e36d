import path from 'node:path'
import { pino, type Logger } from 'pino'
import { serveHealth } from './adapters/health.ts'
import { close, createHttpServer, listen } from './adapters/server.ts'
import { webChannel } from './adapters/web/channel.ts'
import { createBots } from './bots/bots.ts'
import type { ShowSettings } from './bots/engine/attempt.ts'
import { createEngine, type Engine } from './bots/engine/engine.ts'
import { readHealth } from './bots/engine/health.ts'
import { migrate } from './bots/engine/migrate.ts'
import { postgresWake } from './bots/engine/postgres-wake.ts'
import { createTranscript } from './bots/engine/transcript.ts'
import { localWake } from './bots/engine/wake.ts'
import { chatPageTexts } from './bots/pages/chat-page.ts'
import { problemTexts } from './bots/pages/problem-page.ts'
import { loadTexts } from './bots/texts.ts'
import { openDatabase } from './core/database.ts'
import { defaultLanguage, ProgrammeError, readProgramme, type Language } from './core/programme/programme.ts'
import { systemRandom } from './core/random.ts'
import { readSettings, SettingsError, type Settings } from './settings.ts'

/** A running service: where it listens, and how it is stopped. */
export type Service = { port: number; engine: Engine; stop: () => Promise<void> }

/** What a test may put in the place of the real thing. */
export type Seams = { clock?: () => Date; onStep?: ShowSettings['onStep']; log?: Logger }

/** The least time between two sends of each channel: none where there is no platform in between. */
const paces: ShowSettings['paces'] = {}

/** Wires everything and starts it: the only place that knows every part. */
export async function startService(settings: Settings, seams: Seams = {}): Promise<Service> {
  const clock = seams.clock ?? (() => new Date())
  const log = seams.log ?? pino({ level: settings.logLevel })
  const programme = readProgramme(settings.programmeFile)
  const texts = loadTexts(path.join(import.meta.dirname, 'locales'))
  const database = openDatabase(settings.database)
  await migrate(database)

  const wake =
    settings.database.kind === 'postgres' ? await postgresWake(settings.database.url, log) : localWake()
  const secureOrigin = settings.publicUrl.startsWith('https:') ? { secureOrigin: settings.publicUrl } : {}
  const server = createHttpServer({ log, problemTexts: problemTexts(texts, programme), ...secureOrigin })
  serveHealth(server, async () => await readHealth(database, clock().getTime()))
  const languages: [Language, ...Language[]] = [defaultLanguage(programme), ...programme.languages.slice(1)]
  const web = webChannel({
    server,
    log,
    transcript: createTranscript(database, wake),
    wake,
    clock,
    random: systemRandom,
    languages,
    pageTexts: (audience, language) => chatPageTexts(texts, audience, language, programme.name),
    ...secureOrigin,
  })

  const { bots, localise } = createBots(texts, programme, settings.publicUrl)
  const engine = createEngine({
    ...{ database, bots, programme, clock, random: systemRandom, log, wake, localise, paces },
    channels: [web],
    onStep: seams.onStep ?? (() => undefined),
  })
  await engine.start()
  const port = await listen(server, settings.port, settings.host)
  log.info({ port, database: settings.database.kind }, 'started')
  return {
    port,
    engine,
    stop: async () => {
      await engine.stop()
      await close(server)
      await wake.stop()
      await database.destroy()
      log.info('stopped')
    },
  }
}

/** Runs the service of this environment until SIGTERM or SIGINT; the turn in hand is finished first. */
export function run(): void {
  void startFromEnvironment().catch((error: unknown) => {
    const known = error instanceof SettingsError || error instanceof ProgrammeError
    console.error(known ? error.message : error)
    process.exitCode = 1
  })
}

async function startFromEnvironment(): Promise<void> {
  const settings = readSettings(process.env)
  const service = await startService(settings)
  console.log(`Mentor App listens on ${settings.publicUrl}`)
  const stop = (): void => void service.stop()
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

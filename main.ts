import path from 'node:path'
import { pino, type Logger } from 'pino'
import type { Request } from 'restify'
import { serveForm } from './adapters/form.ts'
import { serveHealth } from './adapters/health.ts'
import { serveHome } from './adapters/home.ts'
import { commandScan, noScan } from './adapters/scan.ts'
import { close, createHttpServer, listen } from './adapters/server.ts'
import { serveDocument } from './adapters/document.ts'
import { returnPath, serveSignIn } from './adapters/linkedin/listen.ts'
import { linkedIn } from './adapters/linkedin/provider.ts'
import { serveMetrics } from './adapters/metrics.ts'
import { slackChannel } from './adapters/slack/channel.ts'
import { pace as slackPace } from './adapters/slack/limits.ts'
import { servePictures } from './adapters/pictures.ts'
import { countMisses } from './adapters/http/misses.ts'
import { telegramChannel } from './adapters/telegram/channel.ts'
import { pace as telegramPace } from './adapters/telegram/limits.ts'
import { publicCloud, teamsChannel, type TeamsSettings } from './adapters/teams/channel.ts'
import { chatLink } from './adapters/teams/chat-link.ts'
import { pace as teamsPace } from './adapters/teams/limits.ts'
import { webChannel } from './adapters/web/channel.ts'
import { createBots } from './bots/bots.ts'
import { audiences, type Audience, type Channel } from './bots/channel.ts'
import { commandLists } from './bots/command-list.ts'
import { openMyData } from './bots/my-data.ts'
import type { ShowSettings } from './bots/engine/attempt.ts'
import { createDeliveries } from './bots/engine/deliveries.ts'
import { fileOpener } from './bots/engine/open-file.ts'
import { passFile } from './bots/files/pass-file.ts'
import { chosenLanguage } from './bots/engine/languages.ts'
import { createFormAt } from './bots/engine/form-at.ts'
import { createInstallations } from './bots/engine/installations.ts'
import { keepSchedule } from './bots/engine/clock.ts'
import { createEngine, type Engine } from './bots/engine/engine.ts'
import { readHealth, type Health } from './bots/engine/health.ts'
import { migrate } from './bots/engine/migrate.ts'
import { postgresWake } from './bots/engine/postgres-wake.ts'
import { createTranscript } from './bots/engine/transcript.ts'
import { watchImports } from './bots/engine/watch-imports.ts'
import { localWake } from './bots/engine/wake.ts'
import { chatPageTexts } from './bots/pages/chat-page.ts'
import { homePageTexts, ownLanguageName } from './bots/pages/home-page.ts'
import { openJoinPage } from './bots/pages/join-page.ts'
import { preferredLanguage } from './bots/pages/language.ts'
import { openPartnerPage } from './bots/pages/partner-page.ts'
import { problemTexts } from './bots/pages/problem-page.ts'
import { profilePages } from './bots/profile-form.ts'
import { signInPages } from './bots/sign-in/pages.ts'
import { madeFiles, openMade } from './bots/pictures/made-files.ts'
import { firstSweep } from './bots/schedule.ts'
import { askAboutChangedRules } from './bots/house-rules.ts'
import { keepErased } from './bots/tombstones.ts'
import { loadTexts } from './bots/texts.ts'
import { mayUse, rememberAdmitted } from './bots/web-access.ts'
import { noticeGuessedLinks } from './core/people/code-tries.ts'
import { webFiles } from './bots/web-files.ts'
import { TombstoneFileError } from './core/my-data/tombstone-file.ts'
import { guessLanguage } from './core/people/meet.ts'
import { openDatabase } from './core/database.ts'
import { defaultLanguage, ProgrammeError, readProgramme, type Language } from './core/programme/programme.ts'
import { createFinder } from './core/sectors/finder.ts'
import { systemRandom } from './core/random.ts'
import { inOneTransaction, type WorkSettings } from './core/work.ts'
import { MixedPeople, openSandbox, programmeForSandbox, refuseInvented } from './sandbox/sandbox.ts'
import { mountStandIn } from './sandbox/sign-in/mount.ts'
import { readSettings, SettingsError, type Settings } from './settings.ts'
import { readEnvFile } from './settings/env-file.ts'

/** A running service: where it listens, and how it is stopped. */
export type Service = { port: number; engine: Engine; stop: () => Promise<void> }

/** What a test may put in the place of the real thing. */
export type Seams = {
  clock?: () => Date
  onStep?: ShowSettings['onStep']
  log?: Logger
  /** Where the parts of Microsoft's Bot Framework are. */
  teamsCloud?: TeamsSettings['cloud']
  /** How the invented mentors of a sandbox wait. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** The least time between two sends of each channel: none where there is no platform in between. */
const paces: ShowSettings['paces'] = { slack: slackPace, telegram: telegramPace, teams: teamsPace }

/** Wires everything and starts it: the only place that knows every part. */
export async function startService(settings: Settings, seams: Seams = {}): Promise<Service> {
  const clock = seams.clock ?? (() => new Date())
  const log = seams.log ?? pino({ level: settings.logLevel })
  const read = readProgramme(settings.programmeFile)
  const programme = settings.sandbox ? programmeForSandbox(read) : read
  const texts = loadTexts(path.join(import.meta.dirname, 'locales'))
  const database = openDatabase(settings.database)
  await migrate(database)
  const world = (): WorkSettings => ({ database, now: clock(), random: systemRandom, programme })
  const pause = seams.wait ? { wait: seams.wait } : {}
  const finder = createFinder(world)
  await finder.renew() // may learn for a second: now, rather than in the first turn that asks for a field
  const sandbox = settings.sandbox ? await openSandbox({ world, texts, log, ...pause }) : null
  if (!sandbox) await refuseInvented(world())

  const wake =
    settings.database.kind === 'postgres' ? await postgresWake(settings.database.url, log) : localWake()
  const secureOrigin = settings.publicUrl.startsWith('https:') ? { secureOrigin: settings.publicUrl } : {}
  const server = createHttpServer({ log, problemTexts: problemTexts(texts, programme), ...secureOrigin })
  const figures = async (): Promise<Health> => await readHealth(database, clock().getTime())
  serveHealth(server, figures)
  const meter = serveMetrics(server, figures)
  const languages: [Language, ...Language[]] = [defaultLanguage(programme), ...programme.languages.slice(1)]
  const made = madeFiles(settings.publicUrl)
  const channels: Channel[] = []
  const scan = settings.fileScan === null ? noScan : commandScan(settings.fileScan, log)
  const opened = fileOpener(channels, {
    made: async (own) => await openMade(made, own),
    passed: (open) => passFile(open, scan),
  })
  const web = webChannel({
    server,
    files: webFiles(world),
    openFile: opened,
    log,
    transcript: createTranscript(database, wake),
    wake,
    clock,
    random: systemRandom,
    languages,
    pageTexts: (audience, language) => chatPageTexts(texts, audience, language, programme.name),
    languageOf: async (address) => await chosenLanguage(database, address),
    allow: rememberAdmitted(async (address, code) => {
      if (sandbox) return true
      return (await inOneTransaction(world(), async (work) => await mayUse(work, address, code))).result
    }, clock),
    ...secureOrigin,
  })
  serveHome({
    ...{ server, languages, publicUrl: settings.publicUrl, front: 'mentee' },
    texts: (language) => homePageTexts(texts, language, read.name),
    languageName: (language) => ownLanguageName(texts, language),
    sandbox: sandbox && { invites: { counsellor: sandbox.inviteCounsellor } },
  })

  channels.push(web, ...(sandbox ? [sandbox.channel] : []))
  /** The bots' names on Telegram, once they are known: links there hold them. */
  const usernames = new Map<Audience, string>()
  if (settings.telegram) {
    channels.push(
      telegramChannel({
        ...{ server, log, clock, publicUrl: settings.publicUrl, openFile: opened, ...settings.telegram },
        named: (audience, username) => void usernames.set(audience, username),
        commands: Object.fromEntries(
          audiences.map((audience) => [audience, commandLists(texts, audience, languages)]),
        ),
        groupNotice: (locale) =>
          texts.format(guessLanguage(locale, programme) ?? defaultLanguage(programme), 'common-group-notice'),
      }),
    )
  }

  if (settings.slack) {
    const { tokenKey, ...apps } = settings.slack
    channels.push(
      slackChannel({
        ...{ server, log, clock, random: systemRandom, publicUrl: settings.publicUrl, ...apps },
        ...createInstallations(database, tokenKey),
        openFile: opened,
        formAt: async (...about) => await createFormAt({ database, localise })(...about),
      }),
    )
  }

  if (settings.teams) {
    channels.push(
      teamsChannel({
        ...{ server, log, clock, random: systemRandom, ...settings.teams },
        cloud: seams.teamsCloud ?? publicCloud,
        deliveries: createDeliveries(database, clock),
        openFile: opened,
      }),
    )
  }

  const returnAddress = settings.publicUrl + returnPath
  const standIn = { server, publicUrl: settings.publicUrl, returnAddress, texts, languages }
  const registered =
    settings.linkedIn ?? (sandbox ? await mountStandIn({ ...standIn, random: systemRandom }) : null)
  const provider = registered && linkedIn({ log, returnAddress, ...registered })
  const { bots, localise } = createBots(texts, programme, settings.publicUrl, {
    signIn: provider !== null,
    find: finder.find,
  })
  serveDocument(server, 'my-data', async (token) => {
    return await openMyData(world(), localise, token)
  })
  servePictures(server, made)
  const preferred = (request: Request): Language =>
    preferredLanguage(request.headers['accept-language'], languages, languages[0])
  const misses = countMisses(clock, () => {
    log.warn('codes are being guessed on the page behind their links')
    // Counsellors see it on their card; who tries links is not kept waiting for that.
    void engine
      .perform(async (work) => {
        noticeGuessedLinks(work)
        return await Promise.resolve({ result: null, keep: true })
      })
      .catch((error: unknown) => log.error(error, 'counsellors were not told of guessing'))
  })
  serveDocument(server, 'join', async (code, request) => {
    if (!misses.mayTry(request)) return null
    const page = await openJoinPage(world(), localise, code, preferred(request), (role, start) => {
      const username = usernames.get(role)
      const teams = settings.teams?.apps.find(({ audience, appId }) => audience === role && appId !== '')
      return [
        ...(username === undefined
          ? []
          : [{ app: 'Telegram', address: `https://t.me/${username}?start=${start}` }]),
        ...(teams ? [{ app: 'Microsoft Teams', address: chatLink(teams.appId, start) }] : []),
      ]
    })
    if (!page) misses.count(request)
    return page
  })
  serveDocument(
    server,
    'partner',
    async (token, request) =>
      await openPartnerPage(world(), localise, token, preferred(request), settings.publicUrl),
    { type: 'text/csv', ending: 'csv' },
  )
  const engine = createEngine({
    ...{ database, bots, programme, clock, random: systemRandom, log, wake, localise, paces, meter },
    channels,
    onStep: seams.onStep ?? (() => undefined),
  })
  serveForm(server, 'profile', profilePages(engine.perform, localise), secureOrigin.secureOrigin)
  if (provider) {
    const pages = signInPages({ perform: engine.perform, provider, localise })
    serveSignIn({ server, pages, origin: provider.origin, languages, ...secureOrigin })
  }
  const erased = await keepErased({ world, perform: engine.perform, file: settings.tombstonesFile, log })
  const startedAt = clock().getTime()
  await database.transaction(async (transaction) => {
    await keepSchedule(transaction, { cancel: ['the-order'], later: [firstSweep(startedAt)] }, startedAt)
  })
  await inOneTransaction(world(), askAboutChangedRules)
  await engine.start()
  const imports = watchImports(finder, log)
  const port = await listen(server, settings.port, settings.host)
  log.info({ port, database: settings.database.kind }, 'started')
  return {
    port,
    engine,
    stop: async () => {
      await engine.stop()
      await imports.stop()
      await erased.stop()
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
    const known = [SettingsError, ProgrammeError, MixedPeople, TombstoneFileError].some(
      (kind) => error instanceof kind,
    )
    console.error(known && error instanceof Error ? error.message : error)
    // What was opened before the start failed would keep the process alive.
    process.exit(1)
  })
}

async function startFromEnvironment(): Promise<void> {
  readEnvFile()
  const settings = readSettings(process.env)
  const service = await startService(settings)
  const stop = (): void => void service.stop()
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  console.log(settings.sandbox ? sandboxWords(settings) : `Mentor App listens on ${settings.publicUrl}`)
}

function sandboxWords({ publicUrl }: Settings): string {
  return [
    `Open ${publicUrl} in your browser.`,
    'This is a sandbox: its mentors are invented and answer by themselves, and nothing reaches a real person.',
    'To stop it, press Ctrl and C.',
  ].join('\n')
}

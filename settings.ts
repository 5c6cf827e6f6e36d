import path from 'node:path'
import { databaseSettings, dataFolder, type DatabaseSettings } from './core/database.ts'
import { readTelegram, refuseUnknown, type TelegramVariables } from './settings/channels.ts'
import { SettingsError } from './settings/error.ts'
import { readLinkedIn, type LinkedInVariables } from './settings/linkedin.ts'
import { readSlack, type SlackVariables } from './settings/slack.ts'
import { readTeams, type TeamsVariables } from './settings/teams.ts'

export { SettingsError } from './settings/error.ts'

/** How this process runs: everything that the environment decides. */
export type Settings = {
  database: DatabaseSettings
  port: number
  host: string
  /** Where people and platforms reach the service, without a slash at the end. */
  publicUrl: string
  programmeFile: string
  /** Where it stands, outside of the database, that someone was erased. */
  tombstonesFile: string
  logLevel: string
  /** The command that looks at files which people send to each other; null where none is set. */
  fileScan: string | null
  /** Whether invented mentors play along: only while no chat app is configured, and never in production. */
  sandbox: boolean
  /** The bots of Telegram; null where none is configured. */
  telegram: TelegramVariables | null
  /** Where mentors can sign in; null where LinkedIn is not configured. */
  linkedIn: LinkedInVariables | null
  /** The apps of Slack; null where none is configured. */
  slack: SlackVariables | null
  /** The bots of Teams; null where none is configured. */
  teams: TeamsVariables | null
}

/**
 * Reads the settings. Throws `SettingsError` in plain words, naming the variable, for what cannot work, and for a
 * production start that is only half configured.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = readPort(environment.PORT)
  const publicUrl = (environment.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '')
  if (!/^https?:$/.test(protocolOf(publicUrl))) {
    throw new SettingsError(
      `PUBLIC_URL must be an address like https://mentors.example.org, not "${publicUrl}".`,
    )
  }
  const production = environment.NODE_ENV === 'production'
  if (production) checkProduction(environment, publicUrl)
  refuseUnknown(environment)
  const telegram = readTelegram(environment)
  const slack = readSlack(environment)
  const teams = readTeams(environment)
  const apps = { TELEGRAM: telegram, SLACK: slack, TEAMS: teams }
  const configured = Object.entries(apps).find(([, variables]) => variables !== null)?.[0] ?? null
  const sandbox = readSandbox(environment, production, configured)
  return {
    database: sandbox ? apart(environment) : databaseSettings(environment),
    port,
    host: environment.HOST ?? '127.0.0.1',
    publicUrl,
    programmeFile: environment.PROGRAMME_FILE ?? path.join(import.meta.dirname, 'programme.json'),
    tombstonesFile:
      environment.TOMBSTONES_FILE ??
      path.join(dataFolder(environment), sandbox ? 'sandbox-tombstones' : 'tombstones'),
    // In a sandbox the address to open must not drown in the log.
    logLevel: environment.LOG_LEVEL ?? (sandbox ? 'warn' : 'info'),
    fileScan: environment.FILE_SCAN_COMMAND?.trim() || null,
    sandbox,
    telegram,
    slack,
    linkedIn: readLinkedIn(environment),
    teams,
  }
}

function readPort(text = '3978'): number {
  const port = Number(text)
  if (text.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingsError(`PORT must be a number from 0 to 65535, not "${text}".`)
  }
  return port
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}

/** What a production start needs: a mistake here would be seen only once people have written. */
function checkProduction(environment: NodeJS.ProcessEnv, publicUrl: string): void {
  if (!publicUrl.startsWith('https://')) {
    throw new SettingsError(
      'PUBLIC_URL must be set in production, and begin with https://, like https://mentors.example.org.',
    )
  }
  if (!environment.DATABASE_URL && !environment.DATA_DIR) {
    throw new SettingsError(
      'DATABASE_URL or DATA_DIR must be set in production: a PostgreSQL address like postgres://user:password@host/mentor, or a folder that is backed up.',
    )
  }
}

function readSandbox(environment: NodeJS.ProcessEnv, production: boolean, app: string | null): boolean {
  const wish = environment.SANDBOX
  if (wish !== undefined && wish !== 'on' && wish !== 'off') {
    throw new SettingsError(`SANDBOX must be on or off, not "${wish}".`)
  }
  const why = production ? 'in production' : app !== null ? `while ${app}_… variables are set` : null
  if (wish === 'on' && why !== null) {
    throw new SettingsError(`SANDBOX=on cannot be used ${why}: invented mentors would meet real people.`)
  }
  return wish !== 'off' && why === null
}

/** Invented people have a file of their own, so that they are not there on the day when the first real person is. */
function apart(environment: NodeJS.ProcessEnv): DatabaseSettings {
  const settings = databaseSettings(environment)
  if (settings.kind === 'postgres') return settings
  return { kind: 'sqlite', file: path.join(path.dirname(settings.file), 'sandbox.sqlite') }
}

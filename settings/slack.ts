import { audiences, type Audience } from '../bots/channel.ts'
import { SettingsError } from './error.ts'

/** The apps of Slack, as the environment names them. */
export type SlackVariables = {
  apps: {
    audience: Audience
    signingSecret: string
    /** In one workspace, or in many. */
    access: { botToken: string } | { clientId: string; clientSecret: string }
  }[]
  /** Where the Web API is. */
  apiUrl: string
  /** What the tokens of many workspaces are kept under; null where none is kept. */
  tokenKey: Buffer | null
}

const kinds = ['BOT_TOKEN', 'CLIENT_ID', 'CLIENT_SECRET', 'SIGNING_SECRET'] as const

/** Every variable of Slack. */
export const slackVariables: readonly string[] = [
  ...audiences.flatMap((audience) => kinds.map((kind) => variableOf(audience, kind))),
  'SLACK_API_URL',
  'SLACK_TOKEN_KEY',
]

/**
 * The apps of Slack; null where no variable of Slack is set. An audience of which nothing is set has no app. Throws
 * `SettingsError` for half an app.
 */
export function readSlack(environment: NodeJS.ProcessEnv): SlackVariables | null {
  if (!Object.keys(environment).some((name) => name.startsWith('SLACK_'))) return null
  const apps = audiences.flatMap((audience) => readApp(environment, audience))
  if (apps.length === 0) {
    throw new SettingsError(
      'SLACK_MENTOR_BOT_TOKEN is missing: SLACK_… variables are set, but there is no app among them.',
    )
  }
  for (const kind of kinds) refuseShared(environment, kind)
  const apiUrl = environment.SLACK_API_URL ?? 'https://slack.com/api/'
  if (!URL.canParse(apiUrl) || !/^https?:$/.test(new URL(apiUrl).protocol)) {
    throw new SettingsError(`SLACK_API_URL must be an address like https://slack.com/api/, not "${apiUrl}".`)
  }
  const keepsTokens = apps.some(({ access }) => 'clientId' in access)
  return { apps, apiUrl, tokenKey: readTokenKey(environment.SLACK_TOKEN_KEY ?? '', keepsTokens) }
}

function readApp(environment: NodeJS.ProcessEnv, audience: Audience): SlackVariables['apps'] {
  const name = (kind: (typeof kinds)[number]): string => variableOf(audience, kind)
  const read = (kind: (typeof kinds)[number]): string => environment[name(kind)]?.trim() ?? ''
  const [botToken, clientId, clientSecret] = [read('BOT_TOKEN'), read('CLIENT_ID'), read('CLIENT_SECRET')]
  const signingSecret = read('SIGNING_SECRET')
  if (!botToken && !clientId && !clientSecret && !signingSecret) return []
  if (!signingSecret) {
    throw new SettingsError(
      `${name('SIGNING_SECRET')} is missing: without it anybody could write in anybody's name. See "Basic Information" of the app.`,
    )
  }
  if (botToken && (clientId || clientSecret)) {
    throw new SettingsError(
      `Set either ${name('BOT_TOKEN')}, or ${name('CLIENT_ID')} with ${name('CLIENT_SECRET')}, not both.`,
    )
  }
  if (!botToken && (!clientId || !clientSecret)) {
    throw new SettingsError(
      `Set ${name('BOT_TOKEN')}, or both ${name('CLIENT_ID')} and ${name('CLIENT_SECRET')}.`,
    )
  }
  // A token is never repeated in a message: messages end in logs.
  if (botToken && !/^xoxb-[\w-]+$/.test(botToken)) {
    throw new SettingsError(`${name('BOT_TOKEN')} must be the bot token of the app: it begins with xoxb-.`)
  }
  return [{ audience, signingSecret, access: botToken ? { botToken } : { clientId, clientSecret } }]
}

function refuseShared(environment: NodeJS.ProcessEnv, kind: (typeof kinds)[number]): void {
  const set = audiences.map((audience) => variableOf(audience, kind)).filter((name) => environment[name])
  for (const [index, name] of set.entries()) {
    const same = set.slice(0, index).find((other) => environment[other] === environment[name])
    if (same)
      throw new SettingsError(`${name} is the same as ${same}: each audience needs an app of its own.`)
  }
}

function readTokenKey(text: string, isNeeded: boolean): Buffer | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex')
  if (text === '' && !isNeeded) return null
  throw new SettingsError(
    'SLACK_TOKEN_KEY must be 64 hexadecimal digits where an app has a client id. Make it with: openssl rand -hex 32',
  )
}

function variableOf(audience: Audience, kind: (typeof kinds)[number]): string {
  return `SLACK_${audience.toUpperCase()}_${kind}`
}

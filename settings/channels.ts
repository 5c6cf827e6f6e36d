import { audiences, type Audience } from '../bots/channel.ts'
import { SettingsError } from './error.ts'
import { linkedInVariables } from './linkedin.ts'
import { slackVariables } from './slack.ts'
import { teamsVariables } from './teams.ts'

/** The bots of Telegram, as the environment names them. */
export type TelegramVariables = {
  mode: 'webhook' | 'polling'
  /** Where the Bot API is, without a slash at the end. */
  apiRoot: string
  bots: { audience: Audience; token: string; secret: string }[]
}

/** Every variable of Telegram. */
export const telegramVariables: readonly string[] = [
  ...audiences.flatMap((audience) => [variableOf(audience, 'TOKEN'), variableOf(audience, 'SECRET')]),
  'TELEGRAM_MODE',
  'TELEGRAM_API_ROOT',
]

/** The variables of each chat app. One with its app's name before it that is not here is a slip of the pen. */
const known: Readonly<Record<string, readonly string[]>> = {
  TELEGRAM_: telegramVariables,
  SLACK_: slackVariables,
  LINKEDIN_: linkedInVariables,
  TEAMS_: teamsVariables,
}

/** Refuses a variable of a chat app that means nothing, and names the right one. Throws `SettingsError`. */
export function refuseUnknown(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(environment).sort()) {
    const prefix = Object.keys(known).find((start) => name.startsWith(start))
    if (prefix === undefined || known[prefix]?.includes(name)) continue
    const near = nearest(name, known[prefix] ?? [])
    const what = near === null ? 'This version does not speak that app.' : `Did you mean ${near}?`
    throw new SettingsError(`${name} is no variable of this service. ${what} Correct it, or take it out.`)
  }
}

/**
 * The bots of Telegram; null where no variable of Telegram is set. By webhook where the service has an https address,
 * else by polling, unless `TELEGRAM_MODE` says which. Throws `SettingsError` for half a bot.
 */
export function readTelegram(environment: NodeJS.ProcessEnv): TelegramVariables | null {
  if (!Object.keys(environment).some((name) => name.startsWith('TELEGRAM_'))) return null
  const address = environment.PUBLIC_URL ?? ''
  const mode = environment.TELEGRAM_MODE ?? (address.startsWith('https://') ? 'webhook' : 'polling')
  if (mode !== 'webhook' && mode !== 'polling') {
    throw new SettingsError(`TELEGRAM_MODE must be webhook or polling, not "${mode}".`)
  }
  const bots = audiences.flatMap((audience) => readBot(environment, audience, mode))
  const [first] = bots
  if (!first) {
    throw new SettingsError(
      'TELEGRAM_MENTEE_TOKEN is missing: TELEGRAM_… variables are set, but there is no bot among them.',
    )
  }
  if (mode === 'webhook' && address === '') {
    throw new SettingsError(
      'PUBLIC_URL must be set with TELEGRAM_MODE=webhook: Telegram has to know where to call.',
    )
  }
  refuseShared(bots)
  const apiRoot = environment.TELEGRAM_API_ROOT ?? 'https://api.telegram.org'
  if (!URL.canParse(apiRoot) || !/^https?:$/.test(new URL(apiRoot).protocol)) {
    throw new SettingsError(
      `TELEGRAM_API_ROOT must be an address like https://api.telegram.org, not "${apiRoot}".`,
    )
  }
  return { mode, apiRoot: apiRoot.replace(/\/+$/, ''), bots }
}

function readBot(
  environment: NodeJS.ProcessEnv,
  audience: Audience,
  mode: TelegramVariables['mode'],
): TelegramVariables['bots'] {
  const [tokenName, secretName] = [variableOf(audience, 'TOKEN'), variableOf(audience, 'SECRET')]
  const token = environment[tokenName] ?? ''
  const secret = environment[secretName] ?? ''
  if (token === '' && secret === '') return []
  if (token === '') throw new SettingsError(`${tokenName} is missing: ${secretName} is set without it.`)
  // A token is never repeated in a message: messages end in logs.
  if (!/^\d+:[\w-]+$/.test(token)) {
    throw new SettingsError(`${tokenName} must be a token as BotFather gives it, like 123456789:AAH….`)
  }
  if (mode === 'webhook' && !/^[\w-]{1,256}$/.test(secret)) {
    throw new SettingsError(
      `${secretName} must be set with TELEGRAM_MODE=webhook: 1 to 256 letters, digits, _ or -. Make one with: openssl rand -hex 32`,
    )
  }
  return [{ audience, token, secret }]
}

function refuseShared(bots: TelegramVariables['bots']): void {
  for (const [index, bot] of bots.entries()) {
    const other = bots.slice(0, index).find(({ token }) => token === bot.token)
    if (!other) continue
    const [name, same] = [variableOf(bot.audience, 'TOKEN'), variableOf(other.audience, 'TOKEN')]
    throw new SettingsError(`${name} is the same as ${same}: each audience needs a bot of its own.`)
  }
}

function variableOf(audience: Audience, what: 'TOKEN' | 'SECRET'): string {
  return `TELEGRAM_${audience.toUpperCase()}_${what}`
}

/** The name that takes the fewest changed letters; null where there is none to choose from. */
function nearest(name: string, names: readonly string[]): string | null {
  const [best] = names.toSorted((one, other) => distance(name, one) - distance(name, other))
  return best ?? null
}

/** How many letters to put in, take out or change (Levenshtein, 1965). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1]
    for (const [place, wanted] of Array.from(other).entries()) {
      const changed = (row[place] ?? 0) + (letter === wanted ? 0 : 1)
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

import type { Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { Server } from 'restify'
import { audiences, type Address, type Audience, type FileRef } from '../../bots/channel.ts'
import type { InstallationStore, OneTimeStates } from '../../bots/engine/installations.ts'
import type { Random } from '../../core/random.ts'

/** How an app gets into workspaces: into one, whose token is given, or into many, by OAuth. */
export type Access = { botToken: string } | { clientId: string; clientSecret: string }

/** One app, as it was made at api.slack.com: each audience has one of its own. */
export type SlackApp = { audience: Audience; signingSecret: string; access: Access }

/** Opens a file of whichever channel it came in by. */
export type OpenFile = (file: FileRef) => Promise<Readable>

/** What the channel is made of. */
export type SlackSettings = {
  server: Server
  apps: readonly SlackApp[]
  /** Where Slack reaches this service, as `https://chat.example.org`. */
  publicUrl: string
  /** Where the Web API is: `https://slack.com/api/`. */
  apiUrl: string
  installations: InstallationStore
  states: OneTimeStates
  /** Who can be written to now, of those whose route begins like this. */
  reachable: (audience: Audience, route: string) => Promise<Address[]>
  openFile: OpenFile
  log: Logger
  clock: () => Date
  random: Random
}

/** Where Slack's Web API is. */
const usualApiUrl = 'https://slack.com/api/'

/**
 * Reads the apps of an environment: `SLACK_{AUDIENCE}_SIGNING_SECRET` with `SLACK_{AUDIENCE}_BOT_TOKEN`, or with
 * `SLACK_{AUDIENCE}_CLIENT_ID` and `_CLIENT_SECRET`; `SLACK_API_URL`. An audience of which nothing is set has no app.
 * Throws in plain words where something is missing.
 */
export function readSlackApps(environment: NodeJS.ProcessEnv): Pick<SlackSettings, 'apps' | 'apiUrl'> {
  const apps = audiences.flatMap((audience): SlackApp[] => {
    const name = (what: string): string => `SLACK_${audience.toUpperCase()}_${what}`
    const read = (what: string): string => environment[name(what)]?.trim() ?? ''
    const [botToken, clientId, clientSecret] = ['BOT_TOKEN', 'CLIENT_ID', 'CLIENT_SECRET'].map(read)
    const signingSecret = read('SIGNING_SECRET')
    if (!botToken && !clientId && !clientSecret && !signingSecret) return []
    if (!signingSecret)
      throw new Error(`${name('SIGNING_SECRET')} is missing: anybody could speak for anybody.`)
    if (botToken && (clientId || clientSecret))
      throw new Error(
        `Set either ${name('BOT_TOKEN')} or ${name('CLIENT_ID')} with _CLIENT_SECRET, not both.`,
      )
    if (botToken) return [{ audience, signingSecret, access: { botToken } }]
    if (!clientId || !clientSecret)
      throw new Error(`Set ${name('BOT_TOKEN')}, or both ${name('CLIENT_ID')} and ${name('CLIENT_SECRET')}.`)
    return [{ audience, signingSecret, access: { clientId, clientSecret } }]
  })
  return { apps, apiUrl: environment.SLACK_API_URL?.trim() || usualApiUrl }
}

/** Throws where settings cannot work, or would let somebody speak for somebody else. */
export function checkSettings({ apps }: Pick<SlackSettings, 'apps'>): void {
  for (const { audience, signingSecret, access } of apps) {
    if (signingSecret === '') throw new Error(`the ${audience} app has no signing secret`)
    if (Object.values(access).includes(''))
      throw new Error(`the ${audience} app has an empty token, id or secret`)
  }
  const keys = apps.map(({ access }) => ('botToken' in access ? access.botToken : access.clientId))
  const all = [apps.map(({ audience }) => audience), apps.map((app) => app.signingSecret), keys]
  if (all.some((values) => new Set<string>(values).size < apps.length))
    throw new Error('each audience needs an app of its own')
}

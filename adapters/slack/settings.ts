import type { Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { Server } from 'restify'
import type { Address, Audience, FileRef } from '../../bots/channel.ts'
import type { FormAt } from '../../bots/engine/form-at.ts'
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
  /** What stands in a form that somebody wants to fill in. */
  formAt: FormAt
  log: Logger
  clock: () => Date
  random: Random
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

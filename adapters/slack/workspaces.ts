import { webApi, type AuthorizeSourceData } from '@slack/bolt'
import { AddressGone, SendRefused, type Audience } from '../../bots/channel.ts'
import { certain } from './errors.ts'
import { callTime, lookUpTime } from './limits.ts'
import { quiet } from './quiet.ts'
import type { SlackApp, SlackSettings } from './settings.ts'

type WebClient = webApi.WebClient

/** A workspace that an app is installed in. */
export type Workspace = {
  key: string
  token: string
  botUserId: string
  /** Since when, in milliseconds since 1970; 0 where a token in the settings stands for it. */
  since: number
  client: WebClient
  /** For what has to be answered while Slack waits. */
  hasty: WebClient
}

/** Finds workspaces. */
export type Workspaces = {
  /** A workspace that the app of an audience is in, null for all others. */
  find(audience: Audience, key: string): Promise<Workspace | null>
  /**
   * Asks Slack what the tokens of the settings are for. Throws, in words for an operator, where one is good for nothing;
   * what could not be asked now is asked when it is needed.
   */
  check(): Promise<void>
}

/** How a client of the Web API is made: it never tries again by itself, and gives up in time. */
export function makeClient(apiUrl: string, token: string | undefined, timeout: number): WebClient {
  return new webApi.WebClient(token, { ...clientOptions(apiUrl), timeout })
}

/** What every client is told. */
export function clientOptions(apiUrl: string): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: callTime,
    allowAbsoluteUrls: false,
    logger: quiet,
  }
}

/** The key under which a request's workspace is kept: the organisation's, where that installed the app. */
export function keyOf(source: AuthorizeSourceData<boolean>): string {
  return (source.isEnterpriseInstall ? source.enterpriseId : source.teamId) ?? ''
}

/** Makes the finder. */
export function findWorkspaces({ apps, apiUrl, installations }: SlackSettings): Workspaces {
  const clients = new Map<string, Pick<Workspace, 'token' | 'client' | 'hasty'>>()
  const ofSettings = new Map<SlackApp, Promise<Workspace>>()

  const withClients = (place: string, workspace: Omit<Workspace, 'client' | 'hasty'>): Workspace => {
    const { token } = workspace
    let known = clients.get(place)
    if (known?.token !== token) {
      known = {
        token,
        client: makeClient(apiUrl, token, callTime),
        hasty: makeClient(apiUrl, token, lookUpTime),
      }
      clients.set(place, known)
    }
    return { ...workspace, ...known }
  }
  const identify = async (app: SlackApp, token: string): Promise<Workspace> => {
    const answer = await certain(async () => await makeClient(apiUrl, token, callTime).auth.test())
    const key = answer.is_enterprise_install === true ? answer.enterprise_id : answer.team_id
    if (key === undefined || answer.user_id === undefined)
      throw new Error('Slack does not say whose the token is')
    return withClients(app.audience, { key, token, botUserId: answer.user_id, since: 0 })
  }
  const ownOf = async (app: SlackApp, token: string): Promise<Workspace> => {
    const asked = ofSettings.get(app) ?? identify(app, token)
    ofSettings.set(app, asked)
    try {
      return await asked
    } catch (error) {
      ofSettings.delete(app)
      throw error
    }
  }

  return {
    find: async (audience, key) => {
      const app = apps.find((one) => one.audience === audience)
      if (!app) return null
      if ('botToken' in app.access) {
        const own = await ownOf(app, app.access.botToken)
        return own.key === key ? own : null
      }
      const place = `${audience}/${key}`
      const installation = await installations.get(audience, key)
      if (!installation) {
        clients.delete(place)
        return null
      }
      const { token, botUserId, installedAt } = installation
      return withClients(place, { key, token, botUserId, since: installedAt })
    },
    check: async () => {
      for (const app of apps) {
        if (!('botToken' in app.access)) continue
        try {
          await ownOf(app, app.access.botToken)
        } catch (error) {
          const isRefusal = error instanceof AddressGone || error instanceof SendRefused
          if (isRefusal) throw new Error(`the ${app.audience} app cannot start: auth.test: ${error.message}`)
        }
      }
    },
  }
}

import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder'
import { isService, type Cloud } from './cloud.ts'
import { makeTokens } from './credentials.ts'
import { certain, isRefusedToken } from './errors.ts'
import type { KeyGate } from './key-gate.ts'
import { callTime } from './limits.ts'
import type { Reference } from './route.ts'
import type { TeamsApp, TeamsSettings } from './settings.ts'

export type { Activity, Attachment } from 'botbuilder'

/** A bot, as the rest of this folder sees the SDK: nothing else of it is used. */
export type Bot = {
  app: TeamsApp
  /** Whether a token says that this was delivered by the Bot Framework, to this bot. Rejects where that cannot be told. */
  isGenuine(claimed: { channelId: string; serviceUrl: string }, authorization: string): Promise<boolean>
  /** Each rejects with an error of the port; anything else: nobody knows how it ended. */
  send(to: Reference, activity: Partial<Activity>): Promise<string>
  update(to: Reference, id: string, activity: Partial<Activity>): Promise<void>
  delete(to: Reference, id: string): Promise<void>
  /** The token that opens the pictures that people send. */
  token(): Promise<string>
}

type Connector = {
  conversations: {
    sendToConversation(conversation: string, activity: object, options: object): Promise<{ id?: string }>
    updateActivity(conversation: string, id: string, activity: object, options: object): Promise<unknown>
    deleteActivity(conversation: string, id: string, options: object): Promise<unknown>
  }
}

/** Makes it. */
export function makeBot(
  app: TeamsApp,
  gate: KeyGate,
  settings: Pick<TeamsSettings, 'cloud' | 'log' | 'clock'>,
): Bot {
  const { cloud } = settings
  const tokens = makeTokens(app, cloud, settings)
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: cloud.loginUrl,
      ToChannelFromBotOAuthScope: cloud.scope.replace(/\/\.default$/, ''),
      ToBotFromChannelTokenIssuer: cloud.issuer,
      ToBotFromChannelOpenIdMetadataUrl: cloud.metadataUrl,
      OAuthUrl: cloud.issuer,
    },
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- an abstract class without content: an interface
    {
      isValidAppId: async (id) => await Promise.resolve(id !== '' && id === app.appId),
      // An app without an id is one without any check: who may come without credentials is decided in `receive.ts`.
      isAuthenticationDisabled: async () => await Promise.resolve(false),
      createCredentials: async () =>
        await Promise.resolve({
          signRequest: async (request) => {
            if (isService(cloud, request.url))
              request.headers.set('Authorization', `Bearer ${await tokens.get()}`)
            return request
          },
        }),
    },
  )
  const adapter = new CloudAdapter(authentication)

  const call = async <Result>(
    to: Reference,
    work: (connector: Connector) => Promise<Result>,
  ): Promise<Result> => {
    // Before anything is sent: without a token it was surely not.
    if (isService(cloud, to.serviceUrl)) await tokens.get()
    let result: { value: Result } | null = null
    try {
      await adapter.continueConversationAsync(app.appId, referenceOf(to), async (context: TurnContext) => {
        const connector = context.turnState.get<Connector>(adapter.ConnectorClientKey)
        sendOnce(connector)
        result = { value: await certain(() => work(connector)) }
      })
    } catch (error) {
      if (isRefusedToken(error)) tokens.forget()
      throw error
    }
    return (result as unknown as { value: Result }).value
  }
  const options = { timeout: callTime }
  const complete = (to: Reference, activity: Partial<Activity>): object => ({
    ...{ from: { id: to.bot }, recipient: { id: to.user }, conversation: { id: to.conversation } },
    ...activity,
  })
  return {
    app,
    isGenuine: async ({ channelId, serviceUrl }, authorization) => {
      if (app.appId === '' || !isPlausible(authorization, cloud, app.appId)) return false
      return await gate(async () => {
        try {
          await authentication.authenticateRequest({ channelId, serviceUrl } as Activity, authorization)
          return true
        } catch (error) {
          if (isOutage(error)) throw new Error('the keys of the Bot Framework cannot be fetched')
          return false
        }
      })
    },
    send: async (to, activity) =>
      await call(to, async ({ conversations }) => {
        const sent = await conversations.sendToConversation(to.conversation, complete(to, activity), options)
        if (!sent.id) throw new Error('Teams does not say which message it is')
        return sent.id
      }),
    update: async (to, id, activity) =>
      await call(to, async ({ conversations }) => {
        await conversations.updateActivity(to.conversation, id, { ...complete(to, activity), id }, options)
      }),
    delete: async (to, id) =>
      await call(to, async ({ conversations }) => {
        await conversations.deleteActivity(to.conversation, id, options)
      }),
    token: async () => await tokens.get(),
  }
}

function referenceOf({ serviceUrl, conversation, bot, user }: Reference): Partial<ConversationReference> {
  return {
    ...{ serviceUrl, channelId: 'msteams' },
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
    bot: { id: bot, name: '' },
    user: { id: user, name: '' },
  }
}

/**
 * The SDK's client repeats by itself what ended unclearly, and people then read it twice or three times; 4.23 has an
 * option against it (`noRetryPolicy`) that its client does not read. It also follows a redirect, with the token.
 */
function sendOnce(connector: object): void {
  const { client } = connector as {
    client: { pipeline: { removePolicy(policy: { name: string }): unknown[] } }
  }
  for (const name of ['defaultRetryPolicy', 'redirectPolicy']) client.pipeline.removePolicy({ name })
}

/**
 * Whether a token could be right. The SDK writes what is wrong with one to the console, and looks up its key before
 * that: what anybody can see to be wrong does not come so far. It also accepts tokens that another issuer makes for a
 * tester with the app's password; this service has no use for them.
 */
function isPlausible(authorization: string, { issuer }: Cloud, appId: string): boolean {
  const [scheme, token = '', ...more] = authorization.split(' ')
  if (scheme !== 'Bearer' || more.length > 0 || token.length > 10_000) return false
  const [head, payload, signature] = token.split('.').map(readPart)
  if (!isRecord(head) || !isRecord(payload) || signature === undefined) return false
  const isNamed = head.alg === 'RS256' && typeof head.kid === 'string' && head.kid !== ''
  const isTimed = typeof payload.exp === 'number' && typeof payload.serviceurl === 'string'
  return isNamed && isTimed && payload.iss === issuer && payload.aud === appId
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readPart(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as unknown
  } catch {
    return null
  }
}

/** Whether the SDK could not look a key up, rather than that there is none: its errors say so in their status only. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isOfFetch = error.name === 'FetchError' || error.name === 'AbortError'
  return isOfFetch || ('statusCode' in error && error.statusCode === 500)
}

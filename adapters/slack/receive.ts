import { App, AuthorizationError, type AuthorizeResult, type StringIndexed } from '@slack/bolt'
import type { Request, Response } from 'restify'
import { readBody, readPayload, type Payload } from './payloads.ts'
import { quiet } from './quiet.ts'
import type { SlackApp, SlackSettings } from './settings.ts'
import { isFresh, isSigned } from './verify.ts'
import { clientOptions, keyOf, type Workspace, type Workspaces } from './workspaces.ts'

/** Whose request it is: the workspace where the app is, and the organisation that it belongs to. */
export type Origin = {
  app: SlackApp
  workspace: Workspace | null
  key: string
  team: string | null
  enterprise: string | null
}

/** What becomes of a payload; resolves once it is kept. */
export type Take = (payload: Payload, origin: Origin) => Promise<void>

/** The app is not in this workspace. */
class ForeignWorkspace extends Error {}

const place = /^\/slack\/([^/]+)\/events$/

/**
 * Mounts `/slack/{audience}/events`, for events, interactions, commands and options alike. Whoever does not know the
 * app's signing secret gets 401 and nothing else, before the body is looked at, and before it is read where the headers
 * tell. Then: 400 for what Slack does not send, 503 while nobody listens, 200 once it is kept, or where it is nothing for
 * us. What could not be kept is an error of the server: Slack delivers an event again, and tells a person to press again.
 */
export function mountEvents(settings: SlackSettings, workspaces: Workspaces, take: () => Take | null): void {
  const { server, apps, log, clock } = settings
  const boltApps = new Map(
    apps.map((app) => [app.audience as string, boltApp(app, settings, workspaces, take)]),
  )
  const appOf = (audience: unknown): SlackApp | undefined => apps.find((app) => app.audience === audience)
  const refuse = (response: Response, app: SlackApp | undefined): void => {
    log.warn({ audience: app?.audience ?? null }, 'a request without the right signature was refused')
    response.setHeader('Connection', 'close')
    answer(response, 401)
  }

  server.pre((request, response, next) => {
    const audience = place.exec(request.getPath())?.[1]
    if (audience === undefined) {
      next()
      return
    }
    const app = appOf(audience)
    if (!app || !isFresh(request.headers, clock())) {
      refuse(response, app)
      next(false)
      return
    }
    // Not even what a body means is looked at before its signature.
    delete request.headers['content-type']
    next()
  })

  server.post('/slack/:audience/events', async (request: Request, response: Response) => {
    const { audience } = request.params as { audience: string }
    const [app, raw] = [appOf(audience), request.raw ?? Buffer.alloc(0)]
    if (!app || !isSigned(request.headers, raw, app.signingSecret, clock())) {
      refuse(response, app)
      return
    }
    const body = readBody(raw)
    const payload = readPayload(body)
    if (!payload) answer(response, 400)
    else if (payload.kind === 'challenge') answer(response, 200, 'text/plain', payload.challenge)
    else if (payload.kind === 'options') answer(response, 200, 'application/json', '{"options":[]}')
    else if (!isOurs(payload)) answer(response, 200)
    else if (!take()) answer(response, 503)
    else {
      const ack = async (): Promise<void> => await Promise.resolve() // Bolt would answer before anything is kept
      await boltApps.get(audience)?.processEvent({ body: forBolt(body as StringIndexed, payload), ack })
      answer(response, 200)
    }
  })
}

/** The events that an app listens to; of others, which somebody may switch on, not even the workspace is looked up. */
const listenedTo = new Set(['message', 'app_home_opened', 'user_change', 'app_uninstalled', 'tokens_revoked'])

function isOurs(payload: Payload): boolean {
  return payload.kind === 'event' ? listenedTo.has(payload.delivery.event.type) : payload.kind !== 'other'
}

/** Bolt trusts what Slack says to the last field, so it gets an event as it was read. */
function forBolt(body: StringIndexed, payload: Payload): StringIndexed {
  return payload.kind === 'event' ? { ...body, event: payload.delivery.event } : body
}

/** Bolt finds whose a request is, and leaves out what the app itself does. What it hears, it hands to `take`. */
function boltApp(
  app: SlackApp,
  settings: SlackSettings,
  workspaces: Workspaces,
  take: () => Take | null,
): App {
  const bolt = new App({
    receiver: {
      init: () => undefined,
      start: async () => await Promise.resolve(),
      stop: async () => await Promise.resolve(),
    },
    convoStore: false,
    logger: quiet,
    clientOptions: clientOptions(settings.apiUrl),
    authorize: async (source): Promise<AuthorizeResult> => {
      const workspace = await workspaces.find(app.audience, keyOf(source))
      if (!workspace) throw new ForeignWorkspace()
      return { botToken: workspace.token, botUserId: workspace.botUserId, workspace }
    },
  })
  bolt.use(async ({ body, context }) => {
    const payload = readPayload(body)
    const { teamId, enterpriseId, isEnterpriseInstall } = context
    const key = keyOf({ teamId, enterpriseId, isEnterpriseInstall })
    // The word that an app was removed comes without: then nobody is authorised any more.
    const workspace = (context.workspace as Workspace | undefined) ?? null
    const origin = { app, workspace, key, team: teamId ?? null, enterprise: enterpriseId ?? null }
    if (payload) await take()?.(payload, origin)
  })
  bolt.error(async (error) => {
    if (!(error instanceof AuthorizationError) || !(error.original instanceof ForeignWorkspace)) throw error
    settings.log.info(
      { audience: app.audience },
      'a request from a workspace without the app was passed over',
    )
    await Promise.resolve()
  })
  return bolt
}

function answer(response: Response, status: number, type?: string, content = ''): void {
  const length = { 'Content-Length': Buffer.byteLength(content) }
  response.writeHead(status, type === undefined ? length : { ...length, 'Content-Type': type })
  response.end(content)
}

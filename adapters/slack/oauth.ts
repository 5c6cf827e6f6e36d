import { createHash } from 'node:crypto'
import type { Request, Response } from 'restify'
import { z } from 'zod'
import type { Problem } from '../../bots/pages/problem-page.ts'
import type { Installation } from '../../bots/engine/installations.ts'
import { newToken } from '../../core/random.ts'
import { readCookie } from '../http/cookies.ts'
import { answersOf } from '../http/problems.ts'
import { installReturnPath } from './install-path.ts'
import { callTime, installTime } from './limits.ts'
import { scopes } from './scopes.ts'
import type { SlackApp, SlackSettings } from './settings.ts'
import { makeClient } from './workspaces.ts'

type Secrets = Extract<SlackApp['access'], { clientId: string }>

/** What Slack answers when an app was installed (`oauth.v2.access`), as far as it is used. */
const granted = z.object({
  access_token: z.string().startsWith('xoxb-'),
  bot_user_id: z.string().min(1),
  app_id: z.string().regex(/^[A-Z0-9]+$/),
  scope: z.string(),
  team: z.object({ id: z.string().regex(/^[A-Z0-9]+$/) }).nullish(),
  enterprise: z.object({ id: z.string().regex(/^[A-Z0-9]+$/) }).nullish(),
  is_enterprise_install: z.boolean().nullish(),
  /** There only where tokens rotate. */
  expires_in: z.unknown().optional(),
})

/**
 * Mounts `/slack/{audience}/install`, and the way back below it, for the apps that many workspaces may have (OAuth 2.0,
 * RFC 6749, 4.1). What a browser brings back is good once, for ten minutes, and in the browser that began.
 */
export function mountInstallation(settings: SlackSettings): void {
  const { server, apps, publicUrl, apiUrl, states, clock, random, log } = settings
  const answer = answersOf(server)
  const origin = publicUrl.replace(/\/+$/, '')
  const isSecure = origin.startsWith('https:')
  const cookieOf = ({ audience }: SlackApp): string =>
    `${isSecure ? '__Secure-' : ''}slack-install-${audience}`
  const redirectOf = ({ audience }: SlackApp): string => origin + installReturnPath(audience)
  const appOf = (request: Request): { app: SlackApp; secrets: Secrets } | null => {
    const { audience } = request.params as { audience: string }
    const app = apps.find((one) => one.audience === audience)
    return app && 'clientId' in app.access ? { app, secrets: app.access } : null
  }
  const setCookie = (response: Response, app: SlackApp, value: string, seconds: number): void => {
    const rest = ['HttpOnly', 'SameSite=Lax', ...(isSecure ? ['Secure'] : [])].join('; ')
    const where = `Path=${installReturnPath(app.audience)}; Max-Age=${seconds}`
    response.setHeader('Set-Cookie', `${cookieOf(app)}=${value}; ${where}; ${rest}`)
  }

  server.get('/slack/:audience/install', async (request: Request, response: Response) => {
    const found = appOf(request)
    if (!found) {
      answer(request, response, 'not-found')
      return
    }
    const { app, secrets } = found
    const [state, browser] = [newToken(random), newToken(random)]
    await states.keep(hashOf(app, state, browser), clock().getTime() + installTime)
    setCookie(response, app, browser, installTime / 1000)
    const page = new URL('/oauth/v2/authorize', apiUrl)
    page.searchParams.set('client_id', secrets.clientId)
    page.searchParams.set('scope', scopes.map(({ scope }) => scope).join(','))
    page.searchParams.set('redirect_uri', redirectOf(app))
    page.searchParams.set('state', state)
    redirect(response, page)
  })

  server.get(installReturnPath(':audience'), async (request: Request, response: Response) => {
    const found = appOf(request)
    if (!found) {
      answer(request, response, 'not-found')
      return
    }
    const { app, secrets } = found
    const query = new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
    const [state, code, browser] = [query.get('state'), query.get('code'), readCookie(request, cookieOf(app))]
    setCookie(response, app, '', 0)
    if (!state || !browser || !(await states.take(hashOf(app, state, browser), clock().getTime()))) {
      answer(request, response, 'not-allowed')
      return
    }
    if (!code) {
      answer(request, response, 'not-allowed')
      return
    }
    const outcome = await exchange(settings, app, secrets, code, redirectOf(app))
    if (typeof outcome === 'string') {
      answer(request, response, outcome)
      return
    }
    await settings.installations.put(app.audience, outcome.installation)
    log.info({ audience: app.audience }, 'a workspace installed the app')
    const page = new URL('/app_redirect', apiUrl)
    page.searchParams.set('app', outcome.appId)
    if (outcome.team !== null) page.searchParams.set('team', outcome.team)
    redirect(response, page)
  })
}

type Outcome = { installation: Installation; appId: string; team: string | null }

/** Changes the code for a token. */
async function exchange(
  { apiUrl, clock, log }: SlackSettings,
  { audience }: SlackApp,
  { clientId, clientSecret }: Secrets,
  code: string,
  redirectUri: string,
): Promise<Outcome | Problem> {
  const refused = (reason: string): Problem => {
    log.warn({ audience, reason }, 'an installation failed')
    return 'failed'
  }
  let answer
  try {
    const secrets = { client_id: clientId, client_secret: clientSecret }
    const client = makeClient(apiUrl, undefined, callTime)
    answer = granted.safeParse(await client.oauth.v2.access({ ...secrets, code, redirect_uri: redirectUri }))
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? (error.data as { error?: unknown }) : {}
    return refused(typeof data.error === 'string' ? data.error.slice(0, 60) : 'no answer')
  }
  if (!answer.success) return refused('an answer that is not of Slack')
  const { data } = answer
  if (data.expires_in !== undefined && data.expires_in !== null)
    return refused('the app has token rotation switched on')
  const given = new Set(data.scope.split(','))
  if (scopes.some(({ scope }) => !given.has(scope))) return refused('a scope was not granted')
  const workspace = data.is_enterprise_install === true ? data.enterprise?.id : data.team?.id
  if (workspace === undefined) return refused('no workspace')
  return {
    installation: {
      workspace,
      token: data.access_token,
      botUserId: data.bot_user_id,
      installedAt: clock().getTime(),
    },
    appId: data.app_id,
    team: data.team?.id ?? null,
  }
}

/** Only the browser that began knows both, and only together they are found. */
function hashOf({ audience }: SlackApp, state: string, browser: string): string {
  return createHash('sha256')
    .update(JSON.stringify([audience, state, browser]))
    .digest('hex')
}

function redirect(response: Response, page: URL): void {
  response.writeHead(302, { Location: page.href, 'Content-Length': 0 })
  response.end()
}

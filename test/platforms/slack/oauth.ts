import type { ServerResponse } from 'node:http'
import { Refusal } from './refusal.ts'
import { next, type State } from './state.ts'
import { installApp } from './workspace.ts'

/** The page on which the owner of a workspace says yes or no: `team` says whose, `no` that it is a no. */
export function showConsent(state: State, query: URLSearchParams, response: ServerResponse): void {
  const app = state.apps.find(({ clientId }) => clientId === query.get('client_id'))
  const team = state.teams.find(({ id }) => id === query.get('team'))
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!app || !team || !URL.canParse(redirectUri)) {
    response.statusCode = 400
    response.end('invalid_client_id')
    return
  }
  const page = new URL(redirectUri)
  page.searchParams.set('state', query.get('state') ?? '')
  if (query.has('no')) page.searchParams.set('error', 'access_denied')
  else {
    const code = `code-${next(state)}`
    app.codes.set(code, { team, redirectUri, scopes: (query.get('scope') ?? '').split(',') })
    page.searchParams.set('code', code)
  }
  response.writeHead(302, { Location: page.href })
  response.end()
}

/** `oauth.v2.access`: a code is good once, for the app and the address that it was made for. */
export function exchangeCode(state: State, values: Record<string, unknown>): Record<string, unknown> {
  const app = state.apps.find(({ clientId }) => clientId === values.client_id)
  if (!app) throw new Refusal('invalid_client_id')
  if (app.clientSecret !== values.client_secret) throw new Refusal('bad_client_secret')
  const code = String(values.code)
  const given = app.codes.get(code)
  if (!given) throw new Refusal('invalid_code')
  if (given.redirectUri !== values.redirect_uri) throw new Refusal('bad_redirect_uri')
  app.codes.delete(code)
  const installed = installApp(state, app, given.team, given.scopes)
  const { enterprise } = given.team
  return {
    ...{ access_token: installed.token, token_type: 'bot', scope: given.scopes.join(','), app_id: app.appId },
    ...{ bot_user_id: installed.botUserId, is_enterprise_install: app.orgWide, authed_user: { id: 'U1' } },
    team: app.orgWide ? null : { id: given.team.id, name: 'A team' },
    enterprise: enterprise === null ? null : { id: enterprise, name: 'Org' },
    ...(app.rotates ? { expires_in: 43_200, refresh_token: 'xoxe-1-refresh' } : {}),
  }
}

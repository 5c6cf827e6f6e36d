import { z } from 'zod'
import { ChannelBusy } from '../../bots/channel.ts'
import type { Cloud } from './cloud.ts'
import { callTime, refusedPasswordWait, tokenMargin, unreachableWait } from './limits.ts'
import type { TeamsApp, TeamsSettings } from './settings.ts'

/** Gets the tokens that an app shows when it sends. */
export type Tokens = {
  /** Rejects with ChannelBusy where there is none now: what was to be sent was surely not sent. */
  get(): Promise<string>
  /** Teams took the last one for nothing. */
  forget(): void
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() })
const refusal = z.object({
  error: z.string().regex(/^[a-z_]{1,60}$/),
  error_codes: z.array(z.int()).optional(),
})

/**
 * Makes it for an app of one tenant (Microsoft identity platform: client credentials). Several sends at once wait for
 * the same token. The password is in no error and in no log.
 */
export function makeTokens(
  app: TeamsApp,
  cloud: Cloud,
  { log, clock }: Pick<TeamsSettings, 'log' | 'clock'>,
): Tokens {
  let current: { token: string; until: number } | null = null
  let asking: Promise<string> | null = null
  const ask = async (): Promise<string> => {
    const began = clock().getTime()
    const response = await reach(`${cloud.loginUrl}/${app.tenantId}/oauth2/v2.0/token`, {
      ...{ grant_type: 'client_credentials', client_id: app.appId },
      ...{ client_secret: app.password, scope: cloud.scope },
    })
    const body: unknown = await response.json().catch(() => null)
    const given = answer.safeParse(body)
    if (response.ok && given.success) {
      current = { token: given.data.access_token, until: began + given.data.expires_in * 1000 - tokenMargin }
      return current.token
    }
    if (response.status >= 500 || response.status === 429 || response.ok)
      throw new ChannelBusy(unreachableWait, 'channel')
    const why = refusal.safeParse(body)
    const told = why.success ? { error: why.data.error, codes: why.data.error_codes ?? [] } : {}
    log.error({ audience: app.audience, ...told }, 'Microsoft refuses the id, password or tenant of this bot')
    throw new ChannelBusy(refusedPasswordWait, 'channel')
  }
  return {
    get: async () => {
      if (current && clock().getTime() < current.until) return current.token
      asking ??= ask().finally(() => {
        asking = null
      })
      return await asking
    },
    forget: () => {
      current = null
    },
  }
}

async function reach(address: string, form: Record<string, string>): Promise<Response> {
  try {
    return await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(form),
      redirect: 'error',
      signal: AbortSignal.timeout(callTime),
    })
  } catch {
    throw new ChannelBusy(unreachableWait, 'channel')
  }
}

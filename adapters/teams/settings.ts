import type { Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { Server } from 'restify'
import type { Audience, FileRef } from '../../bots/channel.ts'
import type { Deliveries } from '../../bots/engine/deliveries.ts'
import type { Random } from '../../core/random.ts'
import type { Cloud } from './cloud.ts'

/** One bot, as it was registered: each audience has one of its own. Without an id it talks to a local tester only. */
export type TeamsApp = { audience: Audience; appId: string; password: string; tenantId: string }

/** Opens a file of whichever channel it came in by. */
export type OpenFile = (file: FileRef) => Promise<Readable>

/** What the channel is made of. */
export type TeamsSettings = {
  server: Server
  apps: readonly TeamsApp[]
  cloud: Cloud
  /** The organisations whose people may write. */
  tenants: readonly string[]
  /** Whether a tester on this machine may write without any credentials. */
  allowAnonymous: boolean
  deliveries: Deliveries
  openFile: OpenFile
  log: Logger
  clock: () => Date
  random: Random
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether a text is an identifier of Microsoft Entra: of an app, or of an organisation. */
export const isGuid = (text: string): boolean => guid.test(text)

/**
 * Throws where settings cannot work, or would let somebody speak for somebody else. The SDK takes an app without an id
 * as one that trusts everybody, and one without a tenant as one that serves all.
 */
export function checkSettings({ apps, tenants, allowAnonymous }: Omit<TeamsSettings, 'server'>): void {
  for (const { audience, appId, password, tenantId } of apps) {
    if (appId === '' && allowAnonymous) continue
    if (!isGuid(appId)) throw new Error(`the ${audience} bot has no app id`)
    if (password === '') throw new Error(`the ${audience} bot has no password`)
    if (!isGuid(tenantId)) throw new Error(`the ${audience} bot has no tenant`)
  }
  const named = apps.map(({ appId }) => appId).filter(Boolean)
  const audiences = new Set(apps.map(({ audience }) => audience))
  if (new Set(named).size < named.length || audiences.size < apps.length)
    throw new Error('each audience needs a bot of its own')
  if (!tenants.every(isGuid) || (tenants.length === 0 && named.length > 0))
    throw new Error('the list of tenants is empty, or holds what is no tenant')
}

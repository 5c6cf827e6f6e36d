import { audiences, type Audience } from '../bots/channel.ts'
import { SettingsError } from './error.ts'

/** The bots of Teams, as the environment names them. */
export type TeamsVariables = {
  apps: { audience: Audience; appId: string; password: string; tenantId: string }[]
  /** The organisations whose people may write. */
  tenants: string[]
  /** Whether a tester on this machine may write without any credentials. */
  allowAnonymous: boolean
}

const kinds = ['APP_ID', 'APP_PASSWORD', 'TENANT_ID'] as const

/** Every variable of Teams. */
export const teamsVariables: readonly string[] = [
  ...audiences.flatMap((audience) => kinds.map((kind) => variableOf(audience, kind))),
  'TEAMS_ALLOWED_TENANTS',
  'TEAMS_ALLOW_ANONYMOUS',
]

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const example = '0b1c2d3e-4f50-6172-8394-a5b6c7d8e9f0'

/**
 * The bots of Teams; null where no variable of Teams is set. An audience of which nothing is set has no bot, unless a
 * local tester may write without credentials: then each has one. Throws `SettingsError` for half a bot, and for an open
 * door where others than this machine could reach it.
 */
export function readTeams(environment: NodeJS.ProcessEnv): TeamsVariables | null {
  if (!Object.keys(environment).some((name) => name.startsWith('TEAMS_'))) return null
  const allowAnonymous = readAnonymous(environment)
  const named = audiences.flatMap((audience) => readApp(environment, audience))
  if (named.length === 0 && !allowAnonymous) {
    throw new SettingsError(
      "TEAMS_MENTOR_APP_ID is missing: TEAMS_… variables are set, but there is no bot among them. Without an id anybody could write in anybody's name.",
    )
  }
  refuseShared(named)
  const nobody = { appId: '', password: '', tenantId: '' }
  const apps = named.length > 0 ? named : audiences.map((audience) => ({ audience, ...nobody }))
  return { apps, tenants: readTenants(environment, named), allowAnonymous }
}

function readApp(environment: NodeJS.ProcessEnv, audience: Audience): TeamsVariables['apps'] {
  const [appId, password, tenantId] = kinds.map(
    (kind) => environment[variableOf(audience, kind)]?.trim() ?? '',
  ) as [string, string, string]
  if (!appId && !password && !tenantId) return []
  for (const [place, value] of [appId, password, tenantId].entries()) {
    const kind = kinds[place] ?? 'APP_ID'
    if (value === '') {
      throw new SettingsError(
        `${variableOf(audience, kind)} is missing: a bot needs its id, its password and its tenant. See docs/operator/teams.md.`,
      )
    }
    // A password is never repeated in a message: messages end in logs.
    if (kind !== 'APP_PASSWORD' && !guid.test(value)) {
      throw new SettingsError(
        `${variableOf(audience, kind)} must be an identifier as Microsoft Entra shows it, like ${example}.`,
      )
    }
  }
  return [{ audience, appId: appId.toLowerCase(), password, tenantId: tenantId.toLowerCase() }]
}

function refuseShared(apps: TeamsVariables['apps']): void {
  for (const [index, { audience, appId }] of apps.entries()) {
    const same = apps.slice(0, index).find((other) => other.appId === appId)
    if (!same) continue
    const names = [variableOf(audience, 'APP_ID'), variableOf(same.audience, 'APP_ID')]
    throw new SettingsError(`${names.join(' is the same as ')}: each audience needs a bot of its own.`)
  }
}

/** Without a list: the organisations where the bots are registered. */
function readTenants(environment: NodeJS.ProcessEnv, apps: TeamsVariables['apps']): string[] {
  const listed = environment.TEAMS_ALLOWED_TENANTS
  if (listed === undefined || listed.trim() === '') return [...new Set(apps.map(({ tenantId }) => tenantId))]
  const tenants = listed.split(',').map((one) => one.trim().toLowerCase())
  const wrong = tenants.find((one) => !guid.test(one))
  if (wrong !== undefined) {
    throw new SettingsError(
      `TEAMS_ALLOWED_TENANTS must be identifiers of organisations with commas between them, like ${example}, not "${wrong}".`,
    )
  }
  return [...new Set(tenants)]
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

function readAnonymous(environment: NodeJS.ProcessEnv): boolean {
  const wish = environment.TEAMS_ALLOW_ANONYMOUS
  if (wish !== undefined && wish !== 'true' && wish !== 'false') {
    throw new SettingsError(`TEAMS_ALLOW_ANONYMOUS must be true or false, not "${wish}".`)
  }
  if (wish !== 'true') return false
  const host = environment.HOST ?? '127.0.0.1'
  const why =
    environment.NODE_ENV === 'production'
      ? 'in production'
      : loopback.has(host)
        ? null
        : `while HOST is ${host}, which other machines can reach`
  if (why !== null) {
    throw new SettingsError(
      `TEAMS_ALLOW_ANONYMOUS=true cannot be used ${why}: anybody could write in anybody's name.`,
    )
  }
  return true
}

function variableOf(audience: Audience, kind: (typeof kinds)[number]): string {
  return `TEAMS_${audience.toUpperCase()}_${kind}`
}

import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { teamsChannel } from '../../../adapters/teams/channel.ts'
import { routeOf } from '../../../adapters/teams/route.ts'
import type { TeamsApp, TeamsSettings } from '../../../adapters/teams/settings.ts'
import type { Address, Audience, Channel, Inbound } from '../../../bots/channel.ts'
import type { Deliveries } from '../../../bots/engine/deliveries.ts'
import type { View } from '../../../bots/view.ts'
import { systemRandom } from '../../../core/random.ts'
import { rightClaims, signToken } from '../../platforms/teams/issuer.ts'
import { envelope } from '../../platforms/teams/person.ts'
import { serviceUrlOf } from '../../platforms/teams/state.ts'
import { startTeams, type Person, type Teams } from '../../platforms/teams/teams.ts'
import { startServer, type RunningServer } from '../../support/http.ts'

/** What nobody outside may ever read. */
export const secrets = { mentor: 'the-password-for-mentors', mentee: 'the-password-for-mentees' }

/** The adapter between a double of Teams and a fake engine that only keeps what it is told. */
export type Stage = {
  teams: Teams
  running: RunningServer
  channel: Channel
  settings: TeamsSettings
  tenant: string
  apps: { mentor: TeamsApp; mentee: TeamsApp }
  /** What was kept, in order, each number once. */
  kept: Inbound[]
  /** All that was handed over. */
  told: Inbound[]
  /** Replaces how things are kept. */
  accept: (inbound: Inbound) => Promise<void>
  /** Delivers as anybody can. */
  deliver(body: unknown, headers?: Record<string, string>, audience?: string): Promise<Response>
  /** Delivers as the Bot Framework can: a body, and claims of the token that are other than right. */
  deliverSigned(
    body: unknown,
    claims?: Record<string, unknown>,
    audience?: 'mentor' | 'mentee',
  ): Promise<Response>
  /** A right message of somebody. */
  message(person: Person, about?: Record<string, unknown>): Record<string, unknown>
  /** What people did, once all of it was delivered. */
  heard(): Promise<Inbound[]>
  stop(): Promise<void>
}

/** Starts all of it. */
export async function makeStage(given: Partial<TeamsSettings> = {}, start = true): Promise<Stage> {
  const tenant = randomUUID()
  const app = (audience: 'mentor' | 'mentee'): TeamsApp => ({
    ...{ audience, appId: randomUUID(), password: secrets[audience], tenantId: tenant },
  })
  const apps = { mentor: app('mentor'), mentee: app('mentee') }
  const teams = await startTeams(
    Object.values(apps).map(({ audience, appId, password }) => ({ name: audience, appId, password, tenant })),
  )
  const kept: Inbound[] = []
  const told: Inbound[] = []
  let channel: Channel | undefined
  let used: TeamsSettings | undefined
  const running = await startServer((server, log) => {
    used = {
      ...{
        server,
        log,
        apps: Object.values(apps),
        cloud: teams.cloud,
        tenants: [tenant],
        allowAnonymous: false,
      },
      ...{ deliveries: memoryDeliveries(), clock: () => new Date(), random: systemRandom },
      openFile: async () => await Promise.reject(new Error('no file to open')),
      ...given,
    }
    channel = teamsChannel(used)
  })
  if (!channel || !used) throw new Error('the channel was not made')
  for (const name of ['mentor', 'mentee']) teams.bot(name).url = `${running.origin}/teams/${name}/messages`
  const deliver: Stage['deliver'] = async (body, headers = {}, audience = 'mentor') =>
    await fetch(`${running.origin}/teams/${audience}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const stage: Stage = {
    ...{ teams, running, channel, settings: used, tenant, apps, kept, told, deliver },
    accept: async (inbound) => {
      told.push(inbound)
      if (!kept.some(({ eventId }) => eventId === inbound.eventId)) kept.push(inbound)
      await Promise.resolve()
    },
    deliverSigned: async (body, claims = {}, audience = 'mentor') => {
      const right = rightClaims(teams.state.issuer, apps[audience].appId, serviceUrlOf(teams.state))
      const token = signToken(teams.state.key, { ...right, ...claims })
      return await deliver(body, { authorization: `Bearer ${token}` }, audience)
    },
    message: (person, about = {}) => ({
      ...{ ...envelope(teams.state, teams.bot('mentor'), person.human), type: 'message', text: 'hello' },
      ...about,
    }),
    heard: async () => {
      await teams.settled()
      return kept
    },
    stop: async () => {
      await channel?.stop()
      await teams.stop()
      await running.stop()
    },
  }
  if (start) await channel.start(async (inbound) => await stage.accept(inbound))
  return stage
}

/** What `bots/engine/deliveries.ts` keeps on tables, in memory. */
export function memoryDeliveries(): Deliveries {
  const rows = new Map<string, { eventId: string; began: number; answered: boolean }>()
  return {
    begin: async (key, eventId, sameFor) => {
      const row = rows.get(key)
      const since = row?.answered ? sameFor : 300_000
      if (row && row.began >= Date.now() - since) return await Promise.resolve(row.eventId)
      rows.set(key, { eventId, began: Date.now(), answered: false })
      return eventId
    },
    answered: async (key) => {
      const row = rows.get(key)
      if (row) row.answered = true
      await Promise.resolve()
    },
    forget: async (key) => {
      rows.delete(key)
      await Promise.resolve()
    },
  }
}

/** Where a bot writes to somebody. */
export function addressOf(
  { teams, apps }: Stage,
  person: Person,
  audience: 'mentor' | 'mentee' = 'mentor',
): Address {
  const { id, tenant } = person
  const route = routeOf({
    ...{ serviceUrl: serviceUrlOf(teams.state), conversation: person.chat(audience).id, tenant },
    ...{ bot: `28:${apps[audience].appId}`, user: `29:${id}` },
  })
  const who: Audience = audience
  return { channel: 'teams', audience: who, account: `${tenant}/${id}`, route }
}

/** A view of one text. */
export const textView = (text: string): View => ({ blocks: [{ kind: 'text', text }] })

/** What a send ended in. */
export async function endOf(send: Promise<unknown>): Promise<unknown> {
  return await send.then(
    () => 'sent',
    (error: unknown) => error,
  )
}

/** All that a value shows when somebody prints it, hidden corners included. */
export const printed = (value: unknown): string => inspect(value, { depth: 20, showHidden: true })

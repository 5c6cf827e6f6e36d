import { inspect } from 'node:util'
import { slackChannel } from '../../../adapters/slack/channel.ts'
import type { SlackApp, SlackSettings } from '../../../adapters/slack/settings.ts'
import { addressKey, type Address, type Audience, type Channel, type Inbound } from '../../../bots/channel.ts'
import type { Installation, InstallationStore, OneTimeStates } from '../../../bots/engine/installations.ts'
import type { View } from '../../../bots/view.ts'
import { systemRandom } from '../../../core/random.ts'
import { sign } from '../../platforms/slack/sender.ts'
import { startSlack, type Person, type Slack, type Workspace } from '../../platforms/slack/slack.ts'
import { startServer, type RunningServer } from '../../support/http.ts'
import { freePort } from '../../support/free-port.ts'

/** What nobody outside may ever read. */
export const secrets = {
  mentorSigning: 'mentor-signing-secret',
  menteeSigning: 'mentee-signing-secret',
  mentorClient: 'mentor-client-secret',
}

/** The adapter between a double of Slack and a fake engine that only keeps what it is told. */
export type Stage = {
  slack: Slack
  running: RunningServer
  channel: Channel
  settings: SlackSettings
  /** Where the app for mentors has its token in the settings, or was installed. */
  acme: Workspace
  /** What was kept, in order. */
  kept: Inbound[]
  installed: Map<string, Installation>
  /** Replaces how things are kept. */
  accept: (inbound: Inbound) => Promise<void>
  /** Delivers as anybody can. */
  deliver(body: string | Buffer, headers?: Record<string, string>, audience?: string): Promise<Response>
  /** Delivers as Slack can. */
  deliverSigned(body: unknown, audience?: string): Promise<Response>
  /** What people did, once all of it was delivered. */
  heard(): Promise<Inbound[]>
  /** Opens the pages of an installation in a browser of its own; resolves with where it ends. */
  install(team: Workspace, query?: string): Promise<Response>
  stop(): Promise<void>
}

export type StageOptions = {
  settings?: Partial<SlackSettings>
  /** The app for mentors is installed by OAuth instead of by a token. */
  oauth?: boolean
  enterprise?: string
  orgWide?: boolean
  start?: boolean
  minute?: number
}

/** Starts all of it. */
export async function makeStage(options: StageOptions = {}): Promise<Stage> {
  const slack = await startSlack(
    [
      {
        name: 'mentor',
        signingSecret: secrets.mentorSigning,
        clientId: '1.1',
        clientSecret: secrets.mentorClient,
      },
      { name: 'mentee', signingSecret: secrets.menteeSigning, clientId: '2.2', clientSecret: 'other' },
    ],
    options.minute,
  )
  slack.app('mentor').orgWide = options.orgWide ?? false
  const acme = slack.workspace(options.enterprise)
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  for (const name of ['mentor', 'mentee']) slack.app(name).url = `${publicUrl}/slack/${name}/events`
  const mentorApp: SlackApp = {
    audience: 'mentor',
    signingSecret: secrets.mentorSigning,
    access: options.oauth
      ? { clientId: '1.1', clientSecret: secrets.mentorClient }
      : { botToken: acme.install('mentor') },
  }
  const menteeApp: SlackApp = {
    audience: 'mentee',
    signingSecret: secrets.menteeSigning,
    access: { botToken: acme.install('mentee') },
  }
  const kept: Inbound[] = []
  const installed = new Map<string, Installation>()
  const addresses = new Map<string, Address>()
  let channel: Channel | undefined
  let used: SlackSettings | undefined
  const running = await startServer(
    (server, log) => {
      used = {
        server,
        apps: [mentorApp, menteeApp],
        publicUrl,
        apiUrl: slack.apiUrl,
        installations: memoryInstallations(installed),
        states: memoryStates(),
        reachable: async (audience, route) => {
          const all = [...addresses.values()]
          return await Promise.resolve(
            all.filter((one) => one.audience === audience && one.route.startsWith(route)),
          )
        },
        openFile: async () => await Promise.reject(new Error('no file to open')),
        formAt: async () => await Promise.resolve(null),
        log,
        clock: () => new Date(),
        random: systemRandom,
        ...options.settings,
      }
      channel = slackChannel(used)
    },
    {},
    port,
  )
  if (!channel || !used) throw new Error('the channel was not made')
  const deliver: Stage['deliver'] = async (body, headers = {}, audience = 'mentor') =>
    await fetch(`${running.origin}/slack/${audience}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    })
  const stage: Stage = {
    slack,
    running,
    channel,
    settings: used,
    acme,
    kept,
    installed,
    accept: async (inbound) => {
      kept.push(inbound)
      if ('left' in inbound.deed) addresses.delete(addressKey(inbound.address))
      else addresses.set(addressKey(inbound.address), inbound.address)
      await Promise.resolve()
    },
    deliver,
    deliverSigned: async (body, audience = 'mentor') => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const secret = audience === 'mentor' ? secrets.mentorSigning : secrets.menteeSigning
      return await deliver(text, sign(secret, text), audience)
    },
    heard: async () => {
      await slack.settled()
      return kept
    },
    install: async (team, query = '') => {
      const begin = await fetch(`${running.origin}/slack/mentor/install`, { redirect: 'manual' })
      const cookie = (begin.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
      const consent = await fetch(`${begin.headers.get('location') ?? ''}&team=${team.id}${query}`, {
        redirect: 'manual',
      })
      return await fetch(consent.headers.get('location') ?? '', { headers: { cookie }, redirect: 'manual' })
    },
    stop: async () => {
      await channel?.stop()
      await slack.stop()
      await running.stop()
    },
  }
  if (options.oauth) await stage.install(acme)
  if (options.start ?? true) await channel.start(async (inbound) => await stage.accept(inbound))
  return stage
}

function memoryInstallations(kept: Map<string, Installation>): InstallationStore {
  return {
    put: async (audience, installation) => {
      kept.set(`${audience}/${installation.workspace}`, installation)
      await Promise.resolve()
    },
    get: async (audience, workspace) => await Promise.resolve(kept.get(`${audience}/${workspace}`) ?? null),
    delete: async (audience, workspace) => {
      kept.delete(`${audience}/${workspace}`)
      await Promise.resolve()
    },
  }
}

function memoryStates(): OneTimeStates {
  const kept = new Map<string, number>()
  return {
    keep: async (hash, until) => {
      kept.set(hash, until)
      await Promise.resolve()
    },
    take: async (hash, now) => {
      const until = kept.get(hash) ?? 0
      kept.delete(hash)
      return await Promise.resolve(until >= now)
    },
  }
}

/** Where an app writes to somebody of its workspace. */
export function addressOf(person: Person, audience: Audience = 'mentor', dm = ''): Address {
  const { id, team } = person
  return { channel: 'slack', audience, account: `${team}/${id}`, route: `${team}/${id}/${dm}` }
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

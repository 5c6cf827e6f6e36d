import { SendRefused, type Audience, type Channel, type Inbound } from '../../bots/channel.ts'
import type { Form } from '../../bots/view.ts'
import { download } from './files.ts'
import { openForm } from './form.ts'
import { hear, type Told } from './listen.ts'
import { mountInstallation } from './oauth.ts'
import { findPeople, type Profile } from './people.ts'
import { mountEvents, type Origin, type Take } from './receive.ts'
import { makeSender, routeOf } from './send.ts'
import { checkSettings, type SlackSettings } from './settings.ts'
import { findWorkspaces, type Workspace } from './workspaces.ts'

type Accept = (inbound: Inbound) => Promise<void>

const channel = 'slack'
const unknown: Inbound['from'] = { name: null, locale: null, timeZone: null }

/** A person who did something, where it was done. */
type Doer = { audience: Audience; workspace: Workspace; account: string; user: string; dm: string | null }

/**
 * The chat app Slack: one app for each audience, in one workspace or in many. Throws where the settings cannot work: an
 * app without a signing secret would let everyone speak for everyone.
 *
 * `start` rejects where Slack says that a token of the settings is good for nothing; that Slack is out of reach stops
 * nothing. The routes are there before.
 */
export function slackChannel(settings: SlackSettings): Channel {
  const { log, clock, reachable, apiUrl } = settings
  checkSettings(settings)
  const workspaces = findWorkspaces(settings)
  const people = findPeople(clock)
  const sender = makeSender(settings, workspaces)
  const inHand = new Set<Promise<unknown>>()
  let accept: Accept | null = null

  const track = async <Result>(task: Promise<Result>): Promise<Result> => {
    inHand.add(task)
    try {
      return await task
    } finally {
      inHand.delete(task)
    }
  }
  // Whoever listens when something arrives is told of it, also where the channel is stopped meanwhile.
  const taker = (accept: Accept): Take => {
    const keep = async (told: Told, doer: Doer, from: Inbound['from']): Promise<void> => {
      const { audience, workspace, account, user, dm } = doer
      const route = routeOf(workspace.key, user, dm)
      await accept({ ...told, at: told.at ?? clock(), from, address: { channel, audience, account, route } })
    }
    /** Tells of everyone at these places that they left: of each once, whatever is told how often, for one `cause`. */
    const leave = async (audience: Audience, route: string, cause: string, at: Date): Promise<void> => {
      for (const address of await reachable(audience, route)) {
        const eventId = `${cause}/${address.account}`
        const rest = { said: null, replyTo: null, thread: null, deed: { left: true as const } }
        await accept({ eventId, at, from: unknown, address, ...rest })
      }
    }
    const remove = async ({ app: { audience }, key }: Origin, at: Date, eventId: string): Promise<void> => {
      const workspace = await workspaces.find(audience, key)
      // Told after the app was installed anew, or of a workspace that is forgotten already: nothing to do.
      if (!workspace || Math.floor(workspace.since / 1000) > at.getTime() / 1000) return
      const cause = workspace.since > 0 ? `${audience}/removed/${key}/${workspace.since}` : eventId
      await leave(audience, `${key}/`, cause, at)
      await settings.installations.delete(audience, key)
      log.info({ audience }, 'a workspace removed the app')
    }
    return async (payload, origin) => {
      const { app, workspace, key } = origin
      const { audience } = app
      const heard = hear(payload, { audience, workspace: key, botUserId: workspace?.botUserId ?? '' })
      if (heard.kind === 'removed') await remove(origin, heard.at ?? clock(), heard.eventId)
      if (!workspace || heard.kind === 'nothing' || heard.kind === 'removed') return
      const { user } = heard
      if (heard.kind === 'changed') {
        people.forget(workspace, user)
        const { closed } = heard
        if (closed) await leave(audience, `${key}/${user}/`, closed.eventId, closed.at ?? clock())
        return
      }
      const profile = await people.find(workspace, user)
      if (!isOwn(profile, heard.team, origin)) {
        log.info({ audience }, 'somebody of another workspace was passed over')
        return
      }
      const account = `${origin.enterprise ?? origin.team ?? key}/${user}`
      const doer: Doer = { audience, workspace, account, user, dm: heard.dm }
      // Slack tells each look at the chat; only the first is an arrival.
      if (heard.kind === 'opened' && (await reachable(audience, `${key}/${user}/`)).length > 0) return
      const keepAll = async (): Promise<void> => {
        for (const told of heard.told) await keep(told, doer, profile?.from ?? unknown)
      }
      if (heard.kind !== 'form') await keepAll()
      else {
        const { form, message } = heard.form.behind
        const address = { channel, audience, account, route: routeOf(key, user, heard.dm) } as const
        const find = async (): Promise<Form | null> => await settings.formAt(address, message, form)
        await openForm({ ...workspace, ...heard.form, find, track, otherwise: keepAll })
      }
    }
  }

  mountEvents(settings, workspaces, () => {
    const take = accept && taker(accept)
    return take && (async (...given) => await track(take(...given)))
  })
  mountInstallation(settings)
  return {
    name: channel,
    start: async (listener) => {
      accept = listener
      await workspaces.check()
    },
    post: async (...wish) => await track(sender.post(...wish)),
    edit: async (...wish) => await track(sender.edit(...wish)),
    trace: async (...wish) => await track(sender.trace(...wish)),
    open: async (file) => {
      const [audience, key = ''] = file.id.split('/')
      const workspace = await workspaces.find(audience as Audience, key)
      if (!workspace) throw new SendRefused('the file is in a workspace without the app')
      return await track(download(workspace, apiUrl, file))
    },
    // Slack has no sign of an app that is busy.
    typing: async () => await Promise.resolve(),
    stop: async () => {
      accept = null
      await Promise.allSettled(inHand)
    },
  }
}

/**
 * Whether a person is of the workspace, or the organisation, where the app is: in a conversation that is shared with
 * another company there are also others (Slack Connect). Throws where that cannot be told now: it comes again.
 */
function isOwn(
  profile: Profile | 'nobody' | null,
  told: string | null,
  { team, enterprise }: Origin,
): profile is Profile | null {
  if (profile === 'nobody') return false
  if (profile === null) {
    if (told !== null && told === team) return true
    throw new Error('Slack cannot be asked who this is')
  }
  if (profile.isStranger || profile.isBot) return false
  if (enterprise !== null && profile.enterprise === enterprise) return true
  return (profile.team ?? told) === team && (told === null || told === team)
}

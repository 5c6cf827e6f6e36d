import { SendRefused, type Address, type Audience, type Channel, type Inbound } from '../../bots/channel.ts'
import { tenantOf, type Incoming } from './activities.ts'
import { makeBot, type Bot } from './bot.ts'
import { download, makeSeals } from './files.ts'
import { accountOf, fromOf, hashOf, hear, type Heard } from './listen.ts'
import { makeKeyGate } from './key-gate.ts'
import { callTime } from './limits.ts'
import { mountMessages, type Take } from './receive.ts'
import { routeOf, type Reference } from './route.ts'
import { makeSender, type Sender } from './send.ts'
import { checkSettings, type TeamsSettings } from './settings.ts'

export { publicCloud } from './cloud.ts'
export type { TeamsSettings } from './settings.ts'

type Accept = (inbound: Inbound) => Promise<void>
type Deeds = Heard & { kind: 'deeds' }

/**
 * The chat app Microsoft Teams: one bot for each audience, registered for one organisation. Throws where the settings
 * cannot work: a bot without an id would let everyone speak for everyone. The routes are there before `start`.
 */
export function teamsChannel(settings: TeamsSettings): Channel {
  const { log, clock, deliveries, cloud } = settings
  checkSettings(settings)
  const gate = makeKeyGate(callTime)
  const bots = settings.apps.map((app): Bot & { sender: Sender } => {
    const bot = makeBot(app, gate, settings)
    return { ...bot, sender: makeSender(bot, makeSeals(app.password, settings.random), settings) }
  })
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
  const botOf = (audience: string): Bot & { sender: Sender } => {
    const found = bots.find(({ app }) => app.audience === audience)
    if (!found) throw new SendRefused(`no bot for ${audience}`)
    return found
  }
  /** Keeps what somebody did; resolves with the name under which the same may come again. */
  const keep = async (
    heard: Deeds,
    activity: Incoming,
    audience: Audience,
    accept: Accept,
  ): Promise<string> => {
    const account = accountOf(activity)
    const nameOf = (same: string): string => hashOf(audience, account, same)
    const name = nameOf(heard.same)
    const eventId = await deliveries.begin(name, heard.eventId, heard.sameFor)
    const address: Address = { channel: 'teams', audience, account, route: routeOf(referenceOf(activity)) }
    const at = activity.timestamp === undefined ? clock() : new Date(activity.timestamp)
    const said = activity.type === 'message' ? (activity.id ?? null) : null
    const rest = { at, from: fromOf(activity), address, said, replyTo: heard.replyTo, thread: null }
    for (const [place, deed] of heard.deeds.entries())
      await accept({ ...rest, eventId: place === 0 ? eventId : `${eventId}/${place}`, deed })
    // Who leaves and comes back at once is welcome.
    const [kind, ...more] = heard.same.split('/')
    const opposite = { arrived: 'left', left: 'arrived' }[kind ?? '']
    if (opposite !== undefined) await deliveries.forget(nameOf([opposite, ...more].join('/')))
    return name
  }
  const settleFile = async (
    heard: Heard & { kind: 'consent' },
    activity: Incoming,
    bot: Bot,
  ): Promise<void> => {
    const { audience } = bot.app
    const question = activity.replyToId
    if (question === undefined) return
    const to = referenceOf(activity)
    try {
      await botOf(audience).sender.settle(to, accountOf(activity), question, heard.context, heard.upload)
    } catch (error) {
      // The question stands where it was, and can be answered again.
      log.warn(
        { audience, error: error instanceof Error ? error.name : '' },
        'a file could not be handed over',
      )
    }
  }
  const take =
    (accept: Accept): Take =>
    async (activity, bot) => {
      const heard = hear(activity, bot.app.audience)
      switch (heard.kind) {
        case 'nothing':
          return { isUnderstood: false, told: async () => await Promise.resolve() }
        case 'consent':
          return { isUnderstood: true, told: async () => await track(settleFile(heard, activity, bot)) }
        case 'deeds': {
          const name = await track(keep(heard, activity, bot.app.audience, accept))
          const told = async (): Promise<void> =>
            await track(deliveries.answered(name).catch(() => undefined))
          return { isUnderstood: true, told }
        }
      }
    }

  mountMessages(settings, bots, () => accept && take(accept))
  return {
    name: 'teams',
    start: async (listener) => {
      accept = listener
      await Promise.resolve()
    },
    post: async (to, view) => await track(botOf(to.audience).sender.post(to, view)),
    edit: async (to, message, view) => await track(botOf(to.audience).sender.edit(to, message, view)),
    // The Bot Framework reads nobody's chat back to a bot: there is no asking what was sent.
    trace: async () => await Promise.resolve('unknown' as const),
    open: async (file) => await track(download(botOf(file.id.split('/')[0] ?? ''), cloud, file)),
    typing: async (to) => await track(botOf(to.audience).sender.typing(to)),
    stop: async () => {
      accept = null
      await Promise.allSettled(inHand)
    },
  }
}

/** Newest first: where a person was written from last is where they are written to. */
function referenceOf(activity: Incoming): Reference {
  const { serviceUrl, conversation, recipient, from } = activity
  return {
    ...{ serviceUrl, conversation: conversation.id, bot: recipient.id, user: from.id },
    tenant: tenantOf(activity) ?? '',
  }
}

import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { Random } from '../../core/random.ts'
import {
  AddressGone,
  ChannelBusy,
  MessageGone,
  SendRefused,
  type Address,
  type Channel,
  type Inbound,
  type RefusedReason,
  type MessageId,
} from '../channel.ts'
import type { Localise } from '../localise.ts'
import { markGone } from './addresses.ts'
import { keepSchedule } from './clock.ts'
import type { Meter } from './meter.ts'
import { mayComeTwice } from './card-keys.ts'
import type { AddressRow, PostRow } from './tables.ts'
import { beginAnew } from './threads.ts'

/** The first wait after a send that ended unclearly, and the longest of all, in milliseconds. */
const firstWait = 2_000
const longestWait = 300_000

/**
 * A wait of which nobody says how long it should be: doubled each time, and by chance up to a quarter longer, so that
 * what was refused together does not come back together.
 */
function waitAfter(failures: number, random: Random, first = firstWait): number {
  return Math.round(Math.min(longestWait, first * 2 ** failures) * (1 + random.number() / 4))
}

/** The least time between two sends, in milliseconds. */
export type Pace = { perAddress: number; perBot: number }

/** What the sender is made of. */
export type ShowSettings = {
  database: Knex
  channels: ReadonlyMap<string, Channel>
  paces: Readonly<Record<string, Pace>>
  localise: Localise
  clock: () => Date
  random: Random
  log: Logger
  meter: Meter
  /** Tells of each step, so that a test can end the process in it. */
  onStep: (step: string) => void
  /** Hands an event to the door: a person who blocked the bot is an ordinary `left`. */
  accept: (inbound: Inbound) => Promise<void>
  /** Tells that a turn fell due. */
  ring: () => void
}

/** A wish that cannot be put into words: a bug of ours, surely not sent. */
export class Unreadable extends Error {}

/** A wish that this process holds, with where it goes. */
export type Leased = PostRow & Pick<AddressRow, 'channel' | 'audience' | 'account' | 'route'>

/**
 * One try at making a wish true. `mark` names the wish at its channel, the same at every try; `thread` is the message
 * under which it goes, if any.
 */
export type Attempt = {
  post: Leased
  address: Address
  channel: Channel
  mark: string
  thread: MessageId | undefined
}

/** A send of which nobody knows how it ended: ask the channel, and never repeat a person's words blindly. */
export async function askWhatBecame(settings: ShowSettings, attempt: Attempt): Promise<void> {
  const { post, address, channel, mark, thread } = attempt
  const trace = await channel.trace(address, mark, thread)
  if (typeof trace === 'object') {
    // It shows what was wanted when it was sent; what became wanted since then is an edit.
    const where = { message_id: trace.sent, under: thread ?? null }
    await later(settings, post, { ...where, shown: post.sending, not_before: 0 })
  } else if (trace === 'not-sent') {
    await later(settings, post, { not_before: 0 })
  } else if (mayComeTwice(post.key) && post.doubts === 0) {
    await later(settings, post, { doubts: 1, not_before: 0 })
  } else {
    await park(settings, post, 'nobody knows whether it was sent', 'unknown')
  }
}

/** Puts a wish back, to be taken up again: what it shows is unknown, what is next is in `change`. */
async function later(settings: ShowSettings, post: Leased, change: Partial<PostRow>): Promise<void> {
  await settings
    .database('posts')
    .where({ id: post.id })
    .update({ shown: null, sending: null, lease_until: 0, ...change })
}

/** Does what an error of the channel asks for: each is named by what to do next. */
export async function putBack(settings: ShowSettings, attempt: Attempt, error: unknown): Promise<void> {
  const { database, clock, random, log } = settings
  const { post, address, thread } = attempt
  const now = clock().getTime()
  const facts = { inbox: post.cause, post: post.id, address: shortAddress(post) }
  if (error instanceof ChannelBusy) {
    const { waitMilliseconds, scope, isFirst } = error
    const wait = isFirst ? waitAfter(post.failures, random, waitMilliseconds) : waitMilliseconds
    const until = now + wait
    if (scope === 'address') {
      await database('addresses').where({ address: post.address }).update({ busy_until: until })
    } else {
      const name = `${post.channel}:${post.audience}`
      await database('channels').insert({ name, next_free: until }).onConflict('name').merge(['next_free'])
    }
    await later(settings, post, { shown: post.shown, failures: post.failures + (isFirst ? 1 : 0) })
    log.info({ ...facts, wait, scope }, 'the channel is busy')
  } else if (error instanceof MessageGone) {
    if (thread !== undefined) await beginAnew(database, post.address, thread)
    await later(settings, post, { message_id: null })
    log.info(facts, 'the message is gone and is posted again')
  } else if (error instanceof AddressGone) {
    await later(settings, post, { shown: post.shown })
    await left(settings, post, address, now)
    log.info(facts, 'the address is gone')
  } else if (error instanceof SendRefused || error instanceof Unreadable) {
    const why = error instanceof SendRefused ? error.reason : 'refused'
    await park(settings, post, `refused: ${error.message}`, why)
  } else {
    // An edit is simply repeated; of a new message the channel is asked first, once the wait is over.
    const sending = post.message_id === null ? post.wanted : null
    await later(settings, post, {
      sending,
      failures: post.failures + 1,
      not_before: now + waitAfter(post.failures, random),
    })
    log.warn({ ...facts, error: messageOf(error) }, 'a send ended unclearly')
  }
}

async function left(settings: ShowSettings, post: Leased, address: Address, now: number): Promise<void> {
  await settings.database.transaction(async (transaction) => await markGone(transaction, post.address, now))
  await settings.accept({
    eventId: `gone:${post.id}:${now}`,
    at: new Date(now),
    from: { name: null, locale: null, timeZone: null },
    address,
    said: null,
    replyTo: null,
    thread: null,
    deed: { left: true },
  })
}

/** Sets a wish aside for good: the next in line goes on, and a counsellor can see it. */
export async function park(
  settings: ShowSettings,
  post: Leased,
  reason: string,
  why: RefusedReason | 'unknown' = 'refused',
): Promise<void> {
  const { database, clock, log } = settings
  await database.transaction(async (transaction) => {
    await transaction('posts')
      .where({ id: post.id })
      .update({ parked: reason.slice(0, 200), sending: null, lease_until: 0 })
    await tellWhatBecame(transaction, post, { name: 'not-shown', why }, clock().getTime())
    await transaction('events').insert({
      at: clock().getTime(),
      kind: 'post-parked',
      person_id: null,
      data: JSON.stringify({ address: post.address, postId: post.id }),
    })
  })
  if (post.tells !== null) settings.ring()
  log.error({ inbox: post.cause, post: post.id, address: shortAddress(post), reason }, 'a post is parked')
}

/** Whoever waits to hear what became of a wish is told in a turn, which falls due at once. */
export async function tellWhatBecame(
  database: Knex.Transaction,
  { tells }: Leased,
  outcome: { name: 'shown' } | { name: 'not-shown'; why: string },
  now: number,
): Promise<void> {
  if (tells === null) return
  const { name } = outcome
  const about = name === 'shown' ? tells : `${tells}/${outcome.why}`
  await keepSchedule(database, { later: [{ due: { name, about }, at: now }], cancel: [] }, now)
}

/** Enough of an address to follow it through the log, and not who it is. */
export function shortAddress(post: Leased): string {
  return `${post.channel}:${post.audience}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

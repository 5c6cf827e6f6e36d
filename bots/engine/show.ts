import type { Knex } from 'knex'
import { isPostgres } from '../../core/database.ts'
import type { View } from '../view.ts'
import { toAddress } from './addresses.ts'
import { rowsOf } from './inbox.ts'
import { readable } from './readable.ts'
import { beginningOf } from './threads.ts'
import {
  askWhatBecame,
  park,
  putBack,
  shortAddress,
  tellWhatBecame,
  type Attempt,
  type Leased,
  type Pace,
  type ShowSettings,
} from './attempt.ts'

/** How long one send may take; longer than the time-out of any platform's SDK (15 s), in milliseconds. */
const leaseFor = 60_000

/** Makes one wish true, if one can be: false when there is nothing to send now. */
export async function showOne(settings: ShowSettings): Promise<boolean> {
  const now = settings.clock().getTime()
  const post = await lease(settings, now)
  if (post === 'too soon') return true
  if (!post) return false
  settings.onStep('show:leased')
  const channel = settings.channels.get(post.channel)
  if (!channel) {
    await park(settings, post, 'no such channel')
    return true
  }
  const thread = (await beginningOf(settings.database, post)) ?? undefined
  const attempt: Attempt = { post, address: toAddress(post), channel, mark: `post-${post.id}`, thread }
  try {
    // Someone began to send this and did not say how it ended: they died, or hang, or got no answer.
    if (post.sending !== null && post.message_id === null) await askWhatBecame(settings, attempt)
    else await send(settings, attempt, await readable(settings, post))
  } catch (error) {
    await putBack(settings, attempt, error)
  }
  return true
}

/**
 * Leases the first wish in line of an address that may be written to now, keeping each bot's pace. Who is there now
 * comes before what nobody waits for; within one address the order stays. 'too soon' where another process leased for the
 * same bot at the same moment.
 */
async function lease(settings: ShowSettings, now: number): Promise<Leased | 'too soon' | null> {
  return await settings.database.transaction(async (transaction) => {
    const lock = isPostgres(transaction) ? 'for update of p skip locked' : ''
    const rows = await rowsOf<Leased>(
      transaction,
      `select p.*, a.channel, a.audience, a.account, a.route
       from posts p join addresses a on a.address = p.address
       left join channels c on c.name = a.channel || ':' || a.audience
       where p.shown is distinct from p.wanted and p.parked is null and p.lease_until <= ? and p.not_before <= ?
         and a.gone_at is null and a.busy_until <= ? and coalesce(c.next_free, 0) <= ?
         and p.id = (select o.id from posts o where o.address = p.address and o.shown is distinct from o.wanted
                     and o.parked is null order by o.place, o.id limit 1)
       order by p.bulk, p.place, p.id limit 1 ${lock}`,
      [now, now, now, now],
    )
    const post = rows[0]
    if (!post) return null
    const pace = settings.paces[post.channel]
    if (pace && !(await keepPace(transaction, post, pace, now))) return 'too soon'
    await transaction('posts')
      .where({ id: post.id })
      .update({ lease_until: now + leaseFor, sending: post.wanted, shown: null })
    return post
  })
}

/** Takes the bot's next moment: false when somebody else took it since it was read. */
async function keepPace(
  transaction: Knex.Transaction,
  post: Leased,
  pace: Pace,
  now: number,
): Promise<boolean> {
  const taken = await rowsOf<{ name: string }>(
    transaction,
    `insert into channels (name, next_free) values (?, ?)
     on conflict (name) do update set next_free = excluded.next_free where channels.next_free <= ?
     returning name`,
    [`${post.channel}:${post.audience}`, now + pace.perBot, now],
  )
  if (taken.length === 0) return false
  await transaction('addresses')
    .where({ address: post.address })
    .update({ busy_until: now + pace.perAddress })
  return true
}

async function send(settings: ShowSettings, attempt: Attempt, view: View): Promise<void> {
  const { post, address, channel, mark, thread } = attempt
  let message = post.message_id
  if (message !== null) await channel.edit(address, message, view)
  else {
    // A file takes its time; that it is on its way is only a courtesy, and harms nothing where it fails.
    if (view.blocks.some(({ kind }) => kind === 'file')) void channel.typing(address).catch(() => undefined)
    message = await channel.post(address, view, mark, thread)
  }
  settings.onStep('show:sent')
  await shown(settings, attempt, message)
}

async function shown(settings: ShowSettings, { post, thread }: Attempt, message: string): Promise<void> {
  const { database, clock, log } = settings
  const now = clock().getTime()
  const change = {
    shown: post.wanted,
    message_id: message,
    ...(post.message_id === null ? { under: thread ?? null } : {}),
    lease_until: 0,
    sending: null,
    doubts: 0,
    failures: 0,
    // What changed during the send goes to the back, so that a card which changes always does not starve the others.
    place: database.raw('case when wanted = ? then place else ? end', [post.wanted, now * 1000]),
  }
  if (post.tells === null) await database('posts').where({ id: post.id }).update(change)
  else {
    await database.transaction(async (transaction) => {
      await transaction('posts').where({ id: post.id }).update(change)
      await tellWhatBecame(transaction, post, { name: 'shown' }, now)
    })
    settings.ring()
  }
  settings.onStep('show:marked')
  settings.meter.shown(now - post.wanted_at)
  log.info(
    { inbox: post.cause, post: post.id, address: shortAddress(post), waited: now - post.wanted_at },
    'shown',
  )
}

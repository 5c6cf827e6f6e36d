import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { DomainEvent } from '../../core/events.ts'
import { meet } from '../../core/people/meet.ts'
import type { Programme } from '../../core/programme/programme.ts'
import type { Random } from '../../core/random.ts'
import { finish, writeEvents, type Work } from '../../core/work.ts'
import { accountKey, addressKey } from '../channel.ts'
import type { Bots, Dialogue, HeardTurn } from '../turn.ts'
import { keepAddress, markGone, wasHereSince } from './addresses.ts'
import { clockChannel, keepSchedule, readDue } from './clock.ts'
import {
  claimHead,
  claimOne,
  lendToOne,
  markDead,
  markDone,
  markFailed,
  mostAttempts,
  mostCrashes,
  readInbound,
} from './inbox.ts'
import { errorInLog } from './error-in-log.ts'
import { nameInLog } from './name-in-log.ts'
import { isInTheWay, isOutage } from './outage.ts'
import { collectWishes, writeWishes, type Wishes } from './posts.ts'
import type { Meter } from './meter.ts'
import type { InboxRow } from './tables.ts'

/** What a turn is made of. */
export type TurnSettings = {
  database: Knex
  bots: Bots
  programme: Programme
  clock: () => Date
  random: Random
  log: Logger
  meter: Meter
  /** Tells of each step, so that a test can end the process in it. */
  onStep: (step: string) => void
  /** When this process started: older events may be what killed the one before, and their starts are counted. */
  startedAt: number
  /** The older events whose start this process has counted. */
  counted: Set<number>
}

/** What a turn did: nothing was due, an event was handled, or it must be tried again. */
export type TurnOutcome = 'nothing' | 'done' | 'again'

/**
 * Handles the next event, if there is one, in one transaction: the conversation, the verbs of the core, what
 * happened, what everyone should see, what falls due later. It awaits nothing but its transaction.
 */
export async function takeTurn(settings: TurnSettings): Promise<TurnOutcome> {
  const now = settings.clock()
  // An object, since the compiler does not see that the transaction assigns it.
  const lent: { row: InboxRow | null } = { row: null }
  const outcome = await attemptTurn(settings, now, async (transaction) => {
    const row = await claimHead(transaction, now.getTime())
    if (!row || !mayHaveKilled(settings, row)) return row
    await lendToOne(transaction, row, now.getTime())
    lent.row = row
    return null
  })
  return outcome === 'nothing' && lent.row ? await takeLent(settings, lent.row, now) : outcome
}

/** Whether an event was there before this process, which may have been started because that event killed the last. */
function mayHaveKilled({ startedAt, counted }: TurnSettings, row: InboxRow): boolean {
  return row.received_at < startedAt && !counted.has(row.id)
}

/** Handles such an event, whose start is counted and which nobody else will take now, or gives it up. */
async function takeLent(settings: TurnSettings, row: InboxRow, now: Date): Promise<TurnOutcome> {
  settings.counted.add(row.id)
  if (row.starts >= mostCrashes) {
    await giveUp(settings, row, 'the process died while handling it', now)
    return 'done'
  }
  for (;;) {
    const outcome = await attemptTurn(settings, now, async (transaction) => {
      return await claimOne(transaction, row.id)
    })
    if (outcome !== 'again') return 'done'
    await stepAside(settings.random)
  }
}

/** After someone else's transaction was in the way: a short wait that differs from theirs. */
export async function stepAside(random: Random): Promise<void> {
  await sleep(10 + random.number() * 40)
}

/** One transaction: what `claim` takes is handled. */
async function attemptTurn(
  settings: TurnSettings,
  now: Date,
  claim: (transaction: Knex.Transaction) => Promise<InboxRow | null>,
): Promise<TurnOutcome> {
  const began = performance.now()
  const claimed: { row: InboxRow | null } = { row: null }
  try {
    await settings.database.transaction(async (transaction) => {
      claimed.row = await claim(transaction)
      if (claimed.row) await handle(settings, transaction, claimed.row, now)
    })
  } catch (error) {
    return await afterFailure(settings, claimed.row, error)
  }
  const { row } = claimed
  if (!row) return 'nothing'
  settings.onStep('turn:committed')
  const milliseconds = Math.round(performance.now() - began)
  settings.meter.turn('done', milliseconds)
  const waited = now.getTime() - Math.max(row.due, row.received_at)
  settings.log.info(
    { inbox: row.id, event: nameInLog(row.event_id), channel: row.channel, milliseconds, waited },
    'turn done',
  )
  return 'done'
}

async function handle(
  settings: TurnSettings,
  transaction: Knex.Transaction,
  row: InboxRow,
  now: Date,
): Promise<void> {
  settings.onStep('turn:claimed')
  const dialogue = await lockDialogue(transaction, row.lane)
  const events: DomainEvent[] = []
  const { wishes, list } = collectWishes()
  const work: Work = {
    database: transaction,
    now,
    random: settings.random,
    programme: settings.programme,
    record: (event) => void events.push(event),
  }
  if (row.channel === clockChannel) await settings.bots.due(work, readDue(row))
  else await hear(settings, work, row, dialogue, wishes)
  settings.onStep('turn:heard')
  await tellAll(settings, work, events, wishes)
  await finish(work, events)
  await transaction('dialogues')
    .where({ lane: row.lane })
    .update({ state: JSON.stringify(dialogue) })
  await markDone(transaction, row.id, now.getTime())
  await writeWishes(transaction, list, row, now.getTime())
  settings.onStep('turn:written')
}

/** Shows everyone concerned what happened, and sets going what follows from it. */
export async function tellAll(
  { bots }: Pick<TurnSettings, 'bots'>,
  work: Work,
  events: readonly DomainEvent[],
  wishes: Wishes,
): Promise<void> {
  // Telling can make more happen, so the list may grow while it is read.
  for (const event of events) {
    await bots.tell(work, event, wishes)
    await keepSchedule(work.database, bots.schedule(event, work), work.now.getTime())
  }
}

async function hear(
  settings: TurnSettings,
  work: Work,
  row: InboxRow,
  dialogue: Dialogue,
  wishes: Wishes,
): Promise<void> {
  const inbound = readInbound(row)
  const { address, from } = inbound
  const person = await meet(work, accountKey(address), from)
  const turn: HeardTurn = {
    work,
    inbound,
    person,
    self: { personId: person.id, audience: address.audience },
    dialogue,
    wishes,
  }
  const at = inbound.at.getTime()
  if ('left' in inbound.deed) {
    if (await wasHereSince(work.database, addressKey(address), at)) return
    await markGone(work.database, addressKey(address), work.now.getTime())
  } else {
    await keepAddress(work.database, address, at)
  }
  await settings.bots.hear(turn)
}

/** A late reminder can become a second head of a lane: the lock on the dialogue keeps turns of a lane apart. */
async function lockDialogue(transaction: Knex.Transaction, lane: string): Promise<Dialogue> {
  await transaction('dialogues').insert({ lane }).onConflict('lane').ignore()
  const row = await transaction('dialogues').where({ lane }).forNoKeyUpdate().first('state')
  const kept = JSON.parse(row?.state ?? '{}') as Partial<Dialogue>
  const { asking = null, draft = {}, lost = 0, tapped = null } = kept
  return { asking, draft, lost, tapped }
}

async function afterFailure(
  settings: TurnSettings,
  row: InboxRow | null,
  error: unknown,
): Promise<TurnOutcome> {
  if (isInTheWay(error)) return 'again'
  // An outage is nobody's fault: the event waits as it is, and the loop waits before it tries again.
  if (row === null || isOutage(error)) throw error
  const { channel, attempts } = row
  settings.log.error(
    { event: nameInLog(row.event_id), channel, attempts, error: errorInLog(error) },
    'a turn failed',
  )
  settings.meter.turn('failed', 0)
  const now = settings.clock()
  const failure = error instanceof Error ? error.name : 'failure'
  if (row.attempts + 1 >= mostAttempts) await giveUp(settings, row, failure, now)
  else {
    await settings.database.transaction(async (transaction) => {
      await markFailed(transaction, row, failure, now.getTime())
    })
  }
  return 'done'
}

/** Gives an event up, keeps that it happened, and says so to whom it came from. */
async function giveUp(settings: TurnSettings, row: InboxRow, failure: string, now: Date): Promise<void> {
  await settings.database.transaction(async (database) => {
    await markDead(database, row, failure, now.getTime())
    const { programme, random, bots } = settings
    const work: Work = { database, now, random, programme, record: () => undefined }
    await writeEvents(work, [{ kind: 'turn-failed', lane: row.lane, inboxId: row.id }])
    if (row.channel === clockChannel) return
    const { address, from, at } = readInbound(row)
    const person = await meet(work, accountKey(address), from)
    await keepAddress(database, address, at.getTime())
    const { wishes, list } = collectWishes()
    wishes.say({ personId: person.id, audience: address.audience }, bots.apologise())
    await writeWishes(database, list, row, now.getTime())
  })
  settings.log.error(
    { event: nameInLog(row.event_id), channel: row.channel, failure },
    'an event was given up',
  )
}

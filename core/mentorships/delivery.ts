import { writableFrom } from '../mentors/writable.ts'
import type { MentorshipRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { lockMentorship, mentorshipRef } from './lock-mentorship.ts'
import type { UndeliveredReason } from './message.ts'

/** After so long without having arrived, a message's writer is told that it takes longer, in milliseconds. */
export const longOnTheWay = 10 * 60_000

/** Messages that arrive within so long of each other are of one sitting: one line about them is enough, in milliseconds. */
export const sameBurst = 10 * 60_000

/** How the messages of one side stand with the other. Moments are milliseconds since 1970. */
export type DeliveryState = {
  /** How many wait for the mentor's hours, and until when. */
  waiting: number
  waitingUntil: number | null
  /** How many were handed over so long ago that they are late. */
  late: number
  /** When the last one arrived; null while none has. */
  lastDelivered: number | null
}

/** The message was shown to its reader. Records `message-delivered`, once. */
export async function markDelivered(work: Work, messageId: string): Promise<'delivered' | 'already'> {
  const rows = await work
    .database('messages')
    .where({ id: messageId })
    .whereNull('delivered_at')
    .update({ delivered_at: work.now.getTime(), failed: null })
    .returning(['mentorship_id', 'from_id'])
  const [row] = rows
  const mentorship = row && (await find(work, row.mentorship_id))
  if (!row || !mentorship) return 'already'
  work.record({ kind: 'message-delivered', ...mentorshipRef(mentorship), messageId, from: row.from_id })
  return 'delivered'
}

/** The message will surely not be shown, or nobody knows whether it was. Records `message-undelivered`, once. */
export async function markUndelivered(
  work: Work,
  messageId: string,
  reason: UndeliveredReason,
): Promise<'undelivered' | 'already'> {
  const rows = await work
    .database('messages')
    .where({ id: messageId })
    .whereNull('delivered_at')
    .whereNull('failed')
    .update({ failed: reason })
    .returning(['mentorship_id', 'from_id'])
  const [row] = rows
  const mentorship = row && (await find(work, row.mentorship_id))
  if (!row || !mentorship) return 'already'
  work.record({
    kind: 'message-undelivered',
    ...mentorshipRef(mentorship),
    messageId,
    from: row.from_id,
    reason,
  })
  return 'undelivered'
}

/** The writer wants a message that did not arrive to be sent again. Records `message-relayed`. */
export async function sendAgain(
  work: Work,
  personId: string,
  messageId: string,
): Promise<'sent' | 'not-failed' | 'closed' | 'frozen'> {
  const seen = await work.database('messages').where({ id: messageId, from_id: personId }).first()
  if (!seen) return 'not-failed'
  const mentorship = await lockMentorship(work, personId, seen.mentorship_id)
  if (typeof mentorship === 'string') return mentorship === 'not-yours' ? 'not-failed' : mentorship
  const again = await work
    .database('messages')
    .where({ id: messageId })
    .whereNull('delivered_at')
    .whereNotNull('failed')
    .update({ failed: null, passed_at: work.now.getTime() })
  if (again === 0) return 'not-failed'
  work.record({
    kind: 'message-relayed',
    at: work.now.getTime(),
    ...mentorshipRef(mentorship),
    messageId,
    from: personId,
  })
  return 'sent'
}

/**
 * Looks for messages of a mentorship that should have arrived long ago. Records `messages-late` for each side whose
 * messages do not arrive.
 */
export async function lookForLate(work: Work, mentorshipId: string): Promise<void> {
  const mentorship = await find(work, mentorshipId)
  if (!mentorship) return
  const writers: { from_id: string }[] = await onTheWay(work, mentorshipId)
    .where('passed_at', '<=', work.now.getTime() - longOnTheWay)
    .distinct('from_id')
    .orderBy('from_id')
  for (const { from_id: from } of writers) {
    work.record({ kind: 'messages-late', ...mentorshipRef(mentorship), from })
  }
}

/** How the messages of `fromId` in a mentorship stand now. */
export async function deliveryOf(work: Work, mentorshipId: string, fromId: string): Promise<DeliveryState> {
  const mine = { mentorship_id: mentorshipId, from_id: fromId }
  const count = async (rows: ReturnType<typeof onTheWay>): Promise<number> => {
    const [row] = await rows.count<{ count: number | string }[]>('* as count')
    return Number(row?.count ?? 0)
  }
  const waiting = await count(work.database('messages').where(mine).whereRaw(`state = 'waiting'`))
  const waitingUntil =
    waiting === 0 ? null : (await writableFrom(work, await mentorOf(work, mentorshipId))).getTime()
  const late = onTheWay(work, mentorshipId)
    .where(mine)
    .where('passed_at', '<=', work.now.getTime() - longOnTheWay)
  const last = await work
    .database('messages')
    .where(mine)
    .max<{ at: number | null }>('delivered_at as at')
    .first()
  return { waiting, waitingUntil, late: await count(late), lastDelivered: last?.at ?? null }
}

/** When the delivered message before this one arrived; null for the first. */
export async function deliveredBefore(
  work: Work,
  { mentorshipId, from, messageId }: { mentorshipId: string; from: string; messageId: string },
): Promise<number | null> {
  const row = await work
    .database('messages')
    .where({ mentorship_id: mentorshipId, from_id: from })
    .whereNot({ id: messageId })
    .max<{ at: number | null }>('delivered_at as at')
    .first()
  return row?.at ?? null
}

function onTheWay(work: Work, mentorshipId: string) {
  return work
    .database('messages')
    .where({ mentorship_id: mentorshipId })
    .whereRaw(`state = 'passed' and delivered_at is null and failed is null and passed_at is not null`)
}

async function mentorOf(work: Work, mentorshipId: string): Promise<string> {
  return (await find(work, mentorshipId))?.mentor_id ?? ''
}

async function find(work: Work, mentorshipId: string): Promise<MentorshipRow | undefined> {
  return await work.database('mentorships').where({ id: mentorshipId }).first()
}

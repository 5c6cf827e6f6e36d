import { cleanText } from '../people/clean-text.ts'
import { newId } from '../random.ts'
import type { Work } from '../work.ts'

/** A relayed message has at most this many characters (UTF-16 units): with what stands around it, it fits every app. */
export const mostMessageLength = 3_500

/** What one of a mentorship said to the other. `text` is null once erased; `sentAt` in milliseconds since 1970. */
export type Message = {
  id: string
  mentorshipId: string
  fromId: string
  text: string | null
  sentAt: number
}

/**
 * Passes a text on to the other side of a mentorship. Records `message-relayed`. After the closing nothing passes:
 * `closed`. `not-yours`: no such mentorship of this person.
 */
export async function relay(
  work: Work,
  fromId: string,
  mentorshipId: string,
  text: string,
): Promise<
  | { messageId: string; toId: string; toRole: 'mentee' | 'mentor' }
  | 'closed'
  | 'not-yours'
  | 'empty'
  | 'too-long'
> {
  const row = await work.database('mentorships').where({ id: mentorshipId }).forNoKeyUpdate().first()
  if (!row || (fromId !== row.mentee_id && fromId !== row.mentor_id)) return 'not-yours'
  if (row.closed_at !== null) return 'closed'
  const clean = cleanText(text, mostMessageLength)
  if (typeof clean === 'string') return clean
  const messageId = newId(work.random)
  await work.database('messages').insert({
    id: messageId,
    mentorship_id: mentorshipId,
    from_id: fromId,
    text: clean.text,
    sent_at: work.now.getTime(),
  })
  const { mentee_id: personId, mentor_id: mentorId } = row
  work.record({ kind: 'message-relayed', personId, mentorId, mentorshipId, messageId, from: fromId })
  return fromId === personId
    ? { messageId, toId: mentorId, toRole: 'mentor' }
    : { messageId, toId: personId, toRole: 'mentee' }
}

/** Whether a person has said anything in a mentorship. Lock the person first where the answer decides something. */
export async function hasWritten(work: Work, personId: string, mentorshipId: string): Promise<boolean> {
  const key = { mentorship_id: mentorshipId, from_id: personId }
  return (await work.database('messages').where(key).first('id')) !== undefined
}

/** The message called `messageId`; null when there is none. */
export async function findMessage(work: Work, messageId: string): Promise<Message | null> {
  const row = await work.database('messages').where({ id: messageId }).first()
  if (!row) return null
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    fromId: row.from_id,
    text: row.text,
    sentAt: row.sent_at,
  }
}

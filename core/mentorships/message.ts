import type { MessageRow } from '../tables.ts'
import type { Work } from '../work.ts'

/** A relayed message has at most this many characters (UTF-16 units): with what stands around it, it fits every app. */
export const mostMessageLength = 3_500

/** What can be passed on beside text. */
export const fileKinds = ['photo', 'voice', 'document'] as const

/** A file of a message. `ref` says where its bytes are, in words of whoever fetches them. */
export type PassedFile = { kind: (typeof fileKinds)[number]; ref: string }

/** Whether a message waits for its writer (`held`), for its reader's hours (`waiting`), or was handed over. */
export type MessageState = 'held' | 'waiting' | 'passed'

/** What one of a mentorship said to the other. Moments are milliseconds since 1970. */
export type Message = {
  id: string
  mentorshipId: string
  fromId: string
  /** Null where there is only a file, and once erased. */
  text: string | null
  file: PassedFile | null
  state: MessageState
  /** For a held change: the message that it changes. */
  replaces: string | null
  sentAt: number
  /** When the writer's app says that it was written. */
  writtenAt: number
  /** When it was handed over; null before. `place`: its number in the mentorship, as it came in. */
  passedAt: number | null
  place: number
  editedAt: number | null
  deliveredAt: number | null
  /** Why it could not be delivered; null while it may still be. */
  failed: UndeliveredReason | null
}

/** Why a message did not arrive: the app refused it, the file carries something harmful, nobody knows what became of it. */
export type UndeliveredReason = 'refused' | 'harmful' | 'too-large' | 'file-gone' | 'unknown'

/** The message called `messageId`; null when there is none. */
export async function findMessage(work: Work, messageId: string): Promise<Message | null> {
  const row = await work.database('messages').where({ id: messageId }).first()
  return row ? readMessage(row) : null
}

/** Whether a person has said anything in a mentorship. Lock the person first where the answer decides something. */
export async function hasWritten(work: Work, personId: string, mentorshipId: string): Promise<boolean> {
  const key = { mentorship_id: mentorshipId, from_id: personId }
  return (await work.database('messages').where(key).first('id')) !== undefined
}

/**
 * When the newest of what a person had handed over before `message` was written; null where there was nothing before.
 * What goes in one moment, as in the morning, goes in the order of its places.
 */
export async function lastWrittenBefore(work: Work, message: Message): Promise<number | null> {
  const row = await work
    .database('messages')
    .where({ mentorship_id: message.mentorshipId, from_id: message.fromId, state: 'passed' })
    .whereNot({ id: message.id })
    .whereRaw('(coalesce(passed_at, 0), place) < (?, ?)', [message.passedAt ?? 0, message.place])
    .max<{ at: number | null }>('written_at as at')
    .first()
  return row?.at ?? null
}

/** A row as a message. */
export function readMessage(row: MessageRow): Message {
  return {
    id: row.id,
    mentorshipId: row.mentorship_id,
    fromId: row.from_id,
    text: row.text,
    file: row.file === null ? null : (JSON.parse(row.file) as PassedFile),
    state: row.state as MessageState,
    replaces: row.replaces,
    sentAt: row.sent_at,
    writtenAt: row.written_at ?? row.sent_at,
    passedAt: row.passed_at,
    place: row.place,
    editedAt: row.edited_at,
    deliveredAt: row.delivered_at,
    failed: row.failed as UndeliveredReason | null,
  }
}

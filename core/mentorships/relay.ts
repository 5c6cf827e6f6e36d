import { writableFrom } from '../mentors/writable.ts'
import { newId } from '../random.ts'
import type { MentorshipRow, MessageRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { lockMentorship, mentorshipRef } from './lock-mentorship.ts'
import type { PassedFile } from './message.ts'
import { passWaiting } from './pass-waiting.ts'
import { passableText, revealedBy, type Revealing } from './what-passes.ts'

/** What a person says to the other: text, a file, or both. `writtenAt` in milliseconds since 1970, as their app tells. */
export type Saying = { text: string | null; file: PassedFile | null; writtenAt: number }

/** A message that is on its way. `until`: when one that waits is handed over, in milliseconds since 1970. */
export type OnItsWay =
  { messageId: string; state: 'passed' } | { messageId: string; state: 'waiting'; until: number }

/** A message that its writer has to confirm, and what it would give away. */
export type Held = { messageId: string; state: 'held'; reveals: Revealing[] }

/** Why a message is not taken. */
export type RelayRefusal = 'not-yours' | 'closed' | 'frozen' | 'empty' | 'too-long' | 'secret-link'

/**
 * Passes on what a person says to the other side of a mentorship. What would give away a number, an address or a name
 * is held until its writer confirms it; what is for a mentor outside their hours waits for them. Records
 * `message-relayed`, `message-waiting` or `message-held`. After the closing nothing passes: `closed`, and while a
 * counsellor looks at a report: `frozen`. `secret-link`: a web address that lets whoever has it in.
 * `not-yours`: no such mentorship of this person.
 */
export async function relay(
  work: Work,
  fromId: string,
  mentorshipId: string,
  saying: Saying,
): Promise<OnItsWay | Held | RelayRefusal> {
  const mentorship = await lockMentorship(work, fromId, mentorshipId)
  if (typeof mentorship === 'string') return mentorship
  const clean = passableText(saying.text, saying.file !== null)
  if (typeof clean === 'string') return clean
  const reveals = revealedBy(clean.text, saying.file)
  const messageId = newId(work.random)
  const now = work.now.getTime()
  await work.database('messages').insert({
    ...emptyMessage,
    id: messageId,
    mentorship_id: mentorshipId,
    from_id: fromId,
    text: clean.text,
    place: await nextPlace(work, mentorshipId),
    file: saying.file && JSON.stringify(saying.file),
    sent_at: now,
    written_at: Math.min(saying.writtenAt, now),
  })
  if (reveals.length === 0) return await handOver(work, mentorship, { id: messageId, from_id: fromId })
  work.record({
    kind: 'message-held',
    until: now + heldFor,
    ...mentorshipRef(mentorship),
    messageId,
    from: fromId,
  })
  return { messageId, state: 'held', reveals }
}

/** How long a held message waits for its writer, in milliseconds. */
export const heldFor = 24 * 3_600_000

/** What a message begins as: held, and nothing has become of it. */
export const emptyMessage = {
  state: 'held',
  file: null,
  replaces: null,
  passed_at: null,
  edited_at: null,
  delivered_at: null,
  failed: null,
} as const

/** Hands a message over, or lets it wait for its reader's hours. The mentorship is locked. */
export async function handOver(
  work: Work,
  mentorship: MentorshipRow,
  { id: messageId, from_id: from }: Pick<MessageRow, 'id' | 'from_id'>,
): Promise<OnItsWay> {
  await work.database('messages').where({ id: messageId }).update({ state: 'waiting' })
  const { mentee_id: menteeId, mentor_id: mentorId } = mentorship
  const isFromMentee = from === menteeId
  // Mentees read at any time, mentors in their hours; whoever writes is there, and reads what waited for them.
  if (!isFromMentee) await passWaiting(work, mentorship, mentorId)
  const until = isFromMentee ? (await writableFrom(work, mentorId)).getTime() : 0
  if (until > work.now.getTime()) {
    work.record({ kind: 'message-waiting', ...mentorshipRef(mentorship), messageId, from, until })
    return { messageId, state: 'waiting', until }
  }
  // What waited goes first: nothing overtakes.
  await passWaiting(work, mentorship, isFromMentee ? mentorId : menteeId)
  return { messageId, state: 'passed' }
}

async function nextPlace(work: Work, mentorshipId: string): Promise<number> {
  const row = await work
    .database('messages')
    .where({ mentorship_id: mentorshipId })
    .max<{ place: number | null }>('place as place')
    .first()
  return (row?.place ?? 0) + 1
}

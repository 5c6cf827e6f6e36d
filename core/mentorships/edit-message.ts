import { newId } from '../random.ts'
import type { MentorshipRow, MessageRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { lockMentorship, mentorshipRef } from './lock-mentorship.ts'
import { readMessage } from './message.ts'
import { emptyMessage, handOver, heldFor, type Held, type OnItsWay, type RelayRefusal } from './relay.ts'
import { passableText, revealedBy } from './what-passes.ts'

/**
 * What became of a change: the other side sees it (`changed`), nothing was new (`same`), its writer has to confirm it,
 * or a held message that gives nothing away any more is on its way.
 */
export type Edited = 'changed' | 'same' | Held | OnItsWay

/**
 * Changes what a person said, wherever it stands now: what has not gone yet is changed before it goes, what was handed
 * over in place. Records `message-edited`. A change that would give something away is held like a message of its own.
 */
export async function editMessage(
  work: Work,
  personId: string,
  messageId: string,
  text: string,
): Promise<Edited | RelayRefusal> {
  const seen = await work.database('messages').where({ id: messageId, from_id: personId }).first()
  if (!seen) return 'not-yours'
  const mentorship = await lockMentorship(work, personId, seen.mentorship_id)
  if (typeof mentorship === 'string') return mentorship
  const row = await work.database('messages').where({ id: messageId }).first()
  if (!row) return 'not-yours'
  const { file } = readMessage(row)
  const clean = passableText(text, file !== null)
  if (typeof clean === 'string') return clean
  if (clean.text === row.text) return 'same'
  if (row.state === 'held') {
    await work.database('messages').where({ id: messageId }).update({ text: clean.text })
    const reveals = revealedBy(clean.text, file)
    return reveals.length > 0 ? { messageId, state: 'held', reveals } : await handOver(work, mentorship, row)
  }
  const reveals = revealedBy(clean.text, null)
  if (reveals.length > 0) return await holdChange(work, mentorship, row, clean.text, reveals)
  await changeText(work, mentorship, messageId, clean.text)
  return 'changed'
}

/** Makes a message say something else from now on. The mentorship is locked. */
export async function changeText(
  work: Work,
  mentorship: MentorshipRow,
  messageId: string,
  text: string | null,
): Promise<void> {
  const change = { text, edited_at: work.now.getTime() }
  const [row] = await work
    .database('messages')
    .where({ id: messageId })
    .update(change)
    .returning(['state', 'from_id'])
  // What has not gone yet goes as it is now.
  if (row?.state !== 'passed') return
  work.record({ kind: 'message-edited', ...mentorshipRef(mentorship), messageId, from: row.from_id })
}

async function holdChange(
  work: Work,
  mentorship: MentorshipRow,
  { id: replaces, from_id: from }: MessageRow,
  text: string | null,
  reveals: Held['reveals'],
): Promise<Held> {
  // Of several changes that wait, the last one counts.
  await work.database('messages').where({ replaces, state: 'held' }).delete()
  const messageId = newId(work.random)
  const now = work.now.getTime()
  await work.database('messages').insert({
    ...emptyMessage,
    ...{ id: messageId, mentorship_id: mentorship.id, from_id: from, text, replaces },
    ...{ place: 0, sent_at: now, written_at: now },
  })
  work.record({ kind: 'message-held', until: now + heldFor, ...mentorshipRef(mentorship), messageId, from })
  return { messageId, state: 'held', reveals }
}

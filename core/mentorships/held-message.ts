import type { MessageRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { changeText } from './edit-message.ts'
import { lockMentorship, mentorshipRef } from './lock-mentorship.ts'
import { handOver, type OnItsWay } from './relay.ts'

/** Why nothing is done with a held message: it went or was taken out before, or nothing passes there any more. */
export type HeldRefusal = 'not-held' | 'closed' | 'frozen'

/** The writer wants a held message to go as it is. `changed`: it was a change of what had gone before. */
export async function sendAnyway(
  work: Work,
  personId: string,
  messageId: string,
): Promise<OnItsWay | 'changed' | HeldRefusal> {
  const seen = await heldBy(work, personId, messageId)
  if (!seen) return 'not-held'
  const mentorship = await lockMentorship(work, personId, seen.mentorship_id)
  if (typeof mentorship === 'string') return mentorship === 'not-yours' ? 'not-held' : mentorship
  const row = await heldBy(work, personId, messageId)
  if (!row) return 'not-held'
  if (row.replaces === null) return await handOver(work, mentorship, row)
  await work.database('messages').where({ id: messageId }).delete()
  await changeText(work, mentorship, row.replaces, row.text)
  return 'changed'
}

/** The writer takes a held message back: nothing of it is kept. */
export async function takeOut(
  work: Work,
  personId: string,
  messageId: string,
): Promise<'taken-out' | 'not-held'> {
  const deleted = await work
    .database('messages')
    .where({ id: messageId, from_id: personId, state: 'held' })
    .delete()
  return deleted === 0 ? 'not-held' : 'taken-out'
}

/** A held message that nobody decided about is dropped, as was said. Records `message-dropped`. */
export async function dropHeld(work: Work, messageId: string): Promise<'dropped' | 'not-held'> {
  const row = await work.database('messages').where({ id: messageId, state: 'held' }).first()
  const mentorship = row && (await work.database('mentorships').where({ id: row.mentorship_id }).first())
  if (!row || !mentorship) return 'not-held'
  const deleted = await work.database('messages').where({ id: messageId, state: 'held' }).delete()
  if (deleted === 0) return 'not-held'
  work.record({ kind: 'message-dropped', ...mentorshipRef(mentorship), messageId, from: row.from_id })
  return 'dropped'
}

async function heldBy(work: Work, personId: string, messageId: string): Promise<MessageRow | undefined> {
  return await work.database('messages').where({ id: messageId, from_id: personId, state: 'held' }).first()
}

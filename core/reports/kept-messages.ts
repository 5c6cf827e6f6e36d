import { DateTime } from 'luxon'
import type { Work } from '../work.ts'

/** The messages of a case are kept until it is decided and so many months more, also those of who was erased. */
const keptMonths = 12

/** When the messages of a case that is decided now are let go, in milliseconds since 1970. */
export function forgetAfterMonths({ now, programme }: Pick<Work, 'now' | 'programme'>): number {
  return DateTime.fromJSDate(now, { zone: programme.timeZone }).plus({ months: keptMonths }).toMillis()
}

/** Takes out what somebody wrote to the other side; what belongs to a case stays as long as the case needs it. */
export async function eraseMessages(work: Work, personId: string): Promise<void> {
  const { database } = work
  await database('messages').where({ from_id: personId, state: 'held' }).delete()
  await database('messages')
    .where({ from_id: personId })
    .whereNotIn('id', database('case_messages').select('message_id'))
    .update({ text: null, file: null })
}

/**
 * The time is over for which the messages of a case are kept: the case names them no more, and those of who was erased
 * meanwhile are taken out. A case that was taken up again waits. Records `case-forgotten`.
 */
export async function forgetCase(work: Work, number: number): Promise<void> {
  const { database, now } = work
  const found = await database('cases').where({ number }).forNoKeyUpdate().first()
  if (!found || found.decided_at === null || found.forgotten_at !== null) return
  const named = await database('case_messages').where({ case_number: number }).pluck<string[]>('message_id')
  await database('case_messages').where({ case_number: number }).delete()
  await database('cases').where({ number }).update({ forgotten_at: now.getTime() })
  await database('messages')
    .whereIn('id', named)
    .whereNotIn('id', database('case_messages').select('message_id'))
    .whereIn('from_id', database('people').whereNotNull('erased_at').select('id'))
    .update({ text: null, file: null })
  work.record({ kind: 'case-forgotten', caseNumber: number })
}

import { isCounsellor } from '../people/counsellors.ts'
import { readMessage, type Message } from '../mentorships/message.ts'
import type { MessageRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { findCase, sideOf, type Case } from './case.ts'

/** A message of a case; `reported`: it is one that somebody reported. */
export type CaseMessage = { message: Message; reported: boolean }

/**
 * A counsellor reads the messages of a case, by name: every time records `case-opened`. Whoever is one of the two does
 * not read their own case: `not-allowed`. After the messages were let go there are none.
 */
export async function openCase(
  work: Work,
  counsellorId: string,
  number: number,
): Promise<{ case: Case; messages: CaseMessage[] } | 'not-found' | 'not-allowed'> {
  const found = await findCase(work, number)
  if (!found || !(await isCounsellor(work, counsellorId))) return 'not-found'
  if (sideOf(found.mentorship, counsellorId) !== null) return 'not-allowed'
  const reported = await work
    .database('case_reports')
    .where({ case_number: number })
    .whereNotNull('message_id')
    .pluck<string[]>('message_id')
  const rows: MessageRow[] = await work
    .database('messages')
    .join('case_messages', 'case_messages.message_id', 'messages.id')
    .where('case_messages.case_number', number)
    .orderBy('messages.place')
    .orderBy('messages.sent_at')
    .select('messages.*')
  work.record({ kind: 'case-opened', personId: counsellorId, caseNumber: number })
  const messages = rows.map((row) => ({ message: readMessage(row), reported: reported.includes(row.id) }))
  return { case: found, messages }
}

/** Whether a counsellor has read the messages of a case. */
export async function hasOpened(work: Work, counsellorId: string, number: number): Promise<boolean> {
  const rows = await work
    .database('events')
    .where({ kind: 'case-opened', person_id: counsellorId })
    .pluck<string[]>('data')
  return rows.some((data) => (JSON.parse(data) as { caseNumber: number }).caseNumber === number)
}

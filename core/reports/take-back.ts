import { resumeMentorship } from '../mentorships/freeze.ts'
import { lockPeople } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { findCase } from './case.ts'
import { undoTime } from './decide-case.ts'

/**
 * A slip of the finger: whoever reported takes it back within thirty seconds, as long as no counsellor has read it. What
 * somebody else reported stays; where nothing is left the two go on. Records `report-taken-back`.
 */
export async function takeBackReport(
  work: Work,
  personId: string,
  caseNumber: number,
): Promise<'taken-back' | 'too-late' | 'not-found'> {
  const known = await findCase(work, caseNumber)
  const mine = { case_number: caseNumber, reporter_id: personId }
  if (!known || !(await work.database('case_reports').where(mine).first('id'))) return 'not-found'
  await lockPeople(work, [known.mentorship.menteeId, known.mentorship.mentorId])
  const found = await findCase(work, caseNumber)
  if (found?.decidedAt !== null || (await wasRead(work, caseNumber))) return 'too-late'
  const now = work.now.getTime()
  const deleted = await work
    .database('case_reports')
    .where(mine)
    .where('reported_at', '>', now - undoTime)
    .delete()
  if (deleted === 0) return 'too-late'
  if (!(await work.database('case_reports').where({ case_number: caseNumber }).first('id'))) {
    await work.database('case_messages').where({ case_number: caseNumber }).delete()
    await work
      .database('cases')
      .where({ number: caseNumber })
      .update({ decided_at: now, decided_by: personId, decision: 'taken-back', forgotten_at: now })
    await resumeMentorship(work, found.mentorship)
  }
  work.record({ kind: 'report-taken-back', personId, caseNumber })
  return 'taken-back'
}

/** Whether a counsellor has read the case since it could hold what is taken back. */
async function wasRead(work: Work, caseNumber: number): Promise<boolean> {
  const opened = await work
    .database('events')
    .where({ kind: 'case-opened' })
    .where('at', '>', work.now.getTime() - undoTime)
    .pluck<string[]>('data')
  return opened.some((data) => (JSON.parse(data) as { caseNumber: number }).caseNumber === caseNumber)
}

import { endMentorship } from '../mentorships/close.ts'
import { freezeMentorship, resumeMentorship } from '../mentorships/freeze.ts'
import { peopleConcerned } from '../my-data/erase.ts'
import { isCounsellor } from '../people/counsellors.ts'
import { lockPeople } from '../people/lock-person.ts'
import type { Work } from '../work.ts'
import { ban } from './ban.ts'
import { findCase, openCaseOf, personOn, sideOf, type Case, type Side } from './case.ts'
import { forgetAfterMonths } from './kept-messages.ts'
import { hasOpened } from './open-case.ts'

/** What a counsellor decides: they go on; one is warned and they go on; it ends; it ends and one may come back no more. */
export type Decision = { kind: 'resume' | 'end' } | { kind: 'warn' | 'ban'; against: Side }

/** How long a decision that can be undone can be undone, in milliseconds. */
export const undoTime = 30_000

/**
 * Decides a case, by a counsellor who has read its messages and is not one of the two. Records `case-decided`, and what
 * comes of it. `not-opened`: they have not read it yet.
 */
export async function decideCase(
  work: Work,
  counsellorId: string,
  number: number,
  decision: Decision,
): Promise<'decided' | 'already-decided' | 'not-opened' | 'not-found' | 'not-allowed'> {
  const known = await findCase(work, number)
  if (!known || !(await isCounsellor(work, counsellorId))) return 'not-found'
  const { mentorship } = known
  if (sideOf(mentorship, counsellorId) !== null) return 'not-allowed'
  const against = 'against' in decision ? decision.against : null
  const banned = decision.kind === 'ban' && against !== null ? personOn(mentorship, against) : null
  const concerned = banned === null ? [] : await peopleConcerned(work, banned)
  await lockPeople(work, [mentorship.menteeId, mentorship.mentorId, ...concerned])
  if ((await findCase(work, number))?.decidedAt !== null) return 'already-decided'
  if (!(await hasOpened(work, counsellorId, number))) return 'not-opened'
  await work
    .database('cases')
    .where({ number })
    .update({ decided_at: work.now.getTime(), decided_by: counsellorId, decision: decision.kind, against })
  if (decision.kind === 'resume' || decision.kind === 'warn') await resumeMentorship(work, mentorship)
  else await endMentorship(work, mentorship, 'counsellor', 'case')
  if (banned !== null) await ban(work, banned, counsellorId, number)
  const forgetAt = forgetAfterMonths(work)
  const { kind } = decision
  const at = work.now.getTime()
  work.record({
    kind: 'case-decided',
    personId: counsellorId,
    caseNumber: number,
    decision: kind,
    at,
    forgetAt,
  })
  return 'decided'
}

/** Whether a decision can still be undone: only that the two go on, and for thirty seconds. */
export function canUndo({ decision, decidedAt }: Case, now: Date): boolean {
  return decision === 'resume' && decidedAt !== null && now.getTime() < decidedAt + undoTime
}

/**
 * Whoever decided that the two go on takes it back within thirty seconds: nothing passes again, and the case waits.
 * Records `case-undone`, and `mentorship-frozen`.
 */
export async function undoDecision(
  work: Work,
  counsellorId: string,
  number: number,
): Promise<'undone' | 'too-late' | 'not-found'> {
  const known = await findCase(work, number)
  if (known?.decidedBy !== counsellorId) return 'not-found'
  await lockPeople(work, [known.mentorship.menteeId, known.mentorship.mentorId])
  const found = await findCase(work, number)
  if (!found || !canUndo(found, work.now)) return 'too-late'
  // Meanwhile somebody may have reported anew: that case goes on, and this one stays as it is.
  if (await openCaseOf(work, found.mentorship.id)) return 'too-late'
  await work
    .database('cases')
    .where({ number })
    .update({ decided_at: null, decided_by: null, decision: null, against: null })
  await freezeMentorship(work, found.mentorship)
  work.record({ kind: 'case-undone', personId: counsellorId, caseNumber: number })
  return 'undone'
}

/** The time in which a decision could be undone is over. Records `case-settled`. */
export async function settleCase(work: Work, number: number): Promise<void> {
  const found = await findCase(work, number)
  if (found?.decision === 'resume') work.record({ kind: 'case-settled', caseNumber: number })
}

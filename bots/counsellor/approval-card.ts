import { approveMentor } from '../../core/mentors/approve.ts'
import { refusalReasons, type RefusalReason } from '../../core/mentors/decide-application.ts'
import { findMentor } from '../../core/mentors/profile.ts'
import { refuseMentor } from '../../core/mentors/refuse.ts'
import { mentorsToApprove } from '../../core/mentors/waiting.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { profileBlocks } from '../profile-blocks.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { applicationFacts } from './application-facts.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of an application's card at the counsellors'. */
export function approvalCardKey(mentorId: string): string {
  return `approval:${mentorId}`
}

/** An application as it stands: to be decided, or what was decided. */
export async function approvalView(work: Work, mentorId: string): Promise<Draft | null> {
  const mentor = await findMentor(work, mentorId)
  if (!mentor) return null
  const name = { person: mentorId }
  return draft(
    title(say(`counsellor-application-${mentor.state}`, { mentor: name })),
    ...profileBlocks(mentor, work.programme),
    ...(await applicationFacts(work, mentor)),
    mentor.state === 'applied'
      ? buttons(
          button(say('counsellor-button-yes'), tap('approve', mentorId), 'primary'),
          button(say('counsellor-button-ask'), tap('ask-applicant', mentorId)),
          button(say('counsellor-button-no'), tap('refuse', mentorId), 'danger'),
        )
      : null,
  )
}

/** How many applications are shown at once. */
const atOnce = 5

/** "approve": the applications that wait, oldest first; with a name behind it, that one is approved. */
export async function tapApprove(turn: Turn, [mentorId]: readonly string[]): Promise<Move> {
  if (mentorId !== undefined) return await decide(turn, mentorId, 'approve', null)
  const waiting = await mentorsToApprove(turn.work, atOnce)
  if (waiting.length === 0) turn.wishes.say(turn.self, draft(text(say('counsellor-nobody-to-approve'))))
  for (const { personId } of waiting) {
    const view = await approvalView(turn.work, personId)
    if (view) turn.wishes.again(turn.self, approvalCardKey(personId), view)
  }
  return 'stay'
}

/** Refuses an application with a reason; without one behind it, asks for the reason first. */
export async function tapRefuse(turn: Turn, [mentorId = '', given]: readonly string[]): Promise<Move> {
  const reason = refusalReasons.find((one) => one === given)
  if (reason) return await decide(turn, mentorId, 'refuse', reason)
  if (!(await isWaiting(turn, mentorId))) return await decide(turn, mentorId, 'refuse', null)
  const ways = refusalReasons.map((one) =>
    button(say(`counsellor-refuse-${one}`), tap('refuse', mentorId, one)),
  )
  const back = button(say('counsellor-button-not-refuse'), tap('application', mentorId))
  const question = say('counsellor-refuse-why', { mentor: { person: mentorId } })
  turn.wishes.card(
    turn.self,
    approvalCardKey(mentorId),
    draft(text(question), buttons(...ways), buttons(back)),
  )
  return 'stay'
}

/** Shows an application as it stands, in place. */
export async function tapApplication(turn: Turn, [mentorId = '']: readonly string[]): Promise<Move> {
  const view = await approvalView(turn.work, mentorId)
  if (!view) return 'on'
  turn.wishes.card(turn.self, approvalCardKey(mentorId), view)
  return (await isWaiting(turn, mentorId)) ? 'stay' : await stale(turn)
}

/** Whether an application waits for a decision now. */
export async function isWaiting({ work }: Turn, mentorId: string): Promise<boolean> {
  return (await findMentor(work, mentorId))?.state === 'applied'
}

async function decide(
  turn: Turn,
  mentorId: string,
  how: 'approve' | 'refuse',
  reason: RefusalReason | null,
): Promise<Move> {
  const { work, person } = turn
  const outcome =
    how === 'approve'
      ? await approveMentor(work, mentorId, person.id)
      : await refuseMentor(work, mentorId, person.id, reason)
  if (outcome === 'not-found') return 'on'
  if (outcome === 'not-allowed') turn.wishes.say(turn.self, draft(text(say('counsellor-not-yourself'))))
  if (outcome === 'under-age') {
    const age = turn.work.programme.minimumAge
    turn.wishes.say(
      turn.self,
      draft(text(say('counsellor-under-age', { mentor: { person: mentorId }, age }))),
    )
  }
  if (outcome === 'already-decided') {
    await stale(turn)
    const view = await approvalView(turn.work, mentorId)
    if (view) turn.wishes.card(turn.self, approvalCardKey(mentorId), view)
  }
  return 'stay'
}

import { approveMentor } from '../../core/mentors/approve.ts'
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
    ...profileBlocks(mentor),
    mentor.linkedinUrl === null ? text(say('counsellor-no-profile-link')) : null,
    mentor.state === 'applied'
      ? buttons(
          button(say('counsellor-button-yes'), tap('approve', mentorId), 'primary'),
          button(say('counsellor-button-no'), tap('refuse', mentorId), 'danger'),
        )
      : null,
  )
}

/** How many applications are shown at once. */
const atOnce = 5

/** "approve": the applications that wait, oldest first; with a name behind it, that one is approved. */
export async function tapApprove(turn: Turn, [mentorId]: readonly string[]): Promise<Move> {
  if (mentorId !== undefined) return await decide(turn, mentorId, 'approve')
  const waiting = await mentorsToApprove(turn.work, atOnce)
  if (waiting.length === 0) turn.wishes.say(turn.self, draft(text(say('counsellor-nobody-to-approve'))))
  for (const { personId } of waiting) {
    const view = await approvalView(turn.work, personId)
    if (view) turn.wishes.again(turn.self, approvalCardKey(personId), view)
  }
  return 'stay'
}

/** Refuses an application. */
export async function tapRefuse(turn: Turn, [mentorId = '']: readonly string[]): Promise<Move> {
  return await decide(turn, mentorId, 'refuse')
}

async function decide(turn: Turn, mentorId: string, how: 'approve' | 'refuse'): Promise<Move> {
  const verb = how === 'approve' ? approveMentor : refuseMentor
  const outcome = await verb(turn.work, mentorId, turn.person.id)
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

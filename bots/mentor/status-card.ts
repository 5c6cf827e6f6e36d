import { liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { findMentor } from '../../core/mentors/profile.ts'
import { openRequestsFor } from '../../core/requests/request.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import { requestCardKey, requestView } from './request-card.ts'
import { profileBlocks } from '../profile-blocks.ts'
import { pauseButton } from '../everyone/pause.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of the card that tells a mentor how things stand. */
export const statusCardKey = 'status'

/** Shows a mentor how things stand, below, and where they speak from now every request that waits for their answer. */
export async function showStatus(turn: Turn): Promise<void> {
  const { work, person, wishes, self } = turn
  turn.dialogue.asking = null
  const view = await statusView(work, person.id)
  if (view) wishes.again(self, statusCardKey, view)
  // A card that stands here already does not change by this.
  for (const { id } of await openRequestsFor(work, person.id)) {
    const request = await requestView(work, id)
    if (request) wishes.card(self, requestCardKey(id), request)
  }
}

/** How things stand for a mentor: waiting for approval, or what mentees see and who is being helped. */
export async function statusView(work: Work, mentorId: string): Promise<Draft | null> {
  const mentor = await findMentor(work, mentorId)
  if (!mentor) return null
  const open = await openRequestsFor(work, mentorId)
  const live = await liveMentorshipsOfMentor(work, mentorId)
  const mentees = live.map(({ menteeId }) => ({ person: menteeId }))
  return draft(
    title(say(`mentor-status-${mentor.paused && mentor.state === 'approved' ? 'paused' : mentor.state}`)),
    mentor.refusal === null ? null : text(say(`mentor-refused-${mentor.refusal}`)),
    text(say(`mentor-status-${mentor.state}-what-next`)),
    ...profileBlocks(mentor, work.programme),
    mentees.length > 0 ? text(say('mentor-mentoring-now', { mentees: { all: mentees } })) : null,
    open.length > 0 ? text(say('mentor-open-requests', { count: open.length })) : null,
    buttons(
      mentor.state === 'approved' ? pauseButton(mentor.paused) : null,
      button(say('mentor-button-change-profile'), tap('profile')),
      mentor.state === 'refused' ? button(say('mentor-button-hand-in'), tap('hand-in')) : null,
      button(say('common-button-menu'), tap('menu')),
    ),
  )
}

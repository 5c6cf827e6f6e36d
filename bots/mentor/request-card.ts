import { accept } from '../../core/requests/accept.ts'
import { decline, giveReason, isDeclineReason, declineReasons } from '../../core/requests/decline.ts'
import { postpone } from '../../core/requests/postpone.ts'
import { findRequest, type MentoringRequest } from '../../core/requests/request.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { requestContent } from '../request-content.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of a request's card at the mentor's. */
export function requestCardKey(requestId: string): string {
  return `request:${requestId}`
}

/** A request as it stands: to be answered with one tap, or what became of it. */
export async function requestView(work: Work, requestId: string): Promise<Draft | null> {
  const request = await findRequest(work, requestId)
  if (!request) return null
  return request.state === 'open' ? openView(request) : overView(request)
}

function openView(request: MentoringRequest): Draft {
  const { id, menteeId, answerBy } = request
  return draft(
    title(say('mentor-request', { mentee: { person: menteeId } })),
    ...requestContent(request),
    facts([say('common-fact-answer-by'), { moment: answerBy, as: 'moment' }]),
    buttons(
      button(say('mentor-button-accept'), tap('accept', id), 'primary'),
      button(say('mentor-button-decline'), tap('decline', id)),
      button(say('mentor-button-later'), tap('later', id)),
    ),
  )
}

function overView(request: MentoringRequest): Draft {
  const mentee = { person: request.menteeId }
  const asked = request.state === 'declined' && request.reason === null
  const reasons = declineReasons.map((reason) =>
    button(say(`mentor-reason-${reason}`), tap('reason', request.id, reason)),
  )
  return draft(
    title(say('mentor-request', { mentee })),
    text(say(`mentor-request-${request.state}`, { mentee })),
    asked ? text(say('mentor-why-not')) : null,
    asked ? buttons(...reasons) : null,
    request.state === 'declined'
      ? buttons(button(say('common-button-pause-month'), tap('pause', 'month')))
      : null,
  )
}

/** Yes. The mentorship begins, or the mentor hears kindly why it cannot. */
export async function tapAccept(turn: Turn, [requestId = '']: readonly string[]): Promise<Move> {
  const outcome = await accept(turn.work, turn.person.id, requestId)
  if (outcome === 'not-found') return 'on'
  if (outcome === 'full') {
    turn.wishes.say(
      turn.self,
      draft(
        text(say('mentor-full')),
        buttons(
          button(say('mentor-button-one-more'), tap('one-more', requestId), 'primary'),
          button(say('mentor-button-decline'), tap('decline', requestId)),
        ),
      ),
    )
    return 'stay'
  }
  if ('already' in outcome) return await over(turn, requestId, outcome.at)
  return 'stay'
}

/** Not this time. */
export async function tapDecline(turn: Turn, [requestId = '']: readonly string[]): Promise<Move> {
  const outcome = await decline(turn.work, turn.person.id, requestId, null)
  if (outcome === 'not-found') return 'on'
  return outcome === 'declined' ? 'stay' : await over(turn, requestId, outcome.at)
}

/** Why not: never shown to the mentee. */
export async function tapReason(turn: Turn, [requestId = '', reason = '']: readonly string[]): Promise<Move> {
  if (!isDeclineReason(reason)) return 'on'
  const outcome = await giveReason(turn.work, turn.person.id, requestId, reason)
  if (outcome === 'not-found') return 'on'
  await refresh(turn, requestId)
  return 'stay'
}

/** Remind me later. */
export async function tapLater(turn: Turn, [requestId = '']: readonly string[]): Promise<Move> {
  const outcome = await postpone(turn.work, turn.person.id, requestId)
  if (outcome === 'not-found') return 'on'
  if (outcome === 'too-late') {
    turn.wishes.say(turn.self, draft(text(say('mentor-too-late-to-wait'))))
    return 'stay'
  }
  if ('already' in outcome) return await over(turn, requestId, outcome.at)
  const moment = { moment: outcome.until, as: 'moment' as const }
  turn.wishes.say(turn.self, draft(text(say('mentor-reminded-later', { moment }))))
  return 'stay'
}

/** A tap on a request that is over: says so, and the card shows what became of it. */
async function over(turn: Turn, requestId: string, at: number | null): Promise<Move> {
  await stale(turn, at)
  await refresh(turn, requestId)
  return 'stay'
}

async function refresh(turn: Turn, requestId: string): Promise<void> {
  const view = await requestView(turn.work, requestId)
  if (view) turn.wishes.card(turn.self, requestCardKey(requestId), view)
}

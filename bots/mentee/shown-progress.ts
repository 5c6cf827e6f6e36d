import { findPerson } from '../../core/people/person.ts'
import { invitesOf, showProgress } from '../../core/invites/progress.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of the question whether who invited may look on. */
export function progressCardKey(codeId: string): string {
  return `shown:${codeId}`
}

/** May whoever invited this person see how far they are? Asked, answered, and changed at any time, on one card. */
export async function progressCard(work: Work, menteeId: string, codeId: string): Promise<Draft | null> {
  const invite = (await invitesOf(work, menteeId)).find((one) => one.codeId === codeId)
  if (!invite || !(await findPerson(work, invite.madeBy))) return null
  const by = { person: invite.madeBy }
  if (invite.shows === null) {
    return draft(
      text(say('mentee-may-look-on', { by })),
      buttons(
        button(say('mentee-button-look-yes'), tap('shows', codeId, 'yes')),
        button(say('mentee-button-look-no'), tap('shows', codeId, 'no')),
      ),
    )
  }
  const other = invite.shows
    ? button(say('mentee-button-look-stop'), tap('shows', codeId, 'no'))
    : button(say('mentee-button-look-yes'), tap('shows', codeId, 'yes'))
  const words = invite.shows ? 'mentee-looks-on' : 'mentee-does-not-look-on'
  return draft(text(say(words, { by })), buttons(other))
}

/** The mentee answers, or changes the answer. */
export async function tapShows(turn: Turn, [codeId = '', answer]: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const outcome = await showProgress(work, person.id, codeId, answer === 'yes')
  if (outcome === 'not-found') return 'on'
  if (outcome === 'already') return await stale(turn)
  const view = await progressCard(work, person.id, codeId)
  if (view) wishes.card(self, progressCardKey(codeId), view)
  return 'stay'
}

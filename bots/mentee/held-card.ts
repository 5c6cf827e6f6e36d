import { findMentor } from '../../core/mentors/profile.ts'
import { findHeldPlace } from '../../core/waiting/held-place.ts'
import { letGo } from '../../core/waiting/let-go.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, link, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { introduction } from '../mentor-introduction.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of the card of a held place. */
export function heldCardKey(heldId: string): string {
  return `held:${heldId}`
}

/** A place that is held for a mentee, or what became of it; null when there is none of that name. */
export async function heldView(work: Work, heldId: string): Promise<Draft | null> {
  const held = await findHeldPlace(work, heldId)
  if (!held) return null
  const mentor = { person: held.mentorId }
  const heading = title(say('waiting-held', { mentor }))
  const profile = await findMentor(work, held.mentorId)
  if (held.outcome !== null || !profile) {
    return draft(heading, text(say(`waiting-held-${held.outcome ?? 'gone'}`, { mentor })))
  }
  const { personId, headline, languages, linkedinUrl } = profile
  const until = { moment: held.heldUntil, as: 'moment' as const }
  return draft(
    heading,
    ...introduction({ personId, headline, languages }).slice(1),
    text(say('waiting-held-until', { until })),
    buttons(
      button(say('mentee-button-ask', { mentor }), tap('take-place', held.id), 'primary'),
      linkedinUrl ? link(say('mentee-button-linkedin', { mentor }), linkedinUrl) : null,
    ),
    buttons(
      button(say('waiting-button-not-this-one'), tap('not-this-one', held.id)),
      button(say('waiting-button-leave'), tap('leave-line', held.entryId), 'danger'),
    ),
  )
}

/** "Not this one": the place goes to the next, and the mentee stays in line. */
export async function tapNotThisOne(turn: Turn, [heldId = '']: readonly string[]): Promise<Move> {
  const outcome = await letGo(turn.work, turn.person.id, heldId)
  if (outcome === 'not-found') return 'on'
  return outcome === 'let-go' ? 'stay' : await stale(turn, outcome.over)
}

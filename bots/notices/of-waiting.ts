import type { EventOf } from '../../core/events.ts'
import { findHeldPlace } from '../../core/waiting/held-place.ts'
import { entryOf, firstInLine } from '../../core/waiting/line.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { heldCardKey, heldView } from '../mentee/held-card.ts'
import { lineCardKey, lineView } from '../mentee/line-card.ts'
import { awayCardKey, awayView } from '../mentee/mentor-away.ts'
import { placesSaid } from '../mentee/wait-words.ts'
import { tap } from '../taps.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

type WaitingEvent =
  | EventOf<'line-left'>
  | EventOf<'line-moved'>
  | EventOf<'place-held'>
  | EventOf<'held-place-ended'>
  | EventOf<'still-looking-asked'>
  | EventOf<'still-looking-said'>
  | EventOf<'mentor-unreachable'>

/** What those who wait in line see of what happened to their place. */
export async function tellOfWaiting(telling: Telling, event: WaitingEvent): Promise<void> {
  const { wishes } = telling
  switch (event.kind) {
    case 'line-moved':
      await tellOfLine(telling, event.sector)
      return
    case 'line-left':
      await tellOfLeaving(telling, event)
      return
    case 'place-held':
      await tellOfHeldPlace(telling, event.heldId, 'again')
      await tellOfPlace(telling, event.personId)
      return
    case 'held-place-ended':
      await tellOfHeldPlace(telling, event.heldId, 'in-place')
      await tellOfPlace(telling, event.personId)
      if (event.outcome !== 'gone') return
      wishes.say(
        { personId: event.personId, audience: 'mentee' },
        draft(text(say('waiting-told-gone', { mentor: { person: event.mentorId } }))),
      )
      return
    case 'still-looking-asked':
      await askWhetherStillLooking(telling, event)
      return
    case 'still-looking-said':
      await tellOfPlace(telling, event.personId)
      return
    case 'mentor-unreachable':
      wishes.again(
        { personId: event.personId, audience: 'mentee' },
        awayCardKey(event.mentorshipId),
        awayView(event.mentorshipId, event.mentorId),
      )
  }
}

/** The card of who waits in line says how it stands now; nothing where they wait in none. */
export async function tellOfPlace({ work, wishes }: Telling, menteeId: string): Promise<void> {
  const entry = await entryOf(work, menteeId)
  const view = entry ? await lineView(work, entry.id) : null
  if (entry && view) wishes.card({ personId: menteeId, audience: 'mentee' }, lineCardKey(entry.id), view)
}

/** Those whose place is said exactly see it change, and the one behind them, whose place becomes one of these. */
async function tellOfLine({ work, wishes }: Telling, sector: string): Promise<void> {
  for (const { id, menteeId } of await firstInLine(work, sector, placesSaid + 1)) {
    const view = await lineView(work, id)
    if (view) wishes.card({ personId: menteeId, audience: 'mentee' }, lineCardKey(id), view)
  }
}

async function tellOfLeaving({ work, wishes }: Telling, event: EventOf<'line-left'>): Promise<void> {
  if (event.outcome === 'erased') return
  const to = { personId: event.personId, audience: 'mentee' as const }
  const view = await lineView(work, event.entryId)
  if (view) wishes.card(to, lineCardKey(event.entryId), view)
  if (event.outcome !== 'lapsed' && event.outcome !== 'silent') return
  const again = button(say('mentee-button-new-search'), tap('new'), 'primary')
  wishes.say(to, draft(text(say(`waiting-told-${event.outcome}`)), buttons(again)))
}

async function tellOfHeldPlace(
  { work, wishes }: Telling,
  heldId: string,
  how: 'again' | 'in-place',
): Promise<void> {
  const held = await findHeldPlace(work, heldId)
  const view = await heldView(work, heldId)
  if (!held || !view) return
  const to = { personId: held.menteeId, audience: 'mentee' as const }
  if (how === 'again') wishes.again(to, heldCardKey(heldId), view)
  else wishes.card(to, heldCardKey(heldId), view)
}

async function askWhetherStillLooking(
  { work, wishes }: Telling,
  event: EventOf<'still-looking-asked'>,
): Promise<void> {
  const to = { personId: event.personId, audience: 'mentee' as const }
  const lapsed = await work
    .database('held_places')
    .where({ entry_id: event.entryId, outcome: 'lapsed' })
    .orderBy('ended_at', 'desc')
    .first('mentor_id')
  if (lapsed) {
    wishes.say(to, draft(text(say('waiting-told-place-over', { mentor: { person: lapsed.mentor_id } }))))
  }
  const view = await lineView(work, event.entryId)
  if (view) wishes.again(to, lineCardKey(event.entryId), view)
}

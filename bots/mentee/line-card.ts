import { relatedWithMentors } from '../../core/matching/related.ts'
import { isPaused } from '../../core/people/pause.ts'
import { rolesOf } from '../../core/people/person.ts'
import { openRequestsOf } from '../../core/requests/request.ts'
import { waitInSector } from '../../core/waiting/expected-wait.ts'
import { heldPlaceOf } from '../../core/waiting/held-place.ts'
import { answerBy, leaveLine, stillLooking } from '../../core/waiting/leave.ts'
import { findEntry, placeInLine, type LineEntry } from '../../core/waiting/line.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Block, Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { placeWords, waitWords } from './wait-words.ts'

/** The key of the card of a place in line: one card from joining to leaving. */
export function lineCardKey(entryId: string): string {
  return `line:${entryId}`
}

/** A place in line as it stands; null when there is none of that name. */
export async function lineView(work: Work, entryId: string): Promise<Draft | null> {
  const entry = await findEntry(work, entryId)
  if (!entry) return null
  const heading = title(say('waiting-line', { sector: { sector: entry.sector } }))
  if (entry.outcome !== null) return draft(heading, text(say(`waiting-ended-${entry.outcome}`)))
  const place = await placeInLine(work, entry)
  const leave = button(say('waiting-button-leave'), tap('leave-line', entry.id), 'danger')
  if (entry.askedAt !== null) {
    const day = { moment: answerBy(work, entry.askedAt), as: 'day' as const }
    return draft(
      heading,
      text(placeWords(place)),
      text(say('waiting-still-looking')),
      text(say('waiting-still-looking-by', { day })),
      buttons(button(say('waiting-button-still-looking'), tap('still-looking', entry.id), 'primary'), leave),
    )
  }
  return draft(
    heading,
    text(placeWords(place)),
    text(waitWords(await waitInSector(work, entry.sector, place))),
    text(say(await howItGoesOn(work, entry))),
    ...(await relatedBlocks(work, entry)),
    buttons(
      button(say('mentee-button-look-again'), tap('look-again')),
      button(say('mentee-button-other-field'), tap('sector')),
      leave,
    ),
  )
}

async function howItGoesOn(work: Work, { menteeId }: LineEntry): Promise<string> {
  const { mentee } = await rolesOf(work, menteeId)
  if (mentee && isPaused(mentee, work.now)) return 'waiting-how-paused'
  if (await heldPlaceOf(work, menteeId)) return 'waiting-how-held'
  return (await openRequestsOf(work, menteeId)).length > 0 ? 'waiting-how-asked' : 'waiting-how'
}

async function relatedBlocks(work: Work, { menteeId, sector }: LineEntry): Promise<Block<Words>[]> {
  const related = await relatedWithMentors(work, menteeId, sector)
  if (related.length === 0) return []
  return [
    text(say('waiting-related')),
    buttons(...related.map((code) => button({ sector: code }, tap('sector', code)))),
  ]
}

/** Leaves the line, at any moment and without a reason. */
export async function tapLeave(turn: Turn, [entryId = '']: readonly string[]): Promise<Move> {
  const outcome = await leaveLine(turn.work, turn.person.id, entryId)
  if (outcome === 'not-in-line') return await stale(turn)
  const again = button(say('mentee-button-new-search'), tap('new'))
  turn.wishes.say(turn.self, draft(text(say('waiting-left')), buttons(again)))
  return 'stay'
}

/** "Yes, I'm still looking." */
export async function tapStillLooking(turn: Turn, [entryId = '']: readonly string[]): Promise<Move> {
  const outcome = await stillLooking(turn.work, turn.person.id, entryId)
  return outcome === 'noted' ? 'stay' : await stale(turn)
}

import { mentorCounts, searchesWaiting } from '../../core/mentors/waiting.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { isSector } from '../../core/sectors/catalogue.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'

/** "waiting": who looks for a mentor now, by sector; with a sector behind it, that one alone. */
export async function showWaiting(turn: Turn, rest: string): Promise<Move> {
  const only = sectorOf(turn, rest)
  const rows = (await searchesWaiting(turn.work)).filter(({ sector }) => only === null || sector === only)
  const counts = new Map((await mentorCounts(turn.work)).map((row) => [row.sector, row]))
  const lines = rows.map(({ sector, searching, withoutMentor }): [Words, Words] => [
    { sector },
    say('counsellor-waiting-line', { searching, withoutMentor, free: counts.get(sector)?.free ?? 0 }),
  ])
  turn.wishes.again(
    turn.self,
    'waiting',
    draft(
      title(say('counsellor-waiting')),
      lines.length > 0 ? facts(...lines) : text(say('counsellor-nobody-waiting')),
      buttons(button(say('common-button-menu'), tap('menu'))),
    ),
  )
  return 'stay'
}

/** "mentors": how many there are by sector, and how many have a free place. */
export async function showMentors(turn: Turn, rest: string): Promise<Move> {
  const only = sectorOf(turn, rest)
  const rows = (await mentorCounts(turn.work)).filter(({ sector }) => only === null || sector === only)
  const lines = rows.map(({ sector, approved, free }): [Words, Words] => [
    { sector },
    say('counsellor-mentors-line', { approved, free }),
  ])
  turn.wishes.again(
    turn.self,
    'mentors',
    draft(
      title(say('counsellor-mentors')),
      lines.length > 0 ? facts(...lines) : text(say('counsellor-no-mentors')),
      buttons(button(say('common-button-menu'), tap('menu'))),
    ),
  )
  return 'stay'
}

function sectorOf(turn: Turn, typed: string): string | null {
  if (typed === '') return null
  return isSector(typed) ? typed : (turn.findSectors(typed, turn.person.language)[0]?.sector ?? null)
}

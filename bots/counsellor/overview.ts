import { mentorCounts, searchesWaiting } from '../../core/mentors/waiting.ts'
import { linesOfSectors, readSectorLine } from '../../core/waiting/sector-line.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { isSector } from '../../core/sectors/catalogue.ts'
import { waitWords } from '../mentee/wait-words.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'

/** So many of a line are named. */
const named = 10

/** "waiting": every line and who else looks, by sector; with a sector behind it, that one in more detail. */
export async function showWaiting(turn: Turn, rest: string): Promise<Move> {
  const only = sectorOf(turn, rest)
  const view = only === null ? await allLines(turn) : await oneLine(turn, only)
  turn.wishes.again(turn.self, 'waiting', view)
  return 'stay'
}

async function allLines({ work }: Turn): Promise<Draft> {
  const lines = new Map((await linesOfSectors(work)).map(({ sector, waiting }) => [sector, waiting]))
  const looking = new Map((await searchesWaiting(work)).map(({ sector, searching }) => [sector, searching]))
  const free = new Map((await mentorCounts(work)).map((row) => [row.sector, row.free]))
  const rows = [...new Set([...lines.keys(), ...looking.keys()])].map((sector): [Words, Words] => [
    { sector },
    say('counsellor-waiting-line', {
      waiting: lines.get(sector) ?? 0,
      free: free.get(sector) ?? 0,
      searching: looking.get(sector) ?? 0,
    }),
  ])
  return draft(
    title(say('counsellor-waiting')),
    rows.length > 0 ? facts(...rows) : text(say('counsellor-nobody-waiting')),
    buttons(button(say('common-button-menu'), tap('menu'))),
  )
}

/** One field: how long the line is and how it moves, who waits and since when; no words of anyone. */
async function oneLine({ work }: Turn, sector: string): Promise<Draft> {
  const line = await readSectorLine(work, sector, named)
  const mentors = (await mentorCounts(work)).find((row) => row.sector === sector)
  const searches = (await searchesWaiting(work)).find((row) => row.sector === sector)
  const languages = line.languages.map(({ language, waiting }) =>
    say('counsellor-line-language', { language: { language }, waiting }),
  )
  const first = line.first.map(({ entry, heldUntil }, index): [Words, Words] => [
    say('counsellor-line-person', { place: index + 1, person: { person: entry.menteeId } }),
    heldUntil === null
      ? say('counsellor-line-since', { day: { moment: entry.joinedAt, as: 'day' } })
      : say('counsellor-line-held', { moment: { moment: heldUntil, as: 'moment' } }),
  ])
  return draft(
    title({ sector }),
    text(
      say('counsellor-waiting-line', {
        waiting: line.waiting,
        free: mentors?.free ?? 0,
        searching: searches?.searching ?? 0,
      }),
    ),
    facts(
      [
        say('counsellor-line-mentors'),
        say('counsellor-mentors-line', { approved: mentors?.approved ?? 0, free: mentors?.free ?? 0 }),
      ],
      [say('counsellor-line-places-held'), String(line.held)],
      [say('counsellor-line-nobody-asked'), String(searches?.withoutMentor ?? 0)],
      [
        say('counsellor-line-lately', { days: line.lately.days }),
        say('counsellor-line-left', { matched: line.lately.matched, left: line.lately.left }),
      ],
    ),
    text(waitWords(line.wait)),
    languages.length > 0 ? text(say('counsellor-line-languages', { languages: { all: languages } })) : null,
    first.length > 0 ? facts(...first) : null,
    buttons(
      button(say('counsellor-button-waiting'), tap('waiting')),
      button(say('common-button-menu'), tap('menu')),
    ),
  )
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

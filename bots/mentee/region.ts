import { button, buttons, draft, text } from '../blocks.ts'
import { answered, ask } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { searchDraft } from './search-draft.ts'

const anywhere = 'anywhere'
const question: Words = say('mentee-ask-region')

/** Asks for a region of the programme; "anywhere" is an answer. */
export function askRegion(turn: Turn): void {
  const regions = turn.work.programme.regions.map(({ code }) => button({ region: code }, tap('region', code)))
  ask(
    turn,
    'region',
    draft(
      text(question),
      buttons(...regions),
      buttons(button(say('common-anywhere'), tap('region', anywhere))),
    ),
  )
}

/** A tapped region. */
export function tapRegion(turn: Turn, [code = '']: readonly string[]): Move {
  const known = turn.work.programme.regions.some((region) => region.code === code)
  const move = known || code === anywhere ? takeRegion(turn, code === anywhere ? null : code) : 'on'
  return move
}

/** A typed region, by its name in any language. */
export function typeRegion(turn: Turn, typed: string): Move {
  const word = typed.trim().toLowerCase()
  const region = turn.work.programme.regions.find(({ names }) =>
    Object.values(names).some((name) => name.toLowerCase() === word),
  )
  if (region) return takeRegion(turn, region.code)
  turn.wishes.say(turn.self, draft(text(say('mentee-region-not-understood'))))
  return 'stay'
}

function takeRegion(turn: Turn, region: string | null): Move {
  const search = searchDraft(turn)
  search.region = region
  delete search.proposed
  answered(turn, 'region', question, region === null ? say('common-anywhere') : { region })
  return 'on'
}

import { findLiveSearch, openRequestsOf } from '../../core/requests/request.ts'
import { withdrawSearch } from '../../core/requests/withdraw.ts'
import { isSector, sectors } from '../../core/sectors/catalogue.ts'
import { sectorsForAnswers } from '../../core/sectors/everyday-questions.ts'
import { entryOf } from '../../core/waiting/line.ts'
import { button, buttons, choice, draft, text } from '../blocks.ts'
import { answered, ask, askOn } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { searchCardKey, searchView } from './search-card.ts'
import { searchDraft } from './search-draft.ts'

/** From this confidence on, a typed word is taken at its word; below it the nearest three are offered. */
const sure = 0.7

const question: Words = say('mentee-ask-sector')

/** Asks for the field: from a list, by any word, or "I don't know yet". */
export function askSector(turn: Turn): void {
  ask(turn, 'sector', sectorList(question))
}

function sectorList(heading: Words): Draft {
  const chosen = searchOptions(sectors.map(({ code }) => code))
  return draft(
    text(heading),
    choice(say('mentee-sector-list'), chosen),
    buttons(button(say('mentee-button-dont-know'), tap('everyday'))),
  )
}

function searchOptions(codes: readonly string[]): { label: Words; tap: string; chosen: boolean }[] {
  return codes.map((code) => ({ label: { sector: code }, tap: tap('sector', code), chosen: false }))
}

/** A tapped sector; also the way back to this question, from the proposals. */
export async function tapSector(turn: Turn, [code = '']: readonly string[]): Promise<Move> {
  if (isSector(code)) return await takeSector(turn, code)
  askSector(turn)
  return 'stay'
}

async function takeSector(turn: Turn, sector: string): Promise<Move> {
  const search = searchDraft(turn)
  await bringAlong(turn, sector)
  search.sector = sector
  delete search.proposed
  answered(turn, 'sector', question, { sector })
  return 'on'
}

/**
 * Another field than before: what was answered for a search in which nobody is asked any more, or in line, need not be
 * asked again. That search ends; the place in line stays.
 */
async function bringAlong(turn: Turn, sector: string): Promise<void> {
  const { work, person, wishes, self } = turn
  const live = await findLiveSearch(work, person.id)
  const idle = live && (await openRequestsOf(work, person.id)).length === 0 ? live : null
  const known = idle ?? (await entryOf(work, person.id))
  if (!known || known.sector === sector) return
  const search = searchDraft(turn)
  search.topics ??= known.topics
  if (search.region === undefined) search.region = known.region
  if (!idle) return
  await withdrawSearch(work, person.id, idle.id)
  const view = await searchView(work, idle.id)
  if (view) wishes.card(self, searchCardKey(idle.id), view)
}

/** A typed field, in any words: the right sector, or the nearest three, or an honest "not found". */
export async function typeSector(turn: Turn, typed: string): Promise<Move> {
  const found = turn.findSectors(typed, turn.person.language)
  const [first] = found
  if (first && first.confidence >= sure) return await takeSector(turn, first.sector)
  if (!first) {
    ask(turn, 'sector', sectorList(say('mentee-sector-not-found')))
    return 'stay'
  }
  const nearest = found.map(({ sector }) => button({ sector }, tap('sector', sector)))
  ask(
    turn,
    'sector',
    draft(
      text(say('mentee-sector-nearest')),
      buttons(...nearest),
      buttons(button(say('mentee-button-sector-list'), tap('sector'))),
    ),
  )
  return 'stay'
}

const steps = [
  { key: 'with', options: ['people', 'things'] },
  { key: 'where', options: ['inside', 'outside'] },
  { key: 'how', options: ['hand', 'screen'] },
] as const

/** "I don't know yet": three everyday questions, one after the other on the same card, then three sectors. */
export function tapEveryday(turn: Turn, answers: readonly string[]): Move {
  const good = answers.every((answer, index) => steps[index]?.options.some((option) => option === answer))
  const given = good ? answers : []
  const step = steps[given.length]
  if (step) {
    const options = step.options.map((option) =>
      button(say(`mentee-everyday-${option}`), tap('everyday', ...given, option)),
    )
    askOn(turn, 'sector', draft(text(say(`mentee-everyday-${step.key}`)), buttons(...options)))
    return 'stay'
  }
  const [withWhom, where, how] = given as ['people' | 'things', 'inside' | 'outside', 'hand' | 'screen']
  const nearest = sectorsForAnswers({ with: withWhom, where, how })
  askOn(
    turn,
    'sector',
    draft(
      text(say('mentee-everyday-outcome')),
      buttons(...nearest.map((sector) => button({ sector }, tap('sector', sector)))),
      buttons(button(say('mentee-button-sector-list'), tap('sector'))),
    ),
  )
  return 'stay'
}

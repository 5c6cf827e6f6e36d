import { requestsOfSearch, type MentoringRequest } from '../../core/requests/request.ts'
import { backupsOf } from '../../core/requests/backups.ts'
import { findSearch } from '../../core/requests/search.ts'
import { withdrawSearch } from '../../core/requests/withdraw.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { forgetDraft } from './search-draft.ts'

/** The key of a search's card: one card for its whole life. */
export function searchCardKey(searchId: string): string {
  return `search:${searchId}`
}

/** Shows the search below, with what can be done about it. */
export async function showSearch(turn: Turn, searchId: string): Promise<void> {
  turn.dialogue.asking = null
  const view = await searchView(turn.work, searchId)
  if (view) turn.wishes.again(turn.self, searchCardKey(searchId), view)
}

/** A search as it stands: who was asked, what they said, who is next. */
export async function searchView(work: Work, searchId: string): Promise<Draft | null> {
  const search = await findSearch(work, searchId)
  if (!search) return null
  const requests = await requestsOfSearch(work, searchId)
  // Who was asked last is whose silence comes next.
  const open = requests.findLast(({ state }) => state === 'open')
  const next = search.closedAt === null ? (await backupsOf(work, searchId))[0] : undefined
  const asked = requests.map((request): [Words, Words] => [{ person: request.mentorId }, stateWords(request)])
  return draft(
    title(say('mentee-search', { sector: { sector: search.sector } })),
    facts(...asked),
    open && next ? text(nextWords(work, open, next)) : null,
    search.outcome === 'withdrawn' ? text(say('mentee-search-withdrawn')) : null,
    search.closedAt === null
      ? buttons(button(say('common-button-withdraw'), tap('withdraw', searchId), 'danger'))
      : null,
  )
}

/** Who is asked when nobody answers, and from when on; once that moment has passed, after the next no. */
function nextWords(work: Work, open: MentoringRequest, next: string): Words {
  const names = { mentor: { person: open.mentorId }, next: { person: next } }
  const { askNextAt } = open
  if (askNextAt === null || askNextAt <= work.now.getTime() || askNextAt >= open.answerBy) {
    return say('mentee-search-next', names)
  }
  return say('mentee-search-next-too', { ...names, moment: { moment: askNextAt, as: 'moment' } })
}

function stateWords({ state, told, tellAt, answerBy }: MentoringRequest): Words {
  if (state === 'open' && !told) {
    return say('mentee-request-waits', { moment: { moment: tellAt, as: 'moment' } })
  }
  return say(`mentee-request-${state}`, { moment: { moment: answerBy, as: 'moment' } })
}

/** Withdraws, at any moment and without a reason. */
export async function tapWithdraw(turn: Turn, [searchId]: readonly string[]): Promise<Move> {
  const outcome = await withdrawSearch(turn.work, turn.person.id, searchId)
  if (outcome === 'no-search') return await stale(turn)
  forgetDraft(turn)
  turn.wishes.say(
    turn.self,
    draft(text(say('mentee-withdrawn')), buttons(button(say('mentee-button-new-search'), tap('new')))),
  )
  return 'stay'
}

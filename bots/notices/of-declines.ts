import type { EventOf } from '../../core/events.ts'
import { counsellorIds } from '../../core/people/counsellors.ts'
import { declinedTwice } from '../../core/requests/decline.ts'
import { findSearch, type Search } from '../../core/requests/search.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

/** Two mentors in a row said no: the counsellors hear of it, on one card that also tells once it is over. */
export async function tellOfDeclines(
  { work, wishes }: Telling,
  event: EventOf<'declined-twice' | 'search-closed'>,
): Promise<void> {
  const search = await findSearch(work, event.searchId)
  if (!search) return
  if (event.kind === 'search-closed' && !(await declinedTwice(work, search.id))) return
  for (const personId of await counsellorIds(work)) {
    const to = { personId, audience: 'counsellor' as const }
    if (event.kind === 'declined-twice') wishes.again(to, `declines:${search.id}`, declinesView(search))
    else wishes.card(to, `declines:${search.id}`, declinesView(search))
  }
}

function declinesView({ id, menteeId, sector, closedAt, outcome }: Search): Draft {
  const about = { mentee: { person: menteeId }, sector: { sector } }
  if (closedAt !== null) {
    return draft(text(say(`counsellor-declines-${outcome === 'matched' ? 'matched' : 'over'}`, about)))
  }
  return draft(
    text(say('counsellor-declines', about)),
    text(say('counsellor-declines-help')),
    buttons(button(say('counsellor-button-write', { person: about.mentee }), tap('declines-write', id))),
  )
}

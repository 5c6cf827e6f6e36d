import { openSearch } from '../../core/requests/open-search.ts'
import { askAnother } from '../../core/requests/ask-another.ts'
import { findLiveSearch, type MentoringRequest } from '../../core/requests/request.ts'
import { rolesOf } from '../../core/people/person.ts'
import { languagesOf } from '../../core/people/speak-languages.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { requestContent } from '../request-content.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { forgetDraft, searchDraft } from './search-draft.ts'

const cardKey = 'preview'

/** Shows exactly what the mentor will see, before anything reaches anyone. False when there is nothing to show yet. */
export async function showPreview(turn: Turn, how: 'new' | 'in-place' = 'new'): Promise<boolean> {
  const { work, person, wishes, self } = turn
  const { mentorId, message, backups = [], askBackups, ...chosen } = searchDraft(turn)
  const search = await findLiveSearch(work, person.id)
  const { sector, topics, region } = search ?? chosen
  if (!mentorId || !message || !sector || !topics || region === undefined) return false
  const content = requestContent({
    menteeId: person.id,
    sector,
    topics,
    region,
    languages: await languagesOf(work, person.id),
    message,
  })
  const mentor: Words = { person: mentorId }
  const view = draft(
    text(say('mentee-preview', { mentor })),
    ...content,
    backups.length > 0 ? text(backupsWords(mentor, backups)) : null,
    buttons(
      backups.length > 0
        ? button(
            say(askBackups ? 'mentee-button-backups-on' : 'mentee-button-backups-off'),
            tap('backups', askBackups ? 'off' : 'on'),
          )
        : null,
      button(say('mentee-button-send'), tap('send'), 'primary'),
      button(say('mentee-button-change'), tap('change-message')),
      button(say('mentee-button-cancel'), tap('cancel')),
    ),
  )
  turn.dialogue.asking = null
  if (how === 'new') wishes.again(self, cardKey, view)
  else wishes.card(self, cardKey, view)
  return true
}

function backupsWords(mentor: Words, backups: readonly string[]): Words {
  const [next = '', third] = backups
  return third
    ? say('mentee-ask-two-backups', { mentor, next: { person: next }, third: { person: third } })
    : say('mentee-ask-one-backup', { mentor, next: { person: next } })
}

/** Sets or clears "ask them too", on the same card. */
export async function tapBackups(turn: Turn, [wanted = '']: readonly string[]): Promise<Move> {
  searchDraft(turn).askBackups = wanted === 'on'
  return (await showPreview(turn, 'in-place')) ? 'stay' : 'on'
}

/** Another message: the preview is closed and the first message asked again. */
export function tapChangeMessage(turn: Turn): Move {
  const search = searchDraft(turn)
  if (!search.mentorId) return 'on'
  turn.dialogue.asking = 'message'
  turn.wishes.card(turn.self, cardKey, draft(text(say('mentee-preview-changed'))))
  turn.wishes.say(
    turn.self,
    draft(text(say('mentee-write-message', { mentor: { person: search.mentorId } }))),
  )
  delete search.message
  return 'stay'
}

/** Nothing is sent; the proposals come back. */
export function tapCancel(turn: Turn): Move {
  const search = searchDraft(turn)
  delete search.mentorId
  delete search.message
  turn.wishes.card(turn.self, cardKey, draft(text(say('mentee-preview-cancelled'))))
  return 'on'
}

function sentWords({ mentorId, told, tellAt }: MentoringRequest): Words {
  const mentor = { person: mentorId }
  return told
    ? say('mentee-preview-sent', { mentor })
    : say('mentee-preview-sent-waits', { mentor, moment: { moment: tellAt, as: 'moment' } })
}

/** Sends: a search begins, or the one that runs goes on with this mentor. */
export async function tapSend(turn: Turn): Promise<Move> {
  const { work, person, wishes, self } = turn
  const chosen = searchDraft(turn)
  const { mentorId, message, sector, topics, region, backups = [], askBackups } = chosen
  if (!mentorId || !message) return 'on'
  const search = await findLiveSearch(work, person.id)
  const asked = askBackups ? backups : []
  const outcome = search
    ? await askAnother(work, person.id, mentorId, { message, backups: asked })
    : sector && topics && region !== undefined
      ? await openSearch(work, person.id, { sector, topics, region, message, mentorId, backups: asked })
      : 'no-search'
  if (typeof outcome === 'object') {
    forgetDraft(turn)
    wishes.card(self, cardKey, draft(text(sentWords(outcome.sent))))
    return 'stay'
  }
  delete chosen.mentorId
  wishes.card(self, cardKey, draft(text(say('mentee-preview-cancelled'))))
  wishes.say(self, draft(text(say(`mentee-not-sent-${outcome}`, { mentor: { person: mentorId } }))))
  return (await rolesOf(work, person.id)).mentee?.paused_at ? 'stay' : 'on'
}

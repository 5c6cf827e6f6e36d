import { canBeAsked } from '../../core/matching/propose.ts'
import { findMentor } from '../../core/mentors/profile.ts'
import { cleanText } from '../../core/people/clean-text.ts'
import { languagesOf } from '../../core/people/speak-languages.ts'
import { liveMentorshipOfMentee } from '../../core/mentorships/mentorship.ts'
import { mayAskMore } from '../../core/requests/more.ts'
import { findLiveSearch, openRequestsOf } from '../../core/requests/request.ts'
import { withdrawSearch } from '../../core/requests/withdraw.ts'
import { findHeldPlace } from '../../core/waiting/held-place.ts'
import { findEntry } from '../../core/waiting/line.ts'
import { button, buttons, draft, quote, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { answered, ask, askOn } from '../everyone/ask.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { searchDraft } from './search-draft.ts'

/** A first message is at most this long, in characters: it must fit on a card of every app, with all around it. */
export const mostFirstMessage = 1_500

/** The drafts that are offered, by the question that they end with. */
const questions = ['open', 'diploma', 'day', 'start'] as const

/** A mentor was chosen: asks for the first message, with a draft ready. */
export async function tapAsk(turn: Turn, [mentorId = '']: readonly string[]): Promise<Move> {
  const { work, person } = turn
  const search = searchDraft(turn)
  const sector = (await findLiveSearch(work, person.id))?.sector ?? search.sector
  if (!sector) return 'on'
  if (!(await canBeAsked(work, person.id, mentorId, sector))) {
    // Of whoever is no mentor nothing is said, not even the name: the identifier may be invented.
    if ((await findMentor(work, mentorId))?.state !== 'approved') return 'on'
    turn.wishes.say(turn.self, draft(text(say('mentee-mentor-not-free', { mentor: { person: mentorId } }))))
    return 'on'
  }
  const refusal = await busyWith(turn)
  if (refusal !== null) {
    turn.wishes.say(turn.self, draft(text(say(refusal, { mentor: { person: mentorId } }))))
    return 'on'
  }
  search.mentorId = mentorId
  const standing = search.proposed ?? []
  search.backups = standing.filter((id) => id !== mentorId).slice(0, work.programme.backups)
  search.askBackups = true
  search.message = await draftedMessage(turn, 'open')
  ask(turn, 'message', messageView(turn))
  return 'stay'
}

/** A place that is held was taken: with what the mentee waited for. */
export async function tapTakePlace(turn: Turn, [heldId = '']: readonly string[]): Promise<Move> {
  const { work, person } = turn
  const held = await findHeldPlace(work, heldId)
  if (held?.menteeId !== person.id) return 'on'
  const entry = await findEntry(work, held.entryId)
  if (held.endedAt !== null || !entry) return await stale(turn, held.endedAt)
  const live = await findLiveSearch(work, person.id)
  // A search in another field, in which nobody is asked, would hide this one.
  if (live && live.sector !== entry.sector && (await openRequestsOf(work, person.id)).length === 0)
    await withdrawSearch(work, person.id, live.id)
  const { sector, topics, region } = entry
  turn.dialogue.draft = { sector, topics, region }
  return await tapAsk(turn, [held.mentorId])
}

/** Why nobody is asked now: said before anything is written for nothing. */
async function busyWith({ work, person }: Turn): Promise<string | null> {
  if (await liveMentorshipOfMentee(work, person.id)) return 'mentee-not-sent-has-mentor'
  const search = await findLiveSearch(work, person.id)
  return search && !(await mayAskMore(work, search.id)) ? 'mentee-not-sent-request-open' : null
}

/** "Choose for me": the first of the three. */
export async function tapChooseForMe(turn: Turn): Promise<Move> {
  const best = searchDraft(turn).proposed?.[0]
  return best ? await tapAsk(turn, [best]) : 'on'
}

function messageView(turn: Turn): ReturnType<typeof draft> {
  const { mentorId = '', message = '' } = searchDraft(turn)
  const others = questions.filter((question) => question !== 'open')
  return draft(
    text(say('mentee-first-message', { mentor: { person: mentorId } })),
    quote(message),
    buttons(button(say('mentee-button-use-draft'), tap('message-done'), 'primary')),
    buttons(...others.map((one) => button(say(`mentee-question-${one}`), tap('message-draft', one)))),
    buttons(button(say('mentee-button-write-own'), tap('message-own'))),
  )
}

/** Another drafted message, on the same card. */
export async function tapMessageDraft(turn: Turn, [question = '']: readonly string[]): Promise<Move> {
  const search = searchDraft(turn)
  const known = questions.find((one) => one === question)
  if (!search.mentorId || !known) return 'on'
  search.message = await draftedMessage(turn, known)
  askOn(turn, 'message', messageView(turn))
  return 'stay'
}

/** The mentee writes; what is typed next is the message. */
export function tapMessageOwn(turn: Turn): Move {
  const { mentorId } = searchDraft(turn)
  if (!mentorId) return 'on'
  ask(turn, 'message', draft(text(say('mentee-write-message', { mentor: { person: mentorId } }))))
  return 'stay'
}

/** The message on the card is the one to send. */
export function tapMessageDone(turn: Turn): Move {
  const { mentorId, message } = searchDraft(turn)
  return mentorId && message ? takeMessage(turn, mentorId, message) : 'on'
}

/** A typed message: kept as it is, or told in words what is wrong with it. */
export function typeMessage(turn: Turn, typed: string): Move {
  const { mentorId } = searchDraft(turn)
  if (!mentorId) return 'on'
  const clean = cleanText(typed, mostFirstMessage)
  if (typeof clean === 'object') return takeMessage(turn, mentorId, clean.text)
  const problem = say(`mentee-message-${clean}`, { most: mostFirstMessage, length: typed.length })
  turn.wishes.say(turn.self, draft(text(problem)))
  return 'stay'
}

function takeMessage(turn: Turn, mentorId: string, message: string): Move {
  searchDraft(turn).message = message
  answered(turn, 'message', say('mentee-first-message', { mentor: { person: mentorId } }), message)
  return 'on'
}

/** A draft in a language that both speak, the mentee's best first: it becomes the mentee's own words. */
async function draftedMessage(turn: Turn, question: (typeof questions)[number]): Promise<string> {
  const { work, person } = turn
  const { mentorId = '', sector } = searchDraft(turn)
  const mentor = await findMentor(work, mentorId)
  const search = await findLiveSearch(work, person.id)
  const mine = await languagesOf(work, person.id)
  const language = mine.find((one) => mentor?.languages.includes(one)) ?? person.language
  const field = { sector: search?.sector ?? sector ?? '' }
  return turn.plain(
    say(`draft-${question}`, { mentee: person.name ?? '', mentor: mentor?.name ?? '', sector: field }),
    language,
  )
}

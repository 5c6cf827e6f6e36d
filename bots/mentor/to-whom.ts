import { liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, quote, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { passOn } from '../everyone/talk.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

const cardKey = 'to-whom'

/** A mentor of several mentees typed something: the bot asks for whom it is, and never guesses. */
export async function askToWhom(turn: Turn, typed: string): Promise<Move> {
  const live = await liveMentorshipsOfMentor(turn.work, turn.person.id)
  const waiting = waitingText(turn)
  turn.dialogue.draft.waiting = waiting === null ? typed : `${waiting}\n${typed}`
  const people = live.map(({ id, menteeId }) => button({ person: menteeId }, tap('to-whom', id)))
  const view = draft(text(say('mentor-to-whom')), quote(waitingText(turn) ?? ''), buttons(...people))
  turn.wishes.again(turn.self, cardKey, view)
  return 'stay'
}

function waitingText(turn: Turn): string | null {
  const { waiting } = turn.dialogue.draft
  return typeof waiting === 'string' ? waiting : null
}

/** It is for this one. */
export async function tapToWhom(turn: Turn, [mentorshipId = '']: readonly string[]): Promise<Move> {
  const waiting = waitingText(turn)
  if (waiting === null) return await stale(turn)
  delete turn.dialogue.draft.waiting
  turn.wishes.card(turn.self, cardKey, draft(quote(waiting)))
  return await passOn(turn, mentorshipId, waiting)
}

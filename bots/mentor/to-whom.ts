import { liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { mostMessageLength } from '../../core/mentorships/relay.ts'
import { cleanText } from '../../core/people/clean-text.ts'
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
  const before = waitingText(turn)
  const all = cleanText(before === null ? typed : `${before}\n${typed}`, mostMessageLength)
  // What waits already stays as it is: only what was typed now is refused.
  if (typeof all === 'string') {
    const problem = say(`common-message-${all}`, { most: mostMessageLength, length: typed.length })
    turn.wishes.say(turn.self, draft(text(problem)))
    return 'stay'
  }
  turn.dialogue.draft.waiting = all.text
  await showToWhom(turn, all.text)
  return 'stay'
}

async function showToWhom(turn: Turn, waiting: string): Promise<void> {
  const live = await liveMentorshipsOfMentor(turn.work, turn.person.id)
  const people = live.map(({ id, menteeId }) => button({ person: menteeId }, tap('to-whom', id)))
  const menu = buttons(button(say('common-button-menu'), tap('menu')))
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(text(say('mentor-to-whom')), quote(waiting), buttons(...people), menu),
  )
}

function waitingText(turn: Turn): string | null {
  const { waiting } = turn.dialogue.draft
  return typeof waiting === 'string' ? waiting : null
}

/** It is for this one. Where that mentorship is over by now, the text still waits for another. */
export async function tapToWhom(turn: Turn, [mentorshipId = '']: readonly string[]): Promise<Move> {
  const waiting = waitingText(turn)
  if (waiting === null) return await stale(turn)
  const move = await passOn(turn, mentorshipId, waiting, () => {
    delete turn.dialogue.draft.waiting
    turn.wishes.card(turn.self, cardKey, draft(quote(waiting)))
  })
  if (waitingText(turn) === null) return move
  await showToWhom(turn, waiting)
  return 'stay'
}

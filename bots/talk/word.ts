import { otherOf, type Mentorship } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, quote, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { passOn } from './pass-on.ts'
import { spokenIn, type Spoken } from './spoken.ts'

/** A lone word like "stop" inside a mentorship: is it for the other person, or for the bot? Never guessed. */
export function askForWhom(turn: Turn, mentorship: Mentorship, typed: string): Move {
  turn.dialogue.draft.word = spokenIn(turn, typed)
  const other = { person: otherOf(mentorship, turn.person.id) }
  turn.wishes.again(
    turn.self,
    'word',
    draft(
      text(say('common-word-for-whom', { other })),
      quote(typed),
      buttons(
        button(say('common-button-send-to', { other }), tap('send-word', mentorship.id)),
        button(say('common-button-menu'), tap('menu')),
      ),
    ),
  )
  return 'stay'
}

/** The lone word goes to the other person. */
export async function tapSendWord(turn: Turn, [mentorshipId = '']: readonly string[]): Promise<Move> {
  const { word } = turn.dialogue.draft
  if (typeof word !== 'object' || word === null) return await stale(turn)
  const spoken = word as Spoken
  return await passOn(turn, mentorshipId, spoken, () => {
    delete turn.dialogue.draft.word
    turn.wishes.card(turn.self, 'word', draft(quote(spoken.text ?? '')))
  })
}

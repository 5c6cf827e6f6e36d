import { closeMentorship } from '../../core/mentorships/close.ts'
import { findMentorship, type Mentorship } from '../../core/mentorships/mentorship.ts'
import { mostMessageLength, relay } from '../../core/mentorships/relay.ts'
import { button, buttons, draft, quote, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { stale } from './stale.ts'

/** The other person of a mentorship. */
export function otherOf(mentorship: Mentorship, personId: string): string {
  return mentorship.menteeId === personId ? mentorship.mentorId : mentorship.menteeId
}

/**
 * Passes typed text on to the other person; says in words what is wrong with a message that cannot go. `sent` is called
 * only once it went: until then what was typed is kept where it was.
 */
export async function passOn(
  turn: Turn,
  mentorshipId: string,
  typed: string,
  sent: () => void = () => undefined,
): Promise<Move> {
  const outcome = await relay(turn.work, turn.person.id, mentorshipId, typed)
  if (typeof outcome === 'object') {
    sent()
    return 'stay'
  }
  if (outcome === 'not-yours' || outcome === 'closed') return await stale(turn)
  turn.wishes.say(
    turn.self,
    draft(text(say(`common-message-${outcome}`, { most: mostMessageLength, length: typed.length }))),
  )
  return 'stay'
}

/** A lone word like "stop" inside a mentorship: is it for the other person, or for the bot? Never guessed. */
export function askForWhom(turn: Turn, mentorship: Mentorship, typed: string): Move {
  turn.dialogue.draft.word = typed
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
  if (typeof word !== 'string') return await stale(turn)
  return await passOn(turn, mentorshipId, word, () => {
    delete turn.dialogue.draft.word
    turn.wishes.card(turn.self, 'word', draft(quote(word)))
  })
}

/** Asks once more before a mentorship is closed, since that cannot be undone. */
export async function tapClose(turn: Turn, [mentorshipId = '', sure]: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const mentorship = await findMentorship(work, mentorshipId)
  if (!mentorship || ![mentorship.menteeId, mentorship.mentorId].includes(person.id)) return 'on'
  const other = { person: otherOf(mentorship, person.id) }
  if (mentorship.closedAt !== null) {
    wishes.card(self, 'close', draft(text(say('common-close-done', { other }))))
    return await stale(turn, mentorship.closedAt)
  }
  if (sure === 'no') {
    wishes.card(self, 'close', draft(text(say('common-close-kept', { other }))))
    return 'stay'
  }
  if (sure !== 'yes') {
    wishes.again(
      self,
      'close',
      draft(
        text(say('common-close-sure', { other })),
        buttons(
          button(say('common-button-close-yes'), tap('close', mentorshipId, 'yes'), 'danger'),
          button(say('common-button-close-no'), tap('close', mentorshipId, 'no')),
        ),
      ),
    )
    return 'stay'
  }
  const outcome = await closeMentorship(work, person.id, mentorshipId, 'said')
  if (outcome !== 'closed') return await stale(turn)
  wishes.card(self, 'close', draft(text(say('common-close-done', { other }))))
  return 'stay'
}

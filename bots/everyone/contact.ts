import { findContact } from '../../core/contact/contact.ts'
import { mostContactLength, writeContact } from '../../core/contact/write.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { answered, ask } from './ask.ts'
import { agreed } from './beginning.ts'
import { stale } from './stale.ts'

/** The question under which a message between a counsellor and somebody is typed. */
export const contactQuestion = 'contact'

/** Asks what to write. One message only, so that what is meant for somebody else never goes there by habit. */
export async function tapWrite(turn: Turn, [contactId = '']: readonly string[]): Promise<Move> {
  const contact = await findContact(turn.work, contactId)
  const counsellor = turn.self.audience === 'counsellor'
  if (!contact || (!counsellor && contact.personId !== turn.person.id)) return 'on'
  if (contact.closedAt !== null) return await stale(turn, contact.closedAt)
  turn.dialogue.draft.contact = contactId
  const never = button(say('common-button-never-mind'), tap('contact-cancel'))
  ask(turn, contactQuestion, draft(text(questionTo(turn, contact.personId)), buttons(never)))
  return 'stay'
}

/** What was typed goes to the other side, once. */
export async function typeContact(turn: Turn, typed: string): Promise<Move> {
  const { contact: contactId } = turn.dialogue.draft
  if (typeof contactId !== 'string') return 'on'
  const contact = await findContact(turn.work, contactId)
  const outcome = await writeContact(turn.work, turn.person.id, contactId, typed)
  if (outcome === 'empty' || outcome === 'too-long') {
    const length = { most: mostContactLength, length: typed.length }
    turn.wishes.say(turn.self, draft(text(say(`common-message-${outcome}`, length))))
    return 'stay'
  }
  delete turn.dialogue.draft.contact
  if (outcome === 'written' && contact) {
    answered(turn, contactQuestion, questionTo(turn, contact.personId), say('common-contact-sent'))
    return 'stay'
  }
  turn.dialogue.asking = null
  return await stale(turn, contact?.closedAt ?? null)
}

/** Nothing is written after all. */
export function tapNeverMind(turn: Turn): Move {
  delete turn.dialogue.draft.contact
  answered(turn, contactQuestion, say('common-contact-question'), say('common-button-never-mind'))
  return 'on'
}

function questionTo(turn: Turn, personId: string): Words {
  return turn.self.audience === 'counsellor'
    ? say('counsellor-ask-message', { person: { person: personId } })
    : say('common-contact-question')
}

/** A word like "hello", typed alone: where a message to a counsellor was asked for, it is that message. */
export function orContact(loneWord: Conversation['loneWord']): Conversation['loneWord'] {
  return async (turn, typed, run) => {
    if (turn.dialogue.asking === contactQuestion) return await typeContact(turn, typed)
    return await loneWord(turn, typed, run)
  }
}

/** What a mentee and a mentor can press on what a counsellor wrote to them. */
export const contactTaps: Conversation['taps'] = {
  'contact-answer': agreed(tapWrite),
  'contact-cancel': agreed(tapNeverMind),
}

/** What they type to the counsellor. */
export const contactAnswers: Conversation['answers'] = { [contactQuestion]: agreed(typeContact) }

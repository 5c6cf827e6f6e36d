import { askApplicant, mostQuestionLength } from '../../core/mentors/question.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { ask, answered } from '../everyone/ask.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import { isWaiting } from './approval-card.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

const question = 'applicant'

/** A counsellor wants to ask an applicant something: the next typed text is the question. */
export async function tapAskApplicant(turn: Turn, [mentorId = '']: readonly string[]): Promise<Move> {
  if (!(await isWaiting(turn, mentorId))) return await stale(turn)
  turn.dialogue.draft.applicant = mentorId
  const words = say('counsellor-ask-applicant', { mentor: { person: mentorId } })
  ask(turn, question, draft(text(words), buttons(button(say('counsellor-button-no-question'), tap('menu')))))
  return 'stay'
}

/** The question, as it is passed on word for word. */
export async function typeQuestion(turn: Turn, typed: string): Promise<Move> {
  const { applicant } = turn.dialogue.draft
  const mentorId = typeof applicant === 'string' ? applicant : ''
  const outcome = await askApplicant(turn.work, mentorId, turn.person.id, typed)
  if (outcome === 'empty' || outcome === 'too-long') {
    turn.wishes.say(turn.self, draft(text(say(`common-question-${outcome}`, { most: mostQuestionLength }))))
    return 'stay'
  }
  turn.dialogue.asking = null
  if (outcome === 'not-allowed') {
    turn.wishes.say(turn.self, draft(text(say('counsellor-not-yourself'))))
    return 'stay'
  }
  if (outcome !== 'asked') return await stale(turn)
  const mentor = { person: mentorId }
  answered(
    turn,
    question,
    say('counsellor-ask-applicant', { mentor }),
    say('counsellor-question-sent', { mentor }),
  )
  return 'stay'
}

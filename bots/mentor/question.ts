import { answerQuestion, isAsked, mostQuestionLength, questionsTo } from '../../core/mentors/question.ts'
import type { Work } from '../../core/work.ts'
import { button, buttons, draft, quote, text, title } from '../blocks.ts'
import type { Answer, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The key of the card on which a counsellor's question stands. */
export function questionCardKey(questionId: string): string {
  return `question:${questionId}`
}

/** A question as the applicant sees it: to be answered, or with what was answered. */
export async function questionView(work: Work, mentorId: string, questionId: string): Promise<Draft | null> {
  const question = (await questionsTo(work, mentorId)).find(({ id }) => id === questionId)
  if (!question) return null
  const words = question.text ?? ''
  if (question.answer !== null) {
    return draft(
      title(say('mentor-question')),
      quote(words),
      text(say('mentor-question-answered')),
      quote(question.answer),
    )
  }
  return draft(
    title(say('mentor-question')),
    quote(words),
    text(say('mentor-question-how')),
    buttons(button(say('mentor-button-answer'), tap('answer'), 'primary')),
  )
}

/** The next typed text is the answer. */
export async function tapAnswer(turn: Turn): Promise<Move> {
  if (!(await isAsked(turn.work, turn.person.id))) return 'on'
  turn.dialogue.asking = 'answer'
  turn.wishes.say(turn.self, draft(text(say('mentor-type-answer'))))
  return 'stay'
}

/** The answer to the question that is open; `no-answer` where none is. */
export async function typeAnswer(turn: Turn, typed: string): Promise<Answer> {
  const outcome = await answerQuestion(turn.work, turn.person.id, typed)
  if (outcome === 'nothing-asked') {
    turn.dialogue.asking = null
    return 'no-answer'
  }
  if (outcome !== 'answered') {
    turn.wishes.say(turn.self, draft(text(say(`common-question-${outcome}`, { most: mostQuestionLength }))))
    return 'stay'
  }
  turn.dialogue.asking = null
  turn.wishes.say(turn.self, draft(text(say('mentor-answer-sent'))))
  return 'stay'
}

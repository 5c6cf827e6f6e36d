import { saveProfile } from '../../core/mentors/save-profile.ts'
import { allOrNothing } from '../../core/work.ts'
import { draft, text } from '../blocks.ts'
import type { Answers, Move } from '../conversation.ts'
import { answered } from '../everyone/ask.ts'
import { filledBy, givenIn, type Filled } from '../pages/profile-page.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { formBlock, formSign } from './form-block.ts'
import { profileDraft } from './profile-draft.ts'

/** Longest answer to one question that is looked at, in UTF-16 units: no field takes more. */
const mostLetters = 500

/** The form could not be opened, or asks something else by now: it is offered anew. */
export async function offerForm(turn: Turn): Promise<Move> {
  turn.wishes.again(turn.self, 'profile', draft(text(say('mentor-form-again')), await formBlock(turn)))
  return 'stay'
}

/** A whole profile was sent from the chat: all of it is kept, or nothing, and the form says what is wrong. */
export async function takeProfile(turn: Turn, [sign]: readonly string[], answers: Answers): Promise<Move> {
  if (sign !== formSign) return await offerForm(turn)
  const { work, person, wishes, self } = turn
  const filled = filledBy((field) =>
    (Object.hasOwn(answers, field) ? (answers[field] ?? []) : []).map((one) => one.slice(0, mostLetters)),
  )
  const outcome = await allOrNothing(work, async (inner) => {
    const saved = await saveProfile(inner, person.id, givenIn(filled))
    return { result: saved, keep: saved === 'saved' }
  })
  if (outcome !== 'saved') {
    const form = await formBlock(turn, { filled: onOneLine(filled), problems: outcome })
    wishes.again(self, 'profile', draft(text(say('profile-form-problems')), form))
    return 'stay'
  }
  // The question that the form was sent instead of has its answer now.
  if (turn.dialogue.asking === 'headline')
    answered(turn, 'headline', say('mentor-ask-headline'), filled.headline)
  delete profileDraft(turn).changing
  return 'stay'
}

/** What stands in a field of one line again. */
function onOneLine(filled: Filled): Filled {
  const entries = Object.entries(filled).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
  ])
  return Object.fromEntries(entries) as Filled
}

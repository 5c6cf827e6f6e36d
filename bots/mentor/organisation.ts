import { askToJoin, type AboutPartner } from '../../core/partners/add-partner.ts'
import { draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { organisationAnswers, organisationTaps } from '../partners/questions.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** Someone wants their organisation to bring mentors: counsellors decide. */
async function askedToJoin(turn: Turn, about: AboutPartner): Promise<Move> {
  const outcome = await askToJoin(turn.work, turn.person.id, about)
  const words = typeof outcome === 'object' ? 'mentor-organisation-asked' : 'mentor-organisation-waiting'
  turn.wishes.say(turn.self, draft(text(say(words, { name: about.name }))))
  return 'stay'
}

/** The buttons and the typed answers of the questions about an organisation. */
export const joinTaps = organisationTaps(askedToJoin)
export const joinAnswers = organisationAnswers(askedToJoin)

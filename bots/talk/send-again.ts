import { sendAgain } from '../../core/mentorships/delivery.ts'
import { draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** What did not arrive is sent once more: its writer says so, since nobody else may say a person's words twice. */
export async function tapSendAgain(turn: Turn, [messageId = '']: readonly string[]): Promise<Move> {
  const outcome = await sendAgain(turn.work, turn.person.id, messageId)
  if (outcome === 'not-failed' || outcome === 'closed') return await stale(turn)
  const words = outcome === 'sent' ? 'common-message-on-its-way' : 'common-message-frozen'
  turn.wishes.card(turn.self, `undelivered:${messageId}`, draft(text(say(words))))
  return 'stay'
}

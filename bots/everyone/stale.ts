import { addressKey } from '../channel.ts'
import { draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** A second tap this soon after the first is the same tap, in milliseconds. */
const doubleTap = 10_000

/**
 * Answers a tap on a button whose time is over. A double tap is passed over in silence; later, the person is told
 * when the card was dealt with, and sees where they stand.
 */
export async function stale(turn: Turn): Promise<Move> {
  const { work, inbound, wishes, self } = turn
  const card = inbound.replyTo
    ? await work
        .database('posts')
        .where({ address: addressKey(inbound.address), message_id: inbound.replyTo })
        .first('wanted_at')
    : undefined
  if (card && work.now.getTime() - card.wanted_at < doubleTap) return 'stay'
  const day = card ? { moment: card.wanted_at, as: 'day' as const } : null
  wishes.say(self, draft(text(day ? say('common-already-done', { day }) : say('common-already-over'))))
  return 'on'
}

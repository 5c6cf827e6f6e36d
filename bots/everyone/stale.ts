import { addressKey } from '../channel.ts'
import { draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/**
 * Answers a tap on a button whose time is over: the person is told when it was dealt with, and sees where they stand.
 * `at` is when that was, in milliseconds since 1970; where it is not known, when the card changed last.
 */
export async function stale(turn: Turn, at: number | null = null): Promise<Move> {
  const moment = at ?? (await changedAt(turn))
  const words =
    moment === null
      ? say('common-already-over')
      : say('common-already-done', { day: { moment, as: 'day' as const } })
  turn.wishes.say(turn.self, draft(text(words)))
  return 'on'
}

/** When the tapped card changed; null for none, and for an old copy, which was set aside and never dealt with. */
async function changedAt({ work, inbound }: Turn): Promise<number | null> {
  if (inbound.replyTo === null) return null
  const card = await work
    .database('posts')
    .where({ address: addressKey(inbound.address), message_id: inbound.replyTo })
    .first('key', 'wanted_at')
  return card && !card.key?.includes('~') ? card.wanted_at : null
}

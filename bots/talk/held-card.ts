import { sendAnyway, takeOut } from '../../core/mentorships/held-message.ts'
import type { Revealing } from '../../core/mentorships/what-passes.ts'
import { button, buttons, draft, quote, text } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** The card on which the writer decides about a held message. */
export function heldCardKey(messageId: string): string {
  return `held:${messageId}`
}

/** What a message would give away, and the two ways on. For ways to pay there is a warning about fraud. */
export function heldView(
  messageId: string,
  { text: words }: { text: string | null },
  reveals: readonly Revealing[],
): Draft {
  return draft(
    text(say('common-held', { what: { all: reveals.map((one) => say(`common-held-${one}`)) } })),
    reveals.includes('bank') ? text(say('common-held-fraud')) : null,
    words === null ? null : quote(words),
    buttons(
      button(say('common-button-send-anyway'), tap('send-anyway', messageId)),
      button(say('common-button-take-out'), tap('take-out', messageId), 'primary'),
    ),
  )
}

async function tapSendAnyway(turn: Turn, [messageId = '']: readonly string[]): Promise<Move> {
  const outcome = await sendAnyway(turn.work, turn.person.id, messageId)
  if (outcome === 'not-held' || outcome === 'closed') return await stale(turn)
  if (outcome === 'frozen') {
    turn.wishes.say(turn.self, draft(text(say('common-message-frozen'))))
    return 'stay'
  }
  turn.wishes.card(turn.self, heldCardKey(messageId), draft(text(say('common-held-sent'))))
  return 'stay'
}

async function tapTakeOut(turn: Turn, [messageId = '']: readonly string[]): Promise<Move> {
  if ((await takeOut(turn.work, turn.person.id, messageId)) === 'not-held') return await stale(turn)
  turn.wishes.card(turn.self, heldCardKey(messageId), draft(text(say('common-held-taken-out'))))
  return 'stay'
}

/** What can be pressed on it. */
export const heldTaps: Conversation['taps'] = { 'send-anyway': tapSendAnyway, 'take-out': tapTakeOut }

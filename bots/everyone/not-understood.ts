import { buttons, button, draft, text } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** Says that something was not understood; the second time in a row the menu is shown instead. */
export async function notUnderstood(turn: Turn, conversation: Conversation): Promise<Move> {
  turn.dialogue.lost += 1
  const help = conversation.commands.help
  if (turn.dialogue.lost >= 2 && help) {
    turn.dialogue.lost = 0
    return await help(turn, '')
  }
  turn.wishes.say(
    turn.self,
    draft(
      text(say('common-not-understood')),
      buttons(
        button(say('common-button-resume'), tap('resume'), 'primary'),
        button(say('common-button-menu'), tap('menu')),
      ),
    ),
  )
  return 'stay'
}

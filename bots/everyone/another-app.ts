import { linkMinutes, makeLinkCode, stopLinkCode } from '../../core/people/link-code.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { askLinkCode, tapJoin, takeLinkCode } from './join-account.ts'
import { stale } from './stale.ts'
import { tapUnlink } from './unlink.ts'

const cardKey = 'link-code'

/** What can be done about a second app: show a code here, or type one that is shown there. */
export function showAnotherApp(turn: Turn): Move {
  turn.wishes.again(
    turn.self,
    'another-app',
    draft(
      title(say('common-another-app')),
      text(say('common-another-app-how')),
      buttons(
        button(say('common-button-show-code'), tap('link-show'), 'primary'),
        button(say('common-button-have-code'), tap('link-type')),
        button(say('common-button-menu'), tap('menu')),
      ),
    ),
  )
  return 'stay'
}

/** Shows a code, to be typed in the other app within ten minutes. */
async function showCode(turn: Turn): Promise<Move> {
  const { id, code } = await makeLinkCode(turn.work, turn.person.id)
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(
      title(say('common-link-code', { code: code.toUpperCase() })),
      text(say('common-link-code-how', { code: code.toUpperCase(), minutes: linkMinutes })),
      text(say('common-link-code-careful')),
      buttons(button(say('common-button-stop-code'), tap('link-stop', id))),
    ),
  )
  return 'stay'
}

async function tapStopCode(turn: Turn, [link = '']: readonly string[]): Promise<Move> {
  const outcome = await stopLinkCode(turn.work, turn.person.id, link)
  if (outcome === 'already-over') return await stale(turn)
  turn.wishes.card(turn.self, cardKey, draft(text(say('common-link-stopped'))))
  return 'stay'
}

/** The buttons about a second app. `goOn` shows whoever has joined where they stand. */
export function linkTaps(goOn: (turn: Turn) => Promise<void>): Conversation['taps'] {
  return {
    'another-app': showAnotherApp,
    'link-show': showCode,
    'link-type': askLinkCode,
    'link-join': async (turn, args) => await tapJoin(turn, args, goOn),
    'link-stop': tapStopCode,
    unlink: tapUnlink,
  }
}

/** The command: a code may stand behind it. */
export const linkCommands: Conversation['commands'] = {
  link: async (turn, rest) => (rest === '' ? showAnotherApp(turn) : await takeLinkCode(turn, rest)),
}

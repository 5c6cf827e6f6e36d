import { isBanned } from '../../core/reports/ban.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import type { Inbound } from '../channel.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'
import { contactQuestion } from './contact.ts'

/** What somebody can still do who may take part no more: their language, their data, a word with a counsellor. */
const stillThere = new Set([
  'ask-language',
  'language',
  'my-data',
  'mydata',
  'erase',
  'ask-counsellor',
  'counsellor',
  'contact-answer',
  'contact-cancel',
  'help-lines',
])

/** Whether a person of this turn is shown that they take part no more, whatever else they did. */
export async function isShutOut({ work, person, self, inbound, dialogue }: Turn): Promise<boolean> {
  if (self.audience === 'counsellor' || !(await isBanned(work, person.id))) return false
  if ('text' in inbound.deed && dialogue.asking === contactQuestion) return false
  return !stillThere.has(verbOf(inbound.deed))
}

function verbOf(deed: Inbound['deed']): string {
  if ('tap' in deed) return deed.tap.split(':')[0] ?? ''
  return 'command' in deed ? deed.command.toLowerCase() : ''
}

/** What they see. */
export function bannedView(programmeName: string): Draft {
  return draft(
    title(say('common-banned', { programme: programmeName })),
    text(say('common-banned-why')),
    buttons(
      button(say('common-button-ask-counsellor'), tap('ask-counsellor'), 'primary'),
      button(say('common-button-my-data'), tap('my-data')),
    ),
  )
}

/** Shows it, with no question open. */
export function showBanned(turn: Turn): void {
  turn.dialogue.asking = null
  turn.wishes.again(turn.self, 'banned', bannedView(turn.work.programme.name))
}

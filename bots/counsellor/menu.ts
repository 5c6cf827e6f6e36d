import { openContacts } from '../../core/contact/contact.ts'
import { helpLinesToConfirm } from '../../core/programme/help-lines.ts'
import { openCases } from '../../core/reports/case.ts'
import { mentorsToApprove } from '../../core/mentors/waiting.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** The most that is counted for the menu: more than a counsellor deals with at once. */
const countedAtMost = 100

/** What a counsellor can do, each word also a button, with what waits for a person. */
export async function showMenu(turn: Turn): Promise<Move> {
  turn.dialogue.asking = null
  const waiting = await mentorsToApprove(turn.work, countedAtMost)
  const cases = await openCases(turn.work, countedAtMost)
  const unconfirmed = helpLinesToConfirm(turn.work.programme)
  const contacts = await openContacts(turn.work, countedAtMost)
  turn.wishes.again(
    turn.self,
    'menu',
    draft(
      title(say('counsellor-menu')),
      cases.length > 0 ? text(say('counsellor-to-decide', { count: cases.length })) : null,
      text(say('counsellor-to-approve', { count: waiting.length })),
      contacts.length > 0 ? text(say('counsellor-to-contact', { count: contacts.length })) : null,
      unconfirmed.length > 0
        ? text(say('counsellor-help-lines-unconfirmed', { count: unconfirmed.length }))
        : null,
      buttons(
        cases.length > 0 ? button(say('counsellor-button-cases'), tap('cases'), 'danger') : null,
        button(say('counsellor-button-approve'), tap('approve'), waiting.length > 0 ? 'primary' : 'plain'),
        contacts.length > 0 ? button(say('counsellor-button-contacts'), tap('contacts'), 'primary') : null,
        button(say('counsellor-button-waiting'), tap('waiting')),
        button(say('counsellor-button-mentors'), tap('mentors')),
        button(say('counsellor-button-partners'), tap('partners')),
        button(say('counsellor-button-invites'), tap('invite')),
      ),
      buttons(
        button(say('counsellor-button-why'), tap('why')),
        button(say('common-button-language'), tap('ask-language')),
        button(say('common-button-another-app'), tap('another-app')),
        button(say('counsellor-button-help'), tap('help')),
      ),
    ),
  )
  return 'stay'
}

/** What the words of the admin bot do. */
export function showHelp(turn: Turn): Move {
  turn.wishes.say(
    turn.self,
    draft(text(say('counsellor-help')), buttons(button(say('common-button-menu'), tap('menu')))),
  )
  return 'stay'
}

import { askContact } from '../../core/contact/open.ts'
import { counsellorsBackAt } from '../../core/programme/counsellor-hours.ts'
import { helpLinesFor } from '../../core/programme/help-lines.ts'
import type { Danger } from '../../core/safety/danger.ts'
import { button, buttons, draft, facts, text, title } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'
import { agreed } from './beginning.ts'

/**
 * What somebody sees who may be in danger: a fixed text, the number to call at once, the help lines of the country with
 * those of the reader's language first, and a way to a counsellor. `danger` only orders the lines: nothing is said of it.
 */
export function helpLinesView({ work, person }: Pick<Turn, 'work' | 'person'>, danger: Danger | null): Draft {
  const { programme } = work
  const lines = helpLinesFor(programme, person.language, danger).map(
    ({ name, number, languages }): [Words, Words] => [
      name,
      { dotted: [number, { all: languages.map((language) => ({ language })) }] },
    ],
  )
  return draft(
    title(say('common-help-lines', { emergency: programme.emergencyNumber })),
    text(say('common-help-lines-how')),
    lines.length > 0 ? facts(...lines) : null,
    text(whenCounsellorsAnswer({ work })),
    buttons(button(say('common-button-ask-counsellor'), tap('ask-counsellor'), 'primary')),
  )
}

/** Shows it below all that stands in the chat. */
export function showHelpLines(turn: Turn, danger: Danger | null): void {
  turn.wishes.say(turn.self, helpLinesView(turn, danger))
}

/** That counsellors answer now, or when they do again. */
export function whenCounsellorsAnswer({ work }: Pick<Turn, 'work'>): Words {
  const { counsellors, emergencyNumber } = work.programme
  const back = counsellorsBackAt(work.programme, work.now)
  const emergency = emergencyNumber
  return back === null
    ? say('common-counsellors-open', { hours: counsellors.answerHours })
    : say('common-counsellors-closed', { emergency, when: { moment: back, as: 'moment' } })
}

/** The person wants a counsellor to get in touch: the two then write to each other through the bot. */
export async function askCounsellor(turn: Turn): Promise<Move> {
  const { work, person, self, wishes } = turn
  const role = self.audience === 'mentor' ? 'mentor' : 'mentee'
  const outcome = await askContact(work, person.id, role)
  const asked = outcome === 'asked' ? 'common-counsellor-asked' : 'common-counsellor-asked-before'
  wishes.say(self, draft(text(say(asked)), text(whenCounsellorsAnswer(turn))))
  return 'stay'
}

/** The button under it. */
export const helpTaps: Conversation['taps'] = {
  'ask-counsellor': agreed(askCounsellor),
  'help-lines': agreed((turn: Turn) => {
    showHelpLines(turn, null)
    return 'stay'
  }),
}

import type { Mentorship } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { otherOf } from '../../core/mentorships/mentorship.ts'

/** What a person may want to stop. */
export type Stoppable = {
  searchId: string | null
  /** A place in line. */
  entryId?: string | null
  mentorships: readonly Mentorship[]
  paused: boolean
}

/** "Stop": asks what, with everything that can be stopped as a button; nothing is stopped by the word alone. */
export function askStop(turn: Turn, { searchId, entryId = null, mentorships, paused }: Stoppable): Move {
  const closing = mentorships.map((mentorship) => {
    const other = { person: otherOf(mentorship, turn.person.id) }
    return button(say('common-button-close-with', { other }), tap('close', mentorship.id), 'danger')
  })
  turn.wishes.again(
    turn.self,
    'stop',
    draft(
      text(say('common-stop-what')),
      buttons(
        searchId === null ? null : button(say('common-button-withdraw'), tap('withdraw', searchId), 'danger'),
        entryId === null ? null : button(say('waiting-button-leave'), tap('leave-line', entryId), 'danger'),
        ...closing,
        paused ? null : button(say('common-button-pause'), tap('pause')),
        button(say('common-button-erase'), tap('erase'), 'danger'),
        button(say('common-button-nothing'), tap('resume')),
      ),
    ),
  )
  return 'stay'
}

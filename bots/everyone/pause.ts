import { pauseMentee, pauseMentor, resumeMentee, resumeMentor } from '../../core/people/pause.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'
import { say } from '../words.ts'

/** A pause with a date lasts so long: 30 days, in milliseconds. */
const month = 30 * 24 * 3_600_000

/** The key of the card of a pause. */
export const pauseCardKey = 'pause'

const cardKey = pauseCardKey

/** Pause: for a month, or until the person comes back. Without either it is asked. */
async function tapPause(turn: Turn, [how]: readonly string[]): Promise<Move> {
  const { wishes, self } = turn
  if (how !== 'month' && how !== 'open') {
    wishes.again(
      self,
      cardKey,
      draft(
        text(say(`common-pause-${self.audience}`)),
        buttons(
          button(say('common-button-pause-month'), tap('pause', 'month')),
          button(say('common-button-pause-open'), tap('pause', 'open')),
          button(say('common-button-no-pause'), tap('resume')),
        ),
      ),
    )
    return 'stay'
  }
  return await pauseFor(turn, how)
}

/** A pause that begins now: for a month, or without an end. */
export async function pauseFor(turn: Turn, how: 'month' | 'open'): Promise<Move> {
  const { work, person, self } = turn
  const until = how === 'month' ? new Date(work.now.getTime() + month) : null
  const pause = self.audience === 'mentor' ? pauseMentor : pauseMentee
  const outcome = await pause(work, person.id, until)
  if (outcome === 'no-such-role') return 'on'
  showPause(turn, until?.getTime() ?? null)
  return 'stay'
}

/** Shows that the person is on a pause, and the way back. `until` in milliseconds since 1970, null without an end. */
export function showPause(turn: Turn, until: number | null): void {
  const words =
    until === null ? say('common-paused') : say('common-paused-until', { day: { moment: until, as: 'day' } })
  const back = button(say('common-button-resume-after-pause'), tap('unpause'), 'primary')
  turn.dialogue.asking = null
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(text(words), buttons(back, button(say('common-button-menu'), tap('menu')))),
  )
}

/** Somebody who did not answer for a while was put on pause: said kindly, with the one tap back. */
export function silencePauseView(): Draft {
  return draft(
    text(say('mentor-silence-paused')),
    buttons(
      button(say('common-button-resume-after-pause'), tap('unpause'), 'primary'),
      button(say('common-button-menu'), tap('menu')),
    ),
  )
}

/** Back again. */
async function tapUnpause(turn: Turn): Promise<Move> {
  const { work, person, wishes, self } = turn
  const resume = self.audience === 'mentor' ? resumeMentor : resumeMentee
  const outcome = await resume(work, person.id)
  if (outcome === 'resumed') wishes.card(self, cardKey, draft(text(say('common-pause-over'))))
  return 'on'
}

/** The button that fits: into a pause, or out of it. */
export function pauseButton(paused: boolean): ReturnType<typeof button> {
  return paused
    ? button(say('common-button-resume-after-pause'), tap('unpause'), 'primary')
    : button(say('common-button-pause'), tap('pause'))
}

/** The buttons of a pause, the same for mentees and mentors. */
export const pauseTaps: Conversation['taps'] = { pause: tapPause, unpause: tapUnpause }

/** The command: asks for how long. */
export async function askPause(turn: Turn): Promise<Move> {
  return await tapPause(turn, [])
}

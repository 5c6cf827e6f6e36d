import { anyTime, isAnyTime, readHours, setHours, type Hours } from '../../core/mentors/hours.ts'
import type { Programme } from '../../core/programme/programme.ts'
import { setYears } from '../../core/mentors/change-profile.ts'
import { setName } from '../../core/people/set-name.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { answered, ask } from '../everyone/ask.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { stepAnswered, type ExtraStep } from './profile-draft.ts'

const none = 'none'

/** Hours that many choose, each as one tap: a working day, and the evening. */
const usualHours: readonly Hours[] = [
  { from: 9, to: 17 },
  { from: 17, to: 21 },
]

/** Hours as they are read: "9:00–17:00"; those of the programme where a mentor named none. */
export function hoursWords(hours: Hours | null, { messageHours }: Programme): Words {
  if (hours === null) return `${shortTime(messageHours.from)}–${shortTime(messageHours.to)}`
  return isAnyTime(hours) ? say('mentor-hours-any') : `${hours.from}:00–${hours.to}:00`
}

/** A time of the programme file as it is read: "8:30". */
export function shortTime(time: string): string {
  return time.replace(/^0/, '')
}

/** Asks for one of them. */
export function askExtra(turn: Turn, step: ExtraStep): void {
  const question = say(`mentor-ask-${step}`)
  if (step === 'own-name') ask(turn, step, draft(text(question)))
  else if (step === 'years') {
    ask(turn, step, draft(text(question), buttons(button(say('mentor-years-none'), tap('years', none)))))
  } else {
    const usual = usualHours.map(({ from, to }) =>
      button(hoursWords({ from, to }, turn.work.programme), tap('hours', String(from), String(to))),
    )
    const any = button(say('mentor-hours-any'), tap('hours', none))
    ask(turn, step, draft(text(question), buttons(any, ...usual)))
  }
}

function take(turn: Turn, step: ExtraStep, answer: Words): Move {
  answered(turn, step, say(`mentor-ask-${step}`), answer)
  stepAnswered(turn, step)
  return 'on'
}

function refuse(turn: Turn, problem: string): Move {
  turn.wishes.say(turn.self, draft(text(say(problem))))
  return 'stay'
}

/** Another name than the one given first. */
export async function typeOwnName(turn: Turn, typed: string): Promise<Move> {
  if ((await setName(turn.work, turn.person.id, typed)) !== 'set') return refuse(turn, 'common-not-a-name')
  return take(turn, 'own-name', { person: turn.person.id })
}

/** How many years someone has worked: typed as a number. */
export async function typeYears(turn: Turn, typed: string): Promise<Move> {
  const number = /^\D{0,20}(\d{1,3})\D{0,20}$/.exec(typed)?.[1]
  const outcome = await setYears(
    turn.work,
    turn.person.id,
    number === undefined ? Number.NaN : Number(number),
  )
  if (outcome !== 'set' || number === undefined) return refuse(turn, 'mentor-years-out-of-range')
  return take(turn, 'years', number)
}

/** Not said. */
export async function tapYears(turn: Turn): Promise<Move> {
  if ((await setYears(turn.work, turn.person.id, null)) !== 'set') return 'on'
  return take(turn, 'years', say('mentor-years-none'))
}

/** Hours, typed as "9-17". */
export async function typeHours(turn: Turn, typed: string): Promise<Move> {
  const hours = readHours(typed)
  if (hours === null) return refuse(turn, 'mentor-hours-out-of-range')
  await setHours(turn.work, turn.person.id, hours)
  return take(turn, 'hours', hoursWords(hours, turn.work.programme))
}

/** Tapped hours; `none` are no limits, which is any time. */
export async function tapHours(turn: Turn, [from, to]: readonly string[]): Promise<Move> {
  const hours = from === none ? anyTime : { from: Number(from), to: Number(to) }
  if ((await setHours(turn.work, turn.person.id, hours)) !== 'set') return 'on'
  return take(turn, 'hours', hoursWords(hours, turn.work.programme))
}

import { askContact } from '../../core/contact/open.ts'
import { registerMentee } from '../../core/people/register-mentee.ts'
import type { Programme } from '../../core/programme/programme.ts'
import { bandName } from '../age-band.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import { answered, ask } from '../everyone/ask.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Move } from '../conversation.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

type Band = Programme['ageBands'][number]

/** Asks for an age band, never for a date of birth. */
export function askAge(turn: Turn): void {
  const bands = turn.work.programme.ageBands.map((band) => button(bandName(band), tap('age', band.code)))
  ask(turn, 'age', draft(text(say('mentee-ask-age')), buttons(...bands)))
}

/** A tapped age band. */
export async function tapAge(turn: Turn, [code = '']: readonly string[]): Promise<Move> {
  const band = turn.work.programme.ageBands.find((one) => one.code === code)
  return band ? await takeAge(turn, band) : 'on'
}

/** Nobody younger looks for work: a smaller number is the place of a button, or a slip of the finger. */
const leastAge = 10

/** A typed age: "19", "I am 19". Several numbers, or one that is nobody's age, are asked about again: never guessed. */
export async function typeAge(turn: Turn, typed: string): Promise<Move> {
  const { ageBands } = turn.work.programme
  const [number, another] = typed.match(/[\d.,-]*\d+/g) ?? []
  const plain = another === undefined && number !== undefined && /^\d{2}$/.test(number)
  const age = plain && Number(number) >= leastAge ? Number(number) : null
  const band = ageBands.find(({ from, to }) => age !== null && age >= from && age <= (to ?? Infinity))
  if (band) return await takeAge(turn, band)
  turn.wishes.say(turn.self, draft(text(say('mentee-age-not-understood'))))
  return 'stay'
}

async function takeAge(turn: Turn, band: Band): Promise<Move> {
  const outcome = await registerMentee(turn.work, turn.person.id, band.code)
  switch (outcome) {
    case 'registered':
    case 'under-age':
      answered(turn, 'age', say('mentee-ask-age'), bandName(band))
      return 'on'
    case 'age-changed':
      turn.wishes.say(turn.self, draft(text(say('mentee-age-changed'))))
      return 'on'
    case 'already-registered':
    case 'no-such-band':
      return await stale(turn)
  }
}

/** Under the programme's age nobody is matched: a counsellor is asked in. */
export function showUnderAge(turn: Turn): void {
  turn.dialogue.asking = null
  turn.wishes.again(
    turn.self,
    'under-age',
    draft(
      text(say('mentee-under-age', { age: turn.work.programme.minimumAge })),
      buttons(button(say('mentee-button-contact-me'), tap('contact-me'), 'primary')),
    ),
  )
}

/** The person wants a counsellor to get in touch. */
export async function tapContactMe(turn: Turn): Promise<Move> {
  const outcome = await askContact(turn.work, turn.person.id, 'mentee')
  const { counsellors, emergencyNumber } = turn.work.programme
  const words = say(outcome === 'asked' ? 'mentee-contact-asked' : 'mentee-contact-asked-before', {
    hours: counsellors.answerHours,
    emergency: emergencyNumber,
  })
  turn.wishes.card(
    turn.self,
    'under-age',
    draft(text(say('mentee-under-age', { age: turn.work.programme.minimumAge }))),
  )
  turn.wishes.say(turn.self, draft(text(words)))
  return 'stay'
}

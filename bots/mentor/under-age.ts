import { askContact } from '../../core/contact/open.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

const cardKey = 'under-age'

/** The minimum age holds for mentors too: what the person said of their age as a mentee counts here. */
export function showUnderAge(turn: Turn): void {
  turn.dialogue.asking = null
  const contact = button(say('mentor-button-contact-me'), tap('contact-me'), 'primary')
  const words = say('mentor-under-age', { age: turn.work.programme.minimumAge })
  turn.wishes.again(turn.self, cardKey, draft(text(words), buttons(contact)))
}

/** The person wants a counsellor to get in touch: an age that is not right is put right by staff alone. */
export async function tapContactMe(turn: Turn): Promise<Move> {
  const { work, person, wishes, self } = turn
  await askContact(work, person.id, 'mentor')
  const { counsellors, emergencyNumber, minimumAge } = work.programme
  const asked = say('mentor-contact-asked', { hours: counsellors.answerHours, emergency: emergencyNumber })
  wishes.card(self, cardKey, draft(text(say('mentor-under-age', { age: minimumAge }))))
  wishes.say(self, draft(text(asked)))
  return 'stay'
}

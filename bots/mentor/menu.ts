import { findMentor } from '../../core/mentors/profile.ts'
import { liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { pauseButton } from '../everyone/pause.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** What a mentor can do, each as a button. */
export async function showMenu(turn: Turn): Promise<Move> {
  const { work, person } = turn
  const mentor = await findMentor(work, person.id)
  const live = await liveMentorshipsOfMentor(work, person.id)
  const closing = live.map(({ id, menteeId }) =>
    button(say('common-button-close-with', { other: { person: menteeId } }), tap('close', id)),
  )
  turn.wishes.again(
    turn.self,
    'menu',
    draft(
      text(say('mentor-menu')),
      buttons(
        button(say('common-button-resume'), tap('resume'), 'primary'),
        mentor && mentor.state !== 'draft'
          ? button(say('mentor-button-change-profile'), tap('profile'))
          : null,
        mentor?.state === 'approved' ? pauseButton(mentor.paused) : null,
      ),
      closing.length > 0 ? buttons(...closing, button(say('common-button-report'), tap('report'))) : null,
      buttons(
        button(say('common-button-language'), tap('ask-language')),
        button(say('common-button-my-data'), tap('my-data')),
        button(say('common-button-another-app'), tap('another-app')),
        button(say('mentor-button-organisation'), tap('organisation')),
        button(say('common-button-ask-counsellor'), tap('ask-counsellor')),
      ),
    ),
  )
  return 'stay'
}

import { liveMentorshipOfMentee } from '../../core/mentorships/mentorship.ts'
import { isPaused } from '../../core/people/pause.ts'
import { rolesOf } from '../../core/people/person.ts'
import { findLiveSearch } from '../../core/requests/request.ts'
import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { pauseButton } from '../everyone/pause.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** What a mentee can do, each as a button. */
export async function showMenu(turn: Turn): Promise<Move> {
  const { work, person } = turn
  const { mentee } = await rolesOf(work, person.id)
  const mentorship = await liveMentorshipOfMentee(work, person.id)
  const search = await findLiveSearch(work, person.id)
  const where = mentorship
    ? 'mentee-button-my-mentor'
    : search
      ? 'mentee-button-my-request'
      : 'common-button-resume'
  const free = mentee && !search && !mentorship
  turn.wishes.again(
    turn.self,
    'menu',
    draft(
      text(say('mentee-menu')),
      buttons(
        button(say(where), tap('resume'), 'primary'),
        search ? button(say('common-button-withdraw'), tap('withdraw', search.id)) : null,
        free ? button(say('mentee-button-new-search'), tap('new')) : null,
        mentorship ? button(say('common-button-close'), tap('close', mentorship.id)) : null,
        mentorship ? button(say('common-button-report'), tap('report')) : null,
      ),
      buttons(
        button(say('common-button-language'), tap('ask-language')),
        mentee ? pauseButton(isPaused(mentee, work.now)) : null,
        button(say('common-button-my-data'), tap('my-data')),
        button(say('common-button-another-app'), tap('another-app')),
        button(say('mentee-button-counsellor'), tap('ask-counsellor')),
      ),
    ),
  )
  return 'stay'
}

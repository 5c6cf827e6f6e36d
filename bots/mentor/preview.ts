import { findMentor, type MentorProfile } from '../../core/mentors/profile.ts'
import { button, buttons, draft, link, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { introduction } from '../mentor-introduction.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Block } from '../view.ts'
import { say, type Words } from '../words.ts'

/** What mentees see of a mentor, as they see it. */
export function previewBlocks(mentor: MentorProfile): Block<Words>[] {
  return [
    text(say('mentor-preview')),
    ...introduction(mentor),
    text(say('mentor-preview-why')),
    mentor.linkedinUrl === null
      ? text(say('mentor-preview-no-link'))
      : buttons(
          link(say('mentee-button-linkedin', { mentor: { person: mentor.personId } }), mentor.linkedinUrl),
        ),
  ]
}

/** Shows a mentor what mentees see. */
export async function showPreview(turn: Turn): Promise<Move> {
  const mentor = await findMentor(turn.work, turn.person.id)
  if (!mentor) return 'on'
  turn.wishes.again(
    turn.self,
    'seen-by-mentees',
    draft(
      ...previewBlocks(mentor),
      buttons(
        button(say('mentor-button-change-profile'), tap('profile')),
        button(say('common-button-resume'), tap('resume')),
      ),
    ),
  )
  return 'stay'
}

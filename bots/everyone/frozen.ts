import type { Mentorship } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import { tap } from '../taps.ts'
import type { Draft } from '../view.ts'
import { say, type Words } from '../words.ts'

/** A mentorship in which nothing passes while a counsellor looks at it; the same for both, and it accuses nobody. */
export function frozenView(mentorship: Mentorship, other: Words): Draft {
  return draft(
    title(say('common-frozen', { other })),
    text(say('common-frozen-how', { other })),
    buttons(
      button(say('common-button-ask-counsellor'), tap('ask-counsellor')),
      button(say('common-button-menu'), tap('menu')),
      button(say('common-button-close'), tap('close', mentorship.id), 'danger'),
    ),
  )
}

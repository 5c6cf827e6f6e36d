import { findMentor } from '../../core/mentors/profile.ts'
import type { ProfileProblems } from '../../core/mentors/save-profile.ts'
import { makePageLink } from '../../core/my-data/page-link.ts'
import { filledFrom, profileForm, type Filled } from '../pages/profile-page.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Block } from '../view.ts'
import { say, type Words } from '../words.ts'

/** How long the page on which a whole profile is given stays open, in minutes: time to think about it. */
const formMinutes = 120

/** Which questions the form asks: what was sent from one that asked others is not taken as if it had. */
export const formSign = '1'

/** What was sent and could not be kept, with what is wrong with it. */
export type Refused = { filled: Filled; problems: ProfileProblems }

/** The form on which a mentor gives the whole profile at once: in the chat, or on a page where the app shows no fields. */
export async function formBlock(turn: Turn, refused: Refused | null = null): Promise<Block<Words> | null> {
  const { work, person, publicUrl } = turn
  const mentor = await findMentor(work, person.id)
  if (!mentor) return null
  const token = await makePageLink(work, person.id, 'profile', formMinutes)
  const words = (said: Words): Words => said
  return {
    kind: 'form',
    label: say('mentor-button-form'),
    title: say('profile-form-title'),
    page: `${publicUrl}/profile/${token}`,
    tap: tap('give-profile', formSign),
    fields: profileForm(
      work.programme,
      words,
      refused?.filled ?? filledFrom(mentor),
      refused?.problems ?? null,
    ),
    submit: say('profile-form-save'),
  }
}

import { button, buttons, draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { formBlock } from './form-block.ts'
import { profileDraft, profileSteps, type ProfileStep } from './profile-draft.ts'

const cardKey = 'profile'
/** The parts that can be changed: the house rules are agreed to or not. */
function changeable({ signIn }: Turn): ProfileStep[] {
  const asked = profileSteps.filter((step) => step !== 'house-rules' && (signIn || step !== 'sign-in'))
  return ['own-name', ...asked, 'years', 'hours']
}

/** Shows which parts of the profile can be changed. */
export async function showProfileMenu(turn: Turn): Promise<Move> {
  const parts = changeable(turn).map((step) =>
    button(say(`mentor-part-${step}`), tap('change-profile', step)),
  )
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(
      text(say('mentor-change-what')),
      buttons(...parts),
      await formBlock(turn),
      buttons(button(say('mentor-button-preview'), tap('seen-by-mentees'))),
    ),
  )
  return 'stay'
}

/** One part of the profile is asked again; everything else stays. */
export function tapChangeProfile(turn: Turn, [step = '']: readonly string[]): Move {
  const known = changeable(turn).find((one) => one === step)
  if (!known) return 'on'
  const profile = profileDraft(turn)
  profile.changing = known
  delete profile.chosen
  profile.answered = (profile.answered ?? []).filter((one) => one !== known)
  turn.wishes.card(turn.self, cardKey, draft(text(say(`mentor-part-${known}`))))
  return 'on'
}

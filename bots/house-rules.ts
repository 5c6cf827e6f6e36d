import { houseRulesSign, mentorsToAskAgain } from '../core/mentors/house-rules.ts'
import type { Programme } from '../core/programme/programme.ts'
import type { Work } from '../core/work.ts'
import { button, buttons, draft, text } from './blocks.ts'
import { keepSchedule } from './engine/clock.ts'
import { tap } from './taps.ts'
import type { Draft } from './view.ts'
import { say } from './words.ts'

/** The house rules and the volunteer note, to be agreed to; `again` where an earlier version was. */
export function houseRulesView(programme: Programme, again: boolean): Draft {
  return draft(
    again ? text(say('mentor-house-rules-again')) : null,
    text(say('mentor-house-rules')),
    buttons(button(say('mentor-button-agree'), tap('house-rules', houseRulesSign(programme)), 'primary')),
  )
}

/**
 * Sees to it that every mentor is asked who did not agree to the rules as they are now: once for each version, however
 * often the service starts. It is done in the lane of what falls due, so that nobody waits for it.
 */
export async function askAboutChangedRules(work: Work): Promise<void> {
  const sign = houseRulesSign(work.programme)
  const later = (await mentorsToAskAgain(work)).map((personId) => ({
    due: { name: 'house-rules', about: `${sign}:${personId}` },
    at: 0,
  }))
  await keepSchedule(work.database, { later, cancel: [] }, work.now.getTime())
}

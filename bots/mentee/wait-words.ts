import type { ExpectedWait } from '../../core/waiting/expected-wait.ts'
import { say, type Words } from '../words.ts'

/** From so many days on weeks say enough. */
const mostDays = 21

/** Beyond this many weeks nothing more exact is honest. */
const mostWeeks = 26

/** Places are said exactly up to here; so only so many cards change when a line moves. */
export const placesSaid = 20

/** How long it usually takes until a place is free, or that nobody knows yet. */
export function waitWords(wait: ExpectedWait): Words {
  return wait === null ? say('waiting-wait-unknown') : say('waiting-wait', { wait: range(wait) })
}

/** A range of days in words, in weeks where it is long. */
function range({ from, to }: { from: number; to: number }): Words {
  if (to <= mostDays) {
    const low = Math.min(from, to - 1)
    return low < 1 ? say('waiting-days-at-most', { to }) : say('waiting-days-between', { from: low, to })
  }
  const weeks = { from: Math.floor(from / 7), to: Math.ceil(to / 7) }
  if (weeks.from > mostWeeks) return say('waiting-long')
  return weeks.from < 1
    ? say('waiting-weeks-at-most', { to: weeks.to })
    : say('waiting-weeks-between', { from: Math.min(weeks.from, weeks.to - 1), to: weeks.to })
}

/** Where in line someone stands: "You are third in line." */
export function placeWords(place: number): Words {
  return place > placesSaid ? say('waiting-place-far', { most: placesSaid }) : say('waiting-place', { place })
}

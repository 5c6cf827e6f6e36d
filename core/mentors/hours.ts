import { lockPerson } from '../people/lock-person.ts'
import type { Work } from '../work.ts'

/** When a mentor wants to hear from us: whole hours of their day, from 0 to 24. All 24 of them are any time. */
export type Hours = { from: number; to: number }

/** Any time: nights, weekends and holidays too. */
export const anyTime: Hours = { from: 0, to: 24 }

/** Whether hours say any time. */
export function isAnyTime({ from, to }: Hours): boolean {
  return from === anyTime.from && to === anyTime.to
}

/** Keeps the hours, null for none of their own: then those of the programme count. `out-of-range`: no whole hours, or the end is not after the beginning. */
export async function setHours(
  work: Work,
  personId: string,
  hours: Hours | null,
): Promise<'set' | 'out-of-range' | 'not-a-mentor'> {
  if (hours !== null && !isSpan(hours)) return 'out-of-range'
  await lockPerson(work, personId)
  const changed = await work
    .database('mentors')
    .where({ person_id: personId })
    .update({ hours_from: hours?.from ?? null, hours_to: hours?.to ?? null })
  return changed === 0 ? 'not-a-mentor' : 'set'
}

/** Hours as someone types them: "9-17", "9:00 – 17:00", "17h à 21h". Null for what says no two whole hours. */
export function readHours(typed: string): Hours | null {
  if (typed.length > 60) return null
  const found = typed.match(/\d+(?:\s*[:.hu]\s*\d+)?/giu) ?? []
  const [from, to, more] = found.map(wholeHour)
  if (from === undefined || to === undefined || more !== undefined) return null
  return isSpan({ from, to }) ? { from, to } : null
}

function wholeHour(text: string): number {
  const [, hour, minutes = '0'] = /^(\d+)(?:\D+(\d+))?$/.exec(text) ?? []
  return Number(minutes) === 0 ? Number(hour) : Number.NaN
}

function isSpan({ from, to }: Hours): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= 24 && from < to
}

import { DateTime } from 'luxon'
import type { Programme } from './programme.ts'
import { clockTime, type Calendar } from './working-time.ts'

/**
 * When someone wants to be written to: from and to as minutes since 00:00 by the clock on their wall, on days that
 * count; or really at any time, weekends and holidays too.
 */
export type MessageHours = { from: number; to: number } | 'any-time'

const minute = 60_000

// As with working time: without the bound a mistake would never end.
const longestPauseInDays = 366

/** The hours of whoever named none of their own. */
export function usualHours({ messageHours }: Pick<Programme, 'messageHours'>): MessageHours {
  return { from: minutesOf(messageHours.from), to: minutesOf(messageHours.to) }
}

/**
 * The first moment from `at` on that lies within the hours: `at` itself where it does already. The hours are those of
 * `zone`, the day is one that counts in `calendar`. On the day on which summer time begins, hours that open in the
 * hour that is left out open as it ends; where it ends, the hour that comes twice is open twice.
 */
export function nextHours(at: Date, hours: MessageHours, zone: string, calendar: Calendar): Date {
  if (hours === 'any-time') return at
  const start = DateTime.fromJSDate(at, { zone })
  const isOpen = (moment: DateTime): boolean => {
    const shown = clockTime(moment)
    const counts = !calendar.countsWorkingTimeOnly || calendar.isWorkingDay(moment)
    return counts && shown >= hours.from * minute && shown < hours.to * minute
  }
  if (isOpen(start)) return at
  for (let days = 0; days < longestPauseInDays; days += 1) {
    const day = start.plus({ days }).startOf('day')
    const opening = openings(day, hours.from).find((moment) => moment >= start && isOpen(moment))
    if (opening) return opening.toJSDate()
  }
  throw new Error(`no hours follow ${at.toISOString()}`)
}

/** The moments of a day at which the clock on the wall comes to `minutes`, in order: usually one. */
function openings(day: DateTime, minutes: number): DateTime[] {
  let first = day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
  // In an hour that is left out the clock shows more at once: the opening is where it jumps.
  for (;;) {
    const before = first.minus({ minutes: 1 })
    if (!before.hasSame(day, 'day') || clockTime(before) < minutes * minute) break
    first = before
  }
  return first.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis())
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

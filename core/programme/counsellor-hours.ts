import { DateTime } from 'luxon'
import type { Programme } from './programme.ts'
import { calendarOf } from './working-time.ts'

// Nowhere do weekend and holidays leave a year without a working day.
const longestPauseInDays = 366

/**
 * When counsellors answer again, in milliseconds since 1970; null while they answer now: on working days of the
 * programme's country, within the hours of the programme file, by the clock of its zone.
 */
export function counsellorsBackAt(programme: Programme, now: Date): number | null {
  const [from = 0, to = 24 * 60] = programme.counsellors.answerHours.split(/[–-]/).map(minutesOf)
  const calendar = calendarOf(programme)
  const local = DateTime.fromJSDate(now, { zone: calendar.timeZone })
  for (let days = 0; days <= longestPauseInDays; days += 1) {
    const day = local.startOf('day').plus({ days })
    if (!calendar.isWorkingDay(day)) continue
    const opens = day.set({ hour: Math.floor(from / 60), minute: from % 60 })
    const closes = day.set({ hour: Math.floor(to / 60), minute: to % 60 })
    if (local < opens) return opens.toMillis()
    if (local < closes) return null
  }
  throw new Error('counsellors never answer again')
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

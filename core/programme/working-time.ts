import Holidays from 'date-holidays'
import { DateTime, Info } from 'luxon'
import type { Programme } from './programme.ts'

/** Which days count, and where a day begins and ends. */
export type Calendar = {
  /** The zone in which days run from 00:00 to 24:00. */
  timeZone: string
  /** False: nights, weekends and holidays count like everything else. */
  countsWorkingTimeOnly: boolean
  /** Whether the day that a moment of the zone lies in is a working day. */
  isWorkingDay(moment: DateTime): boolean
}

const hour = 3_600_000
const day = 24 * hour

// Nowhere do weekend and holidays leave a year without a working day; without the bound a mistake would never end.
const longestPauseInDays = 366

/**
 * The moment at which `hours` of working time have passed since `start`. Working days count whole, from 00:00 to
 * 24:00, by the clock on the wall, so a day counts 24 hours even when summer time begins or ends; other days do not
 * count at all. 24 hours from Friday 15:00 is Monday 15:00. The outcome always lies on a working day: where the time
 * is over at midnight, it is the beginning of the next working day. Throws for hours below zero and for endless ones.
 */
export function addWorkingTime(start: Date, hours: number, calendar: Calendar): Date {
  if (!Number.isFinite(hours) || hours < 0) throw new RangeError(`working time cannot be ${hours} hours`)
  const milliseconds = Math.round(hours * hour)
  if (!calendar.countsWorkingTimeOnly) return new Date(start.getTime() + milliseconds)
  const local = DateTime.fromJSDate(start, { zone: calendar.timeZone })
  const counts = calendar.isWorkingDay(local)
  const passed = (counts ? clockTime(local) : 0) + milliseconds
  let date = counts ? local.startOf('day') : nextWorkingDay(local, calendar)
  for (let days = Math.floor(passed / day); days > 0; days -= 1) date = nextWorkingDay(date, calendar)
  return atClockTime(date, passed % day).toJSDate()
}

/** The calendar of a programme: its zone, its country's weekend, and the public holidays there. */
export function calendarOf(programme: Programme): Calendar {
  const known = calendars.get(programme)
  if (known) return known
  const calendar = makeCalendar(programme)
  calendars.set(programme, calendar)
  return calendar
}

const calendars = new WeakMap<Programme, Calendar>()

function makeCalendar({ country, subdivision, timeZone, clock }: Programme): Calendar {
  // Which days are the weekend comes from Unicode's CLDR: Friday and Saturday in some countries.
  const weekend = new Set<number>(Info.getWeekendWeekdays({ locale: `und-${country}` }))
  const isHoliday = publicHolidays(country, subdivision)
  return {
    timeZone,
    countsWorkingTimeOnly: clock.countsWorkingTimeOnly,
    isWorkingDay: (moment) => !weekend.has(moment.weekday) && !isHoliday(moment),
  }
}

/**
 * Public holidays as the package date-holidays knows them: for Belgium the ten of the law of 4 January 1974, for
 * Sweden those of lagen (1989:253) om allmänna helgdagar. Bank holidays and half days count as working days; a
 * country that the package does not know has weekends only.
 */
function publicHolidays(country: string, subdivision: string | undefined): (moment: DateTime) => boolean {
  const source = subdivision === undefined ? new Holidays(country) : new Holidays(country, subdivision)
  const years = new Set<number>()
  const days = new Set<string>()
  const read = (year: number): void => {
    if (years.has(year)) return
    years.add(year)
    // For a country that it does not know the package returns something else than a list.
    const holidays: unknown = source.getHolidays(year)
    if (!Array.isArray(holidays)) return
    for (const holiday of holidays as ReturnType<Holidays['getHolidays']>) {
      if (holiday.type === 'public') daysOf(holiday).forEach((date) => days.add(date))
    }
  }
  return (moment) => {
    // A holiday of several days can begin in the year before.
    read(moment.year - 1)
    read(moment.year)
    return days.has(moment.toFormat('yyyy-MM-dd'))
  }
}

/** The dates of a holiday, like 2026-12-25; none for one that is not a whole day. */
function daysOf(holiday: { date: string; start: Date; end: Date }): string[] {
  const [date = '', time = ''] = holiday.date.split(' ')
  if (!time.startsWith('00:00')) return []
  const first = DateTime.fromISO(date, { zone: 'utc' })
  const count = Math.round((holiday.end.getTime() - holiday.start.getTime()) / day)
  return Array.from({ length: count }, (_, index) => first.plus({ days: index }).toFormat('yyyy-MM-dd'))
}

function nextWorkingDay(moment: DateTime, calendar: Calendar): DateTime {
  let date = moment.startOf('day')
  for (let tries = 0; tries < longestPauseInDays; tries += 1) {
    date = date.plus({ days: 1 }).startOf('day')
    if (calendar.isWorkingDay(date)) return date
  }
  throw new Error(`no working day follows ${moment.toISO() ?? 'an invalid moment'}`)
}

/** What the clock on the wall shows, in milliseconds since 00:00. */
export function clockTime({ hour: hours, minute, second, millisecond }: DateTime): number {
  return hours * hour + minute * 60_000 + second * 1_000 + millisecond
}

/** The moment of a day at which the clock on the wall shows so many milliseconds since 00:00. */
function atClockTime(date: DateTime, milliseconds: number): DateTime {
  return date.set({
    hour: Math.floor(milliseconds / hour),
    minute: Math.floor(milliseconds / 60_000) % 60,
    second: Math.floor(milliseconds / 1_000) % 60,
    millisecond: milliseconds % 1_000,
  })
}

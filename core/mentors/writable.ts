import { isHere } from '../people/presence.ts'
import { nextHours, usualHours, type MessageHours } from '../programme/message-hours.ts'
import { calendarOf } from '../programme/working-time.ts'
import type { Work } from '../work.ts'
import { isAnyTime } from './hours.ts'

/**
 * When a mentor may be written to, from now on: now, where their hours are open or they are in the chat anyway, else
 * the moment at which their hours open next.
 */
export async function writableFrom(work: Work, mentorId: string): Promise<Date> {
  const { now } = work
  const next = (await hoursOf(work, mentorId))(now)
  return next > now && (await isHere(work, mentorId, 'mentor')) ? now : next
}

/**
 * A mentor's hours, as what makes of any moment the first one from then on at which they may be written to: their own
 * hours, else the programme's, in their own zone where their app tells it, else the programme's.
 */
export async function hoursOf(work: Work, mentorId: string): Promise<(at: Date) => Date> {
  const row: Row | undefined = await work
    .database('mentors')
    .join('people', 'people.id', 'mentors.person_id')
    .where('mentors.person_id', mentorId)
    .first('mentors.hours_from', 'mentors.hours_to', 'people.time_zone')
  const { programme } = work
  const hours = ownHours(row) ?? usualHours(programme)
  const zone = row?.time_zone ?? programme.timeZone
  return (at) => nextHours(at, hours, zone, calendarOf(programme))
}

type Row = { hours_from: number | null; hours_to: number | null; time_zone: string | null }

function ownHours(row: Row | undefined): MessageHours | null {
  if (!row || row.hours_from === null || row.hours_to === null) return null
  const own = { from: row.hours_from, to: row.hours_to }
  return isAnyTime(own) ? 'any-time' : { from: own.from * 60, to: own.to * 60 }
}

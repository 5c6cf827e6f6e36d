import assert from 'node:assert/strict'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { nextHours, usualHours, type MessageHours } from '../../../core/programme/message-hours.ts'
import { calendarOf } from '../../../core/programme/working-time.ts'
import { programme } from '../../support/work.ts'

const brussels = 'Europe/Brussels'
const belgium = calendarOf(programme)
const everyDay = calendarOf({ ...programme, clock: { ...programme.clock, countsWorkingTimeOnly: false } })
const usual = usualHours(programme)
const at = (hour: number, minute = 0): number => hour * 60 + minute

/** The first moment from a local one, like 2026-11-20T21:00, at which someone may be written to. */
function next(start: string, hours: MessageHours = usual, zone = brussels, calendar = belgium): string {
  const moment = nextHours(DateTime.fromISO(start, { zone }).toJSDate(), hours, zone, calendar)
  return DateTime.fromJSDate(moment, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
}

describe('the hours in which a mentor is written to', () => {
  const evening: MessageHours = { from: at(17), to: at(21) }
  const examples: [string, string, MessageHours, string][] = [
    ['within the hours it is now', '2026-11-23T12:34', usual, '2026-11-23T12:34'],
    ['they open at 8:30', '2026-11-23T06:00', usual, '2026-11-23T08:30'],
    ['8:30 lies within', '2026-11-23T08:30', usual, '2026-11-23T08:30'],
    ['20:00 does not any more', '2026-11-23T20:00', usual, '2026-11-24T08:30'],
    ['after Friday evening comes Monday', '2026-11-20T20:15', usual, '2026-11-23T08:30'],
    ['a Saturday is no day to write', '2026-11-21T12:00', usual, '2026-11-23T08:30'],
    ['nor is a public holiday', '2026-11-11T12:00', usual, '2026-11-12T08:30'],
    ['from Christmas Eve at night it is Monday', '2026-12-24T22:00', usual, '2026-12-28T08:30'],
    ['own hours are kept', '2026-11-23T12:00', evening, '2026-11-23T17:00'],
    ['own hours are for working days too', '2026-11-21T18:00', evening, '2026-11-23T17:00'],
    ['at any time is now, in the night', '2026-11-23T03:00', 'any-time', '2026-11-23T03:00'],
    ['at any time is now, on a Sunday', '2026-11-22T03:00', 'any-time', '2026-11-22T03:00'],
  ]
  for (const [rule, start, hours, opens] of examples) {
    it(rule, () => assert.equal(next(start, hours), opens))
  }

  it('count every day where the programme counts every day', () => {
    assert.equal(next('2026-11-21T12:00', usual, brussels, everyDay), '2026-11-21T12:00')
    assert.equal(next('2026-11-21T22:00', usual, brussels, everyDay), '2026-11-22T08:30')
  })

  it('are those on the wall of whoever is written to', () => {
    const opens = nextHours(new Date('2026-11-23T08:00:00Z'), usual, 'America/New_York', belgium)
    assert.equal(opens.toISOString(), '2026-11-23T13:30:00.000Z')
  })

  it('stay 8:30 when summer time begins and ends in the weekend', () => {
    const spring = nextHours(new Date('2026-03-27T20:00:00Z'), usual, brussels, belgium)
    assert.equal(spring.toISOString(), '2026-03-30T06:30:00.000Z')
    const autumn = nextHours(new Date('2026-10-23T20:00:00Z'), usual, brussels, belgium)
    assert.equal(autumn.toISOString(), '2026-10-26T07:30:00.000Z')
  })

  it('that open in the hour that is left out open as it ends', () => {
    const night: MessageHours = { from: at(2, 30), to: at(20) }
    assert.equal(next('2026-03-29T01:00', night, brussels, everyDay), '2026-03-29T03:00')
    assert.equal(next('2026-03-29T00:00', { from: at(2), to: at(3) }, brussels, everyDay), '2026-03-30T02:00')
  })

  it('are open in the hour that comes twice, both times', () => {
    const night: MessageHours = { from: at(2, 30), to: at(20) }
    const second = new Date('2026-10-25T01:10:00Z') // 2:10 on the wall for the second time
    assert.equal(nextHours(second, night, brussels, everyDay).toISOString(), '2026-10-25T01:30:00.000Z')
    const first = new Date('2026-10-25T00:10:00Z')
    assert.equal(nextHours(first, night, brussels, everyDay).toISOString(), '2026-10-25T00:30:00.000Z')
  })

  it('begin with the day where summer time begins at midnight', () => {
    const calendar = calendarOf({ ...programme, timeZone: 'Asia/Amman', country: 'JO' })
    const all: MessageHours = { from: 0, to: at(24) }
    const opens = nextHours(new Date('2021-03-25T22:30:00Z'), all, 'Asia/Amman', {
      ...calendar,
      countsWorkingTimeOnly: false,
    })
    assert.equal(opens.toISOString(), '2021-03-25T22:30:00.000Z')
    assert.equal(
      next('2021-03-25T20:00', { from: at(0, 30), to: at(8) }, 'Asia/Amman', everyDay),
      '2021-03-26T01:00',
    )
  })
})

describe('the hours in which a mentor is written to, whatever the moment', () => {
  const minute = 60_000
  const zones = fc.constantFrom(brussels, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Amman', 'UTC')
  // Mostly around both changes of the clock, and around the end of the year.
  const moments = fc
    .record({
      around: fc.constantFrom(
        '2026-03-29',
        '2026-10-25',
        '2026-12-24',
        '2021-03-26',
        '2026-04-05',
        '2026-11-01',
      ),
      minutes: fc.integer({ min: -4 * 24 * 60, max: 4 * 24 * 60 }),
    })
    .map(({ around, minutes }) => new Date(Date.parse(around) + minutes * minute))
  // Hours that end within the doubled hour close and open again in it: nobody's hours.
  const spans = fc
    .tuple(fc.integer({ min: 0, max: at(23) }), fc.integer({ min: at(4), max: at(24) }))
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ from, to }))
  const calendars = fc.constantFrom(belgium, everyDay)

  it('is the first minute that lies within them, found by looking at each', () => {
    fc.assert(
      fc.property(moments, spans, zones, calendars, (start, hours, zone, calendar) => {
        const found = nextHours(start, hours, zone, calendar)
        let moment = DateTime.fromJSDate(start, { zone })
        const isOpen = (): boolean => {
          const shown = moment.hour * 60 + moment.minute
          const counts = !calendar.countsWorkingTimeOnly || calendar.isWorkingDay(moment)
          return counts && shown >= hours.from && shown < hours.to
        }
        while (!isOpen()) moment = moment.plus({ minutes: 1 })
        assert.equal(found.toISOString(), moment.toUTC().toISO())
      }),
      { numRuns: 60 },
    )
  })

  it('never is earlier than asked, nor earlier for a later question, and asking again changes nothing', () => {
    fc.assert(
      fc.property(moments, fc.nat(3000), spans, zones, calendars, (start, later, hours, zone, calendar) => {
        const found = nextHours(start, hours, zone, calendar)
        assert.ok(found >= start)
        assert.deepEqual(nextHours(found, hours, zone, calendar), found)
        assert.ok(nextHours(new Date(start.getTime() + later * minute), hours, zone, calendar) >= found)
      }),
    )
  })
})

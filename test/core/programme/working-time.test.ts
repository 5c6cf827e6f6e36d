import assert from 'node:assert/strict'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import type { Programme } from '../../../core/programme/programme.ts'
import { addWorkingTime, calendarOf } from '../../../core/programme/working-time.ts'
import { programme } from '../../support/work.ts'

const belgium = calendarOf(programme)
const sweden = calendarOf({ ...programme, country: 'SE', timeZone: 'Europe/Stockholm' })

/** Adds working time to a local moment like 2026-11-20T15:00, and reads the outcome in the same way. */
function add(start: string, hours: number, calendar = belgium): string {
  const zone = calendar.timeZone
  const end = addWorkingTime(DateTime.fromISO(start, { zone }).toJSDate(), hours, calendar)
  return DateTime.fromJSDate(end, { zone }).toFormat("yyyy-MM-dd'T'HH:mm")
}

describe('working time', () => {
  const examples: [string, string, number, string][] = [
    ['24 hours from Friday 15:00 is Monday 15:00', '2026-11-20T15:00', 24, '2026-11-23T15:00'],
    ['7 days of 24 hours are seven working days', '2026-11-23T09:00', 168, '2026-12-02T09:00'],
    ['12 hours stay within the day where they can', '2026-11-23T08:00', 12, '2026-11-23T20:00'],
    ['what begins in the evening goes on through the night', '2026-11-23T20:00', 12, '2026-11-24T08:00'],
    ['what begins on a Saturday begins on Monday at 00:00', '2026-11-21T15:00', 12, '2026-11-23T12:00'],
    ['a whole day from a Sunday ends with the Monday', '2026-11-22T23:59', 24, '2026-11-24T00:00'],
    ['what ends with Friday ends as Monday begins', '2026-11-20T15:00', 9, '2026-11-23T00:00'],
    ['no time from a working moment is that moment', '2026-11-20T15:00', 0, '2026-11-20T15:00'],
    ['no time from a weekend is Monday', '2026-11-21T15:00', 0, '2026-11-23T00:00'],
    ['half hours count', '2026-11-23T08:00', 0.5, '2026-11-23T08:30'],
    ['Armistice Day does not count', '2026-11-10T15:00', 24, '2026-11-12T15:00'],
    ['Easter Monday does not count, Good Friday does', '2026-04-02T15:00', 48, '2026-04-07T15:00'],
    ['a holiday next to a weekend makes it longer', '2026-12-24T15:00', 24, '2026-12-28T15:00'],
    ['New Year is found in the year after', '2026-12-31T15:00', 24, '2027-01-04T15:00'],
    ['Ascension leaves the Friday a working day', '2026-05-13T15:00', 48, '2026-05-18T15:00'],
  ]
  for (const [rule, start, hours, end] of examples) {
    it(`in Belgium: ${rule}`, () => assert.equal(add(start, hours), end))
  }

  const swedish: [string, string, number, string][] = [
    ['Good Friday and Easter Monday do not count', '2026-04-02T15:00', 24, '2026-04-07T15:00'],
    ['the National Day does not count', '2025-06-05T15:00', 24, '2025-06-09T15:00'],
    ['Midsummer Eve is no public holiday by law', '2026-06-18T15:00', 24, '2026-06-19T15:00'],
    ['the half day before Epiphany counts whole', '2026-01-02T15:00', 24, '2026-01-05T15:00'],
    ['Armistice Day counts', '2026-11-10T15:00', 24, '2026-11-11T15:00'],
  ]
  for (const [rule, start, hours, end] of swedish) {
    it(`in Sweden: ${rule}`, () => assert.equal(add(start, hours, sweden), end))
  }

  it('keeps the time on the wall when summer time begins and ends in the weekend', () => {
    assert.equal(
      addWorkingTime(new Date('2026-03-27T14:00:00Z'), 24, belgium).toISOString(),
      '2026-03-30T13:00:00.000Z',
    )
    assert.equal(
      addWorkingTime(new Date('2026-10-23T13:00:00Z'), 24, belgium).toISOString(),
      '2026-10-26T14:00:00.000Z',
    )
  })

  it('counts a working day of 23 hours as 24', () => {
    // In Jordan summer time began on Friday 26 March 2021 at 00:00.
    const calendar = calendarOf({ ...programme, timeZone: 'Asia/Amman' })
    assert.equal(add('2021-03-25T15:00', 24, calendar), '2021-03-26T15:00')
    assert.equal(add('2021-03-26T15:00', 24, calendar), '2021-03-29T15:00')
    assert.equal(add('2021-03-25T23:00', 4, calendar), '2021-03-26T03:00')
  })

  it('knows the holidays of a part of a country', () => {
    const germany: Programme = { ...programme, country: 'DE', timeZone: 'Europe/Berlin' }
    assert.equal(add('2026-01-05T15:00', 24, calendarOf(germany)), '2026-01-06T15:00')
    assert.equal(
      add('2026-01-05T15:00', 24, calendarOf({ ...germany, subdivision: 'BY' })),
      '2026-01-07T15:00',
    )
  })

  it('knows the weekend of a country, and holidays of several days', () => {
    const egypt = calendarOf({ ...programme, country: 'EG', timeZone: 'Africa/Cairo' })
    assert.equal(add('2026-11-19T15:00', 24, egypt), '2026-11-22T15:00')
    // Eid al-Fitr: Friday 20 to Sunday 22 March 2026
    assert.equal(add('2026-03-19T15:00', 24, egypt), '2026-03-23T15:00')
    // Eid al-Adha: Sunday 31 December 2006 to Wednesday 3 January 2007
    assert.equal(add('2007-01-01T15:00', 12, egypt), '2007-01-04T12:00')
  })

  it('counts a day that is a holiday from noon', () => {
    const faroes = calendarOf({ ...programme, country: 'FO', timeZone: 'Atlantic/Faroe' })
    assert.equal(add('2026-06-04T15:00', 24, faroes), '2026-06-05T15:00')
  })

  it('knows weekends only where the holidays are not known', () => {
    const nowhere = calendarOf({ ...programme, country: 'XX' })
    assert.equal(add('2026-12-24T15:00', 48, nowhere), '2026-12-28T15:00')
  })

  it('is plain time where the programme says so', () => {
    const calendar = calendarOf({ ...programme, clock: { ...programme.clock, countsWorkingTimeOnly: false } })
    assert.equal(add('2026-11-20T15:00', 24, calendar), '2026-11-21T15:00')
    assert.equal(add('2026-03-28T15:00', 24, calendar), '2026-03-29T16:00')
  })

  it('refuses hours that are no time', () => {
    for (const hours of [-1, NaN, Infinity]) {
      assert.throws(() => addWorkingTime(new Date('2026-11-23T08:00:00Z'), hours, belgium), RangeError)
    }
  })
})

/** Easter by the method of Meeus, Jones and Butcher: independent of the package that the code asks. */
function easter(year: number): DateTime {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return DateTime.utc(year, Math.floor(f / 31), (f % 31) + 1)
}

/** Whether a local day counts, by the Belgian law's own list of ten. */
function countsInBelgium(moment: DateTime): boolean {
  const moving = [1, 39, 50].map((days) => easter(moment.year).plus({ days }).toFormat('MM-dd'))
  const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']
  return moment.weekday < 6 && ![...fixed, ...moving].includes(moment.toFormat('MM-dd'))
}

describe('working time, whatever the moment', () => {
  const zone = belgium.timeZone
  const moments = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2031-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  const minutes = fc.nat(20 * 24 * 60)

  it('never ends on a weekend or a holiday', () => {
    fc.assert(
      fc.property(moments, minutes, (start, time) => {
        const end = addWorkingTime(start, time / 60, belgium)
        assert.ok(countsInBelgium(DateTime.fromJSDate(end, { zone })), end.toISOString())
      }),
    )
  })

  it('never ends earlier from a later start, or after more time', () => {
    fc.assert(
      fc.property(moments, fc.nat(10 * 24 * 60), minutes, fc.nat(600), (start, later, time, more) => {
        const end = addWorkingTime(start, time / 60, belgium)
        const startLater = new Date(start.getTime() + later * 60_000)
        assert.ok(addWorkingTime(startLater, time / 60, belgium) >= end)
        assert.ok(addWorkingTime(start, (time + more) / 60, belgium) >= end)
        assert.ok(end >= start)
      }),
    )
  })

  it('adds up: first some and then some more is the same as all at once', () => {
    fc.assert(
      fc.property(moments, minutes, minutes, (start, some, more) => {
        const apart = addWorkingTime(addWorkingTime(start, some / 60, belgium), more / 60, belgium)
        assert.deepEqual(apart, addWorkingTime(start, (some + more) / 60, belgium))
      }),
    )
  })

  it('is what is found by counting the hours one by one', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10 * 24 }), (moment, hours) => {
        const start = DateTime.fromJSDate(moment, { zone }).startOf('hour')
        let at = start
        for (let left = hours; left > 0; at = at.plus({ hours: 1 })) if (countsInBelgium(at)) left -= 1
        while (!countsInBelgium(at)) at = at.plus({ hours: 1 })
        assert.deepEqual(addWorkingTime(start.toJSDate(), hours, belgium), at.toJSDate())
      }),
    )
  })
})

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { expectedWait, waitInSector } from '../../../core/waiting/expected-wait.ts'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { letGo } from '../../../core/waiting/let-go.ts'
import { heldPlaceOf } from '../../../core/waiting/held-place.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor, usualSector } from '../../support/people.ts'
import { inLine, settle } from '../../support/waiting.ts'
import { makeWorld } from '../../support/work.ts'

const day = 24 * 3_600_000
const facts = { waits: [], soFar: [], matches: 0, days: 90, place: 1, fewest: 5 }
const inMs = (...days: number[]): number[] => days.map((one) => one * day)

describe('the expected wait', () => {
  it('is not known while too few waited and too few found a mentor', () => {
    assert.equal(expectedWait(facts), null)
    assert.equal(expectedWait({ ...facts, waits: inMs(1, 2, 3, 4), matches: 4 }), null)
  })

  it('is what those who waited did wait, without the quickest and the slowest fifth', () => {
    assert.deepEqual(expectedWait({ ...facts, waits: inMs(30, 3, 5, 8, 0.2) }), { from: 0, to: 8 })
    assert.deepEqual(expectedWait({ ...facts, waits: inMs(1, 3, 4, 5, 5, 6, 7, 7, 8, 40) }), {
      from: 3,
      to: 7,
    })
  })

  it('is longer where those who wait now wait longer than the others did', () => {
    const waits = inMs(1, 2, 3, 4, 5)
    assert.deepEqual(expectedWait({ ...facts, waits }), { from: 1, to: 4 })
    assert.deepEqual(expectedWait({ ...facts, waits, soFar: inMs(1, 2, 3) }), { from: 1, to: 4 })
    assert.deepEqual(expectedWait({ ...facts, waits, soFar: inMs(20, 20, 20) }), { from: 1, to: 20 })
  })

  it('is the pace of matches where nobody waited: the ninth in line waits longer than the first', () => {
    assert.deepEqual(expectedWait({ ...facts, matches: 45 }), { from: 0, to: 4 })
    assert.deepEqual(expectedWait({ ...facts, matches: 45, place: 9 }), { from: 12, to: 24 })
  })

  it('is always a range of whole days from 0 on, and never shorter for who stands behind', () => {
    const several = fc.array(fc.nat({ max: 400 * day }), { maxLength: 30 })
    fc.assert(
      fc.property(
        several,
        several,
        fc.nat(200),
        fc.integer({ min: 1, max: 100 }),
        (waits, soFar, matches, place) => {
          const known = { ...facts, waits, soFar, matches }
          const wait = expectedWait({ ...known, place })
          assert.equal(wait === null, waits.length < 5 && matches < 5)
          if (wait === null) return
          assert.ok(Number.isInteger(wait.from) && Number.isInteger(wait.to))
          assert.ok(wait.from >= 0 && wait.to >= 1 && wait.to >= wait.from)
          const behind = expectedWait({ ...known, place: place + 1 })
          assert.ok(behind && behind.from >= wait.from && behind.to >= wait.to)
        },
      ),
    )
  })
})

onEachDatabase('the expected wait of a field', (database) => {
  it('comes from its own last 90 days, first offers and matches, and from no other field', async () => {
    const world = makeWorld(database)
    const pass = (days: number): void => {
      world.now = new Date(world.now.getTime() + days * day)
    }
    const wait = (sector = usualSector) => world.run((work) => waitInSector(work, sector, 1))
    const mentor = await anApprovedMentor(world, { capacity: 0 })
    assert.equal(await wait(), null)
    for (const days of [2, 2, 3, 3, 4]) {
      const mentee = await aMentee(world)
      await inLine(world, mentee)
      pass(days)
      await world.run((work) => setCapacity(work, mentor, 1))
      await settle(world, mentor)
      const held = await world.run((work) => heldPlaceOf(work, mentee))
      assert.ok(held)
      await world.run((work) => setCapacity(work, mentor, 0))
      await world.run((work) => letGo(work, mentee, held.id))
    }
    assert.deepEqual(await wait(), { from: 2, to: 3 })
    assert.equal(await wait('it'), null)
    pass(91)
    assert.equal(await wait(), null)
  })

  it('comes from the matches of the last 90 days where nobody waited', async () => {
    const world = makeWorld(database)
    const mentor = await anApprovedMentor(world, { capacity: 3 })
    const other = await anApprovedMentor(world, { capacity: 3 })
    for (const one of [mentor, mentor, mentor, other, other])
      await aMentorship(world, await aMentee(world), one)
    assert.deepEqual(await world.run((work) => waitInSector(work, usualSector, 1)), { from: 0, to: 36 })
    world.now = new Date(world.now.getTime() + 91 * day)
    assert.equal(await world.run((work) => waitInSector(work, usualSector, 1)), null)
  })
})

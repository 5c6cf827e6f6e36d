import assert from 'node:assert/strict'
import { canBeAsked, propose } from '../../../core/matching/propose.ts'
import { setCapacity, setSectors } from '../../../core/mentors/change-profile.ts'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { erase } from '../../../core/my-data/erase.ts'
import { exportData } from '../../../core/my-data/export.ts'
import { pauseMentee, pauseMentor, resumeMentee } from '../../../core/people/pause.ts'
import { accept } from '../../../core/requests/accept.ts'
import { askAnother } from '../../../core/requests/ask-another.ts'
import { decline } from '../../../core/requests/decline.ts'
import { openSearch } from '../../../core/requests/open-search.ts'
import { relatedSectors } from '../../../core/sectors/catalogue.ts'
import { findHeldPlace, heldPlaceOf } from '../../../core/waiting/held-place.ts'
import { leaveInSilence, stillLooking } from '../../../core/waiting/leave.ts'
import { lapse, letGo } from '../../../core/waiting/let-go.ts'
import { entryOf, placeInLine } from '../../../core/waiting/line.ts'
import { settleMentee } from '../../../core/waiting/settle-mentee.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest, usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor, usualSector } from '../../support/people.ts'
import { assertLineHolds, inLine, offeredTo, settle as settlePlaces } from '../../support/waiting.ts'
import { makeWorld, type World } from '../../support/work.ts'

const hour = 3_600_000
const otherSector = relatedSectors(usualSector)[0] ?? ''

onEachDatabase('the waiting list', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })

  const settle = async (to: World, mentorId: string): Promise<number> => {
    const count = await settlePlaces(to, mentorId)
    await assertLineHolds(database())
    return count
  }
  const pass = (hours: number): void => {
    world.now = new Date(world.now.getTime() + hours * hour)
  }
  const placeOf = async (menteeId: string): Promise<number | null> =>
    await world.run(async (work) => {
      const entry = await entryOf(work, menteeId)
      return entry ? await placeInLine(work, entry) : null
    })
  const heldFor = async (menteeId: string): Promise<string | null> =>
    (await world.run((work) => heldPlaceOf(work, menteeId)))?.mentorId ?? null
  const holdOf = async (menteeId: string): Promise<string> => {
    const held = await world.run((work) => heldPlaceOf(work, menteeId))
    assert.ok(held)
    return held.id
  }
  const letsGo = async (menteeId: string): Promise<void> => {
    const held = await holdOf(menteeId)
    assert.equal(await world.run((work) => letGo(work, menteeId, held)), 'let-go')
  }
  const lapses = async (menteeId: string): Promise<void> => {
    const held = await holdOf(menteeId)
    assert.equal(await world.run((work) => lapse(work, held)), 'lapsed')
  }
  const shownTo = async (menteeId: string): Promise<string[]> =>
    (await world.run((work) => propose(work, menteeId, usualSearch, { skip: [], count: 9 }))).map(
      ({ mentorId }) => mentorId,
    )
  const ask = (menteeId: string, mentorId: string) =>
    world.run((work) => openSearch(work, menteeId, { ...usualSearch, mentorId, backups: [] }))

  /** A mentor with one place, which someone has. */
  async function aBusyMentor(
    about: Parameters<typeof anApprovedMentor>[1] = {},
  ): Promise<{ id: string; close: () => Promise<void> }> {
    const id = await anApprovedMentor(world, { capacity: 1, ...about })
    const spoken = about.languages ? { languages: about.languages } : {}
    const mentorship = await aMentorship(world, await aMentee(world, spoken), id)
    const close = async (): Promise<void> => {
      assert.equal(await world.run((work) => closeMentorship(work, id, mentorship, 'said')), 'closed')
    }
    return { id, close }
  }

  it('a place that comes free is held 48 hours for the first in line, and nobody else is shown or can ask that mentor', async () => {
    const busy = await aBusyMentor()
    const [first, second, outside] = [await aMentee(world), await aMentee(world), await aMentee(world)]
    await inLine(world, first)
    await inLine(world, second)
    await busy.close()
    // Also in the moment before the place is held: who stands in line comes before who does not.
    assert.deepEqual(await shownTo(outside), [])
    assert.deepEqual(await shownTo(second), [])
    assert.deepEqual(await shownTo(first), [busy.id])
    assert.equal(await settle(world, busy.id), 1)
    const held = await world.run((work) => heldPlaceOf(work, first))
    assert.equal(held?.mentorId, busy.id)
    assert.equal(held.heldUntil, world.now.getTime() + 48 * hour)
    for (const mentee of [second, outside]) {
      assert.deepEqual(await shownTo(mentee), [])
      assert.equal(await ask(mentee, busy.id), 'mentor-not-free')
    }
    const sent = await ask(first, busy.id)
    assert.ok(typeof sent === 'object')
    assert.equal((await world.run((work) => findHeldPlace(work, held.id)))?.outcome, 'asked')
    assert.equal(await placeOf(first), 1, 'who asks keeps the place until there is a yes')
    await world.run((work) => accept(work, busy.id, sent.sent.id))
    assert.deepEqual([await placeOf(first), await placeOf(second)], [null, 1])
  })

  it('a place goes to the first whom it fits: a common language, not asked before, not on a pause', async () => {
    const french = await aMentee(world, { languages: ['fr'] })
    const refused = await aMentee(world)
    const pausing = await aMentee(world)
    const fitting = await aMentee(world)
    const mentor = await anApprovedMentor(world, { capacity: 1 })
    const { id } = await anOpenRequest(world, refused, mentor)
    await world.run((work) => decline(work, mentor, id, null))
    await world.run((work) => setCapacity(work, mentor, 0))
    for (const mentee of [french, refused, pausing, fitting]) await inLine(world, mentee)
    await world.run((work) => pauseMentee(work, pausing, null))
    await world.run((work) => setCapacity(work, mentor, 1))
    await settle(world, mentor)
    assert.deepEqual(offeredTo(world), [fitting])
    assert.equal(await placeOf(pausing), 3, 'a pause keeps the place in line')
  })

  it('with two free places the first two are offered one each, and nobody is offered two', async () => {
    const mentor = await anApprovedMentor(world, { capacity: 0 })
    const other = await anApprovedMentor(world, { capacity: 0 })
    const mentees = [await aMentee(world), await aMentee(world), await aMentee(world)]
    for (const mentee of mentees) await inLine(world, mentee)
    await world.run((work) => setCapacity(work, mentor, 2))
    await settle(world, mentor)
    await world.run((work) => setCapacity(work, other, 2))
    await settle(world, other)
    assert.deepEqual(offeredTo(world), mentees)
    assert.equal(await heldFor(mentees[2] ?? ''), other)
  })

  it('a place for which somebody asked already is not free', async () => {
    const mentor = await anApprovedMentor(world, { capacity: 1 })
    const before = [await aMentee(world), await aMentee(world), await aMentee(world)]
    const requests = []
    for (const mentee of before) requests.push(await anOpenRequest(world, mentee, mentor))
    const waiting = await aMentee(world)
    await inLine(world, waiting)
    for (const { id } of requests) {
      assert.equal(await settle(world, mentor), 0)
      await world.run((work) => decline(work, mentor, id, null))
    }
    assert.equal(await settle(world, mentor), 1)
    assert.equal(await heldFor(waiting), mentor)
  })

  it('"not this one" gives the place to the next, keeps the place in line, and is not offered again', async () => {
    const busy = await aBusyMentor()
    const [first, second] = [await aMentee(world), await aMentee(world)]
    await inLine(world, first)
    await inLine(world, second)
    await busy.close()
    await settle(world, busy.id)
    const held = await holdOf(first)
    assert.equal(await world.run((work) => letGo(work, second, held)), 'not-found')
    assert.equal(await world.run((work) => letGo(work, first, held)), 'let-go')
    assert.deepEqual(await world.run((work) => letGo(work, first, held)), { over: world.now.getTime() })
    await settle(world, busy.id)
    assert.deepEqual(offeredTo(world), [first, second])
    assert.equal(await placeOf(first), 1)
    await letsGo(second)
    assert.equal(await settle(world, busy.id), 0)
  })

  it('a place that lapses goes to the next; the mentee keeps their place, and is passed over until they say that they still look', async () => {
    const [one, two] = [await aBusyMentor(), await aBusyMentor()]
    const [first, second] = [await aMentee(world), await aMentee(world)]
    const entry = await inLine(world, first)
    await inLine(world, second)
    await one.close()
    await settle(world, one.id)
    const held = await holdOf(first)
    pass(47)
    assert.equal(await world.run((work) => lapse(work, held)), 'not-yet')
    pass(1)
    assert.equal(await world.run((work) => lapse(work, held)), 'lapsed')
    assert.equal(await world.run((work) => lapse(work, held)), 'not-held')
    assert.equal(await placeOf(first), 1)
    await two.close()
    await settle(world, two.id)
    assert.equal(await heldFor(second), two.id)
    assert.equal(await world.run((work) => stillLooking(work, first, entry.id)), 'noted')
    assert.equal(await world.run((work) => stillLooking(work, first, entry.id)), 'not-asked')
    const three = await anApprovedMentor(world, { capacity: 1 })
    await settle(world, three)
    assert.equal(await heldFor(first), three)
    pass(48)
    const again = await holdOf(first)
    assert.equal(await world.run((work) => lapse(work, again)), 'left', 'two in a row')
    assert.equal(await placeOf(first), null)
  })

  it('who does not answer "still looking?" for 14 days leaves the line', async () => {
    const busy = await aBusyMentor()
    const mentee = await aMentee(world)
    const entry = await inLine(world, mentee)
    await busy.close()
    await settle(world, busy.id)
    pass(48)
    await lapses(mentee)
    pass(13 * 24)
    assert.equal(await world.run((work) => leaveInSilence(work, entry.id)), 'not-yet')
    pass(24)
    assert.equal(await world.run((work) => leaveInSilence(work, entry.id)), 'left')
    assert.equal(await world.run((work) => leaveInSilence(work, entry.id)), 'not-open')
  })

  it('who asked from the line and hears no is in their place again', async () => {
    const busy = await aBusyMentor()
    const mentee = await aMentee(world)
    await inLine(world, mentee)
    await busy.close()
    await settle(world, busy.id)
    const sent = await ask(mentee, busy.id)
    assert.ok(typeof sent === 'object')
    const other = await anApprovedMentor(world, { capacity: 1 })
    assert.equal(await settle(world, other), 0, 'offered a place while a mentor thinks about it')
    await world.run((work) => decline(work, busy.id, sent.sent.id, null))
    await world.run((work) => settleMentee(work, mentee))
    assert.equal(await heldFor(mentee), other)
    assert.ok(typeof (await world.run((work) => askAnother(work, mentee, other))) === 'object')
  })

  it('who joins as a place comes free is offered it, also where the two did not see each other', async () => {
    const busy = await aBusyMentor()
    const mentee = await aMentee(world)
    await inLine(world, mentee)
    await busy.close()
    // The mentor's own event found nobody in line; the mentee's finds the place.
    await world.run((work) => settleMentee(work, mentee))
    assert.equal(await heldFor(mentee), busy.id)
  })

  it('of two who join while two places are free, the second gets one also where their turn comes first', async () => {
    const mentors = [
      await anApprovedMentor(world, { capacity: 0 }),
      await anApprovedMentor(world, { capacity: 0 }),
    ]
    const [first, second] = [await aMentee(world), await aMentee(world)]
    await inLine(world, first)
    await inLine(world, second)
    for (const mentor of mentors) await world.run((work) => setCapacity(work, mentor, 1))
    await world.run((work) => settleMentee(work, second))
    await world.run((work) => settleMentee(work, first))
    assert.deepEqual(new Set([await heldFor(first), await heldFor(second)]), new Set(mentors))
  })

  it('a mentee on a pause gives the held place on, keeps their own in line, and is offered the next after it', async () => {
    const busy = await aBusyMentor()
    const [first, second] = [await aMentee(world), await aMentee(world)]
    await inLine(world, first)
    await inLine(world, second)
    await busy.close()
    await settle(world, busy.id)
    await world.run((work) => pauseMentee(work, first, null))
    await world.run((work) => settleMentee(work, first))
    await settle(world, busy.id)
    assert.equal(await heldFor(second), busy.id)
    await world.run((work) => resumeMentee(work, first))
    await anApprovedMentor(world)
    await world.run((work) => settleMentee(work, first))
    assert.notEqual(await heldFor(first), null)
  })

  for (const [what, change] of [
    ['goes on a pause', (mentor: string) => world.run((work) => pauseMentor(work, mentor, null))],
    ['wants fewer mentees', (mentor: string) => world.run((work) => setCapacity(work, mentor, 0))],
    [
      'works in another field now',
      (mentor: string) => world.run((work) => setSectors(work, mentor, [otherSector])),
    ],
    ['is erased', (mentor: string) => world.run((work) => erase(work, mentor))],
  ] as const) {
    it(`a mentor who ${what} has no held place any more, and who waited keeps theirs in line`, async () => {
      const mentor = await anApprovedMentor(world, { capacity: 0 })
      const mentee = await aMentee(world)
      await inLine(world, mentee)
      await world.run((work) => setCapacity(work, mentor, 1))
      await settle(world, mentor)
      const held = await holdOf(mentee)
      await change(mentor)
      await settle(world, mentor)
      assert.equal((await world.run((work) => findHeldPlace(work, held)))?.outcome, 'gone')
      assert.equal(await placeOf(mentee), 1)
    })
  }

  it('a yes to somebody else never takes a place that is held', async () => {
    const mentor = await anApprovedMentor(world, { capacity: 2 })
    const [asking, late, waiting] = [await aMentee(world), await aMentee(world), await aMentee(world)]
    const { id } = await anOpenRequest(world, asking, mentor)
    await world.run((work) => setCapacity(work, mentor, 0))
    await inLine(world, waiting)
    await world.run((work) => setCapacity(work, mentor, 2))
    await settle(world, mentor)
    assert.equal(await heldFor(waiting), mentor)
    const second = await anOpenRequest(world, late, mentor)
    assert.ok(typeof (await world.run((work) => accept(work, mentor, id))) === 'object')
    assert.equal(await world.run((work) => accept(work, mentor, second.id)), 'full')
    const sent = await ask(waiting, mentor)
    assert.ok(typeof sent === 'object')
    assert.ok(typeof (await world.run((work) => accept(work, mentor, sent.sent.id))) === 'object')
  })

  it('who finds a mentor elsewhere leaves the line, and who asks another lets the held place go', async () => {
    const busy = await aBusyMentor()
    const mentee = await aMentee(world)
    await inLine(world, mentee)
    await busy.close()
    await settle(world, busy.id)
    const held = await holdOf(mentee)
    const elsewhere = await anApprovedMentor(world, { sectors: [otherSector] })
    const outcome = await world.run((work) =>
      openSearch(work, mentee, { ...usualSearch, sector: otherSector, mentorId: elsewhere, backups: [] }),
    )
    assert.ok(typeof outcome === 'object')
    assert.equal((await world.run((work) => findHeldPlace(work, held)))?.outcome, 'let-go')
    assert.equal(await placeOf(mentee), 1)
    await world.run((work) => accept(work, elsewhere, outcome.sent.id))
    assert.equal(await placeOf(mentee), null)
  })

  it('who is erased leaves the line and the held place, and what they looked for is taken out; before, it is theirs to read', async () => {
    const busy = await aBusyMentor()
    const [first, second] = [await aMentee(world), await aMentee(world)]
    const { id } = await inLine(world, first)
    await inLine(world, second)
    await busy.close()
    await settle(world, busy.id)
    const data = await world.run((work) => exportData(work, first))
    assert.deepEqual(
      data.waited.map(({ sector, topics, outcome }) => ({ sector, topics, outcome })),
      [{ sector: usualSector, topics: usualSearch.topics, outcome: null }],
    )
    assert.deepEqual(
      data.heldPlaces.map(({ role, outcome }) => ({ role, outcome })),
      [{ role: 'mentee', outcome: null }],
    )
    const ofMentor = await world.run((work) => exportData(work, busy.id))
    assert.equal(ofMentor.heldPlaces[0]?.role, 'mentor')
    await world.run((work) => erase(work, first))
    const row = await database()('line_entries').where({ id }).first()
    assert.deepEqual([row?.outcome, row?.topics, row?.region], ['erased', '[]', null])
    await settle(world, busy.id)
    assert.equal(await heldFor(second), busy.id)
  })

  it('a held place is no place for the order either, and is one again when it is over', async () => {
    const mentor = await anApprovedMentor(world, { capacity: 0 })
    const mentee = await aMentee(world)
    await inLine(world, mentee)
    await world.run((work) => setCapacity(work, mentor, 1))
    const scores = async (): Promise<number> =>
      (await database()('mentor_scores').where({ person_id: mentor })).length
    assert.equal(await scores(), 1)
    await settle(world, mentor)
    assert.equal(await scores(), 0)
    await letsGo(mentee)
    assert.equal(await scores(), 1)
    const outside = await aMentee(world)
    assert.equal(await world.run((work) => canBeAsked(work, outside, mentor, usualSector)), true)
  })
})

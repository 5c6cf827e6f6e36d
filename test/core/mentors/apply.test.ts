import assert from 'node:assert/strict'
import type { DomainEvent } from '../../../core/events.ts'
import { applyAsMentor } from '../../../core/mentors/apply.ts'
import { approveMentor } from '../../../core/mentors/approve.ts'
import { beginApplication } from '../../../core/mentors/begin-application.ts'
import { setHeadline, setSectors, setTopics } from '../../../core/mentors/change-profile.ts'
import { findMentor } from '../../../core/mentors/profile.ts'
import { refuseMentor } from '../../../core/mentors/refuse.ts'
import { giveConsent } from '../../../core/people/give-consent.ts'
import { meet } from '../../../core/people/meet.ts'
import { setName } from '../../../core/people/set-name.ts'
import { setLanguages } from '../../../core/people/speak-languages.ts'
import type { Work } from '../../../core/work.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { aCounsellor, anApplicant, anApprovedMentor, aPerson, usualSector } from '../../support/people.ts'
import { makeWorld, programme, type World } from '../../support/work.ts'

onEachDatabase('applying as a mentor', (database) => {
  let world: World
  let id: string
  const apply = async (): Promise<unknown> => await world.run((work) => applyAsMentor(work, id))
  const state = async (): Promise<string | undefined> =>
    (await world.run((work) => findMentor(work, id)))?.state

  beforeEach(async () => {
    world = makeWorld(database)
    id = (await world.run((work) => meet(work, 'app:1', { locale: null, timeZone: null }))).id
    world.events.length = 0
  })

  it('begins with an empty profile and the usual number of places', async () => {
    assert.equal(await world.run((work) => beginApplication(work, id)), 'begun')
    assert.deepEqual(await world.run((work) => findMentor(work, id)), {
      personId: id,
      state: 'draft',
      name: null,
      headline: null,
      linkedinUrl: null,
      years: null,
      region: null,
      capacity: programme.capacity.default,
      refusal: null,
      hours: null,
      given: false,
      active: 0,
      paused: false,
      sectors: [],
      topics: [],
      languages: [],
    })
    assert.deepEqual(world.events, [])
  })

  it('begins once, also when two turns begin it at the same moment, and loses nothing', async () => {
    const begin = (work: Work): Promise<string> => beginApplication(work, id)
    assert.deepEqual(await overlap(world, database(), begin, begin), ['begun', 'already-there'])
    await world.run((work) => setHeadline(work, id, 'Baker'))
    assert.equal(await world.run(begin), 'already-there')
    assert.equal((await world.run((work) => findMentor(work, id)))?.headline, 'Baker')
  })

  it('needs each part of a profile, and says which are missing', async () => {
    const all = ['name', 'language', 'headline', 'sectors', 'topics', 'house-rules']
    assert.deepEqual(await apply(), { missing: all })
    await world.run((work) => beginApplication(work, id))
    const { houseRules } = world.programme
    const steps: ((work: Work) => Promise<string>)[] = [
      (work) => setName(work, id, 'Els'),
      (work) => setLanguages(work, id, ['nl']),
      (work) => setHeadline(work, id, 'Baker'),
      (work) => setSectors(work, id, [usualSector]),
      (work) => setTopics(work, id, ['interview']),
      (work) => giveConsent(work, id, 'house-rules', houseRules.version),
    ]
    for (const [index, step] of steps.entries()) {
      assert.deepEqual(await apply(), { missing: all.slice(index) })
      assert.equal(await state(), 'draft')
      await world.run(step)
    }
    world.events.length = 0
    assert.equal(await apply(), 'applied')
    assert.equal(await state(), 'applied')
    assert.deepEqual(world.events, [{ kind: 'mentor-applied', personId: id }])
  })

  it('needs the house rules as they are now', async () => {
    id = await anApplicant(world)
    await database()('mentors').where({ person_id: id }).update({ state: 'draft' })
    world.programme = { ...programme, houseRules: { version: '2027-01' } }
    assert.deepEqual(await apply(), { missing: ['house-rules'] })
  })

  it('happens once, also when the button is pressed twice at the same moment', async () => {
    id = await anApplicant(world)
    await database()('mentors').where({ person_id: id }).update({ state: 'draft' })
    world.events.length = 0
    const press = (work: Work): Promise<unknown> => applyAsMentor(work, id)
    assert.deepEqual(await overlap(world, database(), press, press), ['applied', 'already-applied'])
    assert.equal(world.events.length, 1)
  })

  it('is over for someone who is approved', async () => {
    id = await anApprovedMentor(world)
    assert.equal(await apply(), 'already-applied')
    assert.equal(await state(), 'approved')
  })
})

for (const { name, decide, other, done } of [
  { name: 'approving a mentor', decide: approveMentor, other: refuseMentor, done: 'approved' },
  { name: 'refusing a mentor', decide: refuseMentor, other: approveMentor, done: 'refused' },
] as const) {
  onEachDatabase(name, (database) => {
    let world: World
    let mentorId: string
    let counsellorId: string
    const stateOf = async (id: string): Promise<string | undefined> =>
      (await world.run((work) => findMentor(work, id)))?.state

    beforeEach(async () => {
      world = makeWorld(database)
      mentorId = await anApplicant(world)
      counsellorId = await aCounsellor(world)
      world.events.length = 0
    })

    /** What was recorded, but for what an approval sets going. */
    const decisions = (): DomainEvent[] => world.events.filter(({ kind }) => kind !== 'availability-planned')

    it('is kept and recorded with who decided, and when', async () => {
      world.now = new Date(world.now.getTime() + 1)
      assert.equal(await world.run((work) => decide(work, mentorId, counsellorId)), done)
      const row = await database()('mentors').where({ person_id: mentorId }).first()
      assert.equal(row?.state, done)
      assert.equal(row.decided_at, world.now.getTime())
      assert.equal(row.decided_by, counsellorId)
      assert.deepEqual(decisions(), [{ kind: `mentor-${done}`, personId: mentorId, by: counsellorId }])
    })

    it('is for counsellors alone', async () => {
      for (const nobody of [await aPerson(world), await anApprovedMentor(world), 'nobody', '']) {
        assert.equal(await world.run((work) => decide(work, mentorId, nobody)), 'not-allowed')
      }
      assert.equal(await stateOf(mentorId), 'applied')
    })

    it('is never about oneself', async () => {
      const account = 'app:both'
      const both = await aCounsellor(world, { account })
      assert.equal(await anApplicant(world, { account }), both)
      assert.equal(await world.run((work) => decide(work, both, both)), 'not-allowed')
      assert.equal(await stateOf(both), 'applied')
    })

    it('is not done again, nor undone by the other button', async () => {
      await world.run((work) => decide(work, mentorId, counsellorId))
      for (const verb of [decide, other]) {
        assert.equal(await world.run((work) => verb(work, mentorId, counsellorId)), 'already-decided')
      }
      assert.equal(await stateOf(mentorId), done)
    })

    it('is done once when two counsellors decide differently at the same moment', async () => {
      const second = await aCounsellor(world)
      world.events.length = 0
      const outcomes = await overlap(
        world,
        database(),
        (work) => decide(work, mentorId, counsellorId),
        (work) => other(work, mentorId, second),
      )
      assert.deepEqual(outcomes, [done, 'already-decided'])
      assert.equal(await stateOf(mentorId), done)
      assert.equal(decisions().length, 1)
    })

    it('needs an application: of somebody, handed in, not erased', async () => {
      const drafting = await aPerson(world)
      await world.run((work) => beginApplication(work, drafting))
      for (const id of ['nobody', '', drafting, await aPerson(world)]) {
        assert.equal(await world.run((work) => decide(work, id, counsellorId)), 'not-found')
      }
      await database()('people').where({ id: mentorId }).update({ erased_at: 1 })
      assert.equal(await world.run((work) => decide(work, mentorId, counsellorId)), 'not-found')
    })
  })
}

onEachDatabase('a refused mentor', (database) => {
  it('can hand the profile in again, as an application of its own', async () => {
    const world = makeWorld(database)
    const mentorId = await anApplicant(world)
    const counsellorId = await aCounsellor(world)
    await world.run((work) => refuseMentor(work, mentorId, counsellorId))
    world.now = new Date(world.now.getTime() + 60_000)
    assert.equal(await world.run((work) => applyAsMentor(work, mentorId)), 'applied')
    const row = await database()('mentors').where({ person_id: mentorId }).first()
    assert.equal(row?.applied_at, world.now.getTime())
    assert.equal(row.decided_at, null)
    assert.equal(row.decided_by, null)
    assert.equal(await world.run((work) => approveMentor(work, mentorId, counsellorId)), 'approved')
  })
})

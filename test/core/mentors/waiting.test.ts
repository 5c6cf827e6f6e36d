import assert from 'node:assert/strict'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { findMentor, findMentors } from '../../../core/mentors/profile.ts'
import { mentorCounts, mentorsToApprove, searchesWaiting } from '../../../core/mentors/waiting.ts'
import { pauseMentor } from '../../../core/people/pause.ts'
import { sectors } from '../../../core/sectors/catalogue.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentee, anApplicant, anApprovedMentor, aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

const [first = '', second = '', third = ''] = sectors.map(({ code }) => code).sort()

onEachDatabase('what waits for a counsellor', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })

  /** A search as it stands in the tables: who may open one is not what is tested here. */
  async function aSearch(
    sector: string,
    state: 'nobody-asked' | 'asked' | 'declined' | 'over',
  ): Promise<void> {
    const menteeId = await aMentee(world)
    await database()('searches').insert({
      id: `search-${menteeId}`,
      mentee_id: menteeId,
      sector,
      region: null,
      topics: '[]',
      message: 'Hello',
      opened_at: 1,
      closed_at: state === 'over' ? 2 : null,
      outcome: state === 'over' ? 'withdrawn' : null,
    })
    if (state === 'nobody-asked') return
    await database()('requests').insert({
      id: `request-${menteeId}`,
      search_id: `search-${menteeId}`,
      mentee_id: menteeId,
      mentor_id: await anApprovedMentor(world, { sectors: [sector] }),
      state: state === 'asked' ? 'open' : 'declined',
      slot: 1,
      sent_at: 1,
      remind_at: 1,
      reminded_at: null,
      answer_by: 1,
      decided_at: null,
      reason: null,
    })
  }

  it('are the applications, those who wait longest first, at most so many', async () => {
    const ids: string[] = []
    for (let count = 0; count < 3; count += 1) {
      ids.push(await anApplicant(world, { name: `Els${count}` }))
      world.now = new Date(world.now.getTime() + 1)
    }
    await anApprovedMentor(world)
    const waiting = await world.run((work) => mentorsToApprove(work, 10))
    assert.deepEqual(
      waiting.map(({ personId, name }) => [personId, name]),
      ids.map((id, index) => [id, `Els${index}`]),
    )
    assert.deepEqual(await world.run((work) => mentorsToApprove(work, 2)), waiting.slice(0, 2))
  })

  it('is nothing where nobody applied and nobody looks', async () => {
    assert.deepEqual(await world.run((work) => mentorsToApprove(work, 10)), [])
    assert.deepEqual(await world.run((work) => mentorCounts(work)), [])
    assert.deepEqual(await world.run((work) => searchesWaiting(work)), [])
  })

  it('counts the approved mentors of each sector, and those who can take someone now', async () => {
    await anApprovedMentor(world, { sectors: [first, second] })
    const pausing = await anApprovedMentor(world, { sectors: [first] })
    const full = await anApprovedMentor(world, { sectors: [first] })
    const none = await anApprovedMentor(world, { sectors: [second] })
    await anApplicant(world, { sectors: [first, third] })
    const end = new Date(world.now.getTime() + 1_000)
    await world.run((work) => pauseMentor(work, pausing, end))
    await world.run((work) => setCapacity(work, none, 0))
    await database()('mentors').where({ person_id: full }).update({ active: 1 })
    assert.deepEqual(await world.run((work) => mentorCounts(work)), [
      { sector: first, approved: 3, free: 1 },
      { sector: second, approved: 2, free: 1 },
    ])
    world.now = end
    assert.equal((await world.run((work) => mentorCounts(work)))[0]?.free, 2)
    await world.run((work) => pauseMentor(work, pausing, null))
    assert.equal((await world.run((work) => mentorCounts(work)))[0]?.free, 1)
  })

  it('counts who looks in each sector, and for whom nobody is asked', async () => {
    await aSearch(first, 'nobody-asked')
    await aSearch(first, 'asked')
    await aSearch(first, 'declined')
    await aSearch(first, 'over')
    await aSearch(second, 'asked')
    await aSearch(third, 'over')
    assert.deepEqual(await world.run((work) => searchesWaiting(work)), [
      { sector: first, searching: 3, withoutMentor: 2 },
      { sector: second, searching: 1, withoutMentor: 0 },
    ])
  })
})

onEachDatabase('the profiles of mentors', (database) => {
  it('are found with all that belongs to them, in the order asked for, without anybody else', async () => {
    const world = makeWorld(database)
    const els = await anApprovedMentor(world, {
      name: 'Els',
      headline: 'Baker',
      sectors: [second, first],
      topics: ['interview', 'job-reality'],
      languages: ['sv', 'nl'],
      region: 'limburg',
      capacity: 2,
      linkedinUrl: 'linkedin.com/in/els',
    })
    const jan = await anApplicant(world, { name: 'Jan' })
    const found = await world.run((work) => findMentors(work, [jan, 'nobody', els]))
    assert.deepEqual(
      found.map(({ personId }) => personId),
      [jan, els],
    )
    assert.deepEqual(found[1], {
      personId: els,
      state: 'approved',
      name: 'Els',
      headline: 'Baker',
      linkedinUrl: 'https://linkedin.com/in/els',
      years: null,
      region: 'limburg',
      capacity: 2,
      refusal: null,
      hours: null,
      given: false,
      active: 0,
      paused: false,
      sectors: [first, second],
      topics: ['job-reality', 'interview'],
      languages: ['sv', 'nl'],
    })
    assert.deepEqual(await world.run((work) => findMentors(work, [])), [])
  })

  it('say who is on pause now', async () => {
    const world = makeWorld(database)
    const id = await anApprovedMentor(world)
    const end = new Date(world.now.getTime() + 1_000)
    await world.run((work) => pauseMentor(work, id, end))
    assert.equal((await world.run((work) => findMentor(work, id)))?.paused, true)
    world.now = end
    assert.equal((await world.run((work) => findMentor(work, id)))?.paused, false)
  })

  it('are none of someone who never began', async () => {
    const world = makeWorld(database)
    const id = await aPerson(world)
    assert.equal(await world.run((work) => findMentor(work, id)), null)
  })
})

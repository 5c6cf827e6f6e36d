import assert from 'node:assert/strict'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { findMentor } from '../../../core/mentors/profile.ts'
import { liveMentorshipOfMentee, liveMentorshipsOfMentor } from '../../../core/mentorships/mentorship.ts'
import { accept } from '../../../core/requests/accept.ts'
import { decline } from '../../../core/requests/decline.ts'
import { expire } from '../../../core/requests/expire.ts'
import { findLiveSearch, findRequest } from '../../../core/requests/request.ts'
import { findSearch } from '../../../core/requests/search.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { alsoAsk, aMentorship, anOpenRequest, assertRulesHold, stateOf } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor, usualSector } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('a yes', (database) => {
  let world: World
  let mentee: string
  let mentor: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
    mentor = await anApprovedMentor(world, { capacity: 1 })
  })
  const rulesHold = async (): Promise<void> =>
    await assertRulesHold(database(), world.programme.openRequestsPerMentor)
  const yes = async (requestId: string, by = mentor) => await world.run((work) => accept(work, by, requestId))

  it('begins a mentorship, takes a place and ends the search', async () => {
    const { id, searchId } = await anOpenRequest(world, mentee, mentor, [await anApprovedMentor(world)])
    world.events.length = 0
    world.now = new Date(world.now.getTime() + 60_000)
    const outcome = await yes(id)
    assert.ok(typeof outcome === 'object' && 'begun' in outcome)
    const mentorship = {
      id: outcome.begun,
      menteeId: mentee,
      mentorId: mentor,
      sector: usualSector,
      begunAt: world.now.getTime(),
      closedAt: null,
      closedBy: null,
      reason: null,
      frozenAt: null,
    }
    assert.deepEqual(await world.run((work) => liveMentorshipOfMentee(work, mentee)), mentorship)
    assert.deepEqual(await world.run((work) => liveMentorshipsOfMentor(work, mentor)), [mentorship])
    assert.equal((await world.run((work) => findMentor(work, mentor)))?.active, 1)
    assert.equal((await world.run((work) => findSearch(work, searchId)))?.outcome, 'matched')
    assert.equal(await world.run((work) => findLiveSearch(work, mentee)), null)
    const ref = { personId: mentee, mentorId: mentor, requestId: id, searchId }
    assert.deepEqual(world.events, [
      { kind: 'request-accepted', mentorshipId: outcome.begun, ...ref },
      { kind: 'search-closed', personId: mentee, searchId, outcome: 'matched' },
      { kind: 'mentorship-begun', personId: mentee, mentorId: mentor, mentorshipId: outcome.begun },
    ])
    await rulesHold()
  })

  it('tapped twice is one yes', async () => {
    const { id } = await anOpenRequest(world, mentee, mentor)
    const moment = world.now.getTime()
    await yes(id)
    world.now = new Date(moment + 86_400_000)
    world.events.length = 0
    assert.deepEqual(await yes(id), { already: 'accepted', at: moment })
    assert.deepEqual(world.events, [])
  })

  it('needs a free place: a mentor with one place never gets two mentees', async () => {
    const other = await anOpenRequest(world, await aMentee(world), mentor)
    await aMentorship(world, mentee, mentor)
    assert.equal(await yes(other.id), 'full')
    assert.equal(await stateOf(world, other.id), 'open')
    await world.run((work) => setCapacity(work, mentor, 2))
    assert.ok(typeof (await yes(other.id)) === 'object')
    await rulesHold()
  })

  it('that takes the last place tells who else waits for this mentor', async () => {
    const waiting = []
    for (let count = 0; count < 2; count += 1) {
      waiting.push((await anOpenRequest(world, await aMentee(world), mentor)).id)
      world.now = new Date(world.now.getTime() + 1)
    }
    const { id } = await anOpenRequest(world, mentee, mentor)
    world.events.length = 0
    await yes(id)
    assert.deepEqual(world.events.at(-1), {
      kind: 'mentor-full',
      personId: mentor,
      requestIds: waiting,
      at: world.now.getTime(),
    })
    for (const requestId of waiting) assert.equal(await stateOf(world, requestId), 'open')
  })

  it('that leaves a place tells nobody anything', async () => {
    await world.run((work) => setCapacity(work, mentor, 2))
    await anOpenRequest(world, await aMentee(world), mentor)
    const { id } = await anOpenRequest(world, mentee, mentor)
    await yes(id)
    assert.ok(!world.events.some(({ kind }) => kind === 'mentor-full'))
  })

  it('is the only one: whoever else was asked hears that it is not needed any more', async () => {
    const first = await anOpenRequest(world, mentee, mentor)
    const second = await anApprovedMentor(world)
    const third = await anApprovedMentor(world)
    const toSecond = await alsoAsk(database(), first, second, 2)
    const toThird = await alsoAsk(database(), first, third, 3)
    world.events.length = 0
    assert.ok(typeof (await yes(toSecond, second)) === 'object')
    assert.equal(await stateOf(world, first.id), 'overtaken')
    assert.equal(await stateOf(world, toThird), 'overtaken')
    const at = world.now.getTime()
    assert.deepEqual(await yes(first.id), { already: 'overtaken', at })
    assert.deepEqual(await yes(toThird, third), { already: 'overtaken', at })
    assert.deepEqual(world.events.filter(({ kind }) => kind === 'request-overtaken').length, 2)
    assert.deepEqual(await world.run((work) => liveMentorshipsOfMentor(work, mentor)), [])
    await rulesHold()
  })

  it('after a withdrawal, an expiry or a no is answered kindly, and changes nothing', async () => {
    const withdrawn = await anOpenRequest(world, mentee, mentor)
    await world.run((work) => withdrawSearch(work, mentee))
    assert.deepEqual(await yes(withdrawn.id), { already: 'withdrawn', at: world.now.getTime() })

    const declined = await anOpenRequest(world, await aMentee(world), mentor)
    await world.run((work) => decline(work, mentor, declined.id, null))
    assert.deepEqual(await yes(declined.id), { already: 'declined', at: world.now.getTime() })

    const late = await anOpenRequest(world, await aMentee(world), mentor)
    world.now = new Date(late.answerBy)
    await world.run((work) => expire(work, late.id))
    assert.deepEqual(await yes(late.id), { already: 'expired', at: late.answerBy })
    assert.deepEqual(await world.run((work) => liveMentorshipsOfMentor(work, mentor)), [])
    await rulesHold()
  })

  it('a moment after the time is over still counts, while nobody closed the request', async () => {
    const { id, answerBy } = await anOpenRequest(world, mentee, mentor)
    world.now = new Date(answerBy + 1_000)
    assert.ok('begun' in Object(await yes(id)))
  })

  it('is taken from nobody but the mentor who was asked', async () => {
    const { id } = await anOpenRequest(world, mentee, mentor)
    assert.equal(await yes(id, await anApprovedMentor(world)), 'not-found')
    assert.equal(await yes(id, mentee), 'not-found')
    assert.equal(await yes('none'), 'not-found')
    assert.equal(await stateOf(world, id), 'open')
  })

  it('to someone who left is answered as if they had withdrawn', async () => {
    const { id, searchId } = await anOpenRequest(world, mentee, mentor)
    await database()('people').where({ id: mentee }).update({ erased_at: world.now.getTime() })
    world.events.length = 0
    assert.deepEqual(await yes(id), { already: 'withdrawn', at: world.now.getTime() })
    assert.equal((await world.run((work) => findRequest(work, id)))?.state, 'withdrawn')
    const ref = { personId: mentee, mentorId: mentor, requestId: id, searchId }
    assert.deepEqual(world.events, [
      { kind: 'request-withdrawn', ...ref },
      { kind: 'search-closed', personId: mentee, searchId, outcome: 'withdrawn' },
    ])
    await rulesHold()
  })

  it('cannot be a second one for a mentee, even past the code', async () => {
    await aMentorship(world, mentee, mentor)
    const row = await database()('mentorships').first()
    const request = await database()('requests').first()
    assert.ok(row && request)
    await database()('requests').insert({ ...request, id: 'second' })
    await assert.rejects(
      async () => await database()('mentorships').insert({ ...row, id: 'second', request_id: 'second' }),
    )
    await database()('requests').where({ id: 'second' }).delete()
  })
})

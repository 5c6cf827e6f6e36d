import assert from 'node:assert/strict'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { accept } from '../../../core/requests/accept.ts'
import { expire } from '../../../core/requests/expire.ts'
import { postpone } from '../../../core/requests/postpone.ts'
import { release } from '../../../core/requests/release.ts'
import { remind, remindAgain } from '../../../core/requests/remind.ts'
import { openRequestsOf, type MentoringRequest } from '../../../core/requests/request.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest, stateOf } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('the request clock', (database) => {
  let world: World
  let mentee: string
  let mentor: string
  let backup: string
  let request: MentoringRequest
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
    mentor = await anApprovedMentor(world, { capacity: 1 })
    backup = await anApprovedMentor(world)
    request = await anOpenRequest(world, mentee, mentor, [backup])
    world.events.length = 0
  })

  const kinds = (): string[] => world.events.map(({ kind }) => kind)
  const asked = async (): Promise<string[]> =>
    (await world.run((work) => openRequestsOf(work, mentee))).map(({ mentorId }) => mentorId)

  it('reminds once, when the moment has come', async () => {
    const tell = async () => await world.run((work) => remind(work, request.id))
    assert.equal(await tell(), 'not-yet')
    world.now = new Date('2026-11-23T20:00:00Z')
    assert.equal(await tell(), 'reminded')
    const { id: requestId, searchId } = request
    assert.deepEqual(world.events, [
      { kind: 'request-reminded', personId: mentee, mentorId: mentor, requestId, searchId },
    ])
    world.now = new Date('2026-11-23T21:00:00Z')
    assert.equal(await tell(), 'already')
    assert.equal(world.events.length, 1)
  })

  it('reminds of nothing that is over', async () => {
    await world.run((work) => withdrawSearch(work, mentee))
    world.now = new Date('2026-11-23T20:00:00Z')
    assert.equal(await world.run((work) => remind(work, request.id)), 'not-open')
    assert.equal(await world.run((work) => remind(work, 'none')), 'not-open')
  })

  it('lets the mentor choose a later moment, and keeps still until then', async () => {
    const later = async () => await world.run((work) => postpone(work, mentor, request.id))
    world.now = new Date('2026-11-27T09:30:00Z')
    const until = Date.parse('2026-11-30T09:30:00Z')
    assert.deepEqual(await later(), { until })
    assert.deepEqual(kinds(), ['request-postponed'])
    assert.equal(await world.run((work) => remind(work, request.id)), 'not-yet')
    world.now = new Date(until)
    assert.equal(await world.run((work) => remindAgain(work, request.id)), 'reminded')
    assert.equal(await world.run((work) => remindAgain(work, request.id)), 'already')
  })

  it('reminds again after a reminder, when the mentor asks for it; the last choice counts', async () => {
    world.now = new Date('2026-11-23T20:00:00Z')
    await world.run((work) => remind(work, request.id))
    await world.run((work) => postpone(work, mentor, request.id))
    world.now = new Date('2026-11-24T08:00:00Z')
    await world.run((work) => postpone(work, mentor, request.id))
    world.now = new Date('2026-11-24T20:00:00Z')
    assert.equal(await world.run((work) => remindAgain(work, request.id)), 'not-yet')
    world.now = new Date('2026-11-25T08:00:00Z')
    assert.equal(await world.run((work) => remindAgain(work, request.id)), 'reminded')
  })

  it('has no later for a request whose time is over by then, that is decided, or that is not theirs', async () => {
    const later = async (by = mentor, id = request.id) => await world.run((work) => postpone(work, by, id))
    assert.equal(await later(backup), 'not-found')
    assert.equal(await later(mentor, 'none'), 'not-found')
    world.now = new Date('2026-12-01T08:00:00Z')
    assert.equal(await later(), 'too-late')
    world.now = new Date('2026-12-01T07:59:59Z')
    assert.ok('until' in Object(await later()))
    await world.run((work) => withdrawSearch(work, mentee))
    assert.deepEqual(await later(), { already: 'withdrawn', at: world.now.getTime() })
  })

  it('ends a request when its time is over, and asks the next', async () => {
    const end = async () => await world.run((work) => expire(work, request.id))
    world.now = new Date(request.answerBy - 1)
    assert.equal(await end(), 'not-yet')
    world.now = new Date(request.answerBy)
    assert.equal(await end(), 'expired')
    assert.deepEqual(kinds(), ['request-expired', 'request-sent'])
    assert.deepEqual(await asked(), [backup])
    assert.equal(await end(), 'not-open')
    assert.deepEqual(await asked(), [backup])
    assert.equal(await world.run((work) => expire(work, 'none')), 'not-open')
  })

  it('says that nobody is left when the last one was silent', async () => {
    world.now = new Date(request.answerBy)
    await world.run((work) => expire(work, request.id))
    const [next] = await world.run((work) => openRequestsOf(work, mentee))
    assert.ok(next)
    world.now = new Date(next.answerBy)
    world.events.length = 0
    await world.run((work) => expire(work, next.id))
    assert.deepEqual(kinds(), ['request-expired', 'backups-exhausted'])
  })

  it('releases who waits for a mentor without a place, and asks the next', async () => {
    const free = async () => await world.run((work) => release(work, request.id))
    assert.equal(await free(), 'place-free')
    await aMentorship(world, await aMentee(world), mentor)
    world.events.length = 0
    assert.equal(await free(), 'released')
    assert.deepEqual(kinds(), ['request-released', 'request-sent'])
    assert.deepEqual(await asked(), [backup])
    assert.equal(await free(), 'not-open')
    assert.equal(await world.run((work) => release(work, 'none')), 'not-open')
    const late = await world.run((work) => accept(work, mentor, request.id))
    assert.deepEqual(late, { already: 'released', at: world.now.getTime() })
  })

  it('releases nobody once the mentor opened a place more', async () => {
    await aMentorship(world, await aMentee(world), mentor)
    await world.run((work) => setCapacity(work, mentor, 2))
    assert.equal(await world.run((work) => release(work, request.id)), 'place-free')
    assert.equal(await stateOf(world, request.id), 'open')
  })
})

import assert from 'node:assert/strict'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { accept } from '../../../core/requests/accept.ts'
import { pauseMentee, pauseMentor } from '../../../core/people/pause.ts'
import { askAnother } from '../../../core/requests/ask-another.ts'
import { askToo } from '../../../core/requests/ask-too.ts'
import { tellMentor, tellWhoCame } from '../../../core/requests/tell-mentor.ts'
import { setHours } from '../../../core/mentors/hours.ts'
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

  it('reminds twice, after 12 hours and after two days, each once, within the mentor’s hours', async () => {
    const tell = async () => await world.run((work) => remind(work, request.id))
    const { id: requestId, searchId } = request
    const ref = { personId: mentee, mentorId: mentor, requestId, searchId }
    // Sent at 9:00 in Brussels: twelve hours later is evening, and the reminder waits for the morning.
    world.now = new Date('2026-11-23T20:00:00Z')
    assert.equal(await tell(), 'not-yet')
    world.now = new Date('2026-11-24T07:30:00Z')
    assert.equal(await tell(), 'reminded')
    const next = Date.parse('2026-11-25T08:00:00Z')
    assert.deepEqual(world.events, [{ kind: 'request-reminded', next, ...ref }])
    assert.equal(await tell(), 'not-yet')
    world.now = new Date(next)
    assert.equal(await tell(), 'reminded')
    assert.deepEqual(world.events.at(-1), { kind: 'request-reminded', next: null, ...ref })
    world.now = new Date('2026-12-01T08:00:00Z')
    assert.equal(await tell(), 'not-yet')
  })

  it('makes one of two reminders that fall on one moment, since the mentor’s hours are short', async () => {
    world.programme = { ...world.programme, clock: { ...world.programme.clock, remindAfterHours: [12, 20] } }
    const other = await aMentee(world)
    await world.run((work) => setHours(work, backup, { from: 8, to: 10 }))
    const { id } = await anOpenRequest(world, other, backup)
    world.now = new Date('2026-11-24T07:00:00Z')
    world.events.length = 0
    assert.equal(await world.run((work) => remind(work, id)), 'reminded')
    assert.equal(world.events.at(-1)?.kind, 'request-reminded')
    assert.equal((world.events.at(-1) as { next?: unknown }).next, null)
  })

  it('reminds nobody who is on pause, and goes on with the reminder after', async () => {
    await world.run((work) => pauseMentor(work, mentor, new Date('2026-11-24T12:00:00Z')))
    world.now = new Date('2026-11-24T07:30:00Z')
    world.events.length = 0
    assert.equal(await world.run((work) => remind(work, request.id)), 'paused')
    assert.deepEqual(kinds(), ['request-waits'])
    world.now = new Date('2026-11-25T08:00:00Z')
    assert.equal(await world.run((work) => remind(work, request.id)), 'reminded')
  })

  it('waits with a reminder for the hours that the mentor chose meanwhile', async () => {
    await world.run((work) => setHours(work, mentor, { from: 17, to: 21 }))
    world.now = new Date('2026-11-24T07:30:00Z')
    world.events.length = 0
    assert.equal(await world.run((work) => remind(work, request.id)), 'not-yet')
    assert.deepEqual(
      world.events.map((event) => ('at' in event ? event.at : null)),
      [Date.parse('2026-11-24T16:00:00Z')],
    )
    world.now = new Date('2026-11-24T16:00:00Z')
    assert.equal(await world.run((work) => remind(work, request.id)), 'reminded')
  })

  it('reminds of nothing that is over', async () => {
    await world.run((work) => withdrawSearch(work, mentee))
    world.now = new Date('2026-11-24T07:30:00Z')
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
    assert.equal(await world.run((work) => remindAgain(work, request.id)), 'not-yet')
  })

  it('reminds again after a reminder, when the mentor asks for it; the last choice counts', async () => {
    world.now = new Date('2026-11-24T07:30:00Z')
    await world.run((work) => remind(work, request.id))
    await world.run((work) => postpone(work, mentor, request.id))
    world.now = new Date('2026-11-24T09:00:00Z')
    await world.run((work) => postpone(work, mentor, request.id))
    world.now = new Date('2026-11-25T08:00:00Z')
    assert.equal(await world.run((work) => remindAgain(work, request.id)), 'not-yet')
    world.now = new Date('2026-11-25T09:00:00Z')
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

  const too = async (id = request.id) => await world.run((work) => askToo(work, id))

  it('asks the next too after a day of silence, while the first stays open', async () => {
    world.now = new Date('2026-11-24T07:59:59Z')
    assert.equal(await too(), 'not-yet')
    world.now = new Date('2026-11-24T08:00:00Z')
    assert.equal(await too(), 'asked')
    assert.deepEqual(kinds(), ['request-sent', 'request-unanswered'])
    assert.deepEqual(await asked(), [mentor, backup])
    assert.equal(await stateOf(world, request.id), 'open')
  })

  it('never has more open than the programme allows, however many back-ups there are', async () => {
    world.programme = {
      ...world.programme,
      backups: 5,
      clock: { ...world.programme.clock, mostOpenRequests: 3 },
    }
    const all = []
    while (all.length < 4) all.push(await anApprovedMentor(world))
    const noor = await aMentee(world)
    let { id } = await anOpenRequest(world, noor, backup, all)
    for (const outcome of ['asked', 'asked', 'waiting']) {
      world.now = new Date(world.now.getTime() + 24 * 3_600_000)
      assert.equal(await too(id), outcome)
      id = (await world.run((work) => openRequestsOf(work, noor))).at(-1)?.id ?? ''
    }
    assert.equal((await world.run((work) => openRequestsOf(work, noor))).length, 3)
  })

  it('asks the mentee where no back-up was agreed, and what they choose opens one more request', async () => {
    const noor = await aMentee(world)
    const { id } = await anOpenRequest(world, noor, mentor)
    const choose = async () => await world.run((work) => askAnother(work, noor, backup))
    assert.equal(await choose(), 'request-open')
    world.now = new Date('2026-11-24T08:00:00Z')
    world.events.length = 0
    assert.equal(await too(id), 'exhausted')
    assert.deepEqual(kinds(), ['backups-exhausted'])
    assert.ok(typeof (await choose()) === 'object')
    assert.equal((await world.run((work) => openRequestsOf(work, noor))).length, 2)
    // The one who was asked now has a day of their own.
    const third = await anApprovedMentor(world)
    assert.equal(await world.run((work) => askAnother(work, noor, third)), 'request-open')
  })

  it('asks nobody else on behalf of a mentee who is on pause, who withdrew, or who has a mentor', async () => {
    world.now = new Date('2026-11-24T08:00:00Z')
    await world.run((work) => pauseMentee(work, mentee, null))
    assert.equal(await too(), 'waiting')
    await world.run((work) => withdrawSearch(work, mentee))
    assert.equal(await too(), 'not-open')
    assert.deepEqual(await asked(), [])
  })

  it('the first yes counts: the others hear that it is not needed any more', async () => {
    world.now = new Date('2026-11-24T08:00:00Z')
    await too()
    const [, second] = await world.run((work) => openRequestsOf(work, mentee))
    assert.ok(second)
    await world.run((work) => accept(work, backup, second.id))
    assert.equal(await stateOf(world, request.id), 'overtaken')
    const late = await world.run((work) => accept(work, mentor, request.id))
    assert.deepEqual(late, { already: 'overtaken', at: world.now.getTime() })
  })

  it('shows a card that is sent in the night when the mentor’s hours open, and its clock begins then', async () => {
    const noor = await aMentee(world)
    world.now = new Date('2026-11-27T21:00:00Z')
    world.events.length = 0
    const { id, told, tellAt, answerBy } = await anOpenRequest(world, noor, mentor)
    const monday = Date.parse('2026-11-30T07:30:00Z')
    assert.deepEqual([told, tellAt], [false, monday])
    assert.equal(answerBy, Date.parse('2026-12-09T07:30:00Z'))
    const sent = world.events.find((event) => event.kind === 'request-sent')
    assert.equal(sent?.tellAt, monday)
    const tell = async () => await world.run((work) => tellMentor(work, id))
    assert.equal(await tell(), 'not-yet')
    world.now = new Date(monday)
    assert.equal(await tell(), 'told')
    assert.equal(kinds().at(-1), 'request-told')
    assert.equal(await tell(), 'already')
  })

  it('leaves a mentor alone who went on pause before the card was shown: the next is asked', async () => {
    const noor = await aMentee(world)
    world.now = new Date('2026-11-27T21:00:00Z')
    const { id } = await anOpenRequest(world, noor, mentor, [backup])
    await world.run((work) => pauseMentor(work, mentor, null))
    world.now = new Date('2026-11-30T07:30:00Z')
    assert.equal(await world.run((work) => tellMentor(work, id)), 'released')
    assert.deepEqual(
      (await world.run((work) => openRequestsOf(work, noor))).map(({ mentorId }) => mentorId),
      [backup],
    )
  })

  it('shows a mentor who comes in the night what waits for them, once', async () => {
    const noor = await aMentee(world)
    world.now = new Date('2026-11-27T21:00:00Z')
    const { id } = await anOpenRequest(world, noor, mentor)
    world.events.length = 0
    await world.run((work) => tellWhoCame(work, mentor))
    await world.run((work) => tellWhoCame(work, mentor))
    assert.deepEqual(kinds(), ['request-told'])
    assert.equal(await world.run((work) => tellMentor(work, id)), 'already')
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

import assert from 'node:assert/strict'
import { pauseMentee, pauseMentor } from '../../../core/people/pause.ts'
import { backupsOf } from '../../../core/requests/backups.ts'
import {
  decline,
  declineReasons,
  giveReason,
  isDeclineReason,
  type DeclineReason,
} from '../../../core/requests/decline.ts'
import { findLiveSearch, findRequest, openRequestsOf } from '../../../core/requests/request.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { alsoAsk, aMentorship, anOpenRequest, stateOf } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('a no', (database) => {
  let world: World
  let mentee: string
  let mentor: string
  let next: string
  let third: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
    mentor = await anApprovedMentor(world)
    next = await anApprovedMentor(world, { capacity: 1 })
    third = await anApprovedMentor(world)
  })

  const no = async (requestId: string, reason: DeclineReason | null = null, by = mentor) =>
    await world.run((work) => decline(work, by, requestId, reason))
  const asked = async (): Promise<string[]> =>
    (await world.run((work) => openRequestsOf(work, mentee))).map(({ mentorId }) => mentorId)

  it('asks the back-up in the same transaction, with a clock of its own', async () => {
    const first = await anOpenRequest(world, mentee, mentor, [next, third])
    world.now = new Date('2026-11-24T10:00:00Z')
    world.events.length = 0
    assert.equal(await no(first.id, 'no-time'), 'declined')
    const [second] = await world.run((work) => openRequestsOf(work, mentee))
    assert.equal(second?.mentorId, next)
    assert.equal(second.message, first.message)
    const ref = { personId: mentee, searchId: first.searchId }
    assert.deepEqual(world.events, [
      { kind: 'request-declined', mentorId: mentor, requestId: first.id, reason: 'no-time', ...ref },
      {
        kind: 'request-sent',
        mentorId: next,
        requestId: second.id,
        tellAt: null,
        // Twelve hours later it is night: the reminder waits for the mentor's hours.
        remindAt: Date.parse('2026-11-25T07:30:00Z'),
        askNextAt: Date.parse('2026-11-25T10:00:00Z'),
        answerBy: Date.parse('2026-12-03T10:00:00Z'),
        ...ref,
      },
    ])
    assert.deepEqual(await world.run((work) => backupsOf(work, first.searchId)), [third])
    const declined = await world.run((work) => findRequest(work, first.id))
    assert.equal(declined?.reason, 'no-time')
    assert.equal(declined.decidedAt, world.now.getTime())
  })

  it('passes over back-ups who cannot be asked any more', async () => {
    const { id, searchId } = await anOpenRequest(world, mentee, mentor, [next, third])
    await aMentorship(world, await aMentee(world), next)
    await no(id)
    assert.deepEqual(await asked(), [third])
    assert.deepEqual(await world.run((work) => backupsOf(work, searchId)), [])
  })

  it('of the last one leaves the search open, and says that nobody is left', async () => {
    const { id, searchId } = await anOpenRequest(world, mentee, mentor, [next])
    await world.run((work) => pauseMentor(work, next, null))
    world.events.length = 0
    await no(id)
    assert.deepEqual(await asked(), [])
    assert.equal((await world.run((work) => findLiveSearch(work, mentee)))?.id, searchId)
    assert.deepEqual(
      world.events.map(({ kind }) => kind),
      ['request-declined', 'backups-exhausted'],
    )
    assert.deepEqual(world.events[1], { kind: 'backups-exhausted', personId: mentee, searchId })
  })

  it('says that nobody is left only when nobody is thinking any more', async () => {
    const first = await anOpenRequest(world, mentee, mentor)
    const toNext = await alsoAsk(database(), first, next, 2)
    await no(first.id)
    assert.ok(!world.events.some(({ kind }) => kind === 'backups-exhausted'))
    await no(toNext, null, next)
    assert.ok(world.events.some(({ kind }) => kind === 'backups-exhausted'))
  })

  it('gives its slot to the next', async () => {
    const first = await anOpenRequest(world, mentee, mentor, [third])
    await alsoAsk(database(), first, next, 2)
    await no(first.id)
    assert.deepEqual((await asked()).toSorted(), [next, third].toSorted())
    const rows = await database()('requests').where({ mentor_id: third })
    assert.deepEqual(
      rows.map(({ slot }) => slot),
      [1],
    )
  })

  it('asks nobody on behalf of a mentee who is on a pause', async () => {
    const { id, searchId } = await anOpenRequest(world, mentee, mentor, [next])
    await world.run((work) => pauseMentee(work, mentee, null))
    world.events.length = 0
    assert.equal(await no(id), 'declined')
    assert.deepEqual(
      world.events.map(({ kind }) => kind),
      ['request-declined'],
    )
    assert.deepEqual(await asked(), [])
    assert.deepEqual(await world.run((work) => backupsOf(work, searchId)), [next])
  })

  it('tapped twice is one no, and asks one back-up', async () => {
    const { id } = await anOpenRequest(world, mentee, mentor, [next, third])
    await no(id)
    assert.deepEqual(await no(id), { already: 'declined', at: world.now.getTime() })
    assert.deepEqual(await asked(), [next])
  })

  it('after a withdrawal is answered kindly', async () => {
    const { id } = await anOpenRequest(world, mentee, mentor, [next])
    await world.run((work) => withdrawSearch(work, mentee))
    assert.deepEqual(await no(id), { already: 'withdrawn', at: world.now.getTime() })
    assert.deepEqual(await asked(), [])
  })

  it('is taken from nobody but the mentor who was asked', async () => {
    const { id } = await anOpenRequest(world, mentee, mentor)
    assert.equal(await no(id, null, next), 'not-found')
    assert.equal(await no('none'), 'not-found')
    assert.equal(await stateOf(world, id), 'open')
  })

  it('can have its reason afterwards, once, and only from who said it', async () => {
    const { id } = await anOpenRequest(world, mentee, mentor)
    const because = async (reason: DeclineReason, by = mentor, about = id) =>
      await world.run((work) => giveReason(work, by, about, reason))
    assert.deepEqual(await because('away'), { already: 'open', at: null })
    await no(id)
    assert.equal(await because('away', next), 'not-found')
    assert.equal(await because('away', mentor, 'none'), 'not-found')
    assert.equal(await because('away'), 'given')
    assert.equal(await because('other'), 'already-given')
    assert.equal((await world.run((work) => findRequest(work, id)))?.reason, 'away')
  })

  it('knows its reasons', () => {
    assert.ok(declineReasons.every(isDeclineReason))
    assert.ok(!isDeclineReason('too-young'))
  })
})

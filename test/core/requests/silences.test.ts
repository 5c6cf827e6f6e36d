import assert from 'node:assert/strict'
import { findMentor } from '../../../core/mentors/profile.ts'
import { resumeMentor } from '../../../core/people/pause.ts'
import { decline } from '../../../core/requests/decline.ts'
import { expire } from '../../../core/requests/expire.ts'
import { tellOfSilences } from '../../../core/requests/silences.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { anOpenRequest } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

const day = 24 * 3_600_000

onEachDatabase('a mentor who is silent', (database) => {
  let world: World
  let els: string
  beforeEach(async () => {
    world = makeWorld(database)
    els = await anApprovedMentor(world)
    world.events.length = 0
  })

  const silence = async (): Promise<void> => {
    const { id, answerBy } = await anOpenRequest(world, await aMentee(world), els)
    world.now = new Date(answerBy)
    assert.equal(await world.run((work) => expire(work, id)), 'expired')
  }
  const isPaused = async (): Promise<boolean | undefined> =>
    (await world.run((work) => findMentor(work, els)))?.paused

  it('goes on pause with the third silence in 60 days, without an end', async () => {
    await silence()
    await silence()
    assert.equal(await isPaused(), false)
    await silence()
    assert.equal(await isPaused(), true)
    const paused = world.events.filter(({ kind }) => kind === 'person-paused' || kind === 'silence-paused')
    assert.deepEqual(
      paused.map((event) => event.kind),
      ['person-paused', 'silence-paused'],
    )
    assert.equal(await world.run((work) => tellOfSilences(work, els)), 'told')
  })

  it('is counted anew after the way back', async () => {
    for (let times = 0; times < 3; times += 1) await silence()
    await world.run((work) => resumeMentor(work, els))
    assert.equal(await world.run((work) => tellOfSilences(work, els)), 'back')
    await silence()
    await silence()
    assert.equal(await isPaused(), false)
    await silence()
    assert.equal(await isPaused(), true)
  })

  it('stays where the silences lie further apart, or a no lies between: a no is an answer', async () => {
    await silence()
    await silence()
    const { id } = await anOpenRequest(world, await aMentee(world), els)
    await world.run((work) => decline(work, els, id, null))
    assert.equal(await isPaused(), false)
    world.now = new Date(world.now.getTime() + 60 * day)
    await silence()
    assert.equal(await isPaused(), false)
  })

  it('stays for ever where the programme says so', async () => {
    world.programme = { ...world.programme, clock: { ...world.programme.clock, pauseAfterSilences: null } }
    for (let times = 0; times < 4; times += 1) await silence()
    assert.equal(await isPaused(), false)
  })
})

import assert from 'node:assert/strict'
import { isPaused, pauseMentee, pauseMentor, resumeMentee, resumeMentor } from '../../../core/people/pause.ts'
import { rolesOf } from '../../../core/people/person.ts'
import type { Work } from '../../../core/work.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { aMentee, anApprovedMentor, aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

const week = 7 * 24 * 3_600_000

const roles = [
  { role: 'mentee', make: aMentee, pause: pauseMentee, resume: resumeMentee },
  { role: 'mentor', make: anApprovedMentor, pause: pauseMentor, resume: resumeMentor },
] as const

for (const { role, make, pause, resume } of roles) {
  onEachDatabase(`the pause of a ${role}`, (database) => {
    let world: World
    let id: string
    const paused = async (): Promise<boolean> => {
      const row = (await world.run((work) => rolesOf(work, id)))[role]
      assert.ok(row)
      return isPaused(row, world.now)
    }
    const later = (milliseconds: number): Date => new Date(world.now.getTime() + milliseconds)

    beforeEach(async () => {
      world = makeWorld(database)
      id = await make(world)
      world.events.length = 0
    })

    it('lasts until they come back, where it has no end', async () => {
      assert.equal(await world.run((work) => pause(work, id, null)), 'paused')
      world.now = later(1_000 * week)
      assert.equal(await paused(), true)
      assert.equal(await world.run((work) => resume(work, id)), 'resumed')
      assert.equal(await paused(), false)
      assert.deepEqual(world.events, [
        { kind: 'person-paused', personId: id, role, until: null },
        { kind: 'person-resumed', personId: id, role },
      ])
    })

    it('is over by itself at its end', async () => {
      const end = later(week)
      await world.run((work) => pause(work, id, end))
      assert.deepEqual(world.events, [{ kind: 'person-paused', personId: id, role, until: end.getTime() }])
      world.now = new Date(end.getTime() - 1)
      assert.equal(await paused(), true)
      world.now = end
      assert.equal(await paused(), false)
      assert.equal(await world.run((work) => resume(work, id)), 'not-paused')
    })

    it('can begin again after its end', async () => {
      await world.run((work) => pause(work, id, later(week)))
      world.now = later(week)
      assert.equal(await world.run((work) => pause(work, id, null)), 'paused')
      assert.equal(await paused(), true)
    })

    it('begins once when the button is pressed twice at the same moment', async () => {
      const press = (work: Work): Promise<string> => pause(work, id, null)
      assert.deepEqual(await overlap(world, database(), press, press), ['paused', 'already-paused'])
      assert.equal(world.events.length, 1)
    })

    it('can be made shorter or longer', async () => {
      await world.run((work) => pause(work, id, null))
      assert.equal(await world.run((work) => pause(work, id, later(week))), 'paused')
      world.now = later(week)
      assert.equal(await paused(), false)
    })

    it('cannot end before it begins: that is a bug', async () => {
      for (const end of [world.now, new Date(0), new Date(NaN)]) {
        await assert.rejects(
          world.run((work) => pause(work, id, end)),
          RangeError,
        )
      }
      assert.equal(await paused(), false)
    })

    it('is nothing for someone who is no such thing', async () => {
      const nobody = await aPerson(world)
      assert.equal(await world.run((work) => pause(work, nobody, null)), 'no-such-role')
      assert.equal(await world.run((work) => resume(work, nobody)), 'no-such-role')
    })

    it('ends only where there is one', async () => {
      world.events.length = 0
      assert.equal(await world.run((work) => resume(work, id)), 'not-paused')
      assert.deepEqual(world.events, [])
    })
  })
}

onEachDatabase('someone who is mentee and mentor', (database) => {
  it('pauses in one role alone', async () => {
    const world = makeWorld(database)
    const account = 'app:both'
    const id = await anApprovedMentor(world, { account })
    assert.equal(await aMentee(world, { account }), id)
    await world.run((work) => pauseMentor(work, id, null))
    const { mentee, mentor } = await world.run((work) => rolesOf(work, id))
    assert.ok(mentee && mentor)
    assert.equal(isPaused(mentor, world.now.getTime()), true)
    assert.equal(isPaused(mentee, world.now.getTime()), false)
  })
})

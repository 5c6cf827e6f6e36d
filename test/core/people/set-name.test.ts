import assert from 'node:assert/strict'
import { findPerson } from '../../../core/people/person.ts'
import { setName } from '../../../core/people/set-name.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { anApprovedMentor, aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('giving a name', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })

  it('keeps it cleaned, and records that there is a new one', async () => {
    const id = await aPerson(world)
    world.events.length = 0
    assert.equal(await world.run((work) => setName(work, id, ' Zoe\u0308\u202E ')), 'set')
    assert.equal((await world.run((work) => findPerson(work, id)))?.name, 'Zoë')
    assert.deepEqual(world.events, [{ kind: 'person-renamed', personId: id }])
  })

  it('gives nothing away in the events', async () => {
    const id = await aPerson(world, { name: 'Zebedeus' })
    await world.run((work) => setName(work, id, 'Xanthippe'))
    assert.doesNotMatch(JSON.stringify(await database()('events')), /Zebedeus|Xanthippe/)
  })

  it('with the same name is no news', async () => {
    const id = await aPerson(world, { name: 'Zoë' })
    world.events.length = 0
    assert.equal(await world.run((work) => setName(work, id, 'Zoe\u0308')), 'set')
    assert.deepEqual(world.events, [])
  })

  it('keeps the old name when the new one is none', async () => {
    const id = await aPerson(world, { name: 'Zoë' })
    assert.equal(await world.run((work) => setName(work, id, '0470 12 34 56')), 'not-a-name')
    assert.equal((await world.run((work) => findPerson(work, id)))?.name, 'Zoë')
  })

  it('also changes the profile of an approved mentor', async () => {
    const id = await anApprovedMentor(world)
    world.events.length = 0
    await world.run((work) => setName(work, id, 'Zoë'))
    assert.deepEqual(world.events, [
      { kind: 'person-renamed', personId: id },
      { kind: 'mentor-profile-changed', personId: id, field: 'name' },
    ])
  })

  it('takes text that means something to a database as text', async () => {
    const id = await aPerson(world)
    await world.run((work) => setName(work, id, "Robert'); drop table people; --"))
    assert.equal((await world.run((work) => findPerson(work, id)))?.name, "Robert'); drop table people; --")
  })
})

import assert from 'node:assert/strict'
import { askContact } from '../../../core/people/ask-contact.ts'
import type { Work } from '../../../core/work.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

const day = 24 * 3_600_000

onEachDatabase('asking a counsellor to get in touch', (database) => {
  let world: World
  let id: string
  const ask = (work: Work): Promise<string> => askContact(work, id)
  const asked = (): unknown[] => world.events.filter(({ kind }) => kind === 'contact-asked')

  beforeEach(async () => {
    world = makeWorld(database)
    id = await aPerson(world)
  })

  it('is recorded', async () => {
    assert.equal(await world.run(ask), 'asked')
    assert.deepEqual(asked(), [{ kind: 'contact-asked', personId: id }])
  })

  it('is recorded once in 24 hours, and can be asked again after that', async () => {
    await world.run(ask)
    world.now = new Date(world.now.getTime() + day - 1)
    assert.equal(await world.run(ask), 'already-asked')
    world.now = new Date(world.now.getTime() + 1)
    assert.equal(await world.run(ask), 'asked')
    assert.equal(asked().length, 2)
  })

  it('is recorded once when the button is pressed twice at the same moment', async () => {
    assert.deepEqual(await overlap(world, database(), ask, ask), ['asked', 'already-asked'])
  })

  it('is somebody’s own', async () => {
    await world.run(ask)
    id = await aPerson(world)
    assert.equal(await world.run(ask), 'asked')
  })
})

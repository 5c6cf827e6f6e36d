import assert from 'node:assert/strict'
import { closeContact, forgetAge } from '../../../core/contact/close.ts'
import { openContacts } from '../../../core/contact/contact.ts'
import { askContact } from '../../../core/contact/open.ts'
import { writeContact } from '../../../core/contact/write.ts'
import { registerMentee } from '../../../core/people/register-mentee.ts'
import type { Work } from '../../../core/work.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { aCounsellor, aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('asking a counsellor to get in touch', (database) => {
  let world: World
  let id: string
  let staff: string
  const ask = (work: Work): Promise<string> => askContact(work, id, 'mentee')
  const kinds = (): string[] => world.events.map(({ kind }) => kind)
  const open = async (): Promise<string[]> =>
    (await world.run(async (work) => await openContacts(work, 10))).map((contact) => contact.id)
  const theOpenOne = async (): Promise<string> => (await open())[0] ?? 'none'

  beforeEach(async () => {
    world = makeWorld(database)
    id = await aPerson(world)
    staff = await aCounsellor(world)
    world.events.length = 0
  })

  it('is told once, until a counsellor has dealt with it', async () => {
    assert.equal(await world.run(ask), 'asked')
    assert.equal(await world.run(ask), 'already-asked')
    const contactId = await theOpenOne()
    assert.equal(await world.run((work) => closeContact(work, staff, contactId)), 'closed')
    assert.equal(await world.run((work) => closeContact(work, staff, contactId)), 'already-closed')
    assert.equal(await world.run(ask), 'asked')
    assert.deepEqual(kinds(), ['contact-asked', 'contact-closed', 'contact-asked'])
  })

  it('is told once when the button is pressed twice at the same moment', async () => {
    assert.deepEqual(await overlap(world, database(), ask, ask), ['asked', 'already-asked'])
  })

  it('is somebody’s own, and apart for each of their chats', async () => {
    await world.run(ask)
    assert.equal(await world.run((work) => askContact(work, id, 'mentor')), 'asked')
    id = await aPerson(world)
    assert.equal(await world.run(ask), 'asked')
    assert.equal((await open()).length, 3)
  })

  it('lets the two write to each other until it is closed, and nobody else', async () => {
    await world.run(ask)
    const contactId = await theOpenOne()
    const write = async (from: string, text: string): Promise<string> =>
      await world.run((work) => writeContact(work, from, contactId, text))
    assert.equal(await write(staff, 'How can I help?'), 'written')
    assert.equal(await write(id, 'With my age'), 'written')
    assert.equal(await write(id, ' \u200b '), 'empty')
    assert.equal(await write(id, 'x'.repeat(3_501)), 'too-long')
    assert.equal(await write(await aPerson(world), 'me too'), 'not-yours')
    await world.run((work) => closeContact(work, staff, contactId))
    assert.equal(await write(id, 'one more'), 'closed')
    assert.equal((await database()('contact_messages')).length, 2)
  })

  it('is closed by counsellors alone', async () => {
    await world.run(ask)
    const contactId = await theOpenOne()
    assert.equal(await world.run((work) => closeContact(work, id, contactId)), 'not-found')
    assert.equal(await world.run((work) => forgetAge(work, id, contactId)), 'not-found')
    assert.deepEqual(await open(), [contactId])
  })

  it('can end in another age, of those who said to be too young alone', async () => {
    await world.run((work) => registerMentee(work, id, 'under-18'))
    await world.run(ask)
    const contactId = await theOpenOne()
    assert.equal(await world.run((work) => forgetAge(work, staff, contactId)), 'forgotten')
    assert.equal(await world.run((work) => registerMentee(work, id, '18-25')), 'registered')
    await world.run(ask)
    const next = await theOpenOne()
    assert.equal(await world.run((work) => forgetAge(work, staff, next)), 'not-under-age')
    assert.equal(await world.run((work) => forgetAge(work, staff, contactId)), 'already-closed')
  })
})

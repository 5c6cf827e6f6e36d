import assert from 'node:assert/strict'
import { closeContact } from '../../../core/contact/close.ts'
import { chooseRegion } from '../../../core/people/choose-region.ts'
import { meet } from '../../../core/people/meet.ts'
import { findPerson, rolesOf } from '../../../core/people/person.ts'
import { registerMentee } from '../../../core/people/register-mentee.ts'
import { languagesOf, setLanguages } from '../../../core/people/speak-languages.ts'
import type { Work } from '../../../core/work.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { aCounsellor, aMentee } from '../../support/people.ts'
import { makeWorld, programme, type World } from '../../support/work.ts'

onEachDatabase('registering as a mentee', (database) => {
  let world: World
  let id: string
  const register = async (band: string): Promise<string> =>
    await world.run((work) => registerMentee(work, id, band))
  const isMentee = async (): Promise<boolean> =>
    (await world.run((work) => rolesOf(work, id))).mentee !== null
  const ageBand = async (): Promise<string | null | undefined> =>
    (await world.run((work) => findPerson(work, id)))?.ageBand

  /** What happened last, without the name of the contact. */
  const lastEvent = (): object => {
    const { contactId, ...event } = (world.events.at(-1) ?? {}) as { contactId?: string }
    assert.match(contactId ?? '', /./)
    return event
  }

  beforeEach(async () => {
    world = makeWorld(database)
    id = (await world.run((work) => meet(work, 'app:1', { locale: 'fr', timeZone: null }))).id
    world.events.length = 0
  })

  it('makes a mentee of someone who is old enough, with the band and the language', async () => {
    assert.equal(await register('18-25'), 'registered')
    const { mentee } = await world.run((work) => rolesOf(work, id))
    assert.deepEqual(mentee, {
      person_id: id,
      region: null,
      registered_at: world.now.getTime(),
      paused_at: null,
      paused_until: null,
    })
    assert.equal(await ageBand(), '18-25')
    assert.deepEqual(await world.run((work) => languagesOf(work, id)), ['fr'])
    assert.deepEqual(world.events, [{ kind: 'mentee-registered', personId: id, ageBand: '18-25' }])
  })

  it('leaves the languages alone that someone named before', async () => {
    await world.run((work) => setLanguages(work, id, ['sv', 'nl']))
    await register('26-plus')
    assert.deepEqual(await world.run((work) => languagesOf(work, id)), ['sv', 'nl'])
  })

  it('happens once, also when the button is pressed twice at the same moment', async () => {
    const press = (work: Work): Promise<string> => registerMentee(work, id, '18-25')
    assert.deepEqual(await overlap(world, database(), press, press), ['registered', 'already-registered'])
    assert.equal(world.events.length, 1)
  })

  it('under the minimum age keeps the answer alone, and makes nobody a mentee', async () => {
    assert.equal(await register('under-18'), 'under-age')
    assert.equal(await isMentee(), false)
    assert.equal(await ageBand(), 'under-18')
    assert.deepEqual(await world.run((work) => languagesOf(work, id)), [])
    assert.deepEqual(world.events, [{ kind: 'under-age-met', personId: id }])
  })

  it('under the minimum age is recorded once', async () => {
    await register('under-18')
    assert.equal(await register('under-18'), 'under-age')
    assert.equal(world.events.length, 1)
  })

  it('with an older answer after a younger one goes to a counsellor, and the first answer stays', async () => {
    await register('under-18')
    assert.equal(await register('18-25'), 'age-changed')
    assert.equal(await isMentee(), false)
    assert.equal(await ageBand(), 'under-18')
    assert.deepEqual(lastEvent(), { kind: 'age-changed', personId: id, ageBand: '18-25' })
  })

  it('with two answers at the same moment, the younger one first, makes nobody a mentee', async () => {
    const outcomes = await overlap(
      world,
      database(),
      (work) => registerMentee(work, id, 'under-18'),
      (work) => registerMentee(work, id, '18-25'),
    )
    assert.deepEqual(outcomes, ['under-age', 'age-changed'])
    assert.equal(await isMentee(), false)
  })

  it('tells the counsellors of changed answers once, until they have dealt with it', async () => {
    const told = (): number => world.events.filter(({ kind }) => kind === 'age-changed').length
    await register('under-18')
    await register('18-25')
    await register('26-plus')
    await register('18-25')
    assert.equal(told(), 1)
    const staff = await aCounsellor(world)
    const contact = await database()('contacts').first('id')
    await world.run((work) => closeContact(work, staff, contact?.id ?? ''))
    assert.equal(await register('18-25'), 'age-changed')
    assert.equal(told(), 2)
  })

  it('with a younger answer after the registration goes to a counsellor, and nothing changes by itself', async () => {
    await register('18-25')
    assert.equal(await register('under-18'), 'age-changed')
    assert.equal(await isMentee(), true)
    assert.equal(await ageBand(), '18-25')
    assert.deepEqual(lastEvent(), { kind: 'age-changed', personId: id, ageBand: 'under-18' })
  })

  it('with another band above the minimum is an old button, nothing more', async () => {
    await register('18-25')
    assert.equal(await register('26-plus'), 'already-registered')
    assert.equal(await ageBand(), '18-25')
    assert.equal(world.events.length, 1)
  })

  it('knows only the bands of the programme', async () => {
    for (const band of ['', '19', 'UNDER-18', 'constructor'])
      assert.equal(await register(band), 'no-such-band')
    assert.equal(await ageBand(), null)
    assert.deepEqual(world.events, [])
  })

  it('follows the minimum age of the programme, also when that changes after an answer', async () => {
    world.programme = { ...programme, minimumAge: 26 }
    assert.equal(await register('18-25'), 'under-age')
    world.programme = programme
    assert.equal(await register('18-25'), 'registered')
    assert.deepEqual(
      world.events.map(({ kind }) => kind),
      ['under-age-met', 'mentee-registered'],
    )
  })

  it('keeps a region of the programme afterwards, or everywhere', async () => {
    id = await aMentee(world, { region: 'limburg' })
    const region = async (): Promise<unknown> => (await world.run((work) => rolesOf(work, id))).mentee?.region
    assert.equal(await region(), 'limburg')
    assert.equal(await world.run((work) => chooseRegion(work, id, 'atlantis')), 'no-such-region')
    assert.equal(await region(), 'limburg')
    assert.equal(await world.run((work) => chooseRegion(work, id, null)), 'chosen')
    assert.equal(await region(), null)
  })

  it('keeps no region of someone who is no mentee', async () => {
    assert.equal(await world.run((work) => chooseRegion(work, id, 'limburg')), 'not-registered')
  })
})

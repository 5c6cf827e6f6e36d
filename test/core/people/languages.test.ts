import assert from 'node:assert/strict'
import { chooseLanguage } from '../../../core/people/choose-language.ts'
import { meet } from '../../../core/people/meet.ts'
import { findPerson } from '../../../core/people/person.ts'
import { languagesOf, setLanguages } from '../../../core/people/speak-languages.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { anApplicant, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, programme, type World } from '../../support/work.ts'

onEachDatabase('the languages of a person', (database) => {
  let world: World
  let id: string
  const languages = async (): Promise<string[]> => await world.run((work) => languagesOf(work, id))
  const choose = async (language: string): Promise<string> =>
    await world.run((work) => chooseLanguage(work, id, language))
  const set = async (...codes: string[]): Promise<string> =>
    await world.run((work) => setLanguages(work, id, codes))

  beforeEach(async () => {
    world = makeWorld(database)
    id = (await world.run((work) => meet(work, 'app:1', { locale: null, timeZone: null }))).id
    world.events.length = 0
  })

  it('begin with none', async () => {
    assert.deepEqual(await languages(), [])
  })

  it('choosing one is kept, recorded, and makes it the one spoken best', async () => {
    assert.equal(await choose('fr'), 'chosen')
    const person = await world.run((work) => findPerson(work, id))
    assert.equal(person?.language, 'fr')
    assert.equal(person.languageChosen, true)
    assert.deepEqual(await languages(), ['fr'])
    assert.deepEqual(world.events, [{ kind: 'language-chosen', personId: id, language: 'fr' }])
  })

  it('choosing the guessed one makes a choice of the guess', async () => {
    await choose('nl')
    assert.equal((await world.run((work) => findPerson(work, id)))?.languageChosen, true)
    assert.equal(world.events.length, 1)
  })

  it('choosing another one puts it first and leaves the others in their order', async () => {
    await set('nl', 'en', 'fr', 'sv')
    await choose('fr')
    assert.deepEqual(await languages(), ['fr', 'nl', 'en', 'sv'])
  })

  it('choosing the same one again is no news', async () => {
    await choose('fr')
    await choose('fr')
    assert.equal(world.events.length, 1)
  })

  it('choosing one that the programme does not offer changes nothing', async () => {
    await choose('fr')
    world.events.length = 0
    world.programme = { ...programme, languages: ['nl', 'fr'] }
    for (const other of ['sv', 'de', '', 'FR', '__proto__']) assert.equal(await choose(other), 'not-offered')
    assert.deepEqual(await languages(), ['fr'])
    assert.deepEqual(world.events, [])
  })

  it('are set in the order given, each once', async () => {
    assert.equal(await set('sv', 'nl', 'sv', 'fr', 'nl'), 'set')
    assert.deepEqual(await languages(), ['sv', 'nl', 'fr'])
    assert.equal(await set('fr', 'sv'), 'set')
    assert.deepEqual(await languages(), ['fr', 'sv'])
  })

  it('are never none, and never one that the programme does not offer', async () => {
    await set('nl')
    assert.equal(await set(), 'none')
    assert.equal(await set('nl', 'de'), 'not-offered')
    assert.deepEqual(await languages(), ['nl'])
  })

  it('stay whole when two turns set them at the same moment', async () => {
    await overlap(
      world,
      database(),
      (work) => setLanguages(work, id, ['nl', 'fr']),
      (work) => setLanguages(work, id, ['fr', 'sv', 'nl']),
    )
    assert.deepEqual(await languages(), ['fr', 'sv', 'nl'])
    const ranks = await database()('person_languages').where({ person_id: id }).orderBy('rank').pluck('rank')
    assert.deepEqual(ranks, [0, 1, 2])
  })

  it('of an approved mentor are part of the profile, so a change is recorded, once', async () => {
    id = await anApprovedMentor(world)
    world.events.length = 0
    await set('nl', 'fr')
    await set('nl', 'fr')
    assert.deepEqual(world.events, [{ kind: 'mentor-profile-changed', personId: id, field: 'languages' }])
  })

  it('of an applicant are nobody’s news yet', async () => {
    id = await anApplicant(world)
    world.events.length = 0
    await set('nl', 'fr')
    assert.deepEqual(world.events, [])
  })
})

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { guessLanguage, meet } from '../../../core/people/meet.ts'
import { findPerson } from '../../../core/people/person.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { makeWorld, programme, type World } from '../../support/work.ts'

const nothing = { locale: null, timeZone: null }

onEachDatabase('meeting someone', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })

  it('makes a person of a new account, and records it', async () => {
    const told = { locale: 'fr-BE', timeZone: 'Europe/Paris' }
    const person = await world.run((work) => meet(work, 'app:1', told))
    assert.deepEqual(person, {
      id: person.id,
      name: null,
      language: 'fr',
      languageChosen: false,
      timeZone: 'Europe/Paris',
      ageBand: null,
      erased: false,
    })
    assert.deepEqual(await world.run((work) => findPerson(work, person.id)), person)
    assert.deepEqual(world.events, [{ kind: 'person-met', personId: person.id }])
  })

  it('finds the same person again, and records nothing', async () => {
    const first = await world.run((work) => meet(work, 'app:1', nothing))
    const second = await world.run((work) => meet(work, 'app:1', { locale: 'sv', timeZone: null }))
    assert.deepEqual(second, first)
    assert.equal(world.events.length, 1)
  })

  it('tells two accounts apart', async () => {
    const one = await world.run((work) => meet(work, 'app:1', nothing))
    const other = await world.run((work) => meet(work, 'app:11', nothing))
    assert.notEqual(one.id, other.id)
  })

  it('makes one person when two turns meet a new account at the same moment', async () => {
    const [one, other] = await overlap(
      world,
      database(),
      (work) => meet(work, 'app:1', nothing),
      (work) => meet(work, 'app:1', nothing),
    )
    assert.equal(one.id, other.id)
    assert.equal((await database()('people')).length, 1)
    assert.deepEqual(world.events, [{ kind: 'person-met', personId: one.id }])
  })

  it('makes the person after all when the turn that was first fails', async () => {
    const failing = world.run(async (work) => {
      await meet(work, 'app:1', nothing)
      throw new Error('this turn fails')
    })
    await assert.rejects(failing, /this turn fails/)
    const person = await world.run((work) => meet(work, 'app:1', nothing))
    assert.equal((await database()('people')).length, 1)
    assert.ok(await world.run((work) => findPerson(work, person.id)))
  })

  it('keeps when someone was last here, to the hour, and never goes back', async () => {
    const seen = async (): Promise<number | undefined> =>
      (await database()('people').first('seen_at'))?.seen_at
    const start = world.now.getTime()
    await world.run((work) => meet(work, 'app:1', nothing))
    world.now = new Date(start + 3_599_999)
    await world.run((work) => meet(work, 'app:1', nothing))
    assert.equal(await seen(), start)
    world.now = new Date(start + 3_600_000)
    await world.run((work) => meet(work, 'app:1', nothing))
    assert.equal(await seen(), start + 3_600_000)
    world.now = new Date(start)
    await world.run((work) => meet(work, 'app:1', { locale: null, timeZone: 'Asia/Tokyo' }))
    assert.equal(await seen(), start + 3_600_000)
  })

  it('follows the time zone that the app tells, and keeps it when the app tells none or nonsense', async () => {
    const zone = async (timeZone: string | null): Promise<string | null> =>
      (await world.run((work) => meet(work, 'app:1', { locale: null, timeZone }))).timeZone
    assert.equal(await zone('Romance Standard Time'), null)
    assert.equal(await zone('Europe/Brussels'), 'Europe/Brussels')
    assert.equal(await zone(null), 'Europe/Brussels')
    assert.equal(await zone("'; drop table people"), 'Europe/Brussels')
    assert.equal(await zone('Asia/Tokyo'), 'Asia/Tokyo')
    const row = await database()('people').first('time_zone')
    assert.equal(row?.time_zone, 'Asia/Tokyo')
  })

  it('speaks the first language of the programme where the stored one is no longer offered', async () => {
    const { id } = await world.run((work) => meet(work, 'app:1', { locale: 'sv', timeZone: null }))
    world.programme = { ...programme, languages: ['fr', 'nl'] }
    assert.equal((await world.run((work) => findPerson(work, id)))?.language, 'fr')
  })

  it('says who was erased', async () => {
    const { id } = await world.run((work) => meet(work, 'app:1', nothing))
    await database()('people').where({ id }).update({ erased_at: 1 })
    assert.equal((await world.run((work) => findPerson(work, id)))?.erased, true)
  })

  it('knows nobody by an identifier that nobody has', async () => {
    assert.equal(await world.run((work) => findPerson(work, 'nobody')), null)
  })
})

describe('the guess of a language', () => {
  for (const [locale, language] of [
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['FR_ca', 'fr'],
    ['sv-Latn-FI', 'sv'],
    [' en ', 'en'],
    ['de-DE', null],
    ['nld', null],
    ['', null],
    ['-nl', null],
    [null, null],
  ] as const) {
    it(`is ${language ?? 'none'} for the locale ${JSON.stringify(locale)}`, () => {
      assert.equal(guessLanguage(locale, programme), language)
    })
  }

  it('is never a language that the programme does not offer', () => {
    assert.equal(guessLanguage('sv-SE', { ...programme, languages: ['nl'] }), null)
    fc.assert(
      fc.property(fc.string(), (locale) => {
        const guess = guessLanguage(locale, programme)
        assert.ok(guess === null || programme.languages.includes(guess))
      }),
    )
  })
})

import assert from 'node:assert/strict'
import { beginApplication } from '../../../core/mentors/begin-application.ts'
import {
  setCapacity,
  setHeadline,
  setLinkedinUrl,
  setRegion,
  setSectors,
  setTopics,
  setYears,
} from '../../../core/mentors/change-profile.ts'
import { findMentor, type MentorProfile } from '../../../core/mentors/profile.ts'
import { sectors } from '../../../core/sectors/catalogue.ts'
import { topics } from '../../../core/topics.ts'
import type { Work } from '../../../core/work.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { anApprovedMentor, aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

const codes = sectors.map(({ code }) => code)
const some = (count: number, from = 0): string[] => codes.slice(from, from + count).sort()

onEachDatabase('the profile of a mentor', (database) => {
  let world: World
  let id: string
  const profile = async (): Promise<MentorProfile> => {
    const found = await world.run((work) => findMentor(work, id))
    assert.ok(found)
    return found
  }
  const set = async <Value, Outcome>(
    verb: (work: Work, personId: string, value: Value) => Promise<Outcome>,
    value: Value,
  ): Promise<Outcome> => await world.run((work) => verb(work, id, value))

  beforeEach(async () => {
    world = makeWorld(database)
    id = await anApprovedMentor(world)
    world.events.length = 0
  })

  describe('headline', () => {
    it('is kept on one line, without what cannot be seen', async () => {
      assert.equal(await set(setHeadline, '  Baker,\n\n 20\u0085 years\u202E '), 'set')
      assert.equal((await profile()).headline, 'Baker, 20 years')
    })
    it('is at most 120 characters', async () => {
      assert.equal(await set(setHeadline, 'a'.repeat(120)), 'set')
      assert.equal(await set(setHeadline, 'b'.repeat(121)), 'too-long')
      assert.equal((await profile()).headline, 'a'.repeat(120))
    })
    it('is something', async () => {
      for (const nothing of ['', ' \n ', '\u200B']) assert.equal(await set(setHeadline, nothing), 'empty')
    })
    it('tells nobody a number or an address', async () => {
      for (const text of ['Baker, 0470 12 34 56', 'Baker els@example.org', 'Baker https://example.org']) {
        assert.equal(await set(setHeadline, text), 'contact-details')
      }
      assert.equal((await profile()).headline, 'Nurse')
    })
  })

  describe('sectors', () => {
    it('are one to five of the catalogue', async () => {
      assert.equal(await set(setSectors, some(5)), 'set')
      assert.deepEqual((await profile()).sectors, some(5))
      assert.equal(await set(setSectors, some(6)), 'too-many')
      assert.equal(await set(setSectors, []), 'none')
      assert.equal(await set(setSectors, [...some(1), 'alchemy']), 'no-such-sector')
      assert.deepEqual((await profile()).sectors, some(5))
    })
    it('count once when they are named twice', async () => {
      assert.equal(await set(setSectors, [...some(3), ...some(3)]), 'set')
      assert.deepEqual((await profile()).sectors, some(3))
    })
    it('take the place of those before, in any order, as one change', async () => {
      await set(setSectors, some(2))
      world.events.length = 0
      await set(setSectors, some(3, 1))
      await set(setSectors, some(3, 1).reverse())
      assert.deepEqual((await profile()).sectors, some(3, 1))
      assert.equal(world.events.length, 1)
    })
    it('are those of the last of two turns at the same moment, not a mixture', async () => {
      const [first, second] = await overlap(
        world,
        database(),
        (work) => setSectors(work, id, some(5)),
        (work) => setSectors(work, id, some(5, 3)),
      )
      assert.deepEqual([first, second], ['set', 'set'])
      assert.deepEqual((await profile()).sectors, some(5, 3))
    })
  })

  describe('topics', () => {
    it('are one to all of them, in the order in which people read them', async () => {
      assert.equal(await set(setTopics, [...topics].reverse()), 'set')
      assert.deepEqual((await profile()).topics, [...topics])
      assert.equal(await set(setTopics, ['interview', 'interview']), 'set')
      assert.deepEqual((await profile()).topics, ['interview'])
      assert.equal(await set(setTopics, []), 'none')
      assert.equal(await set(setTopics, ['alchemy']), 'no-such-topic')
      assert.equal(await set(setTopics, [...topics, 'alchemy']), 'too-many')
      assert.deepEqual((await profile()).topics, ['interview'])
    })
  })

  describe('years', () => {
    it('are a whole number from 0 to 60', async () => {
      for (const years of [0, 60]) {
        assert.equal(await set(setYears, years), 'set')
        assert.equal((await profile()).years, years)
      }
      for (const years of [-1, 61, 1.5, NaN, Infinity])
        assert.equal(await set(setYears, years), 'out-of-range')
      assert.equal((await profile()).years, 60)
    })
  })

  describe('region', () => {
    it('is one of the programme, or everywhere', async () => {
      assert.equal(await set(setRegion, 'limburg'), 'set')
      assert.equal((await profile()).region, 'limburg')
      for (const region of ['', 'Limburg', 'atlantis'])
        assert.equal(await set(setRegion, region), 'no-such-region')
      assert.equal((await profile()).region, 'limburg')
      assert.equal(await set(setRegion, null), 'set')
      assert.equal((await profile()).region, null)
    })
  })

  describe('number of places', () => {
    it('is from none to the most of the programme', async () => {
      const { most } = world.programme.capacity
      for (const capacity of [0, most]) {
        assert.equal(await set(setCapacity, capacity), 'set')
        assert.equal((await profile()).capacity, capacity)
      }
      for (const capacity of [-1, most + 1, 0.5, NaN])
        assert.equal(await set(setCapacity, capacity), 'out-of-range')
      assert.equal((await profile()).capacity, most)
    })
    it('is recorded as what it is, once', async () => {
      await set(setCapacity, 2)
      await set(setCapacity, 2)
      assert.deepEqual(world.events, [{ kind: 'mentor-capacity-changed', personId: id, capacity: 2 }])
    })
    it('can be less than the mentorships there are, which go on', async () => {
      await database()('mentors').where({ person_id: id }).update({ capacity: 3, active: 2 })
      assert.equal(await set(setCapacity, 1), 'set')
      const { active, capacity } = await profile()
      assert.deepEqual({ active, capacity }, { active: 2, capacity: 1 })
    })
  })

  describe('profile link', () => {
    it('is a checked address, or none', async () => {
      assert.equal(await set(setLinkedinUrl, 'www.linkedin.com/in/els?trk=x'), 'set')
      assert.equal((await profile()).linkedinUrl, 'https://www.linkedin.com/in/els')
      assert.equal(await set(setLinkedinUrl, 'https://example.org/in/els'), 'other-host')
      assert.equal(await set(setLinkedinUrl, 'https://linkedin.com/company/els'), 'not-a-profile')
      assert.equal(await set(setLinkedinUrl, 'Els Peeters'), 'not-a-link')
      assert.equal((await profile()).linkedinUrl, 'https://www.linkedin.com/in/els')
      assert.equal(await set(setLinkedinUrl, null), 'set')
      assert.equal((await profile()).linkedinUrl, null)
    })
  })

  it('records which part of it changed once it is approved, and nothing where nothing changed', async () => {
    for (let time = 0; time < 2; time += 1) {
      await set(setHeadline, 'Baker')
      await set(setSectors, some(2))
      await set(setTopics, ['interview'])
      await set(setYears, 20)
      await set(setRegion, 'limburg')
      await set(setLinkedinUrl, 'linkedin.com/in/els')
    }
    assert.deepEqual(
      world.events,
      ['headline', 'sectors', 'topics', 'years', 'region', 'profile-link'].map((field) => ({
        kind: 'mentor-profile-changed',
        personId: id,
        field,
      })),
    )
  })

  it('is changed without a word before anyone approved it', async () => {
    id = await aPerson(world)
    await world.run((work) => beginApplication(work, id))
    world.events.length = 0
    await set(setHeadline, 'Baker')
    await set(setSectors, some(2))
    await set(setTopics, ['interview'])
    await set(setRegion, 'limburg')
    assert.deepEqual(world.events, [])
  })

  it('is nothing that someone has who never began to be a mentor', async () => {
    id = await aPerson(world)
    const outcomes = [
      await set(setHeadline, 'Baker'),
      await set(setSectors, some(1)),
      await set(setTopics, ['interview']),
      await set(setYears, 1),
      await set(setRegion, null),
      await set(setCapacity, 1),
      await set(setLinkedinUrl, null),
    ]
    assert.deepEqual(new Set(outcomes), new Set(['not-a-mentor']))
    assert.equal(await world.run((work) => findMentor(work, id)), null)
  })
})

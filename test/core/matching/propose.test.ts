import assert from 'node:assert/strict'
import { canBeAsked, propose, type Proposal } from '../../../core/matching/propose.ts'
import { renewScores } from '../../../core/matching/renew.ts'
import { recordShowing } from '../../../core/matching/showings.ts'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { pauseMentor } from '../../../core/people/pause.ts'
import { registerMentee } from '../../../core/people/register-mentee.ts'
import { decline } from '../../../core/requests/decline.ts'
import { expire } from '../../../core/requests/expire.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { sectors } from '../../../core/sectors/catalogue.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest } from '../../support/mentoring.ts'
import { aMentee, anApplicant, anApprovedMentor, usualSector } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'
import { day } from './some-facts.ts'

type Wish = { sector: string; topics: string[]; region: string | null }

const usualWish: Wish = { sector: usualSector, topics: ['interview'], region: null }

onEachDatabase('proposals', (database) => {
  let world: World
  let mentee: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
  })

  async function proposed(wish: Partial<Wish> = {}, skip: string[] = []): Promise<Proposal[]> {
    return await world.run((work) => propose(work, mentee, { ...usualWish, ...wish }, { skip, count: 10 }))
  }

  /** Who is proposed; that each of them, and nobody else, can be asked goes with it. */
  async function names(mentors: Record<string, string>): Promise<string[]> {
    const found = new Set((await proposed()).map(({ mentorId }) => mentorId))
    for (const [name, id] of Object.entries(mentors)) {
      const askable = await world.run((work) => canBeAsked(work, mentee, id, usualSector))
      assert.equal(askable, found.has(id), name)
    }
    return Object.keys(mentors).filter((name) => found.has(mentors[name] ?? ''))
  }

  it('are mentors of the sector whom a counsellor approved', async () => {
    const mentors = {
      approved: await anApprovedMentor(world),
      applied: await anApplicant(world),
      elsewhere: await anApprovedMentor(world, { sectors: [sectors[1]?.code ?? ''] }),
    }
    assert.deepEqual(await names(mentors), ['approved'])
  })

  it('say what the mentee reads: name, headline, languages, link and why', async () => {
    const mentorId = await anApprovedMentor(world, {
      name: 'Els',
      headline: 'Nurse in a hospital',
      languages: ['fr', 'nl'],
      linkedinUrl: 'https://www.linkedin.com/in/els',
      topics: ['interview', 'motivation'],
      region: 'antwerp',
    })
    assert.deepEqual(await proposed({ topics: ['interview', 'cv-letter'], region: 'antwerp' }), [
      {
        mentorId,
        name: 'Els',
        headline: 'Nurse in a hospital',
        languages: ['fr', 'nl'],
        linkedinUrl: 'https://www.linkedin.com/in/els',
        why: [
          { kind: 'topics', shared: 1, asked: 2 },
          { kind: 'same-region' },
          { kind: 'speaks', language: 'nl' },
        ],
      },
    ])
  })

  it('leave out who is on pause, until the pause is over', async () => {
    const mentors = {
      there: await anApprovedMentor(world),
      away: await anApprovedMentor(world),
      backTomorrow: await anApprovedMentor(world),
    }
    await world.run((work) => pauseMentor(work, mentors.away, null))
    const tomorrow = new Date(world.now.getTime() + day)
    await world.run((work) => pauseMentor(work, mentors.backTomorrow, tomorrow))
    assert.deepEqual(await names(mentors), ['there'])
    world.now = new Date(tomorrow.getTime() - 1)
    assert.deepEqual(await names(mentors), ['there'])
    world.now = tomorrow
    await world.run((work) => renewScores(work, [mentors.backTomorrow]))
    assert.deepEqual(await names(mentors), ['there', 'backTomorrow'])
  })

  it('leave out who has no free place', async () => {
    const mentors = {
      full: await anApprovedMentor(world, { capacity: 1 }),
      onePlaceLeft: await anApprovedMentor(world, { capacity: 2 }),
      noPlaces: await anApprovedMentor(world, { capacity: 0 }),
    }
    await aMentorship(world, await aMentee(world), mentors.full)
    await aMentorship(world, await aMentee(world), mentors.onePlaceLeft)
    assert.deepEqual(await names(mentors), ['onePlaceLeft'])
    await world.run((work) => setCapacity(work, mentors.full, 2))
    assert.deepEqual(await names(mentors), ['full', 'onePlaceLeft'])
  })

  it('leave out who speaks none of the languages of the mentee', async () => {
    mentee = await aMentee(world, { languages: ['fr', 'en'] })
    const mentors = {
      dutch: await anApprovedMentor(world, { languages: ['nl'] }),
      french: await anApprovedMentor(world, { languages: ['nl', 'fr'] }),
      english: await anApprovedMentor(world, { languages: ['en'] }),
    }
    assert.deepEqual(await names(mentors), ['french', 'english'])
  })

  it('never propose people to themselves', async () => {
    const both = await anApprovedMentor(world)
    assert.equal(await world.run((work) => registerMentee(work, both, '18-25')), 'registered')
    const other = await anApprovedMentor(world)
    mentee = both
    assert.deepEqual(await names({ both, other }), ['other'])
  })

  it('leave out whom this mentee asked before, whatever became of it', async () => {
    const mentors = {
      asked: await anApprovedMentor(world),
      saidNo: await anApprovedMentor(world),
      new: await anApprovedMentor(world),
    }
    const { id } = await anOpenRequest(world, mentee, mentors.saidNo, [mentors.asked])
    await world.run((work) => decline(work, mentors.saidNo, id, null))
    assert.deepEqual(await names(mentors), ['new'])
    await world.run((work) => withdrawSearch(work, mentee))
    assert.deepEqual(await names(mentors), ['new'])
    mentee = await aMentee(world)
    assert.deepEqual(await names(mentors), ['asked', 'saidNo', 'new'])
  })

  it('leave out who has as many open requests as the programme allows', async () => {
    const popular = await anApprovedMentor(world, { capacity: 3 })
    for (let count = 1; count <= world.programme.openRequestsPerMentor; count += 1) {
      assert.deepEqual(await names({ popular }), ['popular'])
      await anOpenRequest(world, await aMentee(world), popular)
    }
    assert.deepEqual(await names({ popular }), [])
  })

  it('leave out who was erased', async () => {
    const erased = await anApprovedMentor(world)
    await database()('people').where({ id: erased }).update({ erased_at: world.now.getTime() })
    assert.deepEqual(await names({ erased }), [])
  })

  it('show the best first, and go on after those who were shown', async () => {
    const wrongTopic = await anApprovedMentor(world, { topics: ['motivation'], region: 'limburg' })
    const elsewhere = await anApprovedMentor(world, { topics: ['interview'], region: 'limburg' })
    const near = await anApprovedMentor(world, { topics: ['interview'], region: 'antwerp' })
    const order = (await proposed({ region: 'antwerp' })).map(({ mentorId }) => mentorId)
    assert.deepEqual(order, [near, elsewhere, wrongTopic])
    const rest = await proposed({ region: 'antwerp' }, [near])
    assert.deepEqual(
      rest.map(({ mentorId }) => mentorId),
      [elsewhere, wrongTopic],
    )
    const wish = { ...usualWish, region: 'antwerp' }
    const [first, ...none] = await world.run((work) => propose(work, mentee, wish, { skip: [], count: 1 }))
    assert.equal(first?.mentorId, near)
    assert.deepEqual(none, [])
  })

  it('show who leaves people without an answer after who answers', async () => {
    const silent = await anApprovedMentor(world, { name: 'Silent' })
    const answers = await anApprovedMentor(world, { name: 'Answers' })
    const toSilent = await anOpenRequest(world, await aMentee(world), silent)
    const toOther = await anOpenRequest(world, await aMentee(world), answers)
    world.now = new Date(world.now.getTime() + 3_600_000)
    await world.run((work) => decline(work, answers, toOther.id, null))
    world.now = new Date(toSilent.answerBy)
    await world.run((work) => expire(work, toSilent.id))
    assert.deepEqual(
      (await proposed()).map(({ name }) => name),
      ['Answers', 'Silent'],
    )
  })

  it('spread: who was shown to many today comes later', async () => {
    const shown = await anApprovedMentor(world)
    const fresh = await anApprovedMentor(world)
    const others = await Promise.all(Array.from({ length: 10 }, () => aMentee(world)))
    for (const other of others) await world.run((work) => recordShowing(work, other, usualSector, [shown]))
    const order = await proposed()
    assert.deepEqual(
      order.map(({ mentorId }) => mentorId),
      [fresh, shown],
    )
  })

  it('show equals in an order that is the same each time, and differs from mentee to mentee', async () => {
    for (let count = 0; count < 4; count += 1) await anApprovedMentor(world)
    const firsts = new Set<string | undefined>()
    for (let count = 0; count < 12; count += 1) {
      mentee = await aMentee(world)
      const order = await proposed()
      assert.deepEqual(await proposed(), order)
      firsts.add(order[0]?.mentorId)
    }
    assert.ok(firsts.size > 1)
  })
})

import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { findCandidates } from '../../../core/matching/candidates.ts'
import { pastOf, type Past } from '../../../core/matching/history.ts'
import { renewScores } from '../../../core/matching/renew.ts'
import { recordShowing } from '../../../core/matching/showings.ts'
import type { RequestState } from '../../../core/tables.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { anOpenRequest } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor, usualSector } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'
import { day } from './some-facts.ts'

/** Copies an approved mentor so often that a sector is large. */
async function copies(database: Knex, mentorId: string, prefix: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(4, '0')}`)
  const person = await database('people').where({ id: mentorId }).first()
  const mentor = await database('mentors').where({ person_id: mentorId }).first()
  assert.ok(person && mentor)
  await database.batchInsert(
    'people',
    ids.map((id) => ({ ...person, id })),
    50,
  )
  await database.batchInsert(
    'mentors',
    ids.map((id) => ({ ...mentor, person_id: id })),
    50,
  )
  await database.batchInsert(
    'mentor_sectors',
    ids.map((id) => ({ person_id: id, sector: usualSector })),
    50,
  )
  await database.batchInsert(
    'person_languages',
    ids.map((id) => ({ person_id: id, language: 'nl', rank: 0 })),
    50,
  )
  return ids
}

onEachDatabase('candidates', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })

  async function candidates(menteeId: string, region: string | null, skip: string[] = []): Promise<string[]> {
    const wish = { sector: usualSector, region, languages: ['nl'] as const }
    const found = await world.run((work) => findCandidates(work, menteeId, wish, skip))
    const ids = found.map(({ mentorId }) => mentorId)
    assert.equal(new Set(ids).size, ids.length)
    return ids
  }

  it('are the best 50 of the sector, and the best 50 of the region', async () => {
    const mentee = await aMentee(world)
    const asked = await anApprovedMentor(world, { region: 'limburg' })
    const many = await copies(database(), asked, 'limburg', 60)
    const near = await copies(database(), await anApprovedMentor(world, { region: 'antwerp' }), 'near', 20)
    // Whoever was away for long stands lower, wherever they are.
    await database()('people')
      .whereIn('id', near)
      .update({ seen_at: world.now.getTime() - 200 * day })
    await world.run((work) => renewScores(work, [...many, ...near]))
    await anOpenRequest(world, await aMentee(world), asked)

    const anywhere = await candidates(mentee, null)
    assert.equal(anywhere.length, 50)
    assert.ok(!anywhere.includes(asked))
    assert.ok(!near.some((id) => anywhere.includes(id)))

    const inRegion = await candidates(mentee, 'antwerp')
    assert.ok(near.every((id) => inRegion.includes(id)))
    assert.ok(inRegion.length > 50 && inRegion.length <= 100)

    const rest = await candidates(mentee, null, anywhere)
    assert.ok(rest.includes(asked))
    assert.equal(rest.length + anywhere.length, 82)
    assert.ok(rest.every((id) => !anywhere.includes(id)))
  })

  it('come with what fits them to a mentee, and where they stand', async () => {
    const mentee = await aMentee(world)
    const mentorId = await anApprovedMentor(world, {
      topics: ['motivation', 'interview'],
      languages: ['fr', 'nl'],
      region: 'limburg',
      capacity: 2,
    })
    const wish = { sector: usualSector, region: null, languages: ['nl', 'fr'] as const }
    const found = await world.run((work) => findCandidates(work, mentee, wish, []))
    const standing = (await database()('mentor_standings').where({ person_id: mentorId }).first())?.score
    const fitting = { topics: ['interview', 'motivation'], languages: ['fr', 'nl'], region: 'limburg' }
    assert.deepEqual(found, [{ mentorId, standing, ...fitting }])
  })
})

onEachDatabase('the past of a mentor', (database) => {
  let world: World
  let mentorId: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentorId = await anApprovedMentor(world)
  })

  const past = async (): Promise<Past> =>
    await world.run(async (work) => (await pastOf(work, [mentorId]))(mentorId))

  /** A request of so many days ago, which ended so many days later. */
  async function asked(state: RequestState, ago: number, took: number | null): Promise<void> {
    const menteeId = await aMentee(world)
    const count = await database()('requests').count({ all: '*' }).first()
    const id = `request-${String(count?.all)}`
    const sentAt = world.now.getTime() - ago * day
    await database()('searches').insert({
      id,
      mentee_id: menteeId,
      sector: usualSector,
      region: null,
      topics: '[]',
      message: 'Hello',
      opened_at: sentAt,
      closed_at: sentAt,
      outcome: 'withdrawn',
    })
    await database()('requests').insert({
      id,
      search_id: id,
      mentee_id: menteeId,
      mentor_id: mentorId,
      state,
      slot: 1,
      sent_at: sentAt,
      remind_at: sentAt,
      reminded_at: null,
      answer_by: sentAt + 9 * day,
      decided_at: took === null ? null : sentAt + Math.round(took * day),
      reason: null,
    })
  }

  const near = (value: number, expected: number): void => {
    assert.ok(Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`)
  }

  it('fades by half in 180 days, counted from the answer', async () => {
    await asked('accepted', 182, 2)
    await asked('declined', 360.5, 0.5)
    await asked('expired', 187, 7)
    const { history } = await past()
    assert.equal(history.answers, 2)
    near(history.accepted, 0.5)
    near(history.declined, 0.25)
    near(history.unanswered, 0.5)
    near(history.logDays, 0.5 * Math.log(2) + 0.25 * Math.log(0.5))
  })

  it('takes an answer within a second for one within a minute', async () => {
    await asked('accepted', 0, 0)
    near((await past()).history.logDays, Math.log(1 / 1_440))
  })

  it('holds nothing against a mentor who was withdrawn from, overtaken or released', async () => {
    for (const state of ['withdrawn', 'overtaken', 'released'] as const) await asked(state, 50, 3)
    const { history, pending } = await past()
    assert.deepEqual(history, {
      answers: 0,
      accepted: 0,
      declined: 0,
      unanswered: 0,
      logDays: 0,
      checkInsSent: 0,
      checkInsAnswered: 0,
    })
    assert.equal(pending, 0)
  })

  it('tells who waits now, and when and how often the mentor was asked lately', async () => {
    await asked('open', 3, null)
    await asked('withdrawn', 29, 1)
    await asked('accepted', 31, 1)
    const found = await past()
    assert.equal(found.pending, 1)
    assert.equal(found.askedLately, 2)
    assert.equal(found.lastAskedAt, world.now.getTime() - 3 * day)
  })

  it('counts how often the mentor was shown in the last 24 hours', async () => {
    const mentee = await aMentee(world)
    const show = (): Promise<void> =>
      world.run((work) => recordShowing(work, mentee, usualSector, [mentorId]))
    await show()
    world.now = new Date(world.now.getTime() + day)
    await show()
    await show()
    assert.equal((await past()).shownLately, 2)
    assert.equal((await past()).lastAskedAt, null)
  })
})

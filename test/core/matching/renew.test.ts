import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { ageScores, restBetweenSweeps } from '../../../core/matching/age.ts'
import { renewScores } from '../../../core/matching/renew.ts'
import { recordShowing } from '../../../core/matching/showings.ts'
import { setCapacity, setRegion, setSectors, setTopics } from '../../../core/mentors/change-profile.ts'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { erase } from '../../../core/my-data/erase.ts'
import { meet } from '../../../core/people/meet.ts'
import { pauseMentor, resumeMentor } from '../../../core/people/pause.ts'
import { setLanguages } from '../../../core/people/speak-languages.ts'
import { accept } from '../../../core/requests/accept.ts'
import { decline } from '../../../core/requests/decline.ts'
import { expire } from '../../../core/requests/expire.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { sectors } from '../../../core/sectors/catalogue.ts'
import { scheduleOf } from '../../../bots/schedule.ts'
import { makeDatabase, onEachDatabase } from '../../support/databases.ts'
import { anOpenRequest } from '../../support/mentoring.ts'
import { aMentee, aNewAccount, anApplicant, anApprovedMentor, usualSector } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'
import { day } from './some-facts.ts'

type Order = { scores: unknown[]; standings: unknown[] }

async function order(database: Knex): Promise<Order> {
  return {
    scores: await database('mentor_scores').orderBy(['person_id', 'sector', 'language']),
    standings: await database('mentor_standings')
      .orderBy('person_id')
      .select('person_id', 'score', 'shown_tens'),
  }
}

/** Whatever is kept is what would be worked out now. */
async function assertIsUpToDate(database: Knex, world: World): Promise<Order> {
  const kept = await order(database)
  const everyone = await database('mentors').select('person_id')
  await world.run(async (work) => {
    await renewScores(
      work,
      everyone.map((row) => row.person_id),
    )
  })
  const anew = await order(database)
  assert.deepEqual(kept.scores, anew.scores)
  return anew
}

onEachDatabase('the order that is kept', (database) => {
  let world: World
  let mentor: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentor = await anApprovedMentor(world, { capacity: 1 })
  })

  const scoreNow = async (): Promise<number | null | undefined> =>
    (await database()('mentor_standings').where({ person_id: mentor }).first())?.score

  it('follows everything that happens to a mentor, in the same transaction', async () => {
    const other = sectors[3]?.code ?? ''
    const sent = async (): Promise<string> => (await anOpenRequest(world, await aMentee(world), mentor)).id
    let before = ''
    const after = async (what: string, happen: () => Promise<unknown>): Promise<void> => {
      await happen()
      const now = JSON.stringify(await assertIsUpToDate(database(), world))
      assert.notEqual(now, before, `nothing changed: ${what}`)
      world.now = new Date(world.now.getTime() + 3_600_000)
      await world.run((work) => renewScores(work, [mentor]))
      before = JSON.stringify(await order(database()))
    }
    let request = ''
    await after('asked', async () => (request = await sent()))
    await after('declined', () => world.run((work) => decline(work, mentor, request, null)))
    await after('asked again', async () => (request = await sent()))
    let mentorship = ''
    await after('accepted', async () => {
      const outcome = await world.run((work) => accept(work, mentor, request))
      assert.ok(typeof outcome === 'object' && 'begun' in outcome)
      mentorship = outcome.begun
    })
    assert.equal(await scoreNow(), null)
    await after('closed', () => world.run((work) => closeMentorship(work, mentor, mentorship, 'done')))
    await after('one place more', () => world.run((work) => setCapacity(work, mentor, 2)))
    await after('sectors', () => world.run((work) => setSectors(work, mentor, [usualSector, other])))
    await after('topics', () => world.run((work) => setTopics(work, mentor, ['interview'])))
    await after('region', () => world.run((work) => setRegion(work, mentor, 'antwerp')))
    await after('languages', () => world.run((work) => setLanguages(work, mentor, ['fr', 'nl'])))
    await after('paused', () => world.run((work) => pauseMentor(work, mentor, null)))
    await after('resumed', () => world.run((work) => resumeMentor(work, mentor)))
    const open = await anOpenRequest(world, await aMentee(world), mentor)
    world.now = new Date(open.answerBy)
    await after('silent', () => world.run((work) => expire(work, open.id)))
    await world.run((work) => erase(work, mentor))
    assert.deepEqual((await assertIsUpToDate(database(), world)).scores, [])
  })

  it('holds nobody who is not approved', async () => {
    const applicant = await anApplicant(world)
    await world.run((work) => setCapacity(work, applicant, 2))
    const ids = await database()('mentor_scores').distinct('person_id')
    assert.deepEqual(ids, [{ person_id: mentor }])
  })

  it('counts the tenth showing of a day, and forgets it a day later', async () => {
    const before = await scoreNow()
    const mentees: string[] = []
    while (mentees.length < 10) mentees.push(await aMentee(world))
    for (const [index, mentee] of mentees.entries()) {
      await world.run((work) => recordShowing(work, mentee, usualSector, [mentor]))
      assert.equal(Number(await scoreNow()) < Number(before), index === 9, String(index))
    }
    world.now = new Date(world.now.getTime() + day)
    await world.run(ageScores)
    assert.equal(await scoreNow(), before)
  })

  it('grows old by itself: who was away comes lower, and higher the moment they are back', async () => {
    const account = aNewAccount()
    mentor = await anApprovedMentor(world, { account })
    const fresh = Number(await scoreNow())
    world.now = new Date(world.now.getTime() + 36 * day)
    assert.ok((await world.run(ageScores)) > 0)
    assert.ok(Number(await scoreNow()) < fresh)
    await world.run((work) => meet(work, account, { locale: null, timeZone: null }))
    assert.equal(await scoreNow(), fresh)
  })

  it('is gone over in parts, each setting the next one going', async () => {
    const now = world.now.getTime()
    assert.equal(await world.run(ageScores), 0)
    world.now = new Date(now + day)
    assert.equal(await world.run(ageScores), 1)
    assert.equal(await world.run(ageScores), 0)
    const last = world.events.at(-1)
    assert.ok(last?.kind === 'scores-aged')
    assert.equal(last.next, world.now.getTime() + restBetweenSweeps)
    assert.deepEqual(scheduleOf(last).later, [
      { due: { name: 'age-scores', about: 'the-order' }, at: last.next },
    ])
  })

  it('has a mentor back the moment that a pause ends', async () => {
    const until = new Date(world.now.getTime() + 7 * day)
    await world.run((work) => pauseMentor(work, mentor, until))
    const event = world.events.findLast(({ kind }) => kind === 'person-paused')
    assert.ok(event)
    const due = { name: 'pause-over', about: mentor }
    assert.deepEqual(scheduleOf(event).later, [{ due, at: until.getTime() }])
  })
})

describe('the order that is kept, with many at the same moment [PostgreSQL]', () => {
  it('counts what each of them did', async () => {
    const { database, drop } = await makeDatabase('PostgreSQL', 16)
    try {
      const world = makeWorld(() => database)
      world.programme = { ...world.programme, openRequestsPerMentor: 20 }
      const mentors = [
        await anApprovedMentor(world, { capacity: 3 }),
        await anApprovedMentor(world, { capacity: 3 }),
      ]
      const requests: { id: string; menteeId: string; mentorId: string }[] = []
      for (let count = 0; count < 16; count += 1) {
        const mentorId = mentors[count % 2] ?? ''
        requests.push(await anOpenRequest(world, await aMentee(world), mentorId))
      }
      const deeds = requests.map(({ id, menteeId, mentorId }, index) =>
        world.run<unknown>(async (work) => {
          if (index % 8 > 1) return await withdrawSearch(work, menteeId)
          if (index % 8 === 1) return await decline(work, mentorId, id, null)
          await recordShowing(work, menteeId, usualSector, [...mentors].reverse())
          return 'shown'
        }),
      )
      const failed = (await Promise.allSettled(deeds)).filter(({ status }) => status === 'rejected')
      assert.deepEqual(failed, [])
      await assertIsUpToDate(database, world)
    } finally {
      await drop()
    }
  })
})

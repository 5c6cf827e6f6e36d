import assert from 'node:assert/strict'
import { answerAvailability } from '../../../core/availability/answer.ts'
import { askAvailability } from '../../../core/availability/ask.ts'
import { pastOf } from '../../../core/matching/history.ts'
import { renewScores } from '../../../core/matching/renew.ts'
import { pauseMentor } from '../../../core/people/pause.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { anApprovedMentor } from '../../support/people.ts'
import { makeWorld, programme, type World } from '../../support/work.ts'

const day = 24 * 3_600_000

onEachDatabase('whether a mentor is still available', (database) => {
  let world: World
  let els: string
  beforeEach(async () => {
    world = makeWorld(database)
    const clock = { ...programme.clock, countsWorkingTimeOnly: false }
    world.programme = { ...programme, clock }
    els = await anApprovedMentor(world)
    // An address by which they can be reached.
    const { account } = (await database()('accounts').where({ person_id: els }).first()) ?? {}
    await database()('addresses').insert({
      ...{
        address: `memory:mentor:${account}`,
        channel: 'memory',
        audience: 'mentor',
        account: account ?? '',
      },
      ...{ route: '', seen_at: world.now.getTime(), gone_at: null },
    })
  })

  /** So many days later, at the same time of the day. */
  const passes = (days: number): void => {
    world.now = new Date(world.now.getTime() + days * day)
  }
  const ask = async (): Promise<string> => await world.run((work) => askAvailability(work, els))
  const planned = (): number => {
    const event = world.events.findLast(({ kind }) => kind === 'availability-planned')
    return event && 'at' in event ? (event.at - world.now.getTime()) / day : NaN
  }
  const lastCheck = async (): Promise<string> =>
    (await database()('availability_checks').orderBy('asked_at', 'desc').first('id'))?.id ?? ''
  const counted = async (): Promise<[number, number]> => {
    const past = await world.run((work) => pastOf(work, [els]))
    const { checkInsSent, checkInsAnswered } = past(els).history
    return [Math.round(checkInsSent), Math.round(checkInsAnswered)]
  }

  it('is looked at a month after the approval', () => {
    assert.equal(planned(), 30)
  })

  it('is asked once a month, of who was not here for a month', async () => {
    passes(29)
    assert.equal(await ask(), 'later')
    assert.equal(planned(), 1)
    passes(1)
    assert.equal(await ask(), 'asked')
    assert.equal(planned(), 30)
  })

  it('is not asked of who did anything lately', async () => {
    passes(25)
    await database()('people').where({ id: els }).update({ seen_at: world.now.getTime() })
    passes(5)
    assert.equal(await ask(), 'later')
    assert.equal(planned(), 25)
  })

  it('is not asked on a pause, without a place, or where nobody can be reached', async () => {
    passes(30)
    const until = new Date(world.now.getTime() + 10 * day)
    await world.run((work) => pauseMentor(work, els, until))
    assert.equal(await ask(), 'later')
    assert.equal(planned(), 10)
    passes(10)
    await database()('mentors').update({ active: 1 })
    assert.equal(await ask(), 'later')
    await database()('mentors').update({ active: 0 })
    await database()('addresses').update({ gone_at: 1 })
    assert.equal(await ask(), 'later')
    await database()('addresses').update({ gone_at: null })
    assert.equal(await ask(), 'asked')
  })

  it('is asked in the hours in which mentors are written to', async () => {
    passes(30)
    world.now = new Date(world.now.getTime() + 14 * 3_600_000)
    assert.equal(await ask(), 'later')
    world.now = new Date(world.now.getTime() + planned() * day)
    assert.equal(await ask(), 'asked')
    assert.ok(world.now.getUTCHours() >= 7 && world.now.getUTCHours() < 9, world.now.toISOString())
  })

  it('counts in the order when it is answered, or when a week went by without an answer', async () => {
    passes(30)
    await ask()
    passes(6)
    assert.deepEqual(await counted(), [0, 0])
    passes(1)
    assert.deepEqual(await counted(), [1, 0])
    passes(23)
    await ask()
    const check = await lastCheck()
    assert.equal(await world.run((work) => answerAvailability(work, els, check)), 'answered')
    assert.deepEqual(await counted(), [2, 1])
  })

  it('is answered once, and only by who was asked', async () => {
    passes(30)
    await ask()
    const check = await lastCheck()
    const other = await anApprovedMentor(world)
    assert.equal(await world.run((work) => answerAvailability(work, other, check)), 'not-found')
    assert.equal(await world.run((work) => answerAvailability(work, els, check)), 'answered')
    assert.equal(await world.run((work) => answerAvailability(work, els, check)), 'already')
  })

  it('is asked no more of who left it unanswered six times, until they are here again and quiet for a month', async () => {
    for (let times = 0; times < 6; times += 1) {
      passes(30)
      assert.equal(await ask(), 'asked')
    }
    passes(30)
    assert.equal(await ask(), 'later')
    await database()('people').where({ id: els }).update({ seen_at: world.now.getTime() })
    passes(30)
    assert.equal(await ask(), 'asked')
  })

  it('raises in the order who answers over who does not', async () => {
    const jan = await anApprovedMentor(world)
    await database()('availability_checks').insert(
      [els, jan].map((mentor_id) => ({
        ...{ id: mentor_id, mentor_id, asked_at: world.now.getTime() - 10 * day },
        answered_at: mentor_id === els ? world.now.getTime() - 9 * day : null,
      })),
    )
    await world.run((work) => renewScores(work, [els, jan]))
    const scores = await database()('mentor_standings').select('person_id', 'score')
    const of = (id: string): number => scores.find(({ person_id }) => person_id === id)?.score ?? 0
    assert.ok(of(els) > of(jan), JSON.stringify(scores))
  })
})

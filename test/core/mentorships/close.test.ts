import assert from 'node:assert/strict'
import { findMentor } from '../../../core/mentors/profile.ts'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import {
  findMentorship,
  liveMentorshipOfMentee,
  liveMentorshipsOfMentor,
} from '../../../core/mentorships/mentorship.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest } from '../../support/mentoring.ts'
import { aCounsellor, aMentee, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('closing a mentorship', (database) => {
  let world: World
  let mentee: string
  let mentor: string
  let mentorshipId: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
    mentor = await anApprovedMentor(world, { capacity: 2 })
    mentorshipId = await aMentorship(world, mentee, mentor)
    world.now = new Date('2026-12-24T08:00:00Z')
    world.events.length = 0
  })

  const close = async (by: string, id = mentorshipId) =>
    await world.run((work) => closeMentorship(work, by, id, 'said'))
  const active = async (): Promise<number | undefined> =>
    (await world.run((work) => findMentor(work, mentor)))?.active

  for (const side of ['mentee', 'mentor'] as const) {
    it(`gives the place back at once, when the ${side} closes`, async () => {
      assert.equal(await close(side === 'mentee' ? mentee : mentor), 'closed')
      assert.equal(await active(), 0)
      assert.deepEqual(world.events, [
        {
          kind: 'mentorship-closed',
          personId: mentee,
          mentorId: mentor,
          mentorshipId,
          by: side,
          reason: 'said',
        },
      ])
      const closed = await world.run((work) => findMentorship(work, mentorshipId))
      assert.equal(closed?.closedAt, world.now.getTime())
      assert.equal(closed.closedBy, side)
      assert.equal(closed.reason, 'said')
      assert.equal(await world.run((work) => liveMentorshipOfMentee(work, mentee)), null)
      assert.deepEqual(await world.run((work) => liveMentorshipsOfMentor(work, mentor)), [])
    })
  }

  it('twice gives one place back', async () => {
    await aMentorship(world, await aMentee(world), mentor)
    assert.equal(await active(), 2)
    await close(mentee)
    assert.equal(await close(mentor), 'already-closed')
    assert.equal(await active(), 1)
  })

  it('is for the two whom it concerns', async () => {
    assert.equal(await close(await aMentee(world)), 'not-yours')
    assert.equal(await close(await anApprovedMentor(world)), 'not-yours')
    assert.equal(await close(await aCounsellor(world)), 'not-yours')
    assert.equal(await close(mentee, 'none'), 'not-yours')
    assert.equal(await active(), 1)
  })

  it('lets the mentee search again, and the mentor help someone else', async () => {
    await close(mentee)
    await anOpenRequest(world, mentee, await anApprovedMentor(world))
    await aMentorship(world, await aMentee(world), mentor)
    assert.equal(await active(), 1)
  })

  it('leaves the other mentees of the mentor where they are, oldest first', async () => {
    const second = await aMentorship(world, await aMentee(world), mentor)
    const live = await world.run((work) => liveMentorshipsOfMentor(work, mentor))
    assert.deepEqual(
      live.map(({ id }) => id),
      [mentorshipId, second],
    )
    await close(mentor)
    const left = await world.run((work) => liveMentorshipsOfMentor(work, mentor))
    assert.deepEqual(
      left.map(({ id }) => id),
      [second],
    )
  })
})

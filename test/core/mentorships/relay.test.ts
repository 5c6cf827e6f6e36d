import assert from 'node:assert/strict'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { findMessage, mostMessageLength, relay } from '../../../core/mentorships/relay.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('the relay', (database) => {
  let world: World
  let mentee: string
  let mentor: string
  let mentorshipId: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
    mentor = await anApprovedMentor(world)
    mentorshipId = await aMentorship(world, mentee, mentor)
    world.events.length = 0
  })

  const say = async (by: string, text: string, id = mentorshipId) =>
    await world.run((work) => relay(work, by, id, text))

  it('passes the words of each to the other', async () => {
    for (const [from, toId, toRole] of [
      [mentee, mentor, 'mentor'],
      [mentor, mentee, 'mentee'],
    ] as const) {
      world.events.length = 0
      const outcome = await say(from, '  Hello,\r\nhow are you? ')
      assert.ok(typeof outcome === 'object')
      const { messageId } = outcome
      assert.deepEqual(outcome, { messageId, toId, toRole })
      assert.deepEqual(await world.run((work) => findMessage(work, messageId)), {
        id: messageId,
        mentorshipId,
        fromId: from,
        text: 'Hello,\nhow are you?',
        sentAt: world.now.getTime(),
      })
      assert.deepEqual(world.events, [
        { kind: 'message-relayed', personId: mentee, mentorId: mentor, mentorshipId, messageId, from },
      ])
    }
  })

  it('keeps no word of a message in the events', async () => {
    await say(mentee, 'a secret')
    const rows = await database()('events').where({ kind: 'message-relayed' })
    assert.equal(rows.length, 1)
    assert.ok(!rows[0]?.data.includes('secret'))
  })

  it('refuses what is empty or too long, and keeps nothing of it', async () => {
    assert.equal(await say(mentee, ' \n '), 'empty')
    assert.equal(await say(mentee, 'x'.repeat(mostMessageLength + 1)), 'too-long')
    assert.deepEqual(await database()('messages'), [])
    assert.deepEqual(world.events, [])
    assert.ok(typeof (await say(mentee, 'x'.repeat(mostMessageLength))) === 'object')
  })

  it('is for the two whom it concerns', async () => {
    assert.equal(await say(await aMentee(world), 'Hello'), 'not-yours')
    assert.equal(await say(mentee, 'Hello', 'none'), 'not-yours')
    assert.equal(await world.run((work) => findMessage(work, 'none')), null)
  })

  it('passes nothing after the closing', async () => {
    await world.run((work) => closeMentorship(work, mentor, mentorshipId, 'said'))
    assert.equal(await say(mentee, 'Are you there?'), 'closed')
    assert.equal(await say(mentor, 'Yes'), 'closed')
    assert.deepEqual(await database()('messages'), [])
  })
})

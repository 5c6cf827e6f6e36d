import assert from 'node:assert/strict'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { editMessage } from '../../../core/mentorships/edit-message.ts'
import { dropHeld, sendAnyway, takeOut } from '../../../core/mentorships/held-message.ts'
import { findMessage, mostMessageLength, type Message } from '../../../core/mentorships/message.ts'
import { passWhatWaited } from '../../../core/mentorships/pass-waiting.ts'
import { relay } from '../../../core/mentorships/relay.ts'
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
    await world.run((work) => relay(work, by, id, { text, file: null, writtenAt: work.now.getTime() }))
  const found = async (id: string): Promise<Message | null> =>
    await world.run((work) => findMessage(work, id))
  /** Says something that is taken, and returns its identifier. */
  const taken = async (by: string, text: string): Promise<string> => {
    const outcome = await say(by, text)
    assert.ok(typeof outcome === 'object', JSON.stringify(outcome))
    return outcome.messageId
  }
  const relayed = (): string[] =>
    world.events.flatMap((event) => (event.kind === 'message-relayed' ? [event.messageId] : []))

  it('passes the words of each to the other', async () => {
    const at = world.now.getTime()
    for (const [before, from] of [mentee, mentor].entries()) {
      world.events.length = 0
      const outcome = await say(from, '  Hello,\r\nhow are you? ')
      assert.ok(typeof outcome === 'object')
      const { messageId } = outcome
      assert.deepEqual(outcome, { messageId, state: 'passed' })
      assert.deepEqual(await found(messageId), {
        ...{ id: messageId, mentorshipId, fromId: from, text: 'Hello,\nhow are you?', file: null },
        ...{ state: 'passed', replaces: null, sentAt: at, writtenAt: at },
        ...{ passedAt: at, place: before + 1 },
        ...{ editedAt: null, deliveredAt: null, failed: null },
      })
      assert.deepEqual(world.events, [
        { kind: 'message-relayed', at, personId: mentee, mentorId: mentor, mentorshipId, messageId, from },
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

  it('lets what is for a mentor wait for their hours, and overtakes nothing', async () => {
    world.now = new Date('2026-11-23T21:00:00Z')
    const first = await taken(mentee, 'one')
    const second = await taken(mentee, 'two')
    assert.deepEqual([(await found(first))?.state, (await found(second))?.state], ['waiting', 'waiting'])
    assert.deepEqual(relayed(), [])
    const waiting = world.events.find((event) => event.kind === 'message-waiting')
    assert.equal(waiting?.until, Date.parse('2026-11-24T07:30:00Z'))
    world.now = new Date('2026-11-24T07:30:00Z')
    const third = await taken(mentee, 'three')
    assert.deepEqual(relayed(), [first, second, third])
    assert.equal(await world.run((work) => passWhatWaited(work, mentorshipId)), 'passed')
    assert.deepEqual(relayed(), [first, second, third])
  })

  it('hands over what waited when the hours of the mentor begin, or when the mentor writes', async () => {
    world.now = new Date('2026-11-23T21:00:00Z')
    const first = await taken(mentee, 'one')
    const answer = await taken(mentor, 'still awake')
    assert.deepEqual(relayed(), [first, answer])
    const next = await taken(mentee, 'me too')
    world.now = new Date('2026-11-24T07:30:00Z')
    await world.run((work) => passWhatWaited(work, mentorshipId))
    assert.deepEqual(relayed(), [first, answer, next])
  })

  it('hands nothing over after the closing, however long it waited', async () => {
    world.now = new Date('2026-11-23T21:00:00Z')
    await taken(mentee, 'one')
    await world.run((work) => closeMentorship(work, mentee, mentorshipId, 'said'))
    world.now = new Date('2026-11-24T07:30:00Z')
    assert.equal(await world.run((work) => passWhatWaited(work, mentorshipId)), 'over')
    assert.deepEqual(relayed(), [])
  })

  it('holds what gives a number, an address or a name away until its writer says so', async () => {
    for (const [text, reveals] of [
      ['Call me on 0470 12 34 56', ['phone']],
      ['els.peeters@example.org', ['mail']],
      ['BE71 0961 2345 6769', ['bank']],
    ] as const) {
      const outcome = await say(mentee, text)
      assert.ok(typeof outcome === 'object' && outcome.state === 'held', text)
      assert.deepEqual(outcome.reveals, reveals)
      assert.deepEqual(relayed(), [])
      assert.equal(await world.run((work) => sendAnyway(work, mentor, outcome.messageId)), 'not-held')
      const sent = await world.run((work) => sendAnyway(work, mentee, outcome.messageId))
      assert.deepEqual(sent, { messageId: outcome.messageId, state: 'passed' })
      assert.equal(await world.run((work) => sendAnyway(work, mentee, outcome.messageId)), 'not-held')
      assert.deepEqual(relayed(), [outcome.messageId])
      world.events.length = 0
    }
  })

  it('keeps nothing of what its writer takes out, or does not decide about for a day', async () => {
    const taken1 = await taken(mentee, 'Call me on 0470 12 34 56')
    assert.equal(await world.run((work) => takeOut(work, mentor, taken1)), 'not-held')
    assert.equal(await world.run((work) => takeOut(work, mentee, taken1)), 'taken-out')
    assert.equal(await world.run((work) => takeOut(work, mentee, taken1)), 'not-held')
    const left = await taken(mentee, 'Call me on 0470 12 34 56')
    assert.equal(await world.run((work) => dropHeld(work, left)), 'dropped')
    assert.deepEqual(await database()('messages'), [])
    assert.deepEqual(relayed(), [])
  })

  it('warns that a document may carry a name, and lets a photo and a voice message pass', async () => {
    for (const [kind, state] of [
      ['photo', 'passed'],
      ['voice', 'passed'],
      ['document', 'held'],
    ] as const) {
      const saying = { text: null, file: { kind, ref: '{}' }, writtenAt: 0 }
      const outcome = await world.run((work) => relay(work, mentor, mentorshipId, saying))
      assert.equal(typeof outcome === 'object' && outcome.state, state, kind)
    }
  })

  it('passes no address that lets in whoever has it', async () => {
    assert.equal(await say(mentee, 'see https://example.org/cv?token=abc123'), 'secret-link')
    assert.deepEqual(await database()('messages'), [])
  })

  it('changes what was said, where it stands', async () => {
    const id = await taken(mentee, 'helo')
    const edit = async (by: string, text: string): Promise<unknown> =>
      await world.run((work) => editMessage(work, by, id, text))
    assert.equal(await edit(mentee, 'hello'), 'changed')
    assert.equal(await edit(mentee, 'hello'), 'same')
    assert.equal(await edit(mentor, 'hey'), 'not-yours')
    assert.equal(await edit(mentee, ' '), 'empty')
    assert.equal((await found(id))?.text, 'hello')
    assert.equal(world.events.filter(({ kind }) => kind === 'message-edited').length, 1)
  })

  it('holds a change that gives something away, and leaves what stands there as it is', async () => {
    const id = await taken(mentee, 'hello')
    const held = await world.run((work) => editMessage(work, mentee, id, 'hello, 0470 12 34 56'))
    assert.ok(typeof held === 'object' && held.state === 'held')
    assert.equal((await found(id))?.text, 'hello')
    assert.equal(await world.run((work) => sendAnyway(work, mentee, held.messageId)), 'changed')
    assert.equal((await found(id))?.text, 'hello, 0470 12 34 56')
    assert.deepEqual(relayed(), [id])
  })

  it('lets a held message go once it gives nothing away any more', async () => {
    const id = await taken(mentee, 'Call me on 0470 12 34 56')
    const outcome = await world.run((work) => editMessage(work, mentee, id, 'Can we talk?'))
    assert.deepEqual(outcome, { messageId: id, state: 'passed' })
    assert.deepEqual(relayed(), [id])
  })
})

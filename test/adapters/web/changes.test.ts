import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { onWebChannel, says, visit, wordsOf } from '../../support/web.ts'

onWebChannel('changes and answers', (kit) => {
  it('hands on a change of an own text, and shows in its place that it was changed', async () => {
    const visitor = await visit(kit.chat)
    const [id, edit] = [randomUUID(), randomUUID()]
    await visitor.tell({ id, text: 'Tuseday' })
    const edited = `person:${id}`
    for (let time = 0; time < 2; time += 1)
      assert.equal((await visitor.tell({ id: edit, edited, text: ' /Tuesday ' })).status, 202)
    const [, heard, again] = kit.chat.inbounds
    assert.deepEqual([heard?.deed, heard?.said], [{ edited, text: '/Tuesday' }, null])
    assert.equal(heard?.eventId, again?.eventId)
    const { state } = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.deepEqual(
      state.entries.map((entry) => [entry.id, wordsOf(entry), (entry.content as { changed?: true }).changed]),
      [[edited, '/Tuesday', true]],
    )
  })

  it('changes nothing of anyone else, nothing of the bot, and nothing that is not there', async () => {
    const [owner, stranger] = [await visit(kit.chat), await visit(kit.chat)]
    const id = randomUUID()
    await owner.tell({ id, text: 'mine' })
    await kit.chat.channel.post(await kit.addressOf(owner), says('from the bot'), 'person:bot')
    const heard = kit.chat.inbounds.length
    for (const [who, edited] of [
      [stranger, `person:${id}`],
      [owner, `person:${randomUUID()}`],
      [owner, 'person:bot'],
    ] as const) {
      const { status, body } = await who.tell({ edited, text: 'taken over' })
      assert.deepEqual([status, body.problem], [410, 'gone'])
    }
    assert.equal((await owner.tell({ edited: 'post-1', text: 'x' })).status, 400)
    assert.deepEqual((await owner.tell({ edited: `person:${id}`, text: ' ' })).body.problem, 'empty')
    assert.equal(kit.chat.inbounds.length, heard)
    const { state } = await visit(kit.chat, '/chat/mentee', { cookie: owner.cookie })
    assert.deepEqual(
      state.entries.map((entry) => wordsOf(entry)),
      ['mine', 'from the bot'],
    )
  })

  it('tells which message is answered, when it stands in this conversation; else the words still go', async () => {
    const [owner, stranger] = [await visit(kit.chat), await visit(kit.chat)]
    await kit.chat.channel.post(await kit.addressOf(owner), says('a question'), 'asked')
    await owner.tell({ text: 'an answer', reply: 'asked' })
    assert.equal(kit.chat.inbounds.at(-1)?.replyTo, 'asked')
    await stranger.tell({ text: 'an answer', reply: 'asked' })
    assert.deepEqual(
      [kit.chat.inbounds.at(-1)?.replyTo, kit.chat.inbounds.at(-1)?.deed],
      [null, { text: 'an answer' }],
    )
    const { state } = await visit(kit.chat, '/chat/mentee', { cookie: owner.cookie })
    assert.equal((state.entries.at(-1)?.content as { answers?: string }).answers, 'asked')
  })
})

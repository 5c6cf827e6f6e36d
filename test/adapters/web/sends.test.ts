import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { ChannelBusy, MessageGone, SendRefused } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import { onWebChannel, says, startChat, visit, wordsOf } from '../../support/web.ts'

const asks: View = {
  blocks: [
    { kind: 'text', text: 'Which one?' },
    { kind: 'buttons', buttons: [{ label: 'This one', tap: 'pick:1', tone: 'primary' }] },
  ],
}

onWebChannel('what the bot sends', (kit) => {
  it('sends a wish once, recognises its repeat, and tells truly what became of it', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    assert.equal(await kit.chat.channel.trace(address, 'wish'), 'not-sent')
    assert.equal(await kit.chat.channel.post(address, says('once'), 'wish'), 'wish')
    assert.equal(await kit.chat.channel.post(address, says('once'), 'wish'), 'wish')
    assert.deepEqual(await kit.chat.channel.trace(address, 'wish'), { sent: 'wish' })
    const { state } = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.deepEqual(
      state.entries.map((entry) => wordsOf(entry)),
      ['once'],
    )
  })

  it('changes a message in its place, and says when it is not there any more', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    await kit.chat.channel.post(address, asks, 'card')
    await kit.chat.channel.post(address, says('later'), 'words')
    const follower = await visitor.follow({ lastEventId: 2 })
    await kit.chat.channel.edit(address, 'card', says('done'))
    await kit.chat.channel.edit(address, 'card', says('done'))
    await kit.chat.channel.post(address, says('last'), 'last')
    assert.deepEqual(await follower.words(2), ['done', 'last'])
    follower.stop()
    const { state } = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.deepEqual(
      state.entries.map((entry) => wordsOf(entry)),
      ['done', 'later', 'last'],
    )
    await assert.rejects(kit.chat.channel.edit(address, 'nowhere', says('x')), MessageGone)
  })

  it('refuses a link that would run something', async () => {
    const address = await kit.addressOf(await visit(kit.chat))
    const link = (target: string): View => ({
      blocks: [{ kind: 'buttons', buttons: [{ label: 'Open', link: target }] }],
    })
    for (const target of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      '/\\evil.example',
      'x',
    ]) {
      await assert.rejects(kit.chat.channel.post(address, link(target), target), SendRefused, target)
    }
    for (const target of ['https://example.org/a', '/privacy', 'tel:112', 'mailto:a@example.org']) {
      await kit.chat.channel.post(address, link(target), target)
    }
  })

  it('sends nothing with a file that does not pass, and says why; it waits where nobody can tell yet', async () => {
    let outcome: Error | null = null
    const chat = await startChat(kit.database(), undefined, {
      openFile: () => (outcome ? Promise.reject(outcome) : Promise.resolve(Readable.from(['x']))),
    })
    try {
      const visitor = await visit(chat)
      await visitor.tell({ arrived: null })
      const to = chat.inbounds[0]?.address
      assert.ok(to)
      const file = { channel: 'slack', id: 'F1', name: 'photo.jpg', type: 'image/jpeg', bytes: null } as const
      const view: View = { blocks: [{ kind: 'file', file, alternative: 'Photo from Els' }] }
      outcome = new SendRefused('no', 'too-large')
      await assert.rejects(chat.channel.post(to, view, 'large'), { reason: 'too-large' })
      outcome = new ChannelBusy(5, 'address')
      await assert.rejects(chat.channel.post(to, view, 'busy'), ChannelBusy)
      outcome = null
      await chat.channel.post(to, view, 'good')
      const { state } = await visit(chat, '/chat/mentee', { cookie: visitor.cookie })
      assert.deepEqual(
        state.entries.map(({ id }) => id),
        ['good'],
      )
    } finally {
      await chat.stop()
    }
  })

  it('opens no file that is not kept (any more)', async () => {
    const file = { channel: 'web', id: 'x', name: 'x', type: 'x', bytes: null } as const
    await assert.rejects(kit.chat.channel.open(file), { reason: 'file-gone' })
  })
})

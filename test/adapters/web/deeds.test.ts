import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { View } from '../../../bots/view.ts'
import { onWebChannel, says, visit, wordsOf } from '../../support/web.ts'

const asks: View = {
  blocks: [
    { kind: 'text', text: 'Which one?' },
    { kind: 'buttons', buttons: [{ label: 'This one', tap: 'pick:1', tone: 'primary' }] },
  ],
}

onWebChannel('what people do', (kit) => {
  it('hands on text, taps, arrivals and commands, complete enough to answer at any later time', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    await kit.chat.channel.post(address, asks, 'card')
    const [textId, tapId] = [randomUUID(), randomUUID()]
    const language = { 'accept-language': 'nl-BE,nl;q=0.9' }
    await visitor.tell({ id: textId, text: ' hello \r\n there ', timeZone: 'Europe/Stockholm' }, language)
    await visitor.tell({ id: tapId, tap: 'pick:1', message: 'card' })
    await visitor.tell({ arrived: 'CODE-1' })
    await visitor.tell({ command: 'help', rest: 'me' })
    await visitor.tell({ text: '/Stop it\nnow' })

    const [arrival, text, ...others] = kit.chat.inbounds
    assert.deepEqual(arrival?.deed, { arrived: null })
    assert.deepEqual(text, {
      eventId: `mentee:${address.account}:${textId}`,
      at: text?.at,
      from: { name: null, locale: 'nl-BE', timeZone: 'Europe/Stockholm' },
      address: { channel: 'web', audience: 'mentee', account: address.account, route: '' },
      said: `person:${textId}`,
      replyTo: null,
      thread: null,
      deed: { text: 'hello \n there' },
    })
    assert.deepEqual(
      others.map(({ deed, replyTo }) => [deed, replyTo]),
      [
        [{ tap: 'pick:1' }, 'card'],
        [{ arrived: 'CODE-1' }, null],
        [{ command: 'help', rest: 'me' }, null],
        [{ command: 'stop', rest: 'it\nnow' }, null],
      ],
    )
  })

  it('shows a text in the conversation before the bot hears it, and once however often it is told', async () => {
    const visitor = await visit(kit.chat)
    const id = randomUUID()
    kit.answer = async (inbound, channel) => {
      await channel.post(inbound.address, says('heard'), 'answer')
    }
    for (let time = 0; time < 3; time += 1)
      assert.equal((await visitor.tell({ id, text: 'hello' })).status, 202)

    const follower = await visitor.follow()
    assert.deepEqual(await follower.words(2), ['hello', 'heard'])
    follower.stop()
    const again = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.deepEqual(
      again.state.entries.map((entry) => [entry.author, entry.id]),
      [
        ['person', `person:${id}`],
        ['bot', 'answer'],
      ],
    )
    // the engine drops the repeats: they carry one identifier
    assert.equal(new Set(kit.chat.inbounds.map(({ eventId }) => eventId)).size, 1)
  })

  it('never lets the identifier of one person stand in the way of another', async () => {
    const [one, other] = [await visit(kit.chat), await visit(kit.chat)]
    const id = randomUUID()
    await one.tell({ id, text: 'mine' })
    await other.tell({ id, text: 'also mine' })
    assert.equal(new Set(kit.chat.inbounds.map(({ eventId }) => eventId)).size, 2)
  })

  it('answers that a message is kept only when it is', async () => {
    const visitor = await visit(kit.chat)
    kit.answer = () => Promise.reject(new Error('the database is locked: secret words'))
    const id = randomUUID()
    const { status, body } = await visitor.tell({ id, text: 'hello' }, { 'accept-language': 'fr' })
    assert.equal(status, 503)
    assert.deepEqual(body, {
      problem: 'not-kept',
      text: 'Je n’ai pas pu garder le message. Merci de réessayer dans un instant.',
    })
    assert.doesNotMatch(kit.chat.lines().join(''), /secret words|hello/)
    kit.answer = () => Promise.resolve()
    assert.equal((await visitor.tell({ id, text: 'hello' })).status, 202)
  })

  it('says kindly what is wrong with what no page of ours sends', async () => {
    const visitor = await visit(kit.chat)
    const post = async (body: string, type = 'application/json'): Promise<[number, unknown]> => {
      const response = await fetch(`${kit.chat.origin}/chat/mentee/messages`, {
        method: 'POST',
        headers: { cookie: visitor.cookie, 'content-type': type },
        body,
      })
      const { problem, text } = (await response.json()) as { problem: string; text: string }
      assert.ok(text.length > 10)
      return [response.status, problem]
    }
    const id = randomUUID()
    const malformed = [400, 'bad-request']
    assert.deepEqual(await post('{"id":'), malformed)
    assert.deepEqual(await post('null'), malformed)
    assert.deepEqual(await post('[]'), malformed)
    for (const deed of [
      {},
      { id },
      { text: 'without an identifier' },
      { id: 'not-one', text: 'hello' },
      { id, text: 5 },
      { id, text: 'hello', tap: 'x', message: 'm' },
      { id, text: 'hello', admin: true },
      { id, tap: 'x'.repeat(65), message: 'm' },
      { id, tap: 'x' },
      { id, arrived: 'x'.repeat(65) },
      { id, command: 'two words', rest: '' },
    ]) {
      assert.deepEqual(await post(JSON.stringify(deed)), malformed, JSON.stringify(deed))
    }
    assert.deepEqual(await post(JSON.stringify({ id, text: 'hello' }), 'text/plain'), malformed)
    for (const text of ['', '  \n\t ', '\u200b\u200d\u2060\u202e', '\u0000\u0007']) {
      assert.deepEqual(await post(JSON.stringify({ id, text })), [400, 'empty'])
    }
    assert.deepEqual(await post(JSON.stringify({ id, text: 'é'.repeat(10_001) })), [413, 'too-long'])
    assert.deepEqual(await post(JSON.stringify({ id, text: 'x'.repeat(1_100_000) })), [413, 'too-large'])
    assert.equal(kit.chat.inbounds.length, 0)
    const again = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.equal(again.state.entries.length, 0)
  })

  it('passes on ten thousand characters, emoji, right-to-left words and markup as they are', async () => {
    const visitor = await visit(kit.chat)
    const wishes = [
      '🙂'.repeat(10_000),
      'مرحبا \u202eabc',
      '<b>bold</b> **bold** </script><script>alert(1)</script>',
      "👩‍👩‍👧 o'neil; --",
    ]
    for (const text of wishes) assert.equal((await visitor.tell({ text })).status, 202)
    await visitor.tell({ text: 'a\u0000b\u0008\ud800c' })
    assert.deepEqual(
      kit.chat.inbounds.map(({ deed }) => deed),
      [...wishes, 'ab\ufffdc'].map((text) => ({ text })),
    )
    const again = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.deepEqual(
      again.state.entries.map((entry) => wordsOf(entry)),
      [...wishes, 'ab\ufffdc'],
    )
    assert.doesNotMatch(again.html, /<b>bold|<script>alert/)
  })

  it('refuses what another website sends in a person’s name', async () => {
    const visitor = await visit(kit.chat)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${kit.chat.origin}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const { status, body } = await visitor.tell({ text: 'hello' }, headers)
      assert.deepEqual([status, body.problem], [403, 'cross-site'], JSON.stringify(headers))
    }
    assert.equal(kit.chat.inbounds.length, 0)
    assert.equal((await visitor.tell({ text: 'hello' }, { 'sec-fetch-site': 'same-origin' })).status, 202)
  })

  it('takes a tap for the tapper’s own, and finds no message of anyone else under it', async () => {
    const [owner, stranger] = [await visit(kit.chat), await visit(kit.chat)]
    const [ownerAddress, strangerAddress] = [await kit.addressOf(owner), await kit.addressOf(stranger)]
    await kit.chat.channel.post(ownerAddress, asks, 'card')

    const { status, body } = await stranger.tell({ tap: 'pick:1', message: 'card' })
    assert.deepEqual([status, body.problem], [410, 'gone'])
    await owner.tell({ tap: 'pick:1', message: 'card' })
    const taps = kit.chat.inbounds.filter(({ deed }) => 'tap' in deed)
    assert.deepEqual(
      taps.map(({ address }) => address.account),
      [ownerAddress.account],
    )
    await kit.chat.channel.post(strangerAddress, asks, 'other-card')
    await stranger.tell({ tap: 'pick:1', message: 'other-card' })
    assert.equal(kit.chat.inbounds.at(-1)?.address.account, strangerAddress.account)
    assert.equal((await visit(kit.chat, '/chat/mentee', { cookie: stranger.cookie })).state.entries.length, 1)
  })

  it('takes two tabs that open the same empty conversation for one arrival', async () => {
    const one = await visit(kit.chat)
    const other = await visit(kit.chat, '/chat/mentee', { cookie: one.cookie })
    assert.equal(one.state.arrivalId, other.state.arrivalId)
    assert.equal((await one.tell({ id: one.state.arrivalId, arrived: null })).status, 202)
    const stranger = await visit(kit.chat)
    assert.notEqual(stranger.state.arrivalId, one.state.arrivalId)
  })

  it('takes nothing more once it has stopped, and says that it did not', async () => {
    const visitor = await visit(kit.chat)
    await kit.chat.channel.stop()
    const { status, body } = await visitor.tell({ text: 'hello' })
    assert.deepEqual([status, body.problem], [503, 'not-kept'])
    assert.equal(kit.chat.inbounds.length, 0)
  })
})

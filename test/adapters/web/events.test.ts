import assert from 'node:assert/strict'
import { onWebChannel, says, startChat, visit } from '../../support/web.ts'

onWebChannel('what pages are told', (kit) => {
  it('tells what happens while a page is open, with the number to go on from', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    const follower = await visitor.follow()
    await kit.chat.channel.post(address, says('first'), 'one')
    const told = await follower.next()
    assert.deepEqual([told?.event, told?.id, told?.data.id, told?.data.author], ['entry', '1', 'one', 'bot'])
    await kit.chat.channel.typing(address)
    assert.equal((await follower.next())?.event, 'typing')
    follower.stop()
  })

  it('goes on after the last number that a page knows: nothing lost, nothing twice', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    const first = await visitor.follow()
    for (let number = 1; number <= 3; number += 1)
      await kit.chat.channel.post(address, says(`m${number}`), `m${number}`)
    assert.deepEqual(await first.words(2), ['m1', 'm2'])
    first.stop()
    for (let number = 4; number <= 120; number += 1)
      await kit.chat.channel.post(address, says(`m${number}`), `m${number}`)
    const second = await visitor.follow({ lastEventId: 2 })
    const expected = Array.from({ length: 118 }, (_, index) => `m${index + 3}`)
    assert.deepEqual(await second.words(118), expected)
    second.stop()
    const third = await visitor.follow({ query: '?after=119' })
    assert.deepEqual(await third.words(1), ['m120'])
    third.stop()
  })

  it('finds what no ring told of, at the next sign of life', async () => {
    const visitor = await visit(kit.chat)
    const { audience, account } = await kit.addressOf(visitor)
    const follower = await visitor.follow()
    await kit
      .database()('transcript')
      .insert({
        address: `web:${audience}:${account}`,
        message_id: 'silent',
        seq: 1,
        first_seq: 1,
        author: 'bot',
        content: JSON.stringify(says('silent')),
        at: 1,
      })
    await kit
      .database()('transcript_ends')
      .insert({ address: `web:${audience}:${account}`, seq: 1 })
    assert.deepEqual(await follower.words(1), ['silent'])
    follower.stop()
  })

  it('tells one person nothing of another', async () => {
    const [one, other] = [await visit(kit.chat), await visit(kit.chat)]
    const [oneAddress, otherAddress] = [await kit.addressOf(one), await kit.addressOf(other)]
    const follower = await other.follow()
    await kit.chat.channel.post(oneAddress, says('for one'), 'a')
    await kit.chat.channel.typing(oneAddress)
    await kit.chat.channel.post(otherAddress, says('for the other'), 'b')
    const told = await follower.next()
    assert.deepEqual([told?.event, told?.data.id], ['entry', 'b'])
    follower.stop()
    const stranger = await fetch(`${kit.chat.origin}/chat/mentee/events`)
    assert.equal(stranger.status, 401)
  })

  it('makes an open page forget what was erased', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    await kit.chat.channel.post(address, says('secret'), 'a')
    const follower = await visitor.follow({ lastEventId: 1 })
    await kit.chat.transcript.erase(`web:mentee:${address.account}`)
    assert.equal((await follower.next())?.event, 'anew')
    await kit.chat.channel.post(address, says('all gone'), 'b')
    assert.deepEqual(await follower.words(1), ['all gone'])
    follower.stop()
  })

  it('follows the language that the person chooses', async () => {
    let chosen: 'fr' | null = null
    const speaking = await startChat(kit.database(), undefined, { languageOf: () => Promise.resolve(chosen) })
    try {
      const visitor = await visit(speaking, '/chat/mentee', { 'accept-language': 'sv' })
      assert.equal(visitor.state.language, 'sv')
      await visitor.tell({ arrived: null })
      const address = speaking.inbounds[0]?.address
      assert.ok(address)
      const follower = await visitor.follow({ query: '?lang=sv' })
      chosen = 'fr'
      await speaking.channel.post(address, says('Bonjour'), 'a')
      assert.deepEqual(await follower.words(1), ['Bonjour'])
      const told = await follower.next()
      assert.deepEqual([told?.event, told?.data.language], ['language', 'fr'])
      assert.equal((told?.data.texts as Record<string, string>).send, 'Envoyer')
      follower.stop()
      const again = await visit(speaking, '/chat/mentee', {
        cookie: visitor.cookie,
        'accept-language': 'sv',
      })
      assert.match(again.html, /<html lang="fr">/)
    } finally {
      await speaking.stop()
    }
  })

  it('opens in the language of the link, then of the last visit, then of the browser, then of the programme', async () => {
    const languageOf = async (path: string, headers: Record<string, string>): Promise<string> =>
      (await visit(kit.chat, path, headers)).state.language
    assert.equal(await languageOf('/chat/mentee', { 'accept-language': 'de, sv;q=0.5, fr;q=0.8' }), 'fr')
    assert.equal(await languageOf('/chat/mentee', { 'accept-language': 'de' }), 'nl')
    const linked = await visit(kit.chat, '/chat/mentee?lang=en', { 'accept-language': 'fr' })
    assert.equal(linked.state.language, 'en')
    assert.equal(await languageOf('/chat/mentor', { cookie: linked.cookie, 'accept-language': 'fr' }), 'en')
    assert.equal(await languageOf('/chat/mentee?lang=xx', { 'accept-language': 'fr' }), 'fr')
  })

  it('shows the newest hundred messages first and the others when asked', async () => {
    const visitor = await visit(kit.chat)
    const address = await kit.addressOf(visitor)
    for (let number = 1; number <= 103; number += 1)
      await kit.chat.channel.post(address, says(`m${number}`), `m${number}`)
    const { state } = await visit(kit.chat, '/chat/mentee', { cookie: visitor.cookie })
    assert.deepEqual(
      [state.entries.length, state.entries[0]?.id, state.more, state.lastSeq],
      [100, 'm4', true, 103],
    )
    const response = await fetch(
      `${kit.chat.origin}/chat/mentee/messages?before=${state.entries[0]?.place}`,
      {
        headers: { cookie: visitor.cookie },
      },
    )
    const { entries, more } = (await response.json()) as { entries: { id: string }[]; more: boolean }
    assert.deepEqual([entries.map(({ id }) => id), more], [['m1', 'm2', 'm3'], false])
  })
})

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { MessageGone, SendRefused, type Address, type Channel, type Inbound } from '../../bots/channel.ts'
import type { View } from '../../bots/view.ts'
import { makeDatabase, type DatabaseKind, type TestDatabase } from '../support/databases.ts'
import { startChat, visit, wordsOf, type RunningChat, type Visitor } from '../support/web.ts'

const says = (text: string): View => ({ blocks: [{ kind: 'text', text }] })
const asks: View = {
  blocks: [
    { kind: 'text', text: 'Which one?' },
    { kind: 'buttons', buttons: [{ label: 'This one', tap: 'pick:1', tone: 'primary' }] },
  ],
}

const kinds: DatabaseKind[] = ['SQLite', 'PostgreSQL']
for (const kind of kinds) describe(`the web channel [${kind}]`, () => webChannelRules(kind))

function webChannelRules(kind: DatabaseKind): void {
  // Every visitor has a conversation of their own, so one database serves all rules.
  let made: TestDatabase
  const database = (): Knex => made.database
  before(async () => {
    made = await makeDatabase(kind)
  })
  after(async () => {
    await made.drop()
  })

  let chat: RunningChat
  let answer: (inbound: Inbound, channel: Channel) => Promise<void>

  beforeEach(async () => {
    answer = () => Promise.resolve()
    chat = await startChat(database(), async (inbound, channel) => await answer(inbound, channel), {
      heartbeat: 50,
    })
  })
  afterEach(async () => {
    await chat.stop()
  })

  /** Where the bot writes to this visitor: known from what the visitor does. */
  const addressOf = async (visitor: Visitor): Promise<Address> => {
    await visitor.tell({ arrived: null })
    const inbound = chat.inbounds.at(-1)
    assert.ok(inbound)
    return inbound.address
  }

  describe('sessions', () => {
    it('gives each browser a session of its own, in a cookie for one bot that no script and no other site can use', async () => {
      const one = await visit(chat)
      const other = await visit(chat)
      const cookie = one.headers.getSetCookie()[0] ?? ''
      assert.match(
        cookie,
        /^chat-mentee=[0-9a-z]{26}; Path=\/chat\/mentee; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
      )
      assert.notEqual(one.cookie, other.cookie)
      assert.notEqual((await addressOf(one)).account, (await addressOf(other)).account)
    })

    it('knows a browser again, and keeps its secret out of the account', async () => {
      const first = await visit(chat)
      const address = await addressOf(first)
      const again = await visit(chat, '/chat/mentee', { cookie: first.cookie })
      assert.deepEqual(await addressOf(again), address)
      assert.ok(!first.cookie.includes(address.account))
      assert.match(address.account, /^[0-9a-f]{32}$/)
    })

    it('keeps the sessions of two bots apart', async () => {
      const one = await visit(chat, '/chat/mentee')
      const other = await visit(chat, '/chat/mentor', { cookie: one.cookie })
      const addresses = [await addressOf(one), await addressOf(other)]
      assert.deepEqual(
        addresses.map(({ audience }) => audience),
        ['mentee', 'mentor'],
      )
      assert.notEqual(addresses[0]?.account, addresses[1]?.account)
    })

    it('asks for https cookies where the service is reached by https', async () => {
      const secure = await startChat(database(), undefined, { secureOrigin: 'https://chat.example.org' })
      try {
        const { headers } = await visit(secure)
        assert.match(headers.getSetCookie()[0] ?? '', /^__Secure-chat-mentee=.*; Secure$/)
      } finally {
        await secure.stop()
      }
    })

    it('takes a made-up cookie for no session', async () => {
      const visitor = await visit(chat)
      const headers = { cookie: 'chat-mentee=' + "'; drop table people" }
      const { status, body } = await visitor.tell({ text: 'hello' }, headers)
      assert.deepEqual([status, body.problem], [401, 'no-session'])
      assert.equal(chat.inbounds.length, 0)
    })

    it('has no page for an audience that does not exist, and says so kindly', async () => {
      const response = await fetch(`${chat.origin}/chat/nobody`, {
        headers: { accept: 'text/html', 'accept-language': 'sv' },
      })
      assert.equal(response.status, 404)
      assert.match(await response.text(), /Sidan finns inte/)
      for (const path of ['/chat/nobody/events', '/chat/nobody/messages', '/chat/constructor']) {
        assert.equal((await fetch(chat.origin + path)).status, 404)
      }
    })

    it('shuts out whom the service does not allow, and lets in whom the code of a link lets in', async () => {
      const closed = await startChat(database(), undefined, {
        allow: (_, code) => Promise.resolve(code === 'welcome'),
      })
      try {
        const response = await fetch(`${closed.origin}/chat/counsellor`, { headers: { accept: 'text/html' } })
        assert.equal(response.status, 403)
        const visitor = await visit(closed, '/chat/counsellor?start=welcome')
        assert.equal(visitor.state.audience, 'counsellor')
        assert.equal((await visitor.tell({ text: 'hello' })).status, 403)
        assert.equal((await visitor.follow()).status, 403)
        assert.equal((await visitor.tell({ arrived: 'welcome' })).status, 202)
      } finally {
        await closed.stop()
      }
    })
  })

  describe('what people do', () => {
    it('hands on text, taps, arrivals and commands, complete enough to answer at any later time', async () => {
      const visitor = await visit(chat)
      const address = await addressOf(visitor)
      await chat.channel.post(address, asks, 'card')
      const [textId, tapId] = [randomUUID(), randomUUID()]
      const language = { 'accept-language': 'nl-BE,nl;q=0.9' }
      await visitor.tell({ id: textId, text: ' hello \r\n there ', timeZone: 'Europe/Stockholm' }, language)
      await visitor.tell({ id: tapId, tap: 'pick:1', message: 'card' })
      await visitor.tell({ arrived: 'CODE-1' })
      await visitor.tell({ command: 'help', rest: 'me' })
      await visitor.tell({ text: '/Stop it\nnow' })

      const [arrival, text, ...others] = chat.inbounds
      assert.deepEqual(arrival?.deed, { arrived: null })
      assert.deepEqual(text, {
        eventId: `mentee:${address.account}:${textId}`,
        at: text?.at,
        from: { name: null, locale: 'nl-BE', timeZone: 'Europe/Stockholm' },
        address: { channel: 'web', audience: 'mentee', account: address.account, route: '' },
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
      const visitor = await visit(chat)
      const id = randomUUID()
      answer = async (inbound, channel) => {
        await channel.post(inbound.address, says('heard'), 'answer')
      }
      for (let time = 0; time < 3; time += 1)
        assert.equal((await visitor.tell({ id, text: 'hello' })).status, 202)

      const follower = await visitor.follow()
      assert.deepEqual(await follower.words(2), ['hello', 'heard'])
      follower.stop()
      const again = await visit(chat, '/chat/mentee', { cookie: visitor.cookie })
      assert.deepEqual(
        again.state.entries.map((entry) => [entry.author, entry.id]),
        [
          ['person', `person:${id}`],
          ['bot', 'answer'],
        ],
      )
      // the engine drops the repeats: they carry one identifier
      assert.equal(new Set(chat.inbounds.map(({ eventId }) => eventId)).size, 1)
    })

    it('never lets the identifier of one person stand in the way of another', async () => {
      const [one, other] = [await visit(chat), await visit(chat)]
      const id = randomUUID()
      await one.tell({ id, text: 'mine' })
      await other.tell({ id, text: 'also mine' })
      assert.equal(new Set(chat.inbounds.map(({ eventId }) => eventId)).size, 2)
    })

    it('answers that a message is kept only when it is', async () => {
      const visitor = await visit(chat)
      answer = () => Promise.reject(new Error('the database is locked: secret words'))
      const id = randomUUID()
      const { status, body } = await visitor.tell({ id, text: 'hello' }, { 'accept-language': 'fr' })
      assert.equal(status, 503)
      assert.deepEqual(body, {
        problem: 'not-kept',
        text: 'Je n’ai pas pu garder le message. Merci de réessayer dans un instant.',
      })
      assert.doesNotMatch(chat.lines().join(''), /secret words|hello/)
      answer = () => Promise.resolve()
      assert.equal((await visitor.tell({ id, text: 'hello' })).status, 202)
    })

    it('says kindly what is wrong with what no page of ours sends', async () => {
      const visitor = await visit(chat)
      const post = async (body: string, type = 'application/json'): Promise<[number, unknown]> => {
        const response = await fetch(`${chat.origin}/chat/mentee/messages`, {
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
      assert.equal(chat.inbounds.length, 0)
      const again = await visit(chat, '/chat/mentee', { cookie: visitor.cookie })
      assert.equal(again.state.entries.length, 0)
    })

    it('passes on ten thousand characters, emoji, right-to-left words and markup as they are', async () => {
      const visitor = await visit(chat)
      const wishes = [
        '🙂'.repeat(10_000),
        'مرحبا \u202eabc',
        '<b>bold</b> **bold** </script><script>alert(1)</script>',
        "👩‍👩‍👧 o'neil; --",
      ]
      for (const text of wishes) assert.equal((await visitor.tell({ text })).status, 202)
      await visitor.tell({ text: 'a\u0000b\u0008\ud800c' })
      assert.deepEqual(
        chat.inbounds.map(({ deed }) => deed),
        [...wishes, 'ab\ufffdc'].map((text) => ({ text })),
      )
      const again = await visit(chat, '/chat/mentee', { cookie: visitor.cookie })
      assert.deepEqual(
        again.state.entries.map((entry) => wordsOf(entry)),
        [...wishes, 'ab\ufffdc'],
      )
      assert.doesNotMatch(again.html, /<b>bold|<script>alert/)
    })

    it('refuses what another website sends in a person’s name', async () => {
      const visitor = await visit(chat)
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { origin: `${chat.origin}.evil.example` },
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site' },
      ]) {
        const { status, body } = await visitor.tell({ text: 'hello' }, headers as Record<string, string>)
        assert.deepEqual([status, body.problem], [403, 'cross-site'], JSON.stringify(headers))
      }
      assert.equal(chat.inbounds.length, 0)
      assert.equal((await visitor.tell({ text: 'hello' }, { 'sec-fetch-site': 'same-origin' })).status, 202)
    })

    it('takes a tap for the tapper’s own, and finds no message of anyone else under it', async () => {
      const [owner, stranger] = [await visit(chat), await visit(chat)]
      const [ownerAddress, strangerAddress] = [await addressOf(owner), await addressOf(stranger)]
      await chat.channel.post(ownerAddress, asks, 'card')

      const { status, body } = await stranger.tell({ tap: 'pick:1', message: 'card' })
      assert.deepEqual([status, body.problem], [410, 'gone'])
      await owner.tell({ tap: 'pick:1', message: 'card' })
      const taps = chat.inbounds.filter(({ deed }) => 'tap' in deed)
      assert.deepEqual(
        taps.map(({ address }) => address.account),
        [ownerAddress.account],
      )
      await chat.channel.post(strangerAddress, asks, 'other-card')
      await stranger.tell({ tap: 'pick:1', message: 'other-card' })
      assert.equal(chat.inbounds.at(-1)?.address.account, strangerAddress.account)
      assert.equal((await visit(chat, '/chat/mentee', { cookie: stranger.cookie })).state.entries.length, 1)
    })

    it('takes two tabs that open the same empty conversation for one arrival', async () => {
      const one = await visit(chat)
      const other = await visit(chat, '/chat/mentee', { cookie: one.cookie })
      assert.equal(one.state.arrivalId, other.state.arrivalId)
      assert.equal((await one.tell({ id: one.state.arrivalId, arrived: null })).status, 202)
      const stranger = await visit(chat)
      assert.notEqual(stranger.state.arrivalId, one.state.arrivalId)
    })

    it('takes nothing more once it has stopped, and says that it did not', async () => {
      const visitor = await visit(chat)
      await chat.channel.stop()
      const { status, body } = await visitor.tell({ text: 'hello' })
      assert.deepEqual([status, body.problem], [503, 'not-kept'])
      assert.equal(chat.inbounds.length, 0)
    })
  })

  describe('what the bot sends', () => {
    it('sends a wish once, recognises its repeat, and tells truly what became of it', async () => {
      const visitor = await visit(chat)
      const address = await addressOf(visitor)
      assert.equal(await chat.channel.trace(address, 'wish'), 'not-sent')
      assert.equal(await chat.channel.post(address, says('once'), 'wish'), 'wish')
      assert.equal(await chat.channel.post(address, says('once'), 'wish'), 'wish')
      assert.deepEqual(await chat.channel.trace(address, 'wish'), { sent: 'wish' })
      const { state } = await visit(chat, '/chat/mentee', { cookie: visitor.cookie })
      assert.deepEqual(
        state.entries.map((entry) => wordsOf(entry)),
        ['once'],
      )
    })

    it('changes a message in its place, and says when it is not there any more', async () => {
      const visitor = await visit(chat)
      const address = await addressOf(visitor)
      await chat.channel.post(address, asks, 'card')
      await chat.channel.post(address, says('later'), 'words')
      const follower = await visitor.follow({ lastEventId: 2 })
      await chat.channel.edit(address, 'card', says('done'))
      await chat.channel.edit(address, 'card', says('done'))
      await chat.channel.post(address, says('last'), 'last')
      assert.deepEqual(await follower.words(2), ['done', 'last'])
      follower.stop()
      const { state } = await visit(chat, '/chat/mentee', { cookie: visitor.cookie })
      assert.deepEqual(
        state.entries.map((entry) => wordsOf(entry)),
        ['done', 'later', 'last'],
      )
      await assert.rejects(chat.channel.edit(address, 'nowhere', says('x')), MessageGone)
    })

    it('refuses a link that would run something', async () => {
      const address = await addressOf(await visit(chat))
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
        await assert.rejects(chat.channel.post(address, link(target), target), SendRefused, target)
      }
      for (const target of ['https://example.org/a', '/privacy', 'tel:112', 'mailto:a@example.org']) {
        await chat.channel.post(address, link(target), target)
      }
    })

    it('opens no files, since none can come in', async () => {
      const file = { channel: 'web', id: 'x', name: 'x', type: 'x', bytes: null } as const
      await assert.rejects(chat.channel.open(file), /no files/)
    })
  })

  describe('what pages are told', () => {
    it('tells what happens while a page is open, with the number to go on from', async () => {
      const visitor = await visit(chat)
      const address = await addressOf(visitor)
      const follower = await visitor.follow()
      await chat.channel.post(address, says('first'), 'one')
      const told = await follower.next()
      assert.deepEqual(
        [told?.event, told?.id, told?.data.id, told?.data.author],
        ['entry', '1', 'one', 'bot'],
      )
      await chat.channel.typing(address)
      assert.equal((await follower.next())?.event, 'typing')
      follower.stop()
    })

    it('goes on after the last number that a page knows: nothing lost, nothing twice', async () => {
      const visitor = await visit(chat)
      const address = await addressOf(visitor)
      const first = await visitor.follow()
      for (let number = 1; number <= 3; number += 1)
        await chat.channel.post(address, says(`m${number}`), `m${number}`)
      assert.deepEqual(await first.words(2), ['m1', 'm2'])
      first.stop()
      for (let number = 4; number <= 120; number += 1)
        await chat.channel.post(address, says(`m${number}`), `m${number}`)
      const second = await visitor.follow({ lastEventId: 2 })
      const expected = Array.from({ length: 118 }, (_, index) => `m${index + 3}`)
      assert.deepEqual(await second.words(118), expected)
      second.stop()
      const third = await visitor.follow({ query: '?after=119' })
      assert.deepEqual(await third.words(1), ['m120'])
      third.stop()
    })

    it('finds what no ring told of, at the next sign of life', async () => {
      const visitor = await visit(chat)
      const { audience, account } = await addressOf(visitor)
      const follower = await visitor.follow()
      await database()('transcript').insert({
        address: `web:${audience}:${account}`,
        message_id: 'silent',
        seq: 1,
        first_seq: 1,
        author: 'bot',
        content: JSON.stringify(says('silent')),
        at: 1,
      })
      await database()('transcript_ends').insert({ address: `web:${audience}:${account}`, seq: 1 })
      assert.deepEqual(await follower.words(1), ['silent'])
      follower.stop()
    })

    it('tells one person nothing of another', async () => {
      const [one, other] = [await visit(chat), await visit(chat)]
      const [oneAddress, otherAddress] = [await addressOf(one), await addressOf(other)]
      const follower = await other.follow()
      await chat.channel.post(oneAddress, says('for one'), 'a')
      await chat.channel.typing(oneAddress)
      await chat.channel.post(otherAddress, says('for the other'), 'b')
      const told = await follower.next()
      assert.deepEqual([told?.event, told?.data.id], ['entry', 'b'])
      follower.stop()
      const stranger = await fetch(`${chat.origin}/chat/mentee/events`)
      assert.equal(stranger.status, 401)
    })

    it('makes an open page forget what was erased', async () => {
      const visitor = await visit(chat)
      const address = await addressOf(visitor)
      await chat.channel.post(address, says('secret'), 'a')
      const follower = await visitor.follow({ lastEventId: 1 })
      await chat.transcript.erase(`web:mentee:${address.account}`)
      assert.equal((await follower.next())?.event, 'anew')
      await chat.channel.post(address, says('all gone'), 'b')
      assert.deepEqual(await follower.words(1), ['all gone'])
      follower.stop()
    })

    it('follows the language that the person chooses', async () => {
      let chosen: 'fr' | null = null
      const speaking = await startChat(database(), undefined, { languageOf: () => Promise.resolve(chosen) })
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
        (await visit(chat, path, headers)).state.language
      assert.equal(await languageOf('/chat/mentee', { 'accept-language': 'de, sv;q=0.5, fr;q=0.8' }), 'fr')
      assert.equal(await languageOf('/chat/mentee', { 'accept-language': 'de' }), 'nl')
      const linked = await visit(chat, '/chat/mentee?lang=en', { 'accept-language': 'fr' })
      assert.equal(linked.state.language, 'en')
      assert.equal(await languageOf('/chat/mentor', { cookie: linked.cookie, 'accept-language': 'fr' }), 'en')
      assert.equal(await languageOf('/chat/mentee?lang=xx', { 'accept-language': 'fr' }), 'fr')
    })

    it('shows the newest hundred messages first and the others when asked', async () => {
      const visitor = await visit(chat)
      const address = await addressOf(visitor)
      for (let number = 1; number <= 103; number += 1)
        await chat.channel.post(address, says(`m${number}`), `m${number}`)
      const { state } = await visit(chat, '/chat/mentee', { cookie: visitor.cookie })
      assert.deepEqual(
        [state.entries.length, state.entries[0]?.id, state.more, state.lastSeq],
        [100, 'm4', true, 103],
      )
      const response = await fetch(`${chat.origin}/chat/mentee/messages?before=${state.entries[0]?.place}`, {
        headers: { cookie: visitor.cookie },
      })
      const { entries, more } = (await response.json()) as { entries: { id: string }[]; more: boolean }
      assert.deepEqual([entries.map(({ id }) => id), more], [['m1', 'm2', 'm3'], false])
    })
  })
}

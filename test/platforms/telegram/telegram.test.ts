import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { formatted } from './formatted.ts'
import { startTelegram, type Person, type Telegram } from './telegram.ts'

const token = '1:t'
const bot = 'some_bot'

type Answer = { ok: boolean; error_code?: number; description?: string; result?: unknown }

describe('the double of Telegram', () => {
  let telegram: Telegram
  let tom: Person

  beforeEach(async () => {
    telegram = await startTelegram([{ token, username: bot }])
    tom = telegram.person()
  })
  afterEach(async () => {
    await telegram.stop()
  })

  const call = async (method: string, values: object = {}): Promise<Answer> => {
    const answer = await fetch(`${telegram.apiRoot}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
    })
    return (await answer.json()) as Answer
  }
  const say = async (values: object): Promise<string> => {
    const { description } = await call('sendMessage', { chat_id: tom.id, text: 'x', ...values })
    return description ?? 'sent'
  }

  it('refuses HTML that Telegram refuses', () => {
    for (const [html, why] of [
      ['<p>x</p>', 'Unsupported start tag "p" at byte offset 0'],
      ['a<br>b', 'Unsupported start tag "br" at byte offset 1'],
      ['<b>x', `Can't find end tag corresponding to start tag "b"`],
      ['x</b>', 'Unexpected end tag at byte offset 1'],
      ['é<b>x</i>', 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'],
      ['1 < 2', 'Unsupported start tag "" at byte offset 2'],
      ['<b', 'Unclosed start tag at byte offset 0'],
      ['<a href="x', 'Unclosed start tag at byte offset 0'],
      ['<a href>x</a>', 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'],
      ['<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
      ['<a href=a/b>x</a>', 'Unexpected end of name token at byte offset 8'],
      ['<span class="x">x</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
      ['<b>x</b', 'Unclosed end tag at byte offset 4'],
    ]) {
      assert.throws(() => formatted(html ?? '', 'HTML', 'text'), {
        message: `Bad Request: can't parse entities: ${why}`,
      })
    }
  })

  it('reads HTML that Telegram reads', () => {
    const { text, entities } = formatted(
      '<b>a<I>b</I></b> &lt;&amp;&#x41;&nbsp; <a href="http://x.example/?a=1&amp;b=2">c</a><a href="tg://user?id=7">d</a><blockquote expandable>e</blockquote>',
      'HTML',
      'text',
    )
    assert.equal(text, 'ab <&A&nbsp; cde')
    assert.deepEqual(entities, [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 1, length: 1 },
      { type: 'text_link', offset: 13, length: 1, url: 'http://x.example/?a=1&b=2' },
      { type: 'text_mention', offset: 14, length: 1, user: '7' },
      { type: 'blockquote', offset: 15, length: 1 },
    ])
  })

  it('makes links of plain words, as Telegram does', () => {
    const kinds = (text: string): string[] =>
      formatted(text, undefined, 'text').entities.map(
        ({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`,
      )
    assert.deepEqual(kinds('see https://a.example/x?y#z. or evil.com, tg://user?id=1'), [
      'url https://a.example/x?y#z',
      'url evil.com',
      'url tg://user?id=1',
    ])
    assert.deepEqual(kinds('@els_ a@b.be /stop /x@some_bot #tag #12 $EUR 1/2 </b +32470123456'), [
      'mention @els_',
      'email a@b.be',
      'bot_command /stop',
      'bot_command /x@some_bot',
      'hashtag #tag',
      'cashtag $EUR',
      'phone_number +32470123456',
    ])
    assert.deepEqual(kinds('a@els_ 1/stop x#y'), [])
  })

  it('takes out what Telegram takes out', () => {
    const { text, entities } = formatted(' \u0007@\u202eels_\u0333person\t', undefined, 'text')
    assert.equal(text, '@els_person')
    assert.equal(entities[0]?.type, 'mention')
  })

  it('holds text, captions, taps and keyboards to their limits', async () => {
    tom.start(bot)
    const keyboard = (...rows: unknown[][]): object => ({ reply_markup: { inline_keyboard: rows } })
    const key = { text: 'x', callback_data: 'x' }
    assert.equal(await say({ text: 'x'.repeat(4096) }), 'sent')
    assert.equal(await say({ text: '&lt;'.repeat(4096), parse_mode: 'HTML' }), 'sent')
    assert.equal(await say({ text: 'x'.repeat(4097) }), 'Bad Request: message is too long')
    assert.equal(await say({ text: ' ' }), 'Bad Request: message text is empty')
    assert.equal(await say(keyboard([{ ...key, callback_data: 'é'.repeat(32) }])), 'sent')
    assert.equal(
      await say(keyboard([{ ...key, callback_data: 'é'.repeat(33) }])),
      'Bad Request: BUTTON_DATA_INVALID',
    )
    assert.equal(await say(keyboard([{ ...key, callback_data: '' }])), 'Bad Request: BUTTON_DATA_INVALID')
    assert.match(await say(keyboard([{ text: '', callback_data: 'x' }])), /text buttons are unallowed/)
    assert.match(await say(keyboard([{ text: 'x', url: 'javascript:alert(1)' }])), /Wrong HTTP URL/)
    assert.match(await say(keyboard([{ text: 'x', url: 'http://localhost/' }])), /Wrong HTTP URL/)
    assert.match(await say(keyboard([{ ...key, style: 'pink' }])), /style/)
    assert.equal(await say(keyboard(...Array.from({ length: 100 }, () => [key]))), 'sent')
    assert.equal(
      await say(keyboard(...Array.from({ length: 101 }, () => [key]))),
      'Bad Request: reply markup is too long',
    )
    assert.equal(
      await say(keyboard(Array.from({ length: 9 }, () => key))),
      'Bad Request: reply markup is too long',
    )
    assert.equal(await say({ text: '\ud800' }), 'Bad Request: strings must be encoded in UTF-8')
  })

  it('refuses tokens and methods that it does not know', async () => {
    assert.equal((await call('sendNothing')).error_code, 404)
    telegram.revoke(bot)
    assert.deepEqual(await call('getMe'), {
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
      parameters: {},
    })
  })

  it('refuses a webhook without https, and polls while there is one', async () => {
    assert.equal((await call('setWebhook', { url: 'http://chat.example.org/x' })).ok, false)
    assert.equal((await call('setWebhook', { url: 'https://chat.example.org:3000/x' })).ok, false)
    assert.equal(
      (await call('setWebhook', { url: 'https://chat.example.org/x', secret_token: 'é' })).ok,
      false,
    )
    assert.equal((await call('setWebhook', { url: 'https://chat.example.org/x' })).ok, true)
    assert.equal((await call('getUpdates')).error_code, 409)
  })

  it('ends the older of two polls', async () => {
    const older = call('getUpdates', { timeout: 50 })
    while (telegram.state(bot).endPoll === null) await new Promise((resolve) => setImmediate(resolve))
    const newer = call('getUpdates', { timeout: 1 })
    assert.match((await older).description ?? '', /terminated by other getUpdates/)
    assert.deepEqual((await newer).result, [])
  })

  it('hands an update out until it is confirmed, and drops a tap after 150 seconds, words after a day', async () => {
    tom.start(bot)
    const [first] = (await call('getUpdates')).result as { update_id: number }[]
    assert.equal(((await call('getUpdates')).result as unknown[]).length, 1)
    assert.deepEqual((await call('getUpdates', { offset: (first?.update_id ?? 0) + 1 })).result, [])
    tom.forgeTap(bot, 1, 'x')
    tom.type(bot, 'hello')
    telegram.ages(bot, 151)
    const left = (await call('getUpdates')).result as { update_id: number }[]
    assert.deepEqual(
      left.map((update) => Object.keys(update)[1]),
      ['message'],
    )
    telegram.ages(bot, 24 * 3600)
    assert.deepEqual((await call('getUpdates')).result, [])
  })

  it('keeps back kinds that nobody asked for', async () => {
    await call('getUpdates', { allowed_updates: ['my_chat_member'] })
    tom.start(bot)
    tom.block(bot)
    const updates = (await call('getUpdates')).result as object[]
    assert.deepEqual(
      updates.map((update) => Object.keys(update)[1]),
      ['my_chat_member'],
    )
  })

  describe('delivering to a webhook', () => {
    let server: Server
    let heard: { at: number; id: number; secret: unknown; kind: string }[]
    let status: () => number

    beforeEach(async () => {
      heard = []
      status = () => 200
      server = createServer((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          const update = JSON.parse(Buffer.concat(chunks).toString()) as { update_id: number }
          const secret = request.headers['x-telegram-bot-api-secret-token']
          heard.push({ at: Date.now(), id: update.update_id, secret, kind: Object.keys(update)[1] ?? '' })
          const code = status()
          response.writeHead(code, { 'Retry-After': code === 503 ? '10' : '0' })
          response.end()
        })
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
      await call('setWebhook', { url, secret_token: 'the-secret' })
    })
    afterEach(async () => {
      await telegram.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })

    it('shows the secret, keeps the order of a chat, and tries again until it is taken', async () => {
      let failures = 2
      status = () => (failures-- > 0 ? 500 : 200)
      tom.start(bot)
      tom.type(bot, 'two')
      await telegram.settled()
      const ids = heard.map(({ id }) => id)
      assert.deepEqual(ids, [500000000, 500000000, 500000000, 500000001])
      assert.ok(heard.every(({ secret }) => secret === 'the-secret'))
    })

    it('waits as long as the answer says', async () => {
      let failures = 1
      status = () => (failures > 0 ? 503 : 200)
      tom.start(bot)
      while (heard.length === 0) await new Promise((resolve) => setImmediate(resolve))
      failures = 0
      await telegram.settled()
      assert.ok((heard[1]?.at ?? 0) - (heard[0]?.at ?? 0) >= 45) // ten of its seconds, of 5 ms each
    })
  })
})

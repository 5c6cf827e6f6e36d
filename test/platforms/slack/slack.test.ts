import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startSlack, type Person, type Slack, type Workspace } from './slack.ts'

type Json = Record<string, unknown>
type Answer = {
  ok: boolean
  error?: string
  response_metadata?: { messages: string[] }
  [more: string]: unknown
}

const secret = 'a-signing-secret'
const app = { name: 'mentor', signingSecret: secret, clientId: '1.1', clientSecret: 'x' }

describe('the double of Slack', () => {
  let slack: Slack
  let acme: Workspace
  let els: Person
  let token: string
  let channel: string

  beforeEach(async () => {
    slack = await startSlack([app])
    acme = slack.workspace()
    token = acme.install('mentor')
    els = acme.person()
    channel = ((await call('conversations.open', { users: els.id })).channel as { id: string }).id
  })
  afterEach(async () => {
    await slack.stop()
  })

  const call = async (method: string, values: Json = {}, by = token): Promise<Answer> => {
    const words = ([name, value]: [string, unknown]): [string, string] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]
    const answer = await fetch(slack.apiUrl + method, {
      method: 'POST',
      headers: by === '' ? {} : { authorization: `Bearer ${by}` },
      body: new URLSearchParams(Object.entries(values).map(words)),
    })
    return (await answer.json()) as Answer
  }
  /** Why a message of these blocks is refused: Slack's word, and what it says of the block. */
  const post = async (...blocks: Json[]): Promise<string> => {
    const answer = await call('chat.postMessage', { channel, text: 'x', blocks })
    return answer.ok ? 'sent' : [answer.error, ...(answer.response_metadata?.messages ?? [])].join(' ')
  }

  const plain = (text: string): Json => ({ type: 'plain_text', text })
  const section = (text: string): Json => ({ type: 'section', text: plain(text) })
  const button = (action: string, about: Json = {}): Json => ({
    ...{ type: 'button', action_id: action, text: plain('Yes'), value: 'yes' },
    ...about,
  })
  const actions = (...elements: Json[]): Json => ({ type: 'actions', elements })
  const many = <Made>(count: number, make: (place: number) => Made): Made[] =>
    Array.from({ length: count }, (_, place) => make(place))
  const option = (place: number, about: Json = {}): Json => ({
    ...{ text: plain(`${place}`), value: `${place}` },
    ...about,
  })
  const select = (options: Json[]): Json => ({ type: 'static_select', action_id: 's', options })

  it('takes 50 blocks and refuses 51', async () => {
    assert.equal(await post(...many(50, () => section('x'))), 'sent')
    assert.match(await post(...many(51, () => section('x'))), /^invalid_blocks .*blocks/)
  })

  it('takes a section of 3,000 signs, a header of 150 and a field of 2,000, and refuses one more', async () => {
    const header = (text: string): Json => ({ type: 'header', text: plain(text) })
    const fields = (...texts: string[]): Json => ({ type: 'section', fields: texts.map(plain) })
    for (const [made, most] of [
      [section, 3_000],
      [header, 150],
      [fields, 2_000],
    ] as const) {
      assert.equal(await post(made('x'.repeat(most))), 'sent')
      assert.match(await post(made('x'.repeat(most + 1))), /^invalid_blocks .*text/, String(most))
      assert.match(await post(made('')), /^invalid_blocks/)
    }
    assert.equal(await post(fields(...many(10, () => 'x'))), 'sent')
    assert.match(await post(fields(...many(11, () => 'x'))), /^invalid_blocks/)
    assert.match(await post({ type: 'section' }), /^invalid_blocks/)
    assert.match(await post(section('\ud800')), /^invalid_blocks .*UTF-8/)
  })

  it('takes a button of 75 signs with a value of 2,000 and an address of 3,000, and refuses one more', async () => {
    const long = (count: number): string => 'x'.repeat(count)
    const right = { text: plain(long(75)), value: long(2_000), url: `https://${long(2_992)}` }
    assert.equal(await post(actions(button(long(255), right))), 'sent')
    for (const about of [
      { text: plain(long(76)) },
      { text: plain('') },
      { text: { type: 'mrkdwn', text: 'Yes' } },
      { value: long(2_001) },
      { url: `https://${long(2_993)}` },
      { action_id: long(256) },
      { style: 'pink' },
    ])
      assert.match(await post(actions(button('a', about))), /^invalid_blocks/, Object.keys(about)[0])
  })

  it('takes 25 buttons side by side and refuses 26, and none', async () => {
    assert.equal(await post(actions(...many(25, (place) => button(`a${place}`)))), 'sent')
    assert.match(await post(actions(...many(26, (place) => button(`a${place}`)))), /^invalid_blocks/)
    assert.match(await post(actions()), /^invalid_blocks/)
  })

  it('takes a list of 100 options of 75 signs and refuses 101, and longer ones', async () => {
    assert.equal(await post(actions(select(many(100, (place) => option(place))))), 'sent')
    assert.match(await post(actions(select(many(101, (place) => option(place))))), /^invalid_blocks/)
    assert.equal(await post(actions(select([option(1, { text: plain('x'.repeat(75)) })]))), 'sent')
    for (const about of [{ text: plain('x'.repeat(76)) }, { value: 'x'.repeat(151) }, { value: '' }])
      assert.match(await post(actions(select([option(1, about)]))), /^invalid_blocks/)
    assert.match(await post(actions(select([]))), /^invalid_blocks/)
  })

  it('refuses more than 13,200 signs in all, in a word of its own', async () => {
    const around = JSON.stringify([section(''), section(''), section(''), section(''), section('')]).length
    const filling = (length: number): Json[] =>
      many(5, (place) => section('x'.repeat(place < 4 ? 3_000 : length - around - 12_000)))
    assert.equal(JSON.stringify(filling(13_200)).length, 13_200)
    assert.equal(await post(...filling(13_200)), 'sent')
    assert.equal(await post(...filling(13_201)), 'msg_blocks_too_long')
  })

  it('refuses a name of an action that is there already, in whichever block', async () => {
    assert.equal(await post(actions(button('a'), button('b')), actions(button('c'))), 'sent')
    assert.match(await post(actions(button('a'), button('a'))), /action_id is not unique/)
    assert.match(await post(actions(button('a')), actions(button('a'))), /action_id is not unique/)
    const beside = { ...section('x'), accessory: button('a') }
    assert.match(await post(beside, actions(button('a'))), /action_id is not unique/)
  })

  it('refuses blocks and elements that it does not know', async () => {
    assert.match(await post({ type: 'table' }), /type table/)
    assert.match(await post(actions({ type: 'datepicker', action_id: 'a' })), /element/)
  })

  it('holds a change of a message to the same limits, and changes none but the app’s own', async () => {
    const { ts } = await call('chat.postMessage', { channel, text: 'x', blocks: [section('x')] })
    const change = async (about: Json): Promise<string> =>
      (await call('chat.update', { channel, ts, text: 'x', ...about })).error ?? 'changed'
    assert.equal(await change({ blocks: [section('y')] }), 'changed')
    assert.equal(await change({ blocks: [section('y'.repeat(3_001))] }), 'invalid_blocks')
    assert.equal(await change({ text: 'y'.repeat(40_001) }), 'msg_too_long')
    assert.equal(await change({ ts: '1.1' }), 'message_not_found')
    assert.equal(await change({ ts: els.type('mentor', 'mine') }), 'cant_update_message')
    assert.equal(await change({ text: '' }), 'no_text')
    assert.deepEqual([els.newest('mentor').parts[0]?.text, els.newest('mentor').edits], ['y', 1])
  })

  it('makes mentions and links of brackets, and of bare words only where it was asked to', async () => {
    const kinds = async (text: string, about: Json): Promise<string[]> => {
      await call('chat.postMessage', { channel, text, ...about })
      return els.newest('mentor').notice.entities.map(({ type }) => type)
    }
    const words = '<!channel> <@U1> <http://evil.example|bank> @here evil.com'
    assert.deepEqual(await kinds(words, { mrkdwn: 'false' }), ['broadcast', 'mention', 'link'])
    assert.deepEqual(await kinds('&lt;!channel&gt; *x*', {}), ['bold'])
    assert.deepEqual(await kinds('@here evil.com', { parse: 'full' }), ['link', 'broadcast', 'mention'])
  })

  it('refuses tokens, scopes, methods and people that it does not know', async () => {
    const error = async (...about: Parameters<typeof call>): Promise<unknown> => (await call(...about)).error
    assert.equal(await error('chat.sendNothing'), 'unknown_method')
    assert.equal(await error('auth.test', {}, ''), 'not_authed')
    assert.equal(await error('auth.test', {}, 'xoxb-forged'), 'invalid_auth')
    assert.equal(await error('users.info', { user: 'U0' }), 'user_not_found')
    assert.equal(await error('chat.postMessage', { channel: els.id, text: 'x' }), 'channel_not_found')
    const poor = acme.install('mentor', ['commands'])
    assert.equal(await error('chat.postMessage', { channel, text: 'x' }, poor), 'missing_scope')
    acme.uninstall('mentor')
    assert.equal(await error('auth.test', {}, poor), 'account_inactive')
  })

  describe('delivering', () => {
    let server: Server
    let heard: { retry: string | null; signed: boolean }[]
    let status: () => number

    beforeEach(async () => {
      heard = []
      status = () => 200
      server = createServer((request, response) => {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', () => {
          const sent = String(request.headers['x-slack-request-timestamp'])
          const hash = createHmac('sha256', secret).update(`v0:${sent}:`).update(Buffer.concat(chunks))
          const signed = request.headers['x-slack-signature'] === `v0=${hash.digest('hex')}`
          const retry = request.headers['x-slack-retry-num'] ?? null
          heard.push({ retry: retry === null ? null : String(retry), signed })
          response.writeHead(status())
          response.end()
        })
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      slack.app('mentor').url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    })
    afterEach(async () => {
      await slack.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    })

    it('signs what it delivers, tries an event three times more, and then gives it up', async () => {
      status = () => 500
      els.type('mentor', 'hello')
      await slack.settled()
      assert.deepEqual(heard, [
        { retry: null, signed: true },
        { retry: '1', signed: true },
        { retry: '2', signed: true },
        { retry: '3', signed: true },
      ])
    })

    it('delivers a press once, taken or not', async () => {
      status = () => 500
      await call('chat.postMessage', { channel, text: 'x', blocks: [actions(button('a'))] })
      await els.tap('mentor', 'Yes')
      assert.deepEqual(heard, [{ retry: null, signed: true }])
    })
  })
})

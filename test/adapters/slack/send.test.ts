import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { slackChannel } from '../../../adapters/slack/channel.ts'
import { AddressGone, ChannelBusy, MessageGone, SendRefused, type Address } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person } from '../../platforms/slack/slack.ts'
import { startServer } from '../../support/http.ts'
import { freePort } from '../../support/free-port.ts'
import { addressOf, endOf, makeStage, printed, secrets, textView, type Stage } from './stage.ts'

const card: View = {
  blocks: [
    { kind: 'title', text: 'A card' },
    { kind: 'text', text: 'Yes or no?' },
    { kind: 'buttons', buttons: [{ label: 'Yes', tap: 'yes:1', tone: 'primary' }] },
  ],
}

describe('sends to Slack', () => {
  let stage: Stage
  let els: Person
  let to: Address

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.acme.person()
    to = addressOf(els)
  })
  afterEach(async () => {
    await stage.stop()
  })

  const calls = (method: string): Record<string, unknown>[] =>
    stage.slack.calls.filter((call) => call.method === method).map(({ values }) => values)
  const said = (): string[] => els.sees('mentor').map(({ parts }) => parts.map(({ text }) => text).join(' '))

  it('show the view, with words for a notification and without a preview of any page', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    const { ts, notice, parts, pressable, preview, metadata } = els.newest('mentor')
    assert.equal(id, ts)
    assert.deepEqual(notice, { text: 'A card\nYes or no?', entities: [] })
    assert.deepEqual(
      parts.map(({ text }) => text),
      ['A card', 'Yes or no?'],
    )
    assert.deepEqual(
      pressable.map(({ label }) => label),
      ['Yes'],
    )
    assert.equal(preview, false)
    assert.deepEqual(metadata, { event_type: 'wish', event_payload: { mark: 'm1' } })
  })

  it('open the private chat where it is not known yet, once', async () => {
    await stage.channel.post(to, card, 'm1')
    await stage.channel.post(to, card, 'm2')
    assert.equal(calls('conversations.open').length, 1)
  })

  it('go to the chat where the person wrote, without asking for it', async () => {
    els.type('mentor', 'hello')
    const [inbound] = await stage.heard()
    assert.ok(inbound)
    await stage.channel.post(inbound.address, card, 'm1')
    assert.equal(said().length, 2)
    assert.deepEqual(calls('conversations.open'), [])
  })

  it('go out by the app of their audience, and to none without an app', async () => {
    await stage.channel.post(addressOf(els, 'mentee'), textView('hello mentee'), 'm1')
    assert.equal(els.newest('mentee').parts[0]?.text, 'hello mentee')
    assert.deepEqual(said(), [])
    assert.ok(
      (await endOf(stage.channel.post(addressOf(els, 'counsellor'), card, 'm1'))) instanceof AddressGone,
    )
  })

  it('change a message in place, and take its buttons away', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    await stage.channel.edit(to, id, textView('Done on Tuesday'))
    const { notice, pressable, edits, metadata } = els.newest('mentor')
    assert.deepEqual([said(), notice.text, pressable, edits], [['Done on Tuesday'], 'Done on Tuesday', [], 1])
    assert.deepEqual(metadata?.event_payload, { mark: 'm1' })
    assert.ok(calls('chat.update').every(({ channel }) => String(channel).startsWith('D')))
    await stage.channel.edit(to, id, textView('Done on Tuesday'))
  })

  it('make no links of plain words, in a change as little as in a new message', async () => {
    const text = 'see http://evil.example and evil.com, @channel, @els and #general'
    const id = await stage.channel.post(to, textView(text), 'm1')
    assert.deepEqual(els.newest('mentor').notice, { text, entities: [] })
    await stage.channel.edit(to, id, textView(`${text}!`))
    assert.deepEqual(els.newest('mentor').notice, { text: `${text}!`, entities: [] })
  })

  it('to a message that is gone, or cannot be changed any more, ask for a new one', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    els.delete('mentor', id)
    assert.ok((await endOf(stage.channel.edit(to, id, card))) instanceof MessageGone)
    const own = els.type('mentor', 'mine')
    assert.ok((await endOf(stage.channel.edit(to, own, card))) instanceof MessageGone)
    stage.slack.fail('chat.update', { refused: 'edit_window_closed' })
    assert.ok((await endOf(stage.channel.edit(to, own, card))) instanceof MessageGone)
  })

  it('to somebody whose account is closed, or who is nobody of this workspace, say that the address is gone', async () => {
    const tom = stage.acme.person()
    await stage.channel.post(addressOf(tom), card, 'm1')
    tom.leave('mentor')
    await stage.heard()
    assert.ok((await endOf(stage.channel.post(addressOf(tom), card, 'm2'))) instanceof AddressGone)
    const ann = stage.acme.person({ deactivated: true })
    const stranger = stage.acme.guest(stage.slack.workspace())
    for (const person of [ann, stranger, { ...els, id: 'U404' }]) {
      const address = { ...addressOf(els), route: `${stage.acme.id}/${person.id}/` }
      assert.ok((await endOf(stage.channel.post(address, card, 'm1'))) instanceof AddressGone)
    }
  })

  for (const name of [
    ...['account_inactive', 'token_revoked', 'invalid_auth', 'not_authed', 'team_access_not_granted'],
    ...['user_not_found', 'user_disabled', 'cannot_dm_bot', 'channel_not_found', 'is_archived'],
  ]) {
    it(`say that the address is gone where Slack says ${name}`, async () => {
      stage.slack.fail('chat.postMessage', { refused: name })
      assert.ok((await endOf(stage.channel.post(to, card, 'm1'))) instanceof AddressGone)
    })
  }

  it('to a workspace that is not the app’s say that the address is gone', async () => {
    const elsewhere = { ...to, route: `${stage.slack.workspace().id}/${els.id}/D1` }
    assert.ok((await endOf(stage.channel.post(elsewhere, card, 'm1'))) instanceof AddressGone)
    assert.deepEqual(said(), [])
  })

  it('that are too many wait as long as Slack says, for this person, and are not repeated', async () => {
    const id = await stage.channel.post(to, card, 'm0')
    stage.slack.fail('chat.postMessage', { busy: 17 })
    stage.slack.fail('chat.update', { busy: 17 })
    for (const send of [stage.channel.post(to, card, 'm1'), stage.channel.edit(to, id, card)]) {
      const end = await endOf(send)
      assert.ok(end instanceof ChannelBusy)
      assert.deepEqual([end.waitMilliseconds, end.scope, end.isFirst], [17_000, 'address', false])
    }
    assert.equal(calls('chat.postMessage').length, 2)
    for (const fault of [{ busy: null }, { refused: 'ratelimited' }, { refused: 'rate_limited' }]) {
      stage.slack.fail('chat.postMessage', fault)
      const end = await endOf(stage.channel.post(to, card, 'm1'))
      assert.ok(end instanceof ChannelBusy && end.isFirst)
    }
    assert.equal(said().length, 1)
  })

  it('wait while a workspace moves or is stopped by its owner', async () => {
    for (const refused of ['team_added_to_org', 'org_login_required', 'accesslimited', 'ekm_access_denied']) {
      stage.slack.fail('chat.postMessage', { refused })
      assert.ok((await endOf(stage.channel.post(to, card, 'm1'))) instanceof ChannelBusy, refused)
    }
  })

  it('that Slack will never take are refused, and say what an operator has to know', async () => {
    for (const view of [
      textView('x'.repeat(14_000)),
      {
        blocks: [{ kind: 'buttons', buttons: [{ label: 'x', tap: 't'.repeat(2_001), tone: 'plain' }] }],
      } satisfies View,
    ])
      assert.ok((await endOf(stage.channel.post(to, view, 'm1'))) instanceof SendRefused)
    stage.slack.fail('chat.postMessage', { broken: 404 })
    assert.ok((await endOf(stage.channel.post(to, card, 'm1'))) instanceof SendRefused)
    const poor = await makeStage({ oauth: true })
    try {
      poor.acme.install('mentor', ['im:write'])
      const installed = poor.installed.get(`mentor/${poor.acme.id}`)
      assert.ok(installed)
      installed.token = poor.acme.installed('mentor').token
      const end = await endOf(poor.channel.post(addressOf(poor.acme.person()), card, 'm1'))
      assert.ok(end instanceof SendRefused)
      assert.equal(end.message, 'missing_scope: chat:write')
    } finally {
      await poor.stop()
    }
  })

  for (const [name, fault, taken] of [
    ['a gateway in between fails', { broken: 502 }, false],
    ['the answer is lost', { lost: true }, true],
    ['the answer is a page', { page: 200 }, true],
    ['the connection is cut', { cut: true }, false],
    ['Slack fails', { refused: 'internal_error' }, false],
    ['Slack fails badly', { refused: 'fatal_error' }, false],
    ['Slack is down', { refused: 'service_unavailable' }, false],
    ['Slack timed out', { broken: 408 }, false],
  ] as const) {
    it(`are of an unknown end where ${name}; are not repeated; and Slack is asked back`, async () => {
      els.type('mentor', 'hello')
      stage.slack.fail('chat.postMessage', fault)
      const end = await endOf(stage.channel.post(to, card, 'm1'))
      assert.ok(end instanceof Error)
      for (const certain of [ChannelBusy, MessageGone, AddressGone, SendRefused])
        assert.ok(!(end instanceof certain))
      assert.equal(calls('chat.postMessage').length, 1)
      const trace = await stage.channel.trace(to, 'm1')
      assert.deepEqual(trace, taken ? { sent: els.newest('mentor').ts } : 'not-sent')
    })
  }

  it('are of an unknown end where Slack takes more than ten seconds', async () => {
    await stage.channel.post(to, card, 'm0')
    stage.slack.fail('chat.postMessage', { slow: 60_000 })
    const timeout = mock.method(AbortSignal, 'timeout', (time: number) => {
      assert.equal(time, 10_000)
      return AbortSignal.abort(new DOMException('late', 'TimeoutError'))
    })
    try {
      const end = await endOf(stage.channel.post(to, card, 'm1'))
      assert.ok(end instanceof Error && !(end instanceof ChannelBusy) && !(end instanceof SendRefused))
      assert.equal(timeout.mock.callCount(), 1)
    } finally {
      timeout.mock.restore()
    }
  })

  it('that never reached Slack wait: they were surely not sent', async () => {
    for (const apiUrl of [`http://127.0.0.1:${await freePort()}/api/`, 'http://nowhere.invalid/api/']) {
      const key = `mentor/${stage.acme.id}`
      stage.installed.set(key, { workspace: stage.acme.id, token: 'xoxb-1', botUserId: 'U1', installedAt: 1 })
      const other = await startServer(() => undefined)
      const access = { clientId: '1.1', clientSecret: 'x' }
      const apps = [{ audience: 'mentor' as const, signingSecret: 'x', access }]
      const unreached = slackChannel({ ...stage.settings, server: other.server, apps, apiUrl })
      try {
        const end = await endOf(unreached.post({ ...to, route: `${to.route}D1` }, card, 'm1'))
        assert.ok(end instanceof ChannelBusy, apiUrl)
        assert.equal(end.scope, 'channel')
      } finally {
        await other.stop()
      }
    }
  })

  describe('that may or may not have gone out', () => {
    const doubtful = async (mark: string, taken: boolean): Promise<void> => {
      stage.slack.fail('chat.postMessage', taken ? { lost: true } : { cut: true })
      assert.ok((await endOf(stage.channel.post(to, card, mark))) instanceof Error)
    }

    it('are found by their mark among all others', async () => {
      const first = await stage.channel.post(to, card, 'm1')
      await doubtful('m2', true)
      const second = els.newest('mentor').ts
      await stage.channel.post(to, card, 'm3')
      assert.deepEqual(await stage.channel.trace(to, 'm2'), { sent: second })
      assert.deepEqual(await stage.channel.trace(to, 'm1'), { sent: first })
    })

    it('are found in a long chat, as long as it goes back to when the send began', async () => {
      await doubtful('m1', true)
      const { ts } = els.newest('mentor')
      await doubtful('m2', false)
      for (let count = 0; count < 450; count += 1) els.type('mentee', 'other app')
      const chat = stage.acme.installed('mentor').chats.get(els.id)
      const sample = chat?.messages[0]
      assert.ok(chat && sample)
      for (let count = 1; count <= 450; count += 1)
        chat.messages.push({ ...sample, metadata: null, ts: String(Number(ts) + count / 1000) })
      assert.deepEqual(await stage.channel.trace(to, 'm1'), { sent: ts })
      assert.equal(await stage.channel.trace(to, 'm2'), 'not-sent')
      await stage.heard()
    })

    it('are unknown where the chat is longer than can be read back and nobody remembers when it was', async () => {
      await stage.channel.post(to, card, 'm1')
      const chat = stage.acme.installed('mentor').chats.get(els.id)
      const sample = chat?.messages[0]
      assert.ok(chat && sample)
      for (let count = 1; count <= 1_200; count += 1)
        chat.messages.push({ ...sample, metadata: null, ts: String(Number(sample.ts) + count / 1000) })
      assert.equal(await stage.channel.trace(to, 'm9'), 'unknown')
      chat.messages.splice(0, 600)
      assert.equal(await stage.channel.trace(to, 'm9'), 'not-sent')
    })

    it('are unknown where the app may not read the chat', async () => {
      stage.slack.fail('conversations.history', { refused: 'missing_scope' })
      assert.equal(await stage.channel.trace(to, 'm1'), 'unknown')
    })

    it('stay in doubt while the chat cannot be read: nothing says that nothing was sent', async () => {
      await doubtful('m1', true)
      for (const fault of [
        { busy: 30 },
        { broken: 503 },
        { cut: true },
        { refused: 'internal_error' },
      ] as const) {
        stage.slack.fail('conversations.history', fault)
        const end = await endOf(stage.channel.trace(to, 'm1'))
        assert.ok(end instanceof Error && !(end instanceof ChannelBusy))
      }
      assert.deepEqual(await stage.channel.trace(to, 'm1'), { sent: els.newest('mentor').ts })
    })

    it('are gone with who they were for', async () => {
      stage.slack.fail('conversations.history', { refused: 'account_inactive' })
      assert.ok((await endOf(stage.channel.trace(to, 'm1'))) instanceof AddressGone)
    })
  })

  it('do not show that the app is busy: Slack has no sign for that', async () => {
    const before = stage.slack.calls.length
    await stage.channel.typing(to)
    assert.equal(stage.slack.calls.length, before)
  })

  it('in hand are finished before the channel stops', async () => {
    stage.slack.fail('chat.postMessage', { slow: 100 })
    let sent = false
    const send = stage.channel.post(to, card, 'm1').then(() => {
      sent = true
    })
    await stage.channel.stop()
    assert.ok(sent)
    await send
  })

  it('never tell a token, a secret or anybody’s words, whatever goes wrong', async () => {
    const id = await stage.channel.post(to, card, 'm0')
    const ends: unknown[] = []
    for (const fault of [
      { broken: 502 },
      { broken: 403 },
      { page: 200 },
      { lost: true },
      { cut: true },
      { busy: 1 },
      { busy: null },
      { refused: 'internal_error' },
      { refused: 'invalid_blocks' },
    ] as const) {
      for (const method of ['chat.postMessage', 'chat.update', 'conversations.history'])
        stage.slack.fail(method, fault)
      ends.push(await endOf(stage.channel.post(to, textView('private words'), 'm1')))
      ends.push(await endOf(stage.channel.edit(to, id, textView('private words'))))
      ends.push(await endOf(stage.channel.trace(to, 'm1')))
    }
    const all = printed(ends) + stage.running.lines().join('\n')
    const tokens = ['mentor', 'mentee'].map((name) => stage.acme.installed(name).token)
    for (const secret of [...Object.values(secrets), ...tokens]) assert.ok(!all.includes(secret))
    assert.ok(!all.includes('private words'))
  })
})

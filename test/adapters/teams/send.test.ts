import assert from 'node:assert/strict'
import { AddressGone, ChannelBusy, MessageGone, SendRefused, type Address } from '../../../bots/channel.ts'
import type { Fault, Person } from '../../platforms/teams/teams.ts'
import { addressOf, endOf, makeStage, printed, secrets, textView, type Stage } from './stage.ts'

describe('sending to Teams', () => {
  let stage: Stage
  let els: Person
  let to: Address

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.teams.person()
    els.chat('mentor').open = true
    to = addressOf(stage, els)
  })
  afterEach(async () => {
    await stage.stop()
  })

  const post = async (): Promise<unknown> =>
    await endOf(stage.channel.post(to, textView('private words'), 'm'))
  const calls = (operation: string): number =>
    stage.teams.calls.filter((call) => call.operation === operation).length

  it('shows a message, with words for the notification, and changes it in place', async () => {
    const id = await stage.channel.post(to, textView('one'), 'm')
    assert.equal(els.newest('mentor').notice, 'one')
    await stage.channel.edit(to, id, textView('two'))
    await stage.channel.edit(to, id, textView('two'))
    const [shown, ...more] = els.sees('mentor')
    assert.deepEqual([shown?.parts[0]?.text, shown?.edits, more.length], ['two', 2, 0])
  })

  it('writes first, long after, from nothing but the address', async () => {
    await els.type('mentor', 'hello')
    const [heard] = await stage.heard()
    const fresh = await makeStage({
      apps: [stage.apps.mentor],
      cloud: stage.teams.cloud,
      tenants: [stage.tenant],
    })
    try {
      const stored = JSON.parse(JSON.stringify(heard?.address)) as Address
      await fresh.channel.post(stored, textView('good morning'), 'm')
      assert.equal(els.newest('mentor').notice, 'good morning')
    } finally {
      await fresh.stop()
    }
  })

  it('shows that it is busy', async () => {
    await stage.channel.typing(to)
    assert.equal(els.chat('mentor').typing, 1)
  })

  it('asks for one token, however many messages go at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => await stage.channel.post(to, textView('x'), 'm')),
    )
    assert.deepEqual([calls('token'), calls('send')], [1, 20])
  })

  it('asks for another token once Teams takes the first for nothing', async () => {
    await stage.channel.post(to, textView('one'), 'm')
    for (const token of stage.teams.state.tokens.values()) token.live = false
    const end = await post()
    assert.ok(end instanceof ChannelBusy)
    await stage.channel.post(to, textView('two'), 'm')
    assert.equal(calls('token'), 2)
  })

  const faults: [string, Fault, unknown][] = [
    ['to wait', { busy: 3 }, { waitMilliseconds: 3_000, scope: 'address', isFirst: false }],
    [
      'to wait, and not how long',
      { busy: null },
      { waitMilliseconds: 2_000, scope: 'address', isFirst: true },
    ],
    [
      'that another change was faster',
      { broken: 412 },
      { waitMilliseconds: 2_000, scope: 'address', isFirst: true },
    ],
    ['that the person shut the bot out', { refused: 'MessageWritesBlocked', status: 403 }, AddressGone],
    ['that the bot is not in the chat', { refused: 'BotNotInConversationRoster', status: 403 }, AddressGone],
    ['that there is no such chat', { refused: 'ConversationNotFound', status: 404 }, AddressGone],
    ['that the message is too big', { refused: 'MessageSizeTooBig', status: 413 }, SendRefused],
    ['that the card is none', { refused: 'BadSyntax', status: 400 }, SendRefused],
    ['an error of the server', { broken: 500 }, 'unclear'],
    ['a gateway, bad', { broken: 502 }, 'unclear'],
    ['a gateway, late', { broken: 504 }, 'unclear'],
    ['a time-out', { broken: 408 }, 'unclear'],
    ['an error after it was sent', { doneBut: 503 }, 'unclear'],
    ['nothing after it was sent', { lost: true }, 'unclear'],
    ['nothing', { cut: true }, 'unclear'],
  ]
  for (const [says, fault, wanted] of faults) {
    it(`tries once, and knows what to do next, where Teams says: ${says}`, async () => {
      stage.teams.fail('send', fault)
      const end = await post()
      assert.equal(calls('send'), 1)
      if (typeof wanted === 'function') assert.ok(end instanceof (wanted as typeof AddressGone), String(end))
      else if (wanted === 'unclear') {
        assert.ok(end instanceof Error)
        for (const kind of [ChannelBusy, AddressGone, MessageGone, SendRefused])
          assert.ok(!(end instanceof kind))
        assert.equal(await stage.channel.trace(to, 'm'), 'unknown')
      } else {
        assert.ok(end instanceof ChannelBusy, String(end))
        const { waitMilliseconds, scope, isFirst } = end
        assert.deepEqual({ waitMilliseconds, scope, isFirst }, wanted)
      }
      const log = stage.running.lines().join('\n')
      for (const secret of [...Object.values(secrets), 'private words', 'access-mentor'])
        assert.ok(!`${printed(end)}${log}`.includes(secret), secret)
    })
  }

  it('knows that nothing was sent where Teams, or its issuer, is out of reach', async () => {
    const { teams } = stage
    teams.fail('token', { broken: 503 })
    assert.ok((await post()) instanceof ChannelBusy)
    teams.fail('token', { cut: true })
    assert.ok((await post()) instanceof ChannelBusy)
    assert.equal(calls('send'), 0)
    await stage.channel.post(to, textView('x'), 'm')
    await teams.stop()
    await post() // on a connection that was open: nobody knows
    const end = await post()
    assert.ok(end instanceof ChannelBusy, String(end))
    assert.equal(end.scope, 'channel')
  })

  it('says to the operator that the password is wrong, without it', async () => {
    stage.teams.bot('mentor').password = 'changed'
    const end = await post()
    assert.ok(end instanceof ChannelBusy)
    assert.equal(end.waitMilliseconds, 60_000)
    const log = stage.running.lines().join('\n')
    assert.match(log, /Microsoft refuses the id, password or tenant/)
    assert.match(log, /invalid_client/)
    assert.ok(!log.includes(secrets.mentor))
  })

  it('posts again what is not there to be changed, and knows who removed the bot', async () => {
    const id = await stage.channel.post(to, textView('one'), 'm')
    els.delete('mentor', id)
    assert.ok((await endOf(stage.channel.edit(to, id, textView('two')))) instanceof MessageGone)
    const other = await stage.channel.post(to, textView('one'), 'm')
    stage.teams.fail('update', { broken: 404 })
    assert.ok((await endOf(stage.channel.edit(to, other, textView('two')))) instanceof MessageGone)
    els.chat('mentor').open = false
    assert.ok((await endOf(stage.channel.edit(to, other, textView('two')))) instanceof AddressGone)
  })

  it('follows no redirect with its token', async () => {
    await stage.channel.post(to, textView('one'), 'm')
    stage.teams.fail('send', { broken: 307 })
    assert.notEqual(await post(), 'sent')
    assert.equal(calls('send'), 2)
  })

  it('shows a token to nobody but Teams', async () => {
    const elsewhere = { ...to, route: to.route.replace(stage.teams.state.origin, 'http://127.0.0.1:1') }
    assert.ok((await endOf(stage.channel.post(elsewhere, textView('x'), 'm'))) instanceof ChannelBusy)
    assert.equal(calls('token'), 0)
  })
})

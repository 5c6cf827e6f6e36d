import assert from 'node:assert/strict'
import { mock } from 'node:test'
import type { Deed } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person } from '../../platforms/slack/slack.ts'
import { addressOf, makeStage, type Stage } from './stage.ts'

describe('what people do on Slack', () => {
  let stage: Stage
  let els: Person

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.acme.person({ firstName: 'Els', locale: 'nl-BE', timeZone: 'Europe/Brussels' })
  })
  afterEach(async () => {
    await stage.stop()
  })

  const deeds = async (): Promise<Deed[]> => (await stage.heard()).map(({ deed }) => deed)

  it('arrives with who, where and when, complete enough to write first later', async () => {
    const ts = els.type('mentor', 'hello')
    const [inbound] = await stage.heard()
    const chat = stage.acme.installed('mentor').chats.get(els.id)?.id ?? ''
    assert.deepEqual(inbound, {
      eventId: inbound?.eventId,
      at: new Date(Math.floor(Number(ts) * 1000)),
      from: { name: 'Els', locale: 'nl-BE', timeZone: 'Europe/Brussels' },
      address: {
        channel: 'slack',
        audience: 'mentor',
        account: `${stage.acme.id}/${els.id}`,
        route: `${stage.acme.id}/${els.id}/${chat}`,
      },
      said: ts,
      replyTo: null,
      thread: null,
      deed: { text: 'hello' },
    })
    assert.match(inbound.eventId, /^mentor\/Ev\d+$/)
  })

  it('tells that something was shared, and nothing of what others wrote', async () => {
    const shared = { author: 'U7', name: 'Tom Peeters', text: 'call me on 0470 12 34 56' }
    els.share('mentor', shared, 'see')
    assert.deepEqual((await stage.heard()).at(-1)?.deed, { unreadable: 'forwarded' })
  })

  it('carries the audience of the app that it was done to', async () => {
    els.type('mentor', 'one')
    els.type('mentee', 'two')
    const heard = await stage.heard()
    const audiences = Object.fromEntries(heard.map(({ address, deed }) => [address.audience, deed]))
    assert.deepEqual(audiences, { mentor: { text: 'one' }, mentee: { text: 'two' } })
  })

  it('is read as it was typed, and not as Slack spells it', async () => {
    els.type('mentor', 'if a < b && b > c, &amp; stays')
    await stage.heard()
    els.say('mentor', {
      text: 'see <https://example.org/a?b=1&amp;c|example.org/a?b=1&amp;c>, <http://www.evil.example|my bank>, <https://a.example>',
    })
    await stage.heard()
    els.say('mentor', {
      text: '<mailto:a@b.example|a@b.example> <tel:+32470|0470> <@U123|tom> <@U123> <#C1|help> <!here> <!subteam^S1|@team> <!date^1^{date}|1 May>',
    })
    assert.deepEqual(await deeds(), [
      { text: 'if a < b && b > c, &amp; stays' },
      {
        text: 'see example.org/a?b=1&c, my bank (http://www.evil.example), https://a.example',
      },
      { text: 'a@b.example 0470 (+32470) @tom @… #help @here @team 1 May' },
    ])
  })

  it('has the pictures that were typed, and not their names', async () => {
    const element = { type: 'emoji', name: 'wave', unicode: '1f44b' }
    const shaded = { type: 'emoji', name: '+1', unicode: '1f44d-1f3fc', skin_tone: 3 }
    const blocks = [
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element, shaded] }] },
    ]
    els.say('mentor', { text: 'hi :wave: :+1::skin-tone-3: at 10:30:00 :unknown:', blocks })
    assert.deepEqual(await deeds(), [{ text: 'hi 👋 👍🏼 at 10:30:00 :unknown:' }])
  })

  it('in a thread says so, and what it replies to', async () => {
    const first = els.type('mentor', 'one')
    els.type('mentor', 'two', first)
    const heard = await stage.heard()
    const reply = heard.find(({ deed }) => 'text' in deed && deed.text === 'two')
    assert.deepEqual([reply?.thread, reply?.replyTo], [first, first])
    assert.equal(heard.find(({ thread }) => thread === null)?.replyTo, null)
  })

  it('passes an edit on with the message that was edited, and no preview of a link', async () => {
    const ts = els.type('mentor', 'helo')
    await stage.heard()
    els.preview('mentor', ts)
    els.edit('mentor', ts, 'hello <3')
    const heard = await deeds()
    assert.deepEqual(heard.slice(1), [{ edited: ts, text: 'hello <3' }])
  })

  it('knows each file by an id of its own, all of one message, never by a link', async () => {
    const bytes = Buffer.from('12345')
    els.sendFile('mentor', { name: 'cv.pdf', type: 'application/pdf', bytes }, 'my cv & more', {
      ...{ name: '../a\u202efdp.exe', type: 'image/png', bytes },
    })
    const [first, second] = await stage.heard()
    const ids = [...stage.acme.installed('mentor').files.keys()]
    const file = (place: number, name: string, type: string): unknown => {
      return { channel: 'slack', id: `mentor/${stage.acme.id}/${ids[place] ?? ''}`, name, type, bytes: 5 }
    }
    assert.ok(first)
    assert.deepEqual(first.deed, { file: file(0, 'cv.pdf', 'application/pdf'), text: 'my cv & more' })
    assert.deepEqual(second?.deed, { file: file(1, '.._afdp.exe', 'image/png'), text: null })
    assert.equal(second.eventId, `${first.eventId}/1`)
  })

  it('passes over a file that Slack does not show any more, and keeps the words with it', async () => {
    const gone = { name: 'x', type: 'image/png', bytes: Buffer.from('x'), mode: 'hidden_by_limit' }
    els.sendFile('mentor', gone, 'look')
    els.sendFile('mentor', { ...gone, mode: 'tombstone' })
    assert.deepEqual(await deeds(), [{ text: 'look' }])
  })

  it('takes a first look at the chat for an arrival, and no later one', async () => {
    els.open('mentor')
    await stage.heard()
    els.open('mentor')
    assert.deepEqual(await deeds(), [{ arrived: null }])
    els.leave('mentor')
    await stage.heard()
    els.open('mentor')
    assert.deepEqual((await deeds()).slice(1), [{ left: true }, { arrived: null }])
  })

  it('takes the slash command for the command of its name, or for the one behind it', async () => {
    for (const text of [
      '',
      'pause',
      '/Help',
      'find  Els &amp; Tom\nnow',
      'start Abc-12_x',
      'start',
      'start a b',
    ])
      assert.equal((await els.command('mentor', '/mentor', text)).status, 200)
    assert.deepEqual(await deeds(), [
      { command: 'mentor', rest: '' },
      { command: 'pause', rest: '' },
      { command: 'help', rest: '' },
      { command: 'find', rest: 'Els & Tom\nnow' },
      { arrived: 'Abc-12_x' },
      { arrived: null },
      { arrived: null },
    ])
    assert.ok(stage.kept.every(({ address }) => address.route === `${stage.acme.id}/${els.id}/`))
    assert.equal(new Set(stage.kept.map(({ eventId }) => eventId)).size, 7)
  })

  it('takes the menu button for the command behind it', async () => {
    await els.shortcut('mentor', 'help')
    assert.deepEqual(await deeds(), [{ command: 'help', rest: '' }])
  })

  it('takes a shortcut on a message for the command, about that message', async () => {
    const ts = els.type('mentor', 'hello')
    const body = {
      ...{ type: 'message_action', callback_id: 'report', action_ts: '1.5', message: { ts } },
      ...{ user: { id: els.id, team_id: els.team }, team: { id: els.team }, channel: { id: 'D1' } },
    }
    await stage.deliverSigned(`payload=${encodeURIComponent(JSON.stringify(body))}`)
    const heard = await stage.heard()
    assert.deepEqual([heard.at(-1)?.deed, heard.at(-1)?.replyTo], [{ command: 'report', rest: '' }, ts])
  })

  const card: View = {
    blocks: [
      { kind: 'text', text: 'Yes?' },
      {
        kind: 'buttons',
        buttons: [
          { label: 'Yes', tap: 'yes:1', tone: 'primary' },
          { label: 'Read', link: 'https://example.org' },
        ],
      },
      {
        kind: 'choice',
        label: 'Which?',
        options: 'abcdef'.split('').map((label) => ({ label, tap: `pick:${label}`, chosen: false })),
      },
    ],
  }

  it('takes a tap for what its button carries, on the message that was tapped', async () => {
    els.type('mentor', 'hi')
    const [inbound] = await stage.heard()
    assert.ok(inbound)
    const posted = await stage.channel.post(inbound.address, card, 'm1')
    const got = await els.tap('mentor', 'Yes')
    assert.ok('status' in got)
    assert.deepEqual([got.status, got.body], [200, ''])
    await els.choose('mentor', 'e')
    const heard = await stage.heard()
    assert.deepEqual(
      heard.slice(1).map(({ deed, replyTo, address }) => [deed, replyTo, address]),
      [
        [{ tap: 'yes:1' }, posted, inbound.address],
        [{ tap: 'pick:e' }, posted, inbound.address],
      ],
    )
  })

  it('does not take the press on a link for a tap', async () => {
    await stage.channel.post(addressOf(els), card, 'm1')
    assert.deepEqual(await els.tap('mentor', 'Read'), { url: 'https://example.org' })
    assert.deepEqual(await deeds(), [])
  })

  it('gives each press a number of its own, and the same press the same one', async () => {
    const action = { action_id: 'a', value: 'yes:1', action_ts: '100.1' }
    await els.press('mentor', {}, action)
    await els.press('mentor', {}, action)
    await els.press('mentor', {}, { ...action, action_ts: '100.2' })
    await els.press('mentor', {}, { ...action, action_id: 'b' })
    const tom = stage.acme.person({ firstName: 'Tom' })
    await tom.press('mentor', {}, action)
    const ids = (await stage.heard()).map(({ eventId }) => eventId)
    assert.equal(ids.length, 5)
    assert.equal(ids[0], ids[1])
    assert.equal(new Set(ids).size, 4)
  })

  it('passes on whatever Slack says is behind a press, for whoever knows what is real', async () => {
    await els.press(
      'mentor',
      { container: { message_ts: '1.1' } },
      { action_id: 'x', value: 'accept:somebody' },
    )
    const [inbound] = await stage.heard()
    assert.deepEqual([inbound?.deed, inbound?.replyTo], [{ tap: 'accept:somebody' }, '1.1'])
  })

  it('answers when Slack asks for the options of a list', async () => {
    const body = {
      type: 'block_suggestion',
      action_id: 'x',
      value: 'a',
      user: { id: els.id },
      team: { id: els.team },
    }
    const answer = await stage.deliverSigned(`payload=${encodeURIComponent(JSON.stringify(body))}`)
    assert.deepEqual([answer.status, await answer.json()], [200, { options: [] }])
  })

  it('answers the question whether the address is ours, also before anybody listens', async () => {
    await stage.channel.stop()
    const answer = await stage.deliverSigned({ type: 'url_verification', challenge: '<b>3eZbr</b>' })
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-type'), 'text/plain')
    assert.equal(await answer.text(), '<b>3eZbr</b>')
  })

  it('does not hear what the app itself, other apps, or people elsewhere say', async () => {
    const { botUserId } = stage.acme.installed('mentor')
    const bot = stage.acme.person({ isBot: true })
    els.say('mentor', { user: botUserId, text: 'me' })
    els.say('mentor', { bot_id: 'B1', text: 'me' })
    els.say('mentor', { subtype: 'bot_message', bot_id: 'B2', user: undefined, text: 'another' })
    els.say('mentor', { channel: 'C123', channel_type: 'channel', text: 'in a channel' })
    els.say('mentor', { channel: 'G123', channel_type: 'mpim', text: 'in a group' })
    els.say('mentor', { subtype: 'message_deleted', user: undefined })
    els.say('mentor', { subtype: 'channel_join', text: 'joined' })
    els.say('mentor', { text: '   ' })
    bot.type('mentor', 'I am a bot')
    stage.acme.tell('mentor', { type: 'reaction_added', user: els.id, item: 'weird', reaction: 'wave' })
    stage.acme.tell('mentor', {
      ...{ type: 'message', subtype: 'message_changed', channel: 'D1', ts: '2.1' },
      message: { user: botUserId, text: 'ours', ts: '1.1' },
      previous_message: { text: 'before' },
    })
    assert.deepEqual(await deeds(), [])
    assert.ok(stage.slack.tries.every(({ status }) => status === 200))
  })

  it('is still heard where Slack changed what is not needed', async () => {
    els.say('mentor', {
      text: 'hello',
      blocks: 'none',
      files: null,
      edited: 7,
      thread_ts: 'x',
      team: els.team,
    })
    assert.deepEqual(await deeds(), [{ text: 'hello' }])
  })

  it('is kept without a name where Slack cannot say who it is, but says whose', async () => {
    stage.slack.fail('users.info', { broken: 503 })
    els.type('mentor', 'hello')
    const [inbound] = await stage.heard()
    assert.deepEqual(inbound?.from, { name: null, locale: null, timeZone: null })
    els.type('mentor', 'again')
    assert.equal((await stage.heard()).at(-1)?.from.name, 'Els')
  })

  it('comes again where Slack cannot say who looks at the chat', async () => {
    stage.slack.fail('users.info', { broken: 503 }, 2)
    els.open('mentor')
    assert.deepEqual(await deeds(), [{ arrived: null }])
    assert.deepEqual(
      stage.slack.tries.map(({ status, retry }) => [status, retry]),
      [
        [500, null],
        [500, 1],
        [200, 2],
      ],
    )
  })

  it('asks who somebody is once an hour, and anew when Slack tells of a change', async () => {
    const asked = (): number => stage.slack.calls.filter(({ method }) => method === 'users.info').length
    for (const text of ['one', 'two', 'three']) {
      els.type('mentor', text)
      await stage.heard()
    }
    assert.equal(asked(), 1)
    els.change('mentor', { firstName: 'Elsa', locale: 'fr-BE' })
    await stage.heard()
    els.type('mentor', 'four')
    assert.deepEqual((await stage.heard()).at(-1)?.from, {
      ...{ name: 'Elsa', locale: 'fr-BE', timeZone: 'Europe/Brussels' },
    })
    assert.equal(asked(), 2)
    assert.deepEqual(new Set((await deeds()).map((deed) => 'left' in deed)), new Set([false]))
  })

  it('asks anew after an hour', async () => {
    els.type('mentor', 'one')
    await stage.heard()
    mock.timers.enable({ apis: ['Date'], now: Date.now() + 60 * 60_000 + 1 })
    try {
      els.type('mentor', 'two')
      await stage.heard()
    } finally {
      mock.timers.reset()
    }
    assert.equal(stage.slack.calls.filter(({ method }) => method === 'users.info').length, 2)
  })

  it('tells of an account that is closed, where it was known', async () => {
    const tom = stage.acme.person({ firstName: 'Tom' })
    els.type('mentor', 'hello')
    els.type('mentee', 'hello')
    await stage.heard()
    els.leave('mentor')
    tom.leave('mentor')
    const heard = await stage.heard()
    assert.deepEqual(
      heard.slice(2).map(({ deed, address }) => [deed, address.audience, address.account]),
      [[{ left: true }, 'mentor', `${stage.acme.id}/${els.id}`]],
    )
  })
})

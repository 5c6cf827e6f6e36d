import assert from 'node:assert/strict'
import type { Deed } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person } from '../../platforms/teams/teams.ts'
import { addressOf, makeStage, type Stage } from './stage.ts'

describe('what people do in Teams', () => {
  let stage: Stage
  let els: Person

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.teams.person()
    els.chat('mentor').open = true
  })
  afterEach(async () => {
    await stage.stop()
  })

  const deeds = async (): Promise<Deed[]> => (await stage.heard()).map(({ deed }) => deed)

  it('is told with who it was, where, when, in which language and zone', async () => {
    await els.type('mentor', 'Hello there')
    const [heard] = await stage.heard()
    assert.deepEqual(heard?.deed, { text: 'Hello there' })
    assert.deepEqual(heard.from, { name: 'Els', locale: 'nl-BE', timeZone: 'Europe/Brussels' })
    assert.deepEqual(heard.address, addressOf(stage, els))
    assert.ok(Math.abs(heard.at.getTime() - Date.now()) < 10_000)
    assert.match(heard.eventId, /^mentor\/[0-9a-f]{32}$/)
  })

  it('is told in the language and zone of the app itself where the message names neither', async () => {
    await els.say('mentor', { type: 'message', text: 'hi', locale: undefined, localTimezone: undefined })
    const [heard] = await stage.heard()
    assert.deepEqual(heard?.from, { name: 'Els', locale: 'nl-BE', timeZone: 'Europe/Brussels' })
  })

  it('is told of the same person in the chats of two bots', async () => {
    await els.type('mentor', 'one')
    await els.type('mentee', 'two')
    const [one, two] = await stage.heard()
    assert.equal(one?.address.account, two?.address.account)
    assert.notEqual(one?.address.route, two?.address.route)
    assert.equal(two?.address.audience, 'mentee')
  })

  it('is a first name, whichever way an organisation writes names', async () => {
    for (const [name, first] of [
      ['Els Peeters', 'Els'],
      ['Peeters, Els', 'Els'],
      ['Peeters, Els (Ghent)', 'Els'],
      ['Anne-Marie De Smet', 'Anne-Marie'],
      ['[Els](http://evil.example)', null],
      ['+32 470 12 34 56', null],
    ] as const) {
      const person = stage.teams.person({ name })
      await person.type('mentor', name)
      const heard = (await stage.heard()).find(({ address }) => address.account.endsWith(person.id))
      assert.equal(heard?.from.name, first, name)
    }
  })

  it('is an arrival once, although an installation is told in two ways', async () => {
    await els.install('mentor')
    assert.deepEqual(await deeds(), [{ arrived: null }])
  })

  it('is leaving once, and coming back after that', async () => {
    await els.install('mentor')
    await els.uninstall('mentor')
    await els.install('mentor')
    assert.deepEqual(await deeds(), [{ arrived: null }, { left: true }, { arrived: null }])
  })

  it('is no leaving and no arrival when the app is only brought up to date', async () => {
    for (const action of ['add-upgrade', 'remove-upgrade'])
      await els.say('mentor', { type: 'installationUpdate', action })
    assert.deepEqual(await deeds(), [])
  })

  it('is a command where it begins with a slash, and an arrival with its code', async () => {
    for (const text of [
      '/Pause',
      '/report he is rude',
      '/start ab12',
      '/start no code here',
      '<at>Bot</at> /help',
    ])
      await els.type('mentor', text)
    assert.deepEqual(await deeds(), [
      { command: 'pause', rest: '' },
      { command: 'report', rest: 'he is rude' },
      { arrived: 'ab12' },
      { arrived: null },
      { command: 'help', rest: '' },
    ])
  })

  it('is an answer to a message, in its own words alone', async () => {
    const id = await stage.channel.post(addressOf(stage, els), quiz, 'm')
    await els.reply('mentor', id, 'Yes & <no>')
    const [heard] = await stage.heard()
    assert.equal(heard?.replyTo, id)
    assert.deepEqual(heard.deed, { text: 'Yes & <no>' })
  })

  it('is a change of a message, each change under its own number', async () => {
    await els.type('mentor', 'helo')
    const id = els.sees('mentor').at(-1)?.id ?? ''
    await els.edit('mentor', id, 'hello')
    await els.edit('mentor', id, 'hello!')
    const [, one, two] = await stage.heard()
    assert.deepEqual(
      [one?.deed, two?.deed],
      [
        { edited: id, text: 'hello' },
        { edited: id, text: 'hello!' },
      ],
    )
    assert.notEqual(one?.eventId, two?.eventId)
  })

  it('tells that something was passed on, and nothing of what others wrote', async () => {
    await els.forward('mentor', 'Tom Peeters', 'call me on 0470 12 34 56')
    assert.deepEqual((await stage.heard()).at(-1)?.deed, { unreadable: 'forwarded' })
  })

  it('is a press on a button, whichever way a card sends it', async () => {
    const id = await stage.channel.post(addressOf(stage, els), quiz, 'm')
    await els.tap('mentor', 'Yes')
    const answer = await els.execute('mentor', 'No')
    const heard = await stage.heard()
    assert.deepEqual(
      heard.map(({ deed, replyTo }) => [deed, replyTo]),
      [
        [{ tap: 'yes:1' }, id],
        [{ tap: 'no:1' }, id],
      ],
    )
    assert.deepEqual(JSON.parse(answer.body), {
      ...{ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'OK' },
    })
  })

  it('is a choice from a list, and each change of one with several answers', async () => {
    const to = addressOf(stage, els)
    await stage.channel.post(to, fields([]), 'm')
    await els.choose('mentor', 'Field 3')
    await stage.channel.post(to, fields([3, 4]), 'm')
    await els.choose('mentor', 'Field 3', 'Field 7', 'Field 8')
    assert.deepEqual(await deeds(), [
      { tap: 'field:3' },
      { tap: 'field:7' },
      { tap: 'field:8' },
      { tap: 'field:4' },
    ])
    const ids = (await stage.heard()).map(({ eventId }) => eventId)
    assert.equal(new Set(ids).size, 4)
  })

  it('is what was ticked, and then the button that was pressed instead of the one of the list', async () => {
    const done: View = {
      blocks: [
        ...fields([3, 4]).blocks,
        { kind: 'buttons', buttons: [{ label: 'Done', tap: 'done', tone: 'primary' }] },
      ],
    }
    const id = await stage.channel.post(addressOf(stage, els), done, 'm')
    const button = els.newest('mentor').pressable.find(({ label }) => label === 'Done')
    assert.ok(button?.kind === 'button')
    await els.press('mentor', id, { ...button.data, 'pick-1': 'field:4,field:9' })
    assert.deepEqual(await deeds(), [{ tap: 'field:9' }, { tap: 'field:3' }, { tap: 'done' }])
    await els.press('mentor', id, button.data)
    assert.deepEqual((await deeds()).at(-1), { tap: 'done' })
    assert.equal((await deeds()).length, 4)
    await els.press('mentor', id, { ...button.data, 'pick-1': { $ne: 1 } })
    assert.equal((await deeds()).length, 4)
  })

  it('is nothing where nothing was chosen, in groups, from bots, and of kinds that nobody waits for', async () => {
    await stage.channel.post(addressOf(stage, els), fields([]), 'm')
    await els.choose('mentor')
    const bot = { id: `28:${stage.apps.mentor.appId}`, name: 'bot' }
    for (const about of [
      {
        type: 'message',
        text: 'hi',
        conversation: { id: 'a', conversationType: 'groupChat', tenantId: stage.tenant },
      },
      { type: 'message', text: 'hi', conversation: { id: 'a', isGroup: true, tenantId: stage.tenant } },
      { type: 'message', text: 'hi', from: bot },
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
      { type: 'messageDelete', id: '1' },
      { type: 'messageUpdate', id: '1', text: 'x', channelData: { eventType: 'undeleteMessage' } },
      { type: 'typing' },
      { type: 'somethingOfNextYear' },
      { type: 'message', text: '   ' },
      { type: 'conversationUpdate', membersAdded: [{ id: '29:other' }] },
    ])
      assert.equal((await els.say('mentor', about)).status, 200, about.type)
    assert.equal((await els.say('mentor', { type: 'invoke', name: 'composeExtension/query' })).status, 501)
    assert.deepEqual(await deeds(), [])
  })

  it('is read although Teams changes fields that are not used', async () => {
    await els.say('mentor', {
      type: 'message',
      text: 'hi',
      entities: 'x',
      locale: 7,
      localTimezone: null,
      channelData: { tenant: { id: stage.tenant }, more: {} },
    })
    const [heard] = await stage.heard()
    assert.deepEqual(heard?.deed, { text: 'hi' })
    assert.deepEqual(heard.from, { name: 'Els', locale: null, timeZone: null })
  })

  it('that no card of ours sends is passed over, and told to nobody', async () => {
    const long = 'x'.repeat(65)
    for (const value of [
      {},
      [],
      { tap: '' },
      { tap: 'a' },
      { tap: 7, card: 'c' },
      { tap: long, card: 'c' },
      { tap: 'a', card: 'c d' },
      { pick: 'x', was: [], card: 'c' },
      { pick: 'pick-1', was: 'a', card: 'c', 'pick-1': 'a' },
      { pick: 'pick-1', was: [], card: 'c', 'pick-1': { a: 1 } },
      { pick: 'pick-1', was: [], card: 'c', 'pick-1': long },
      { __proto__: { tap: 'a', card: 'c' } },
      { tap: { $ne: 1 }, card: 'c' },
      {
        pick: 'pick-1',
        was: [],
        card: 'c',
        'pick-1': Array.from({ length: 101 }, (_, at) => `t:${at}`).join(','),
      },
    ]) {
      const { status, body } = await els.press('mentor', '1', value)
      assert.deepEqual([status, body], [200, ''], JSON.stringify(value))
    }
    for (const value of [
      null,
      'x',
      { action: null },
      { action: { data: 'x' } },
      { action: { data: { tap: 1 } } },
    ])
      assert.equal(
        (await els.say('mentor', { type: 'invoke', name: 'adaptiveCard/action', value })).status,
        200,
      )
    for (const value of [
      null,
      {},
      { action: 'accept', context: {} },
      { action: 'x', context: { file: 'y' } },
    ])
      assert.equal(
        (await els.say('mentor', { type: 'invoke', name: 'fileConsent/invoke', value })).status,
        200,
      )
    assert.deepEqual(await deeds(), [])
  })
})

const quiz: View = {
  blocks: [
    { kind: 'text', text: 'Well?' },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Yes', tap: 'yes:1', tone: 'primary' },
        { label: 'No', tap: 'no:1', tone: 'danger' },
      ],
    },
  ],
}

const fields = (chosen: number[]): View => ({
  blocks: [
    {
      kind: 'choice',
      label: 'Which fields?',
      options: Array.from({ length: 25 }, (_, at) => ({
        ...{ label: `Field ${at}`, tap: `field:${at}`, chosen: chosen.includes(at) },
      })),
    },
  ],
})

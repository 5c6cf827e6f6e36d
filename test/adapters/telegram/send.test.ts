import assert from 'node:assert/strict'
import { mock } from 'node:test'
import { telegramChannel } from '../../../adapters/telegram/channel.ts'
import { AddressGone, ChannelBusy, MessageGone, SendRefused, type Address } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import type { Person } from '../../platforms/telegram/telegram.ts'
import { freePort } from '../../support/free-port.ts'
import {
  addressOf,
  makeStage,
  menteeBot,
  mentorBot,
  printed,
  secrets,
  textView,
  type Stage,
} from './stage.ts'

const card: View = {
  blocks: [
    { kind: 'title', text: 'A card' },
    { kind: 'text', text: 'Yes or no?' },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Yes', tap: 'yes:1', tone: 'primary' },
        { label: 'No', tap: 'no:1', tone: 'danger' },
      ],
    },
  ],
}

/** What a send ended in. */
async function endOf(send: Promise<unknown>): Promise<unknown> {
  return await send.then(
    () => 'sent',
    (error: unknown) => error,
  )
}

describe('sends to Telegram', () => {
  let stage: Stage
  let tom: Person
  let to: Address

  beforeEach(async () => {
    stage = await makeStage()
    tom = stage.telegram.person()
    tom.start(menteeBot)
    to = addressOf(tom)
  })
  afterEach(async () => {
    await stage.stop()
  })

  it('show the view, with buttons and without a preview of any page', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    const { id: shownId, text, entities, keys, preview } = tom.newest(menteeBot)
    assert.equal(id, String(shownId))
    assert.equal(text, 'A card\n\nYes or no?')
    assert.deepEqual(entities, [{ type: 'bold', offset: 0, length: 6 }])
    assert.deepEqual(
      keys.map((row) => row.map((key) => [key.text, key.data, key.style])),
      [
        [
          ['Yes', 'yes:1', 'primary'],
          ['No', 'no:1', 'danger'],
        ],
      ],
    )
    assert.equal(preview, false)
  })

  it('go out by the bot of their audience', async () => {
    tom.start(mentorBot)
    await stage.channel.post(addressOf(tom, 'mentor'), textView('hello mentor'), 'm1')
    assert.equal(tom.newest(mentorBot).text, 'hello mentor')
    assert.equal(tom.sees(menteeBot).filter(({ from }) => from === 'bot').length, 0)
  })

  it('to an audience without a bot are refused', async () => {
    assert.ok(
      (await endOf(stage.channel.post(addressOf(tom, 'counsellor'), card, 'm1'))) instanceof SendRefused,
    )
  })

  it('change a message in place, and take its buttons away', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    await stage.channel.edit(to, id, textView('Done on Tuesday: https://els.example'))
    const { text, keys, edits, preview } = tom.newest(menteeBot)
    assert.deepEqual([text, keys, edits], ['Done on Tuesday: https://els.example', [], 1])
    assert.equal(preview, false)
    assert.equal(tom.sees(menteeBot).length, 2)
  })

  it('of the same again are no error', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    await stage.channel.edit(to, id, card)
    assert.equal(tom.newest(menteeBot).edits, 0)
  })

  it('to a message that is gone ask for a new one', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    tom.delete(menteeBot, Number(id))
    assert.ok((await endOf(stage.channel.edit(to, id, textView('x')))) instanceof MessageGone)
  })

  it('to a message that cannot be edited ask for a new one', async () => {
    const own = tom.type(menteeBot, 'mine')
    assert.ok((await endOf(stage.channel.edit(to, String(own), card))) instanceof MessageGone)
    stage.telegram.fail('editMessageText', { refused: 400, description: 'Bad Request: MESSAGE_ID_INVALID' })
    assert.ok((await endOf(stage.channel.edit(to, '1', card))) instanceof MessageGone)
  })

  it('ask for a new message where a file would have to come or go', async () => {
    const id = await stage.channel.post(to, card, 'm1')
    const file = { channel: 'telegram' as const, id: 'mentee/x', name: 'x.png', type: 'image/png', bytes: 1 }
    const withFile: View = { blocks: [{ kind: 'file', file, alternative: 'A picture' }] }
    assert.ok((await endOf(stage.channel.edit(to, id, withFile))) instanceof MessageGone)
  })

  it('to somebody who blocked the bot, closed the account or never came say that the address is gone', async () => {
    tom.block(menteeBot)
    const els = stage.telegram.person()
    els.start(menteeBot)
    els.deactivate()
    const never = stage.telegram.person()
    const unopened = stage.telegram.person()
    unopened.sees(menteeBot) // known to Telegram, and never pressed Start
    for (const [person, why] of [
      [tom, 'blocked'],
      [els, 'deactivated'],
      [unopened, 'initiate'],
      [never, 'chat not found'],
    ] as const) {
      const end = await endOf(stage.channel.post(addressOf(person), card, 'm1'))
      assert.ok(end instanceof AddressGone, why)
      assert.match(end.message, new RegExp(why))
    }
  })

  it('that are too many wait as long as Telegram says, for this chat', async () => {
    stage.telegram.fail('*', { busy: 17 }, 3)
    for (const send of [
      stage.channel.post(to, card, 'm1'),
      stage.channel.edit(to, '1', card),
      stage.channel.typing(to),
    ]) {
      const end = await endOf(send)
      assert.ok(end instanceof ChannelBusy)
      assert.deepEqual([end.waitMilliseconds, end.scope], [17_000, 'address'])
    }
    assert.equal(stage.telegram.calls.filter(({ method }) => method === 'sendMessage').length, 1)
    assert.equal(tom.sees(menteeBot).length, 1)
  })

  it('that Telegram will never take are refused', async () => {
    const refusedView: View = {
      blocks: [
        { kind: 'text', text: 'x' },
        { kind: 'buttons', buttons: [{ label: 'Too much', tap: 'x'.repeat(65), tone: 'plain' }] },
      ],
    }
    for (const view of [refusedView, textView('x'.repeat(4097))]) {
      assert.ok((await endOf(stage.channel.post(to, view, 'm1'))) instanceof SendRefused)
    }
    assert.equal(tom.sees(menteeBot).length, 1)
  })

  for (const [name, fault] of [
    ['a gateway in between fails', { broken: 502 }],
    ['the answer is lost', { lost: true }],
    ['the connection is cut', { cut: true }],
    ['Telegram fails', { refused: 500, description: 'Internal Server Error' }],
    ['Telegram timed out', { refused: 408, description: 'Request Timeout' }],
  ] as const) {
    it(`are of an unknown end where ${name}, and are not repeated`, async () => {
      stage.telegram.fail('sendMessage', fault)
      const end = await endOf(stage.channel.post(to, card, 'm1'))
      assert.ok(end instanceof Error)
      for (const certain of [ChannelBusy, MessageGone, AddressGone, SendRefused])
        assert.ok(!(end instanceof certain))
      assert.equal(stage.telegram.calls.filter(({ method }) => method === 'sendMessage').length, 1)
      assert.equal(tom.sees(menteeBot).length, 'lost' in fault ? 2 : 1)
    })
  }

  it('are of an unknown end where Telegram takes more than 15 seconds', async () => {
    mock.timers.enable({ apis: ['setTimeout'] })
    try {
      stage.telegram.fail('sendMessage', { slow: 60_000 })
      const sending = endOf(stage.channel.post(to, card, 'm1'))
      mock.timers.tick(14_999)
      assert.equal(await Promise.race([sending, Promise.resolve('under way')]), 'under way')
      mock.timers.tick(1)
      const end = await sending
      assert.ok(end instanceof Error && !(end instanceof ChannelBusy) && !(end instanceof SendRefused))
    } finally {
      mock.timers.reset()
    }
  })

  it('of an unknown end cannot be asked after', async () => {
    assert.equal(await stage.channel.trace(to, 'm1'), 'unknown')
  })

  it('that never reached Telegram wait: they were surely not sent', async () => {
    for (const apiRoot of [`http://127.0.0.1:${await freePort()}`, 'http://nowhere.invalid']) {
      const unreached = telegramChannel({
        server: stage.running.server,
        bots: [{ audience: 'mentee', token: secrets.menteeToken, secret: '' }],
        mode: 'polling',
        publicUrl: '',
        apiRoot,
        commands: {},
        groupNotice: () => '',
        openFile: async () => await Promise.reject(new Error('none')),
        log: stage.running.server.log as never,
        clock: () => new Date(),
      })
      const end = await endOf(unreached.post(to, card, 'm1'))
      assert.ok(end instanceof ChannelBusy, apiRoot)
      assert.equal(end.scope, 'channel')
    }
  })

  it('by a bot whose token was taken back wait for the operator', async () => {
    stage.telegram.revoke(menteeBot)
    const end = await endOf(stage.channel.post(to, card, 'm1'))
    assert.ok(end instanceof ChannelBusy)
    assert.equal(end.scope, 'channel')
    const line = stage.running.lines().find((text) => text.includes('its token was revoked')) ?? '{}'
    assert.equal((JSON.parse(line) as { level: number }).level, 50)
  })

  it('whose HTML Telegram cannot read are sent once more, plain', async () => {
    const cannot = { refused: 400, description: "Bad Request: can't parse entities: Unsupported start tag" }
    stage.telegram.fail('sendMessage', cannot)
    const id = await stage.channel.post(to, card, 'm1')
    assert.deepEqual(
      [tom.newest(menteeBot).text, tom.newest(menteeBot).entities],
      ['A card\n\nYes or no?', []],
    )
    assert.equal(tom.newest(menteeBot).keys.length, 1)
    stage.telegram.fail('editMessageText', cannot)
    await stage.channel.edit(to, id, textView('<b>changed</b>'))
    assert.equal(tom.newest(menteeBot).text, '<b>changed</b>')
    stage.telegram.fail('sendMessage', cannot, 2)
    assert.ok((await endOf(stage.channel.post(to, card, 'm2'))) instanceof SendRefused)
  })

  it('of the same again are no error on the plain way either', async () => {
    const id = await stage.channel.post(to, textView('plain'), 'm1')
    stage.telegram.fail('editMessageText', { refused: 400, description: "Bad Request: can't parse entities" })
    await stage.channel.edit(to, id, textView('plain'))
    assert.equal(tom.newest(menteeBot).edits, 0)
  })

  it('show that the bot is busy', async () => {
    await stage.channel.typing(to)
    assert.deepEqual(tom.actions(menteeBot), ['typing'])
  })

  it('in hand are finished before the channel stops', async () => {
    stage.telegram.fail('sendMessage', { slow: 100 })
    let sent = false
    const send = stage.channel.post(to, card, 'm1').then(() => {
      sent = true
    })
    await stage.channel.stop()
    assert.ok(sent)
    await send
  })

  it('never tell a token or a secret, whatever goes wrong', async () => {
    const ends: unknown[] = []
    for (const fault of [
      { broken: 502 },
      { lost: true },
      { cut: true },
      { busy: 1 },
      { refused: 500, description: 'x' },
    ] as const) {
      stage.telegram.fail('*', fault, 2)
      ends.push(await endOf(stage.channel.post(to, textView('private words'), 'm1')))
      ends.push(await endOf(stage.channel.edit(to, '1', textView('private words'))))
    }
    stage.telegram.revoke(menteeBot)
    ends.push(await endOf(stage.channel.post(to, card, 'm1')))
    assert.ok(ends.every((end) => end instanceof Error))
    const all = printed(ends) + stage.running.lines().join('\n')
    for (const secret of Object.values(secrets)) assert.ok(!all.includes(secret))
    assert.ok(!all.includes('private words'))
  })
})

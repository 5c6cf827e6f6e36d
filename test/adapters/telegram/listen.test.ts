import assert from 'node:assert/strict'
import type { Deed } from '../../../bots/channel.ts'
import type { Person } from '../../platforms/telegram/telegram.ts'
import { until } from '../../support/until.ts'
import { makeStage, menteeBot, mentorBot, type Stage } from './stage.ts'

describe('what people do on Telegram', () => {
  let stage: Stage
  let tom: Person

  beforeEach(async () => {
    stage = await makeStage()
    tom = stage.telegram.person({ firstName: 'Tom', language: 'nl-BE' })
  })
  afterEach(async () => {
    await stage.stop()
  })

  const deeds = async (): Promise<Deed[]> => (await stage.heard()).map(({ deed }) => deed)

  it('arrives with who, where and when, complete enough to write first later', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000
    tom.start(menteeBot)
    const [inbound] = await stage.heard()
    assert.ok(inbound)
    const { at, ...rest } = inbound
    assert.ok(at.getTime() >= before && at.getTime() <= Date.now())
    assert.deepEqual(rest, {
      eventId: 'mentee/1001/500000000',
      from: { name: 'Tom', locale: 'nl-BE', timeZone: null },
      address: { channel: 'telegram', audience: 'mentee', account: '5000000000', route: '5000000000' },
      said: '1',
      replyTo: null,
      thread: null,
      deed: { arrived: null },
    })
  })

  it('carries the audience of the bot that it was done to', async () => {
    tom.start(menteeBot)
    tom.start(mentorBot)
    const heard = await stage.heard()
    assert.deepEqual(heard.map(({ address, eventId }) => [address.audience, eventId]).sort(), [
      ['mentee', 'mentee/1001/500000000'],
      ['mentor', 'mentor/2002/500000000'],
    ])
  })

  it('takes the code of a deep link, and nothing that no link can carry', async () => {
    tom.start(menteeBot, 'Abc-12_x')
    tom.type(menteeBot, `/start ${'x'.repeat(65)}`)
    tom.type(menteeBot, '/start a b')
    tom.type(menteeBot, '/START@some_mentee_bot code')
    assert.deepEqual(await deeds(), [
      { arrived: 'Abc-12_x' },
      { arrived: null },
      { arrived: null },
      { arrived: 'code' },
    ])
  })

  it('tells commands from words that only begin with a slash', async () => {
    tom.start(menteeBot)
    tom.type(menteeBot, '/help')
    tom.type(menteeBot, '/Report@some_mentee_bot  he was rude\nto me ')
    tom.type(menteeBot, '/usr/bin is a folder')
    tom.type(menteeBot, '/ no')
    tom.type(menteeBot, 'see /help')
    assert.deepEqual((await deeds()).slice(1), [
      { command: 'help', rest: '' },
      { command: 'report', rest: 'he was rude\nto me' },
      { text: '/usr/bin is a folder' },
      { text: '/ no' },
      { text: 'see /help' },
    ])
  })

  it('says which message was replied to', async () => {
    tom.start(menteeBot)
    tom.type(menteeBot, 'about this', 7)
    const [, reply] = await stage.heard()
    assert.equal(reply?.replyTo, '7')
  })

  it('passes an edit on with the message that was edited', async () => {
    tom.start(menteeBot)
    const message = tom.type(menteeBot, 'helo')
    tom.edit(menteeBot, message, 'hello')
    assert.deepEqual((await deeds()).at(-1), { edited: String(message), text: 'hello' })
  })

  it('passes an edited caption on as an edit', async () => {
    tom.start(menteeBot)
    const message = tom.sendFile(menteeBot, { kind: 'document', bytes: Buffer.from('x'), caption: 'my cv' })
    tom.edit(menteeBot, message, 'my CV')
    assert.deepEqual((await deeds()).at(-1), { edited: String(message), text: 'my CV' })
  })

  it('names a file by an id of its own, never by a link', async () => {
    tom.start(menteeBot)
    const bytes = Buffer.from('12345')
    tom.sendFile(menteeBot, { kind: 'photo', bytes, caption: 'look' })
    tom.sendFile(menteeBot, { kind: 'voice', bytes, type: 'audio/ogg' })
    tom.sendFile(menteeBot, { kind: 'video', bytes })
    tom.sendFile(menteeBot, { kind: 'video_note', bytes })
    tom.sendFile(menteeBot, { kind: 'audio', bytes, name: 'song.mp3' })
    tom.sendFile(menteeBot, { kind: 'sticker', bytes })
    tom.sendFile(menteeBot, { kind: 'document', bytes, name: 'cv.pdf', type: 'application/pdf' })
    const files = (await deeds()).slice(1).map((deed) => ('file' in deed ? [deed.file, deed.text] : deed))
    const file = (number: number, name: string, type: string): unknown => ({
      channel: 'telegram',
      id: `mentee/AgAC-1001-${number}`,
      name,
      type,
      bytes: 5,
    })
    assert.deepEqual(files, [
      [file(1, 'photo.jpg', 'image/jpeg'), 'look'],
      [file(3, 'voice.ogg', 'audio/ogg'), null],
      [file(5, 'video.mp4', 'video/mp4'), null],
      [file(7, 'video.mp4', 'video/mp4'), null],
      [file(9, 'song.mp3', 'audio/mpeg'), null],
      [file(11, 'sticker.webp', 'image/webp'), null],
      [file(13, 'cv.pdf', 'application/pdf'), null],
    ])
  })

  it('takes from the name of a file what hides its type or leads elsewhere', async () => {
    tom.start(menteeBot)
    tom.sendFile(menteeBot, {
      kind: 'document',
      bytes: Buffer.from('x'),
      name: '../..\\cv\u202efdp;\r\n".exe',
    })
    const [, deed] = await deeds()
    assert.ok(deed && 'file' in deed)
    assert.equal(deed.file.name, '.._.._cvfdp__.exe')
  })

  it('knows a block and its end from each other', async () => {
    tom.start(menteeBot)
    tom.block(menteeBot)
    tom.unblock(menteeBot)
    assert.deepEqual(await deeds(), [{ arrived: null }, { left: true }, { arrived: null }])
  })

  it('takes a tap for what its button carries, on the message that was tapped', async () => {
    tom.start(menteeBot)
    await stage.heard()
    const address = {
      channel: 'telegram' as const,
      audience: 'mentee' as const,
      account: '5000000000',
      route: '5000000000',
    }
    const posted = await stage.channel.post(
      address,
      {
        blocks: [
          { kind: 'text', text: 'Yes?' },
          { kind: 'buttons', buttons: [{ label: 'Yes', tap: 'yes:1', tone: 'primary' }] },
        ],
      },
      'm1',
    )
    const tapped = tom.tap(menteeBot, 'Yes')
    const heard = await stage.heard()
    assert.deepEqual([heard.at(-1)?.deed, heard.at(-1)?.replyTo], [{ tap: 'yes:1' }, posted])
    await until(tapped.isAnswered)
  })

  it('answers a tap at once, while it is still being kept', async () => {
    tom.start(menteeBot)
    await stage.heard()
    let release = (): void => undefined
    stage.accept = async () => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
    }
    const tapped = tom.forgeTap(menteeBot, 1, 'yes:1')
    await until(tapped.isAnswered)
    assert.equal(stage.telegram.state(menteeBot).waiting.length, 1)
    release()
    await stage.heard()
  })

  it('does not let Telegram wait for the answer to a tap', async () => {
    tom.start(menteeBot)
    await stage.heard()
    stage.telegram.fail('answerCallbackQuery', { slow: 150 })
    const tapped = tom.forgeTap(menteeBot, 1, 'yes:1')
    await stage.heard()
    assert.equal(tapped.isAnswered(), false)
    assert.deepEqual(stage.kept.at(-1)?.deed, { tap: 'yes:1' })
  })

  it('keeps a tap that is too old to be answered, and says so only in passing', async () => {
    tom.start(menteeBot)
    stage.telegram.fail('answerCallbackQuery', {
      refused: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
    })
    tom.forgeTap(menteeBot, 1, 'yes:1')
    assert.deepEqual((await deeds()).at(-1), { tap: 'yes:1' })
    await until(() => stage.running.lines().some((line) => line.includes('a tap could not be answered')))
    const line = stage.running.lines().find((text) => text.includes('a tap could not be answered')) ?? ''
    assert.equal((JSON.parse(line) as { level: number }).level, 30)
  })

  it('takes a tap on a message that Telegram itself no longer knows', async () => {
    tom.start(menteeBot)
    tom.forgeTap(menteeBot, 1, 'old:1', true)
    const heard = await stage.heard()
    assert.deepEqual([heard.at(-1)?.deed, heard.at(-1)?.replyTo], [{ tap: 'old:1' }, '1'])
    assert.ok((heard.at(-1)?.at.getTime() ?? 0) > Date.now() - 60_000)
  })

  it('passes on whatever a changed app puts behind a tap, for whoever knows what is real', async () => {
    tom.start(menteeBot)
    tom.forgeTap(menteeBot, 999, 'accept:somebody-else')
    assert.deepEqual((await deeds()).at(-1), { tap: 'accept:somebody-else' })
  })

  it('ignores a tap with more than any button can carry', async () => {
    tom.start(menteeBot)
    const tapped = tom.forgeTap(menteeBot, 1, 'x'.repeat(65))
    assert.deepEqual(await deeds(), [{ arrived: null }])
    await until(tapped.isAnswered) // else the app would show that it is busy for ever
  })

  it('tells that there was a card of somebody, a place or what others wrote, and nothing that is in it', async () => {
    tom.start(menteeBot)
    tom.sendOther(menteeBot, { contact: { phone_number: '+32470123456', first_name: 'Els', user_id: 1 } })
    tom.sendOther(menteeBot, { location: { latitude: 51, longitude: 4 } })
    const origin = { type: 'user', date: 1, sender_user: { id: 9, is_bot: false, first_name: 'Els' } }
    tom.forward(menteeBot, origin, 'call me on 0470 12 34 56')
    assert.deepEqual((await deeds()).slice(1), [
      { unreadable: 'other' },
      { unreadable: 'other' },
      { unreadable: 'forwarded' },
    ])
  })

  it('ignores what it does not know', async () => {
    tom.start(menteeBot)
    tom.sendOther(menteeBot, { dice: { emoji: '🎲', value: 3 } })
    assert.deepEqual(await deeds(), [{ arrived: null }])
    assert.ok(stage.telegram.answers.every(({ status }) => status === 200))
  })

  it('ignores other bots and channels', async () => {
    const secret = { 'X-Telegram-Bot-Api-Secret-Token': 'mentee-secret_1' }
    const message = { message_id: 1, date: 1, text: 'hello', chat: { id: 5, type: 'private' } }
    const bot = { id: 5, is_bot: true, first_name: 'Bot' }
    const updates = [
      { update_id: 1, message: { ...message, from: bot } },
      { update_id: 2, message: { ...message, chat: { id: -5, type: 'channel' } } },
      {
        update_id: 7,
        message: { ...message, from: { ...bot, is_bot: false }, chat: { id: -5, type: 'channel' } },
      },
      {
        update_id: 8,
        edited_message: { ...message, from: { ...bot, is_bot: false }, chat: { id: -5, type: 'group' } },
      },
      {
        update_id: 9,
        callback_query: {
          id: '1',
          from: { ...bot, is_bot: false },
          data: 'x',
          message: { message_id: 1, chat: { id: -5, type: 'group' } },
        },
      },
      { update_id: 10, message: { ...message, from: bot, chat: { id: -5, type: 'group' } } },
      { update_id: 3, channel_post: { ...message, chat: { id: -5, type: 'channel' } } },
      { update_id: 4, poll_answer: { poll_id: '1' } },
      { update_id: 5, something_of_next_year: { id: 1 } },
      { update_id: 6 },
    ]
    for (const update of updates) assert.equal((await stage.deliver(update, secret)).status, 200)
    assert.deepEqual(stage.kept, [])
    assert.ok(!stage.telegram.calls.some(({ method }) => method === 'sendMessage'))
  })

  it('reads an update in which Telegram changed what is not needed', async () => {
    const secret = { 'X-Telegram-Bot-Api-Secret-Token': 'mentee-secret_1' }
    const from = { id: 4_503_599_627_370_495, is_bot: 'no', first_name: 7, language_code: { code: 'nl' } }
    const chat = { id: 4_503_599_627_370_495, type: 'private', title: null }
    const message = {
      message_id: 1,
      date: 1_700_000_000,
      from,
      chat,
      text: 'hello',
      reply_to_message: 'none',
    }
    assert.equal((await stage.deliver({ update_id: 1, message }, secret)).status, 200)
    assert.equal(stage.kept[0]?.address.account, '4503599627370495') // 52 bits, as the Bot API promises at most
    assert.deepEqual(stage.kept[0].from, { name: null, locale: null, timeZone: null })
  })

  it('answers with a status alone: a body could be taken for a call', async () => {
    tom.start(menteeBot)
    await stage.heard()
    assert.deepEqual(
      stage.telegram.answers.map(({ status, body }) => [status, body]),
      [[200, '']],
    )
  })

  describe('in groups', () => {
    it('answers once, with a link to the private chat, and keeps nothing', async () => {
      const group = stage.telegram.group()
      group.add(menteeBot, tom)
      group.type(menteeBot, tom, '/help')
      group.type(menteeBot, tom, 'hello all')
      await stage.heard()
      await until(() => group.sees(menteeBot).length > 0)
      assert.deepEqual(
        group.sees(menteeBot).map(({ text, preview }) => [text, preview]),
        [['Talk to me alone (nl-BE)\nhttps://t.me/some_mentee_bot', false]],
      )
      assert.deepEqual(stage.kept, [])
    })

    it('knows the way to the private chat of a bot whose name it had to ask for', async () => {
      const group = stage.telegram.group()
      group.type(mentorBot, tom, 'hello all')
      await until(() => group.sees(mentorBot).length > 0)
      assert.match(group.sees(mentorBot)[0]?.text ?? '', /https:\/\/t\.me\/some_mentor_bot$/)
    })

    it('follows a group that becomes a supergroup, and does not answer it again', async () => {
      const group = stage.telegram.group()
      stage.telegram.hold(menteeBot)
      group.add(menteeBot, tom)
      const moved = group.upgrade(menteeBot)
      stage.telegram.release(menteeBot)
      await stage.heard()
      await until(() => group.sees(menteeBot).length > 0)
      group.type(menteeBot, tom, 'hello again')
      await stage.heard()
      await stage.channel.stop()
      const calls = stage.telegram.calls.filter(({ method }) => method === 'sendMessage')
      assert.deepEqual(
        calls.map(({ values }) => values.chat_id),
        [group.id, moved],
      )
    })

    it('says nothing when a group only tells that it moved', async () => {
      const group = stage.telegram.group()
      group.upgrade(menteeBot)
      await stage.heard()
      await stage.channel.stop()
      assert.deepEqual(group.sees(menteeBot), [])
    })

    it('goes on when a group cannot be answered', async () => {
      stage.telegram.fail('sendMessage', {
        refused: 403,
        description: 'Forbidden: bot was kicked from the group chat',
      })
      stage.telegram.group().add(menteeBot, tom)
      tom.start(menteeBot)
      assert.deepEqual(await deeds(), [{ arrived: null }])
    })
  })
})

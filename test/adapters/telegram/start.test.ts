import assert from 'node:assert/strict'
import { telegramChannel } from '../../../adapters/telegram/channel.ts'
import type { BotSettings } from '../../../adapters/telegram/settings.ts'
import { audiences, ChannelBusy } from '../../../bots/channel.ts'
import { commandLists } from '../../../bots/command-list.ts'
import { languages } from '../../../core/programme/programme.ts'
import { texts } from '../../support/http.ts'
import { makeStage, menteeBot, mentorBot, printed, secrets, type Stage } from './stage.ts'

describe('the start of the Telegram channel', () => {
  let stage: Stage

  afterEach(async () => {
    await stage.stop()
  })

  const calls = (method: string): Record<string, unknown>[] =>
    stage.telegram.calls.filter((call) => call.method === method).map(({ values }) => values)

  it('tells Telegram where each bot listens, with its secret and the kinds that it wants', async () => {
    stage = await makeStage()
    assert.deepEqual(
      calls('setWebhook').toSorted((one, other) => String(one.url).localeCompare(String(other.url))),
      ['mentee', 'mentor'].map((audience) => ({
        url: `${stage.running.origin}/telegram/${audience}`,
        secret_token: `${audience}-secret_${audience === 'mentee' ? 1 : 2}`,
        allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      })),
    )
  })

  it('asks for a bot’s name once, and only where it was not told', async () => {
    stage = await makeStage()
    await stage.channel.start(async () => await Promise.resolve())
    const asked = stage.telegram.calls.filter(({ method }) => method === 'getMe')
    assert.deepEqual(
      asked.map(({ bot }) => bot),
      [mentorBot],
    )
  })

  it('sets the commands of each language, and those of the first for all other languages', async () => {
    const list = (description: string): { command: string; description: string }[] => [
      { command: 'help', description },
    ]
    stage = await makeStage({
      commands: {
        mentee: [
          { language: 'nl', commands: list('Hulp') },
          { language: 'fr', commands: list('Aide') },
        ],
      },
    })
    assert.deepEqual(Object.fromEntries(stage.telegram.state(menteeBot).commands), {
      'all_private_chats/': list('Hulp'),
      'all_private_chats/nl': list('Hulp'),
      'all_private_chats/fr': list('Aide'),
    })
    assert.equal(stage.telegram.state(mentorBot).commands.size, 0)
  })

  for (const audience of audiences) {
    it(`sets the commands for each ${audience} in every language, and Telegram takes them`, async () => {
      stage = await makeStage({ commands: { mentee: commandLists(texts, audience, languages) } })
      const set = stage.telegram.state(menteeBot).commands
      assert.deepEqual(
        [...set.keys()].sort(),
        ['', 'en', 'fr', 'nl', 'sv'].map((one) => `all_private_chats/${one}`),
      )
      assert.ok([...set.values()].every((list) => list.length > 0))
    })
  }

  for (const [name, fault] of [
    ['a gateway fails', { broken: 502 }],
    ['the connection breaks', { cut: true }],
    ['Telegram itself fails', { refused: 500, description: 'Internal Server Error' }],
  ] as const) {
    it(`can be tried again where ${name}: all of it may be said twice`, async () => {
      stage = await makeStage({}, false)
      stage.telegram.fail('setWebhook', fault)
      await assert.rejects(
        stage.channel.start(async () => await Promise.resolve()),
        ChannelBusy,
      )
    })
  }

  it('fails where Telegram does not know the token, without telling it', async () => {
    stage = await makeStage({}, false)
    stage.telegram.revoke(mentorBot)
    const error = await stage.channel.start(async () => await Promise.resolve()).catch((why: unknown) => why)
    assert.ok(error instanceof Error)
    assert.equal(error.message, 'the mentor bot cannot start: getMe: Unauthorized')
    for (const secret of Object.values(secrets)) assert.ok(!printed(error).includes(secret))
  })

  it('says what Telegram has against the address', async () => {
    stage = await makeStage({ publicUrl: 'http://chat.example.org/' }, false)
    await assert.rejects(
      stage.channel.start(async () => await Promise.resolve()),
      /setWebhook: Bad Request: bad webhook: An HTTPS URL must be provided/,
    )
  })

  it('takes an address with a slash at its end', async () => {
    stage = await makeStage({ publicUrl: 'https://chat.example.org/' })
    assert.equal(stage.telegram.state(menteeBot).hook?.url, 'https://chat.example.org/telegram/mentee')
  })

  it('waits as long as Telegram says, where several processes start at once', async () => {
    stage = await makeStage({}, false)
    stage.telegram.fail('setWebhook', { busy: 1 })
    await assert.rejects(
      stage.channel.start(async () => await Promise.resolve()),
      (error: unknown) => error instanceof ChannelBusy && error.waitMilliseconds === 1_000,
    )
  })

  it('that failed listens already, and can be made again', async () => {
    stage = await makeStage({}, false)
    stage.telegram.fail('setWebhook', { broken: 502 })
    const listen = async (): Promise<void> =>
      await stage.channel.start(async (inbound) => await stage.accept(inbound))
    await assert.rejects(listen())
    await listen()
    stage.telegram.person().start(menteeBot)
    assert.equal((await stage.heard()).length, 1)
  })

  it('is refused with settings by which anybody could speak for anybody', async () => {
    stage = await makeStage({}, false)
    const make = (bots: BotSettings[], mode: 'webhook' | 'polling' = 'webhook'): unknown =>
      telegramChannel({
        server: stage.running.server,
        bots,
        mode,
        publicUrl: stage.running.origin,
        apiRoot: stage.telegram.apiRoot,
        commands: {},
        groupNotice: () => '',
        openFile: async () => await Promise.reject(new Error('none')),
        log: stage.running.server.log as never,
        clock: () => new Date(),
      })
    const good: BotSettings = { audience: 'mentee', token: '1:a', secret: 'secret' }
    for (const secret of ['', ' ', 'with space', 'é', 'x'.repeat(257)]) {
      assert.throws(() => make([{ ...good, secret }]), /needs a secret/)
    }
    assert.throws(() => make([{ ...good, token: '' }]), /no token/)
    assert.throws(() => make([good, { ...good, token: '2:b' }]), /bot of its own/)
    assert.throws(() => make([good, { ...good, audience: 'mentor' }]), /bot of its own/)
    assert.doesNotThrow(() => make([{ ...good, secret: '' }], 'polling')) // nobody knocks there
  })
})

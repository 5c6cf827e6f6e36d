import { setTimeout } from 'node:timers/promises'
import { telegramChannel } from '../../adapters/telegram/channel.ts'
import { pace } from '../../adapters/telegram/limits.ts'
import { audiences, type Audience } from '../../bots/channel.ts'
import { commandLists } from '../../bots/command-list.ts'
import { startTelegram, type Telegram } from '../platforms/telegram/telegram.ts'
import { texts } from '../support/http.ts'
import type { App, AppPerson, AppSettings } from './app.ts'

const usernames: Record<Audience, string> = {
  mentee: 'contract_mentee_bot',
  mentor: 'contract_mentor_bot',
  counsellor: 'contract_counsellor_bot',
}

/** How many milliseconds Telegram's second lasts: long enough for a tap to live on a busy machine. */
const second = 20

/** The real adapter, by webhook, and the real grammY against the double of the Bot API. */
export async function makeTelegram({ server, log, clock, origin }: AppSettings): Promise<App> {
  const bots = audiences.map((audience, place) => ({
    audience,
    token: `${place + 1}001:${audience}-token`,
    secret: `${audience}-secret`,
    username: usernames[audience],
  }))
  const telegram = await startTelegram(
    bots.map(({ token, username }) => ({ token, username })),
    second,
  )
  const channel = telegramChannel({
    ...{ server, bots, log, clock },
    mode: 'webhook',
    publicUrl: origin,
    apiRoot: telegram.apiRoot,
    commands: Object.fromEntries(
      audiences.map((audience) => [audience, commandLists(texts, audience, ['nl', 'fr', 'en', 'sv'])]),
    ),
    groupNotice: () => texts.format('en', 'common-group-notice'),
    openFile: async () => await Promise.reject(new Error('nothing of the contract sends a file')),
  })
  return {
    channel,
    can: new Set(['asks to wait', 'shuts out', 'takes files', 'forgets old messages']),
    pace,
    person: async (audience, firstName) =>
      await Promise.resolve(makePerson(telegram, usernames[audience], firstName)),
    delivered: async () => {
      const waits = (name: string): boolean => {
        const { held, waiting } = telegram.state(name)
        return !held && waiting.length > 0
      }
      while (Object.values(usernames).some(waits)) await setTimeout(1)
    },
    stop: async () => await telegram.stop(),
  }
}

const sendings = ['sendMessage', 'editMessageText', 'sendPhoto', 'sendDocument', 'editMessageCaption']

function makePerson(telegram: Telegram, bot: string, firstName: string): AppPerson {
  const human = telegram.person({ firstName, language: 'en' })
  const opens = async (code?: string): Promise<void> => {
    human.start(bot, code)
    await Promise.resolve()
  }
  return {
    account: `telegram:${human.id}`,
    opens,
    types: async (text) => {
      human.type(bot, text)
      await Promise.resolve()
    },
    presses: async ({ message, data }) => {
      human.forgeTap(bot, Number(message), data)
      await Promise.resolve()
    },
    pressesForgotten: async (data) => {
      human.forgeTap(bot, 1, data, true)
      await Promise.resolve()
    },
    sendsTooMuch: async () => {
      human.sendFile(bot, {
        kind: 'document',
        bytes: Buffer.alloc(21 * 1024 * 1024),
        name: 'all-my-photos.zip',
        type: 'application/zip',
        caption: 'this is not passed on',
      })
      return await Promise.resolve(null)
    },
    sees: async () =>
      await Promise.resolve(
        human
          .sees(bot)
          .filter(({ from }) => from === 'bot')
          .map(({ id, text, keys }) => ({
            id: String(id),
            text,
            buttons: keys.flat().map((key) => ({ label: key.text, data: key.data })),
          })),
      ),
    deletes: async (message) => {
      human.delete(bot, Number(message))
      await Promise.resolve()
    },
    shutsOut: async () => {
      human.block(bot)
      await Promise.resolve()
    },
    letsIn: async () => {
      human.unblock(bot)
      await opens()
    },
    suffers: (fault) => {
      switch (fault.kind) {
        case 'busy':
          telegram.fail('sendMessage', { busy: fault.seconds }, 1, bot)
          return
        case 'lost':
          telegram.fail('sendMessage', { lost: true }, 1, bot)
          return
        case 'edit lost':
          telegram.fail('editMessageText', { lost: true }, 1, bot)
          return
        case 'failed':
          telegram.fail('sendMessage', { broken: 502 }, 1, bot)
      }
    },
    repeatsItself: () => telegram.repeat(bot, Number.MAX_SAFE_INTEGER),
    holds: () => telegram.hold(bot),
    releases: async () => {
      telegram.release(bot, 'mixed')
      await Promise.resolve()
    },
    tries: () =>
      telegram.calls.filter(
        (call) =>
          call.bot === bot && sendings.includes(call.method) && call.values.chat_id === String(human.id),
      ).length,
  }
}

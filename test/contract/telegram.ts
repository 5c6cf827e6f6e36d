import { setTimeout } from 'node:timers/promises'
import { telegramChannel } from '../../adapters/telegram/channel.ts'
import { pace } from '../../adapters/telegram/limits.ts'
import { audiences, type Audience } from '../../bots/channel.ts'
import { commandLists } from '../../bots/command-list.ts'
import { startTelegram, type Telegram } from '../platforms/telegram/telegram.ts'
import { texts } from '../support/http.ts'
import type { App, AppKind, AppPerson, AppSettings } from './app.ts'

const usernames: Record<Audience, string> = {
  mentee: 'contract_mentee_bot',
  mentor: 'contract_mentor_bot',
  counsellor: 'contract_counsellor_bot',
}

/** How many milliseconds Telegram's second lasts: long enough for a tap to live on a busy machine. */
const second = 20

/** The real adapter, by webhook, and the real grammY against the double of the Bot API. */
export const telegram: AppKind = {
  name: 'Telegram',
  can: [
    ...(['asks to wait', 'shuts out', 'forgets old messages', 'sends files', 'forwards', 'replies'] as const),
    ...(['changes words', 'changes words beside files'] as const),
  ],
  make,
}

async function make({ server, log, clock, origin, openFile }: AppSettings): Promise<App> {
  const bots = audiences.map((audience, place) => ({
    audience,
    token: `${place + 1}001:${audience}-token`,
    secret: `${audience}-secret`,
    username: usernames[audience],
  }))
  const double = await startTelegram(
    bots.map(({ token, username }) => ({ token, username })),
    second,
    () => clock().getTime(),
  )
  const channel = telegramChannel({
    ...{ server, bots, log, clock },
    mode: 'webhook',
    publicUrl: origin,
    apiRoot: double.apiRoot,
    commands: Object.fromEntries(
      audiences.map((audience) => [audience, commandLists(texts, audience, ['nl', 'fr', 'en', 'sv'])]),
    ),
    groupNotice: () => texts.format('en', 'common-group-notice'),
    openFile,
  })
  return {
    channel,
    pace,
    person: async (audience, firstName) =>
      await Promise.resolve(makePerson(double, usernames[audience], firstName)),
    delivered: async () => {
      const waits = (name: string): boolean => {
        const { held, waiting } = double.state(name)
        return !held && waiting.length > 0
      }
      while (Object.values(usernames).some(waits)) await setTimeout(1)
    },
    stop: async () => await double.stop(),
  }
}

let people = 7000

/** Tells people apart by what their app knows of them. */
const telegramNumber = (): number => (people += 1)

const sendings = ['sendMessage', 'editMessageText', 'sendPhoto', 'sendDocument', 'editMessageCaption']

function makePerson(double: Telegram, bot: string, firstName: string): AppPerson {
  const number = telegramNumber()
  const [lastName, username] = [`Vanhoutte${number}`, `handle_of_${number}`]
  const human = double.person({ firstName, lastName, username, language: 'en' })
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
    replies: async (message, text) => {
      human.type(bot, text, Number(message))
      await Promise.resolve()
    },
    changes: async (before, text) => {
      const own = human.sees(bot).findLast((shown) => shown.from === 'person' && shown.text.includes(before))
      if (!own) throw new Error(`${firstName} said nothing like "${before}"`)
      human.edit(bot, own.id, text)
      await Promise.resolve()
    },
    forwards: async ({ firstName: first, lastName: last, handle }, text) => {
      const sender = {
        id: 4_000_000_000,
        is_bot: false,
        first_name: first,
        last_name: last,
        username: handle,
      }
      const date = Math.floor(Date.now() / 1000)
      human.forward(bot, { type: 'user', date, sender_user: sender }, text)
      await Promise.resolve()
    },
    sendsFile: async ({ text, ...file }) => {
      human.sendFile(bot, text === '' ? file : { ...file, caption: text })
      return await Promise.resolve(null)
    },
    files: async () =>
      await Promise.resolve(
        human.sees(bot).flatMap(({ from, file }) => (from === 'bot' && file ? [file] : [])),
      ),
    gets: async () => {
      const ofBot = double.received.filter((one) => one.bot === bot)
      return await Promise.resolve(Buffer.concat(ofBot.map(({ bytes }) => bytes)))
    },
    secrets: { own: [String(human.id), lastName, username], place: [] },
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
            buttons: keys.flat().map((key) => ({ label: key.text, data: key.data, link: key.url })),
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
          double.fail('sendMessage', { busy: fault.seconds }, 1, bot)
          return
        case 'lost':
          double.fail('sendMessage', { lost: true }, 1, bot)
          return
        case 'edit lost':
          double.fail('editMessageText', { lost: true }, 1, bot)
          return
        case 'failed':
          double.fail('sendMessage', { broken: 502 }, 1, bot)
      }
    },
    repeatsItself: () => double.repeat(bot, Number.MAX_SAFE_INTEGER),
    holds: () => double.hold(bot),
    releases: async () => {
      double.release(bot, 'mixed')
      await Promise.resolve()
    },
    tries: () =>
      double.calls.filter(
        (call) =>
          call.bot === bot && sendings.includes(call.method) && call.values.chat_id === String(human.id),
      ).length,
  }
}

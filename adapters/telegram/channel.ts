import { setTimeout } from 'node:timers/promises'
import { Api } from 'grammy'
import { SendRefused, type Address, type Channel, type Inbound } from '../../bots/channel.ts'
import { answerTap, groupAnswers } from './answers.ts'
import { alarm } from './errors.ts'
import { introduce } from './introduce.ts'
import { callSeconds, secretPattern } from './limits.ts'
import { hear } from './listen.ts'
import { open } from './open.ts'
import { poll } from './polling.ts'
import { certain, edit, post } from './send.ts'
import type { Bot, TelegramSettings } from './settings.ts'
import type { Update } from './updates.ts'
import { mountWebhook } from './webhook.ts'

export type { TelegramSettings } from './settings.ts'

/**
 * The chat app Telegram: one bot for each audience, by webhook or by long polling. Throws where the settings cannot
 * work: a webhook without a secret would let everyone speak for everyone.
 *
 * `start` rejects where a bot cannot be introduced: with ChannelBusy where that may be tried again, else with what
 * Telegram has against it. The route is listened to by then.
 */
export function telegramChannel(settings: TelegramSettings): Channel {
  const { server, mode, apiRoot, log, clock, wait = pause } = settings
  checkSettings(settings)
  const options = { apiRoot, timeoutSeconds: callSeconds }
  const bots = settings.bots.map((bot): Bot => {
    const api = new Api(bot.token, options)
    api.config.use(alarm(bot.audience, log))
    return { ...bot, id: bot.token.split(':')[0] ?? '', api }
  })
  const inHand = new Set<Promise<unknown>>()
  const tellGroup = groupAnswers(settings.groupNotice, log)
  let accept: ((inbound: Inbound) => Promise<void>) | null = null
  let stopped = new AbortController()

  const track = async <Result>(task: Promise<Result>): Promise<Result> => {
    inHand.add(task)
    try {
      return await task
    } finally {
      inHand.delete(task)
    }
  }
  const take = async (bot: Bot, update: Update): Promise<void> => {
    const heard = hear(update, bot, clock())
    // The answer to a tap and to a group keep nobody waiting: what was done is kept meanwhile.
    if (heard.kind === 'group') void track(tellGroup(bot, heard.chat, heard.locale))
    else if (heard.callback !== null) void track(answerTap(bot, heard.callback, log))
    if (heard.kind === 'deed') await accept?.(heard.inbound)
  }
  const botOf = (audience: string): Bot => {
    const found = bots.find((bot) => bot.audience === audience)
    if (!found) throw new SendRefused(`no bot for ${audience}`)
    return found
  }
  const apiTo = ({ audience }: Address): Api => botOf(audience).api
  if (mode === 'webhook') mountWebhook({ server, bots, log, take: () => accept && take })

  return {
    name: 'telegram',
    start: async (listener) => {
      accept = listener
      await Promise.all(bots.map(async (bot) => await introduce(bot, settings)))
      if (mode === 'webhook') return
      stopped = new AbortController()
      const { signal } = stopped
      for (const bot of bots) {
        void track(poll({ bot, take: (update) => take(bot, update), wait, signal, log }))
      }
    },
    post: async (to, view) => await track(post(apiTo(to), settings.openFile, to.route, view)),
    edit: async (to, message, view) => await track(edit(apiTo(to), to.route, message, view)),
    // Telegram tells nobody what it sent: there is no asking back.
    trace: async () => await Promise.resolve('unknown' as const),
    open: async (file) => await track(open(botOf(file.id.split('/')[0] ?? ''), apiRoot, file)),
    typing: async (to) => {
      await track(certain(() => apiTo(to).sendChatAction(to.route, 'typing')))
    },
    stop: async () => {
      accept = null
      stopped.abort()
      await Promise.allSettled(inHand)
    },
  }
}

function checkSettings({ bots, mode }: TelegramSettings): void {
  for (const { audience, token, secret } of bots) {
    if (token === '') throw new Error(`the ${audience} bot has no token`)
    if (mode === 'webhook' && !secretPattern.test(secret))
      throw new Error(`the ${audience} bot needs a secret of 1 to 256 letters, digits, _ or -`)
  }
  const different = (values: string[]): boolean => new Set(values).size === values.length
  if (!different(bots.map(({ audience }) => audience)) || !different(bots.map(({ token }) => token)))
    throw new Error('each audience needs a bot of its own')
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined)
}

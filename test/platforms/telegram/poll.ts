import { Refusal } from './refusal.ts'
import type { BotState } from './state.ts'
import type { Delivery } from './updates.ts'

/**
 * Answers a long poll. What is before `offset` counts as received and is forgotten. Of two polls the older one is ended
 * with 409; so is any while a webhook is set.
 */
export async function answerPoll(
  delivery: Delivery,
  bot: BotState,
  { offset, limit, timeout, allowed_updates: kinds }: Record<string, unknown>,
): Promise<unknown[]> {
  if (bot.hook) {
    const way = 'use deleteWebhook to delete the webhook first'
    throw new Refusal(409, `Conflict: can't use getUpdates method while webhook is active; ${way}`)
  }
  bot.endPoll?.('another')
  if (Array.isArray(kinds)) bot.kinds = kinds as string[]
  if (typeof offset === 'number') confirm(bot, offset)
  const ready = (): unknown[] => {
    const now = Date.now()
    bot.waiting = bot.waiting.filter(({ expires }) => expires > now)
    return bot.held
      ? []
      : bot.waiting.map(({ update }) => update).slice(0, Math.min(100, Number(limit ?? 100)))
  }
  const found = ready()
  if (found.length > 0) return found
  const ended = await new Promise<'another' | 'news' | 'stop' | 'time'>((resolve) => {
    const timer = setTimeout(() => resolve('time'), Math.min(50, Number(timeout ?? 0)) * delivery.second)
    bot.endPoll = (reason) => {
      if (reason === 'news' && bot.held) return
      clearTimeout(timer)
      bot.endPoll = null
      resolve(reason)
    }
  })
  if (ended === 'another') {
    const why = 'terminated by other getUpdates request; make sure that only one bot instance is running'
    throw new Refusal(409, `Conflict: ${why}`)
  }
  if (ended === 'time') bot.endPoll = null
  return ready()
}

function confirm(bot: BotState, offset: number): void {
  for (const waiting of bot.waiting) if (waiting.update.update_id < offset) waiting.copies -= 1
  bot.waiting = bot.waiting.filter(({ copies }) => copies > 0)
}

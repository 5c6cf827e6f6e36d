import { GrammyError, HttpError } from 'grammy'
import { ChannelBusy } from '../../bots/channel.ts'
import type { Bot, TelegramSettings } from './settings.ts'
import { explain } from './errors.ts'
import { unreachableWait, updateKinds } from './limits.ts'

/**
 * Tells Telegram what a bot can do and where it listens, and learns its name where nobody told it. Rejects with
 * ChannelBusy where Telegram is out of reach or asks to wait, else with what an operator has to mend.
 */
export async function introduce(bot: Bot, settings: TelegramSettings): Promise<void> {
  try {
    await tellAll(bot, settings)
  } catch (error) {
    // All of it may be said twice, so what ended unclearly is simply said again.
    if (error instanceof HttpError) throw new ChannelBusy(unreachableWait, 'channel')
    if (!(error instanceof GrammyError)) throw error
    const { error_code: code, method, description } = error
    if (code === 429) throw explain(error)
    if (code === 408 || code >= 500) throw new ChannelBusy(unreachableWait, 'channel')
    throw new Error(`the ${bot.audience} bot cannot start: ${method}: ${description}`)
  }
}

async function tellAll(bot: Bot, { commands, mode, publicUrl, named }: TelegramSettings): Promise<void> {
  const { api, audience, secret } = bot
  bot.username ??= (await api.getMe()).username
  named?.(audience, bot.username)
  const scope = { type: 'all_private_chats' } as const
  for (const [place, list] of (commands[audience] ?? []).entries()) {
    if (place === 0) await api.setMyCommands(list.commands, { scope })
    await api.setMyCommands(list.commands, { scope, language_code: list.language as 'en' })
  }
  if (mode === 'polling') {
    await api.deleteWebhook()
    return
  }
  // Left out, the kinds of before would go on (Bot API: `setWebhook`).
  const kinds = { allowed_updates: updateKinds }
  const url = `${publicUrl.replace(/\/+$/, '')}/telegram/${audience}`
  await api.setWebhook(url, { secret_token: secret, ...kinds })
}

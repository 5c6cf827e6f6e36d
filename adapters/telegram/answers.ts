import { GrammyError } from 'grammy'
import type { Logger } from 'pino'
import type { Bot } from './settings.ts'
import { explain } from './errors.ts'

/** Ends the spinner on a button. Too late for that is nothing to worry about: it ended by itself. Never rejects. */
export async function answerTap({ api, audience }: Bot, callback: string, log: Logger): Promise<void> {
  try {
    await api.answerCallbackQuery(callback)
  } catch (error) {
    log.info({ audience, reason: explain(error).message }, 'a tap could not be answered')
  }
}

/** So many groups are remembered; forgetting one costs a second notice. */
const mostGroups = 1_000

/**
 * Makes the answer to groups: conversations are private, so a group is told once, with a link to the private chat.
 * Once for each process: it is not worth a table. The answer never rejects.
 */
export function groupAnswers(
  notice: (language: string | null) => string,
  log: Logger,
): (bot: Bot, chat: number, language: string | null) => Promise<void> {
  const answered = new Set<string>()
  return async ({ api, audience, username }, chat, language) => {
    const key = `${audience}/${chat}`
    if (answered.has(key)) return
    if (answered.size >= mostGroups) answered.clear()
    answered.add(key)
    const text = `${notice(language)}\nhttps://t.me/${username ?? ''}`
    const send = async (to: number): Promise<void> => {
      await api.sendMessage(to, text, { link_preview_options: { is_disabled: true } })
    }
    try {
      await send(chat).catch(async (error: unknown) => {
        const moved = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
        if (moved === undefined) throw error
        answered.add(`${audience}/${moved}`)
        await send(moved)
      })
    } catch (error) {
      log.info({ audience, reason: explain(error).message }, 'a group could not be answered')
    }
  }
}

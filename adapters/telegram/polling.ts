import { GrammyError } from 'grammy'
import type { Logger } from 'pino'
import type { Bot } from './settings.ts'
import { explain } from './errors.ts'
import { pollSeconds, updateKinds, waitAfter } from './limits.ts'
import { readUpdate, type Update } from './updates.ts'

/** What polling is made of. `wait` resolves after so many milliseconds, or at once when `signal` is aborted. */
export type Polling = {
  bot: Bot
  take: (update: Update) => Promise<void>
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  signal: AbortSignal
  log: Logger
}

/**
 * Asks Telegram for updates until `signal` is aborted. An update counts as received only once it is taken: what could
 * not be kept is asked for again, and so is everything after it.
 *
 * No offset outlives its purpose: once a poll came back empty, all before it is confirmed and the next poll asks from
 * the start. A remembered number would hide everything that comes after a week of silence, when Telegram begins
 * somewhere else and possibly lower (Bot API: `Update`, `update_id`).
 */
export async function poll({ bot, take, wait, signal, log }: Polling): Promise<void> {
  let offset: number | undefined
  let failures = 0
  while (!signal.aborted) {
    try {
      const updates = await ask(bot, offset, signal)
      if (updates.length === 0) offset = undefined
      for (const raw of updates) {
        if (isStopped(signal)) return
        const update = readUpdate(raw)
        if (update) await take(update)
        else
          log.warn(
            { audience: bot.audience, update: raw.update_id },
            'an update cannot be read and is left out',
          )
        offset = raw.update_id + 1
      }
      failures = 0
    } catch (error) {
      if (isStopped(signal) || codeOf(error) === 401) return
      failures += 1
      const milliseconds = askedFor(error) ?? waitAfter(failures)
      const facts = { audience: bot.audience, code: codeOf(error), milliseconds, reason: explain(error).name }
      // 409: another process polls for the same bot, or a webhook is set. It may end; until then, ever more seldom.
      log.warn(
        facts,
        codeOf(error) === 409 ? 'someone else fetches the updates of this bot' : 'a poll failed',
      )
      await wait(milliseconds, signal)
    }
  }
}

type Poll = Bot['api']['getUpdates']

async function ask({ api }: Bot, offset: number | undefined, signal: AbortSignal): ReturnType<Poll> {
  const settings = {
    timeout: pollSeconds,
    allowed_updates: updateKinds,
    ...(offset === undefined ? {} : { offset }),
  }
  // grammY's types know the signal of a library for old Nodes; it takes that of Node as well.
  return await api.getUpdates(settings, signal as unknown as Parameters<Poll>[1])
}

// Asked anew each time: while an update is kept, the signal changes.
const isStopped = (signal: AbortSignal): boolean => signal.aborted

const codeOf = (error: unknown): number | null => (error instanceof GrammyError ? error.error_code : null)

function askedFor(error: unknown): number | null {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? null : seconds * 1000
}

import { GrammyError, HttpError, type Transformer } from 'grammy'
import type { Logger } from 'pino'
import { AddressGone, ChannelBusy, MessageGone, SendRefused } from '../../bots/channel.ts'
import { refusedTokenWait, unreachableWait } from './limits.ts'

// What the Bot API server says (tdlib/telegram-bot-api: `Client.cpp`); nothing but these words tells the cases apart.
const noSuchChat = /chat not found/i
const noSuchMessage =
  /message to edit not found|message can't be edited|there is no (?:text|caption) in the message to edit|MESSAGE_ID_INVALID/i
const unchanged = /message is not modified/i
const unreadable = /can't parse entities/i
const notShown = /IMAGE_PROCESS_FAILED|PHOTO_INVALID_DIMENSIONS|too big for a photo|VOICE_MESSAGES_FORBIDDEN/i

const says = (error: unknown, words: RegExp): boolean =>
  error instanceof GrammyError && error.error_code === 400 && words.test(error.description)

/** The message shows this already. */
export const isUnchanged = (error: unknown): boolean => says(error, unchanged)
/** Telegram could not read our HTML; nothing was sent. */
export const isUnreadable = (error: unknown): boolean => says(error, unreadable)
/** Telegram will not show this file as a picture or a voice; nothing was sent. */
export const isNotShown = (error: unknown): boolean => says(error, notShown)

/**
 * What an error of a call says to do next, in the words of the port: only a refusal, and a connection that never came
 * about, are certain. Nothing of the call goes with it: its address holds the bot's token, its content people's words.
 *
 * A wait that Telegram asks for is taken as the chat's: its one message a second is the limit that a conversation
 * meets first, and a bot that is limited as a whole is told so again for each chat.
 */
export function explain(error: unknown): Error {
  if (error instanceof GrammyError) return explainAnswer(error)
  if (error instanceof HttpError) {
    if (isUnreached(error.error)) return new ChannelBusy(unreachableWait, 'channel')
    return new Error(`${error.message} Nobody knows whether it arrived.`)
  }
  return error instanceof Error ? error : new Error('something that is no error was thrown')
}

function explainAnswer({ error_code: code, description, parameters, method }: GrammyError): Error {
  if (code === 429) return new ChannelBusy((parameters.retry_after ?? 1) * 1000, 'address')
  if (code === 401) return new ChannelBusy(refusedTokenWait, 'channel')
  if (code === 403 || noSuchChat.test(description)) return new AddressGone(description)
  if (code === 408 || code >= 500) return new Error(`${method}: ${code}. Nobody knows whether it arrived.`)
  return noSuchMessage.test(description) ? new MessageGone(description) : new SendRefused(description)
}

// What node-fetch says when not even a connection came about.
const unreached = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])

function isUnreached(error: unknown): boolean {
  return error instanceof Error && 'code' in error && unreached.has(error.code)
}

/** Raises the alarm whenever Telegram does not know a bot: only an operator can mend that. */
export function alarm(audience: string, log: Logger): Transformer {
  return async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal)
    if (!answer.ok && answer.error_code === 401)
      log.error({ audience, method }, 'Telegram does not know this bot any more: its token was revoked')
    return answer
  }
}

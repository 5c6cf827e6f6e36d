import { AddressGone, ChannelBusy, MessageGone, SendRefused } from '../../bots/channel.ts'
import { firstWait, unreachableWait } from './limits.ts'

/** Teams took the token for nothing; surely nothing was sent. */
class RefusedToken extends ChannelBusy {}

/** Whether a new token has to be asked for. */
export const isRefusedToken = (error: unknown): boolean => error instanceof RefusedToken

/** Whether what an error says is certain: nothing was done. */
export function isCertain(error: unknown): boolean {
  return [ChannelBusy, MessageGone, AddressGone, SendRefused].some((kind) => error instanceof kind)
}

/** Runs a call of the connector, with its errors put in the words of the port. */
export async function certain<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw explain(error)
  }
}

// What Teams says when the person, or the app, is not there any more (Teams: Send proactive messages; Bot Connector
// error codes). A message that is not there has a code of its own.
const goneCodes = new Set([
  ...['MessageWritesBlocked', 'BotNotInConversationRoster', 'ConversationNotFound', 'BotDisabledByAdmin'],
  ...['ConversationBlockedByUser', 'BotIsNotInstalled', 'ForbiddenOperationException'],
])
const messageCodes = new Set(['ActivityNotFoundInConversation', 'MessageNotFound', 'ActivityNotFound'])

/**
 * What an error of a call says to do next: only a refusal, and a connection that never came about, are certain. Nothing
 * of the call goes with it: it holds the app's token and people's words.
 */
export function explain(error: unknown): Error {
  if (isCertain(error)) return error as Error
  const { status, code, wait } = factsOf(error)
  if (status === null) {
    if (isUnreached(error)) return new ChannelBusy(unreachableWait, 'channel')
    return unclear('Teams did not answer')
  }
  if (status === 429) return new ChannelBusy(wait ?? firstWait, 'address', wait === null)
  if (status === 401) return new RefusedToken(firstWait, 'channel')
  if (status === 408 || status >= 500 || status < 300) return unclear(`Teams answered ${status}`)
  // "Precondition failed": another change of the same conversation was faster (Teams: rate limiting).
  if (status === 412) return new ChannelBusy(firstWait, 'address', true)
  if (messageCodes.has(code)) return new MessageGone(code)
  if (status === 403 || goneCodes.has(code)) return new AddressGone(code || 'forbidden')
  return new SendRefused(`Teams answered ${status} ${code}`.trim())
}

/** That an update finds nothing means that the message is gone, unless Teams says that the whole chat is. */
export function explainUpdate(error: unknown): unknown {
  const isMissing = error instanceof SendRefused && /^Teams answered (404|405|410)\b/.test(error.message)
  return isMissing ? new MessageGone(error.message) : error
}

type Facts = { status: number | null; code: string; wait: number | null }

function factsOf(error: unknown): Facts {
  const nothing = { status: null, code: '', wait: null }
  if (typeof error !== 'object' || error === null) return nothing
  const { statusCode, response } = error as { statusCode?: unknown; response?: unknown }
  if (typeof statusCode !== 'number') return nothing
  const { bodyAsText, headers } = (response ?? {}) as { bodyAsText?: unknown; headers?: unknown }
  return { status: statusCode, code: codeOf(bodyAsText), wait: waitOf(headers) }
}

/** The code of a refusal: never its text, which repeats what was sent. */
function codeOf(body: unknown): string {
  if (typeof body !== 'string') return ''
  const [, code = ''] = /"(?:subCode|code)"\s*:\s*"([A-Za-z]{1,60})"/.exec(body) ?? []
  return code
}

/** A wait, which is told in seconds, in milliseconds. */
function waitOf(headers: unknown): number | null {
  const get = (headers as { get?: (name: string) => unknown } | null)?.get
  const text = get?.call(headers, 'retry-after')
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null
}

function unclear(what: string): Error {
  return new Error(`${what}. Nobody knows whether it was done.`)
}

// What Node says when not even a connection came about.
const unreached = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function isUnreached(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause)
    if ('code' in one && unreached.has(one.code)) return true
  return false
}

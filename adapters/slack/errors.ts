import { webApi } from '@slack/bolt'
import { AddressGone, ChannelBusy, MessageGone, SendRefused } from '../../bots/channel.ts'
import { suspendedWait, unreachableWait } from './limits.ts'

const { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } = webApi

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

// The app is not there any more, or whom it writes to is not (Slack: errors of `chat.postMessage`, `conversations.open`).
const goneErrors = words(
  'account_inactive token_revoked token_expired invalid_auth not_authed team_access_not_granted ' +
    'user_not_found user_disabled cannot_dm_bot channel_not_found is_archived users_not_found user_not_visible',
)
const messageErrors = words(
  'message_not_found cant_update_message edit_window_closed thread_not_found cannot_reply_to_message',
)
const busyErrors = words('ratelimited rate_limited')
// Nothing is done while a workspace moves, or was stopped by its owner.
const suspendedErrors = words(
  'team_added_to_org org_login_required accesslimited ekm_access_denied message_limit_exceeded',
)
// "Some aspect of the operation may have succeeded", say Slack's pages of these.
const unclearErrors = words('internal_error fatal_error service_unavailable request_timeout')

/**
 * What an error of a call says to do next, in the words of the port: only a refusal, and a connection that never came
 * about, are certain. Nothing of the call goes with it: it holds the app's token and people's words.
 *
 * A wait that Slack asks for is taken as the address's: it is of one method in one workspace, and its one message a
 * second is of one chat (Slack: Rate limits).
 */
export function explain(error: unknown): Error {
  if (error instanceof WebAPIRateLimitedError) return new ChannelBusy(error.retryAfter * 1000, 'address')
  if (error instanceof WebAPIPlatformError) return explainRefusal(error)
  if (error instanceof WebAPIHTTPError) {
    const { statusCode } = error
    if (statusCode === 408 || statusCode >= 500) return unclear(`Slack answered ${statusCode}`)
    return new SendRefused(`Slack answered ${statusCode}`)
  }
  if (error instanceof WebAPIRequestError) {
    return isUnreached(error.original)
      ? new ChannelBusy(unreachableWait, 'channel')
      : unclear('Slack did not answer')
  }
  // What the client throws for a 429 that does not say how long.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain'))
    return new ChannelBusy(unreachableWait, 'address', true)
  return error instanceof Error ? error : new Error('something that is no error was thrown')
}

/** Whether what an error says is certain: nothing was done. */
export function isCertain(error: unknown): boolean {
  return [ChannelBusy, MessageGone, AddressGone, SendRefused].some((kind) => error instanceof kind)
}

/** Runs a call of the Web API, with its errors put in the words of the port. */
export async function certain<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw explain(error)
  }
}

/** The same for a call that changes nothing anybody sees: what ended unclearly may be done again. */
export async function repeatable<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await certain(call)
  } catch (error) {
    throw isCertain(error) ? error : new ChannelBusy(unreachableWait, 'address')
  }
}

function explainRefusal({ data }: InstanceType<typeof WebAPIPlatformError>): Error {
  const { error: name, needed, response_metadata: more } = data as typeof data & { needed?: string }
  // A gateway's page is handed on as if it were the name of an error.
  if (!/^[a-z_]{1,60}$/.test(name) || unclearErrors.has(name)) return unclear('Slack answered unclearly')
  if (goneErrors.has(name)) return new AddressGone(name)
  if (messageErrors.has(name)) return new MessageGone(name)
  if (busyErrors.has(name)) {
    const seconds = more?.retryAfter
    return new ChannelBusy((seconds ?? 1) * 1000, 'address', seconds === undefined)
  }
  if (suspendedErrors.has(name)) return new ChannelBusy(suspendedWait, 'address')
  return new SendRefused(name === 'missing_scope' ? `${name}: ${needed ?? ''}` : name)
}

function unclear(what: string): Error {
  return new Error(`${what}. Nobody knows whether it was done.`)
}

// What `fetch` says when not even a connection came about.
const unreached = new Set<unknown>(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

function isUnreached({ cause }: Error): boolean {
  return cause instanceof Error && 'code' in cause && unreached.has(cause.code)
}

import * as openid from 'openid-client'
import type { Logger } from 'pino'
import type { SignInEnd } from '../../core/events.ts'

/** What LinkedIn calls a person who did not sign in, or did not allow it (its documentation of error codes). */
const saidNo: Readonly<Record<string, SignInEnd>> = {
  user_cancelled_login: 'cancelled',
  user_cancelled_authorize: 'denied',
  access_denied: 'denied',
}

/** openid-client's codes for an answer that came, and says what it must not say. */
const wrongAnswers = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
])

/**
 * How a sign-in ends by an error. The log is told what kind it was, and never what stands in it: answers hold names and
 * tokens.
 */
export function outcomeOf(log: Logger, error: unknown): SignInEnd {
  const code = codeOf(error)
  if (error instanceof openid.AuthorizationResponseError) {
    const end = Object.hasOwn(saidNo, error.error) ? saidNo[error.error] : undefined
    if (end) return end
    log.warn({ code: known(error.error) }, 'LinkedIn sent somebody back with an error')
    return 'unavailable'
  }
  if (error instanceof openid.ResponseBodyError) {
    log.error({ code: known(error.error), status: error.status }, 'LinkedIn refused a request')
    return error.error === 'invalid_grant' ? 'refused' : 'unavailable'
  }
  if (wrongAnswers.has(code)) {
    log.error({ code }, 'LinkedIn gave an answer that was not right')
    return 'refused'
  }
  log.error({ code, name: error instanceof Error ? error.name : typeof error }, 'LinkedIn did not answer')
  return 'unavailable'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The errors that the standards name; whatever else stands in an address was written by whoever sent it. */
function known(error: string): string {
  return /^[a-z_]{1,40}$/.test(error) ? error : 'unreadable'
}

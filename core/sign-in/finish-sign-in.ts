import { lockPerson } from '../people/lock-person.ts'
import type { SignInAttemptRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { hashOf, readSignInCode } from './secrets.ts'

/** After so many wrong codes an attempt is over: one in 200,000 is what guessing brings then. */
const mostTries = 5

/** Who someone is at the provider, as it told. */
export type SignIn = { name: string | null; givenName: string | null; signedInAt: number }

/**
 * Someone typed the code in a chat. It joins only the chat that the link was made in: whoever came back to a page that
 * another had sent them has a code that works nowhere else. `taken`: another person here signed in as the same one.
 * Records `mentor-signed-in`.
 */
export async function finishSignIn(
  work: Work,
  personId: string,
  account: string,
  typed: string,
): Promise<SignIn | 'nothing-waits' | 'other-chat' | 'expired' | 'wrong' | 'too-many-tries' | 'taken'> {
  await lockPerson(work, personId)
  const attempt = await work
    .database('sign_in_attempts')
    .where({ person_id: personId })
    .whereNull('ended_at')
    .forNoKeyUpdate()
    .first()
  if (!attempt?.code_hash || attempt.subject_hash === null) return 'nothing-waits'
  if (attempt.account !== account) return 'other-chat'
  const now = work.now.getTime()
  if (attempt.expires_at <= now) return await end(work, attempt, 'expired')
  if (hashOf(attempt.id, readSignInCode(typed) ?? '') !== attempt.code_hash) {
    if (attempt.tries + 1 >= mostTries) return await end(work, attempt, 'too-many-tries')
    await work
      .database('sign_in_attempts')
      .where({ id: attempt.id })
      .update({ tries: attempt.tries + 1 })
    return 'wrong'
  }
  const other = await work
    .database('sign_ins')
    .where({ subject_hash: attempt.subject_hash })
    .whereNot({ person_id: personId })
    .first('person_id')
  if (other) return await end(work, attempt, 'taken')
  const { name, given_name, subject_hash } = attempt
  await work
    .database('sign_ins')
    .insert({ person_id: personId, subject_hash, name, given_name, signed_in_at: now })
    .onConflict('person_id')
    .merge()
  await end(work, attempt, 'joined')
  work.record({ kind: 'mentor-signed-in', personId })
  return { name, givenName: given_name, signedInAt: now }
}

/** Whether somebody came back for this chat, and only the code is missing. */
export async function isCodeAwaited(work: Work, personId: string, account: string): Promise<boolean> {
  const row = await work
    .database('sign_in_attempts')
    .where({ person_id: personId, account })
    .whereNotNull('code_hash')
    .whereNull('ended_at')
    .where('expires_at', '>', work.now.getTime())
    .first('id')
  return row !== undefined
}

/** Who a person signed in as, and when; null who did not. */
export async function signInOf(work: Work, personId: string): Promise<SignIn | null> {
  const row = await work.database('sign_ins').where({ person_id: personId }).first()
  return row ? { name: row.name, givenName: row.given_name, signedInAt: row.signed_in_at } : null
}

async function end<Outcome extends string>(
  work: Work,
  { id }: SignInAttemptRow,
  outcome: Outcome,
): Promise<Outcome> {
  const nothing = { name: null, given_name: null, subject_hash: null, code_hash: null, shown_as: null }
  await work
    .database('sign_in_attempts')
    .where({ id })
    .update({ ended_at: work.now.getTime(), outcome, ...nothing })
  return outcome
}

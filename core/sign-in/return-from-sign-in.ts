import { cleanText } from '../people/clean-text.ts'
import type { SignInEnd } from '../events.ts'
import type { Work } from '../work.ts'
import { signInMinutes } from './begin-sign-in.ts'
import { codeOf, hashOf } from './secrets.ts'

/** What a provider says of someone. `subject` is theirs for this service alone. */
export type ToldIdentity = { subject: string; name: string | null; givenName: string | null }

/** Someone who came back, once. */
export type Return = { attemptId: string; personId: string }

/** Why nobody came back: the state is none of ours, someone else left with it, it is too old, or it was used. */
export type ReturnRefusal = 'unknown' | 'other-holder' | 'expired' | 'used'

/** A name is kept up to so many UTF-16 units. */
const mostTold = 100

/**
 * Takes the state that came back from the provider: once, and only from whoever left with it. Of two at the same moment
 * one is second. What is refused uses nothing up.
 */
export async function returnFromSignIn(
  work: Work,
  state: string,
  holder: string | null,
): Promise<Return | ReturnRefusal> {
  const now = work.now.getTime()
  const rows = work.database('sign_in_attempts').where({ state_hash: hashOf(state) })
  if (holder !== null) {
    const [taken] = await rows
      .clone()
      .where({ holder_hash: hashOf(holder) })
      .whereNull('returned_at')
      .whereNull('ended_at')
      .where('expires_at', '>', now)
      .update({ returned_at: now })
      .returning(['id', 'person_id'])
    if (taken) return { attemptId: taken.id, personId: taken.person_id }
  }
  const row = await rows.clone().first()
  if (!row) return 'unknown'
  if (holder === null || row.holder_hash !== hashOf(holder)) return 'other-holder'
  return row.returned_at === null && row.ended_at === null ? 'expired' : 'used'
}

/**
 * Keeps who the provider says it is, until the code is typed in the chat. `over`: the person asked for another link
 * meanwhile, or is not here any more. Records `sign-in-returned`.
 */
export async function keepIdentity(
  work: Work,
  { attemptId, personId }: Return,
  holder: string,
  identity: ToldIdentity,
): Promise<'kept' | 'over'> {
  const now = work.now.getTime()
  const kept = await work
    .database('sign_in_attempts')
    .where({ id: attemptId })
    .whereNotNull('returned_at')
    .whereNull('code_hash')
    .whereNull('ended_at')
    .update({
      subject_hash: hashOf('subject', identity.subject),
      name: told(identity.name),
      given_name: told(identity.givenName),
      code_hash: hashOf(attemptId, codeOf(holder)),
      expires_at: now + signInMinutes * 60_000,
    })
  if (kept === 0) return 'over'
  work.record({ kind: 'sign-in-returned', personId })
  return 'kept'
}

/** Ends an attempt that brought nothing. Records `sign-in-ended`. */
export async function endSignIn(
  work: Work,
  { attemptId, personId }: Return,
  outcome: SignInEnd,
): Promise<void> {
  const ended = await work
    .database('sign_in_attempts')
    .where({ id: attemptId })
    .whereNull('ended_at')
    .update({ ended_at: work.now.getTime(), outcome })
  if (ended > 0) work.record({ kind: 'sign-in-ended', personId, outcome })
}

/** Who came back and has not typed the code yet, by their secret; null where nothing waits. */
export async function findWaitingCode(
  work: Work,
  holder: string,
): Promise<{ personId: string; account: string; code: string } | null> {
  const row = await work
    .database('sign_in_attempts')
    .where({ holder_hash: hashOf(holder) })
    .whereNotNull('code_hash')
    .whereNull('ended_at')
    .where('expires_at', '>', work.now.getTime())
    .first('person_id', 'account')
  return row ? { personId: row.person_id, account: row.account, code: codeOf(holder) } : null
}

function told(name: string | null): string | null {
  const clean = cleanText((name ?? '').replace(/\s+/gu, ' '), mostTold)
  return typeof clean === 'string' ? null : clean.text
}

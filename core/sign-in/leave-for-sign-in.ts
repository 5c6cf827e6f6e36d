import { newToken } from '../random.ts'
import type { SignInAttemptRow } from '../tables.ts'
import type { Work } from '../work.ts'
import { signInMinutes, type Chat } from './begin-sign-in.ts'
import { hashOf } from './secrets.ts'

/** Why a link leads nowhere: it never was one, it is too old, or it was used or replaced by a newer one. */
export type LinkRefusal = 'unknown' | 'expired' | 'used'

/** Whose chat a link joins; looking changes nothing, since apps open links to show what is behind them. */
export async function findSignInLink(
  work: Work,
  token: string,
): Promise<({ personId: string } & Chat) | LinkRefusal> {
  const row = await work
    .database('sign_in_attempts')
    .where({ link_hash: hashOf(token) })
    .first()
  const refusal = refusalOf(work, row)
  return row && refusal === null
    ? { personId: row.person_id, account: row.account, shownAs: row.shown_as }
    : (refusal ?? 'unknown')
}

/**
 * Someone leaves for the provider by a link, which is used up by that. Returns two secrets: `state` goes to the provider
 * and back, `holder` stays with whoever left.
 */
export async function leaveForSignIn(
  work: Work,
  token: string,
): Promise<{ state: string; holder: string } | LinkRefusal> {
  const [state, holder] = [newToken(work.random), newToken(work.random)]
  const now = work.now.getTime()
  const link = work.database('sign_in_attempts').where({ link_hash: hashOf(token) })
  const taken = await link
    .clone()
    .whereNull('left_at')
    .whereNull('ended_at')
    .where('expires_at', '>', now)
    .update({
      state_hash: hashOf(state),
      holder_hash: hashOf(holder),
      left_at: now,
      expires_at: now + signInMinutes * 60_000,
    })
  if (taken === 1) return { state, holder }
  return refusalOf(work, await link.clone().first()) ?? 'used'
}

function refusalOf(work: Work, row: SignInAttemptRow | undefined): LinkRefusal | null {
  if (!row) return 'unknown'
  if (row.left_at !== null || row.ended_at !== null) return 'used'
  return row.expires_at <= work.now.getTime() ? 'expired' : null
}

import { lockPerson } from '../people/lock-person.ts'
import { newId, newToken } from '../random.ts'
import type { Work } from '../work.ts'
import { hashOf } from './secrets.ts'

/** How long each step of a sign-in may take, in minutes: from link to leaving, there, and from coming back to the code. */
export const signInMinutes = 10

/** What is left of an attempt is kept for so long, to say the right words to an old link, in milliseconds. */
const rememberedFor = 24 * 3_600_000

/** The chat that is to be joined: its account, and what its app calls the owner. */
export type Chat = { account: string; shownAs: string | null }

/**
 * Makes the secret of a link that takes a person to the provider and back. It works once, for ten minutes, and only the
 * newest of a person works.
 */
export async function beginSignIn(work: Work, personId: string, { account, shownAs }: Chat): Promise<string> {
  await lockPerson(work, personId)
  const now = work.now.getTime()
  const attempts = work.database('sign_in_attempts')
  await attempts
    .clone()
    .where('made_at', '<', now - rememberedFor)
    .delete()
  await attempts
    .clone()
    .where({ person_id: personId })
    .whereNull('ended_at')
    .update({ ended_at: now, outcome: 'replaced', name: null, given_name: null, subject_hash: null })
  const token = newToken(work.random)
  await attempts.clone().insert({
    id: newId(work.random),
    person_id: personId,
    account,
    shown_as: shownAs,
    link_hash: hashOf(token),
    state_hash: null,
    holder_hash: null,
    made_at: now,
    expires_at: now + signInMinutes * 60_000,
    left_at: null,
    returned_at: null,
    subject_hash: null,
    name: null,
    given_name: null,
    code_hash: null,
    tries: 0,
    ended_at: null,
    outcome: null,
  })
  return token
}

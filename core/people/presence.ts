import type { Work } from '../work.ts'

/** Whoever did something so short a time ago still has the phone in the hand, in milliseconds. */
const stillHere = 15 * 60_000

/**
 * Whether a person is in their chat of that role now: they did something there within the last 15 minutes. Read from
 * where the engine keeps when each of their addresses was last written from: `people.seen_at` is kept to the hour only.
 */
export async function isHere(work: Work, personId: string, role: 'mentee' | 'mentor'): Promise<boolean> {
  const seen: { address: string } | undefined = await work
    .database('addresses')
    .join('accounts', 'accounts.account', 'addresses.account')
    .where('accounts.person_id', personId)
    .where('addresses.audience', role)
    .whereNull('addresses.gone_at')
    .where('addresses.seen_at', '>', work.now.getTime() - stillHere)
    .first('addresses.address')
  return seen !== undefined
}

/** Whether a person can be written to in one of their roles: they did not shut the bot out on every app. */
export async function canBeReached(
  work: Work,
  personId: string,
  role: 'mentee' | 'mentor',
): Promise<boolean> {
  const reached: { address: string } | undefined = await work
    .database('addresses')
    .join('accounts', 'accounts.account', 'addresses.account')
    .where('accounts.person_id', personId)
    .where('addresses.audience', role)
    .whereNull('addresses.gone_at')
    .first('addresses.address')
  return reached !== undefined
}

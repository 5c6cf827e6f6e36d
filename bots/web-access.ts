import { cameInAs, findGoodCode } from '../core/invites/enter.ts'
import { findAccount } from '../core/people/find-account.ts'
import { hasJoined, isGoodInvite } from '../core/people/join-code.ts'
import { isGoodLinkCode, linkMinutes } from '../core/people/link-code.ts'
import type { Work } from '../core/work.ts'
import { accountKey, addressKey, type Address } from './channel.ts'

/**
 * Whether someone may use the web chat of an audience: everyone that of mentees; those of mentors and counsellors only
 * who came in by a one-time code, or has that role already, on this account or on another whose code they bring. `code` is the one of the link that brought
 * them; it is looked at and not used up, since only the conversation takes it.
 */
export async function mayUse(
  work: Work,
  address: Pick<Address, 'channel' | 'audience' | 'account'>,
  code: string | null,
): Promise<boolean> {
  const { audience } = address
  if (audience === 'mentee') return true
  const personId = await findAccount(work, accountKey(address))
  if (personId !== null && (await hasJoined(work, personId, audience))) return true
  if (personId !== null && audience === 'mentor' && (await cameInAs(work, personId, audience))) return true
  if (code === null) return false
  const spoken = await findGoodCode(work, code)
  if (spoken?.role === audience) return true
  return (await isGoodInvite(work, code, audience)) || (await isGoodLinkCode(work, code))
}

/** Between the page that a code opens and the answer that uses it up lie minutes: as long as such a code works, in ms. */
const untilTaken = linkMinutes * 60_000

/** `mayUse` behind `check`, with a short memory: who opened the page by a good code can follow it before it is taken. */
export function rememberAdmitted(
  check: (address: Address, code: string | null) => Promise<boolean>,
  clock: () => Date,
): (address: Address, code: string | null) => Promise<boolean> {
  const admitted = new Map<string, number>()
  return async (address, code) => {
    if (address.audience === 'mentee') return true
    const now = clock().getTime()
    const key = addressKey(address)
    for (const [other, until] of admitted) if (until <= now) admitted.delete(other)
    if (await check(address, code)) {
      if (code !== null) admitted.set(key, now + untilTaken)
      return true
    }
    return admitted.has(key)
  }
}

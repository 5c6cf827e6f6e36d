import { asRead } from './as-read.ts'
import { holdsBankDetails, withoutAccounts } from './bank-details.ts'
import { holdsHandle } from './handles.ts'
import { holdsMailAddress } from './mail-addresses.ts'
import { holdsPhoneNumber } from './phone-numbers.ts'

/** What of oneself a text may give away: a number, an address, a way to pay, a name in another app. */
export type Sensitive = 'phone' | 'mail' | 'bank' | 'web-handle'

/** No message that passes is longer; what comes after it in a hostile text is not read. */
const longestText = 8_000

/**
 * What a text gives away about how to reach or pay somebody, each kind once, in a fixed order: it is asked before such
 * a message passes. Digits of any script, letters for digits, spaces and words between are read as a person would.
 */
export function sensitiveIn(text: string): Sensitive[] {
  const plain = asRead(text.slice(0, longestText))
  const found: [Sensitive, boolean][] = [
    ['phone', holdsPhoneNumber(withoutAccounts(plain))],
    ['mail', holdsMailAddress(plain)],
    ['bank', holdsBankDetails(plain)],
    ['web-handle', holdsHandle(plain)],
  ]
  return found.filter(([, holds]) => holds).map(([kind]) => kind)
}

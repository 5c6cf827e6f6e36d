import type { Work } from '../work.ts'
import { lockPerson } from './lock-person.ts'
import { recordAtMostDaily } from './record-at-most-daily.ts'

/** Someone wants a counsellor to get in touch: recorded, at most once in 24 hours. */
export async function askContact(work: Work, personId: string): Promise<'asked' | 'already-asked'> {
  await lockPerson(work, personId)
  return (await recordAtMostDaily(work, { kind: 'contact-asked', personId })) ? 'asked' : 'already-asked'
}

import { DateTime } from 'luxon'
import { slowedSince } from '../../core/people/code-tries.ts'
import { counsellorIds } from '../../core/people/counsellors.ts'
import { draft, text } from '../blocks.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

/** Someone tries codes: counsellors hear of it, on one card a day that counts. */
export async function tellOfGuessing({ work, wishes }: Telling): Promise<void> {
  const today = DateTime.fromJSDate(work.now, { zone: work.programme.timeZone }).startOf('day')
  // The one that is told of is written at the end of the turn.
  const count = (await slowedSince(work, today.toJSDate())) + 1
  for (const personId of await counsellorIds(work)) {
    const to = { personId, audience: 'counsellor' as const }
    wishes.card(to, `guessing:${today.toISODate() ?? ''}`, draft(text(say('counsellor-guessing', { count }))))
  }
}

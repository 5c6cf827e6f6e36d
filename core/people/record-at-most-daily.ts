import type { DomainEvent } from '../events.ts'
import type { Work } from '../work.ts'

const day = 24 * 3_600_000

/**
 * Records what asks a counsellor for something, unless the same person did that less than 24 hours ago: nobody can
 * fill the counsellors' list by pressing a button. The person must be locked.
 */
export async function recordAtMostDaily(
  work: Work,
  event: Extract<DomainEvent, { kind: 'age-changed' | 'contact-asked' }>,
): Promise<boolean> {
  const recent = await work
    .database('events')
    .where({ person_id: event.personId, kind: event.kind })
    .where('at', '>', work.now.getTime() - day)
    .first('id')
  if (recent) return false
  work.record(event)
  return true
}

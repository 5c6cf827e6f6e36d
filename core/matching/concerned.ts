import type { DomainEvent } from '../events.ts'
import type { Work } from '../work.ts'
import { renewScores } from './renew.ts'

/**
 * What changes nothing in the order. Everything else does, until it is said here: to forget a kind costs a few queries,
 * and not a mentor who stands in the wrong place.
 */
const leavesTheOrder: ReadonlySet<DomainEvent['kind']> = new Set<DomainEvent['kind']>([
  'person-met',
  'person-renamed',
  'consent-given',
  'mentee-registered',
  'under-age-met',
  'contact-asked',
  'data-exported',
  'scores-aged',
  'invite-made',
  'counsellor-joined',
  'mentor-invited',
  'mentor-applied',
  'mentor-full',
  'availability-planned',
  'availability-asked',
  'search-opened',
  'search-closed',
  'request-told',
  'request-waits',
  'request-unanswered',
  'request-reminded',
  'declined-twice',
  'silence-paused',
  'silence-told',
  'request-postponed',
  'backups-exhausted',
  'line-joined',
  'line-left',
  'line-moved',
  'still-looking-asked',
  'still-looking-said',
  'message-relayed',
  'message-waiting',
  'message-held',
  'message-dropped',
  'message-edited',
  'message-delivered',
  'message-undelivered',
  'messages-late',
  'report-made',
  'report-taken-back',
  'mentorship-frozen',
  'mentorship-resumed',
  'case-opened',
  'case-decided',
  'case-undone',
  'case-settled',
  'case-forgotten',
  'turn-failed',
  'post-parked',
])

/**
 * Brings the order up to date with what happened, as the last thing of the transaction in which it happened. An event
 * that names a mentor concerns that mentor; one that names a person only may concern a mentor.
 */
export async function renewConcerned(
  work: Omit<Work, 'record'>,
  events: readonly DomainEvent[],
): Promise<void> {
  const concerned = new Set<string>()
  for (const event of events) {
    if (leavesTheOrder.has(event.kind)) continue
    if ('mentorId' in event) concerned.add(event.mentorId)
    else if ('personId' in event && event.personId !== null) concerned.add(event.personId)
  }
  await renewScores(work, [...concerned])
}

import type { DomainEvent } from '../core/events.ts'
import { newId } from '../core/random.ts'
import type { Work } from '../core/work.ts'
import type { Schedule } from './engine/clock.ts'

type Later = Schedule['later']

/**
 * What an event sets going in the waiting list, in turns of its own, at once: a mentor may have a place more or less, a
 * mentee may take one, a line moved. These turns come after the commit of what they follow from, always, so that of a
 * place that comes free and someone who joins at the same moment the later one sees the other.
 */
export function settlingOf(event: DomainEvent, work: Pick<Work, 'now' | 'random'>): Later {
  const now = work.now.getTime()
  const turn = (name: string, about: string, at = now): Later => [
    { due: { name, about, cause: newId(work.random) }, at },
  ]
  const places = (mentorId: string, at = now): Later => turn('settle-places', mentorId, at)
  const mentee = (menteeId: string, at = now): Later => turn('settle-mentee', menteeId, at)
  switch (event.kind) {
    case 'mentorship-closed':
    case 'request-declined':
    case 'request-withdrawn':
    case 'request-expired':
    case 'request-overtaken':
    case 'request-released':
      return places(event.mentorId)
    case 'mentor-approved':
    case 'mentor-refused':
    case 'mentor-profile-changed':
    case 'mentor-capacity-changed':
      return places(event.personId)
    case 'person-erased':
    case 'person-banned':
      return places(event.personId)
    case 'people-merged':
      return [...places(event.personId), ...mentee(event.personId)]
    case 'person-resumed':
      return event.role === 'mentor' ? places(event.personId) : mentee(event.personId)
    case 'person-paused': {
      const settle = event.role === 'mentor' ? places : mentee
      const end = event.until === null ? [] : settle(event.personId, event.until)
      return [...settle(event.personId), ...end]
    }
    case 'held-place-ended':
      // Who let one go may take another; who let one lapse is asked first.
      return event.outcome === 'let-go' || event.outcome === 'gone'
        ? [...places(event.mentorId), ...mentee(event.personId)]
        : places(event.mentorId)
    case 'line-joined':
      return [...mentee(event.personId), ...turn('show-line', event.sector)]
    case 'line-left':
      return turn('show-line', event.sector)
    case 'still-looking-said':
    case 'backups-exhausted':
      return mentee(event.personId)
    case 'search-closed':
      return event.outcome === 'matched' ? [] : mentee(event.personId)
    default:
      return []
  }
}

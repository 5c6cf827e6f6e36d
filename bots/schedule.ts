import type { DomainEvent } from '../core/events.ts'
import { longOnTheWay } from '../core/mentorships/delivery.ts'
import { goneForLong } from '../core/people/gone-for-long.ts'
import { undoTime } from '../core/reports/decide-case.ts'
import type { Schedule } from './engine/clock.ts'

/** How long a mentor who took the last place may think about one place more, before others are told, in ms. */
const thinkAboutOneMore = 10 * 60_000

/** Whoever removed an app and puts it back in this time, in milliseconds, was not away. Mentees hear within the hour. */
const comesBackSoon = 30 * 60_000

/** The order of proposals is gone over as time goes by; each time sets the next one going. */
export function firstSweep(at: number): Schedule['later'][number] {
  return { due: { name: 'age-scores', about: 'the-order' }, at }
}

function caseAbout(number: number): string {
  return `case:${number}`
}

/** Something later, where there is a moment for it. */
function maybe(name: string, about: string, at: number | null): Schedule['later'] {
  return at === null ? [] : [{ due: { name, about }, at }]
}

/** What an event sets going later, and what it makes needless: a request that is over leaves no reminder behind. */
export function scheduleOf(event: DomainEvent): Schedule {
  switch (event.kind) {
    case 'request-sent':
      return {
        cancel: [],
        later: [
          ...maybe('tell', event.requestId, event.tellAt),
          ...maybe('remind', event.requestId, event.remindAt),
          { due: { name: 'ask-too', about: event.requestId }, at: event.askNextAt },
          { due: { name: 'expire', about: event.requestId }, at: event.answerBy },
        ],
      }
    case 'request-reminded':
      return { cancel: [], later: maybe('remind', event.requestId, event.next) }
    case 'request-waits':
      return { cancel: [], later: maybe(event.what, event.requestId, event.at) }
    case 'request-postponed':
      return { cancel: [], later: [{ due: { name: 'show-again', about: event.requestId }, at: event.until }] }
    case 'request-accepted':
    case 'request-declined':
    case 'request-withdrawn':
    case 'request-expired':
    case 'request-overtaken':
    case 'request-released':
      return { cancel: [event.requestId], later: [] }
    case 'case-decided': {
      const about = caseAbout(event.caseNumber)
      const forget = { due: { name: 'forget-case', about }, at: event.forgetAt }
      const settle = { due: { name: 'settle-case', about }, at: event.at + undoTime }
      return { cancel: [about], later: event.decision === 'resume' ? [settle, forget] : [forget] }
    }
    case 'case-undone':
      return { cancel: [caseAbout(event.caseNumber)], later: [] }
    case 'mentor-full':
      return {
        cancel: [],
        later: event.requestIds.map((about) => ({
          due: { name: 'release', about },
          at: event.at + thinkAboutOneMore,
        })),
      }
    case 'person-paused': {
      // In the order again at that very moment, not at the next sweep.
      if (event.role !== 'mentor' || event.until === null) return { cancel: [], later: [] }
      return { cancel: [], later: [{ due: { name: 'pause-over', about: event.personId }, at: event.until }] }
    }
    case 'person-left': {
      if (event.role !== 'mentee' && event.role !== 'mentor') return { cancel: [], later: [] }
      const about = `${event.personId}/${event.role}`
      const away = { due: { name: 'mentor-away', about: event.personId }, at: event.at + comesBackSoon }
      const gone = { due: { name: 'gone-for-long', about }, at: event.at + goneForLong }
      return { cancel: [], later: event.role === 'mentor' ? [away, gone] : [gone] }
    }
    case 'message-waiting':
      return {
        cancel: [],
        later: [{ due: { name: 'hours-begin', about: event.mentorshipId }, at: event.until }],
      }
    case 'message-held':
      return {
        cancel: [],
        later: [{ due: { name: 'drop-held', about: event.messageId }, at: event.until }],
      }
    case 'message-relayed': {
      // One look for all messages of ten minutes, however many there are.
      const at = (Math.floor(event.at / longOnTheWay) + 2) * longOnTheWay
      return { cancel: [], later: [{ due: { name: 'look-for-late', about: event.mentorshipId }, at }] }
    }
    case 'place-held':
      return { cancel: [], later: [{ due: { name: 'lapse-place', about: event.heldId }, at: event.until }] }
    case 'held-place-ended':
      return { cancel: [event.heldId], later: [] }
    case 'still-looking-asked':
      return {
        cancel: [],
        later: [{ due: { name: 'leave-line', about: event.entryId }, at: event.answerBy }],
      }
    case 'still-looking-said':
    case 'line-left':
      return { cancel: [event.entryId], later: [] }
    case 'availability-planned': {
      const about = `availability:${event.personId}`
      return { cancel: [about], later: [{ due: { name: 'ask-availability', about }, at: event.at }] }
    }
    case 'silence-paused':
      return { cancel: [], later: maybe('tell-pause', event.personId, event.at) }
    case 'scores-aged':
      return { cancel: [firstSweep(event.next).due.about], later: [firstSweep(event.next)] }
    default:
      return { cancel: [], later: [] }
  }
}

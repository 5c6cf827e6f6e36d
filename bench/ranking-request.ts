import { day, fastestAnswer, halfLife, type MenteeWish, type MentorFacts } from '../core/matching/facts.ts'
import { languages, type Language } from '../core/programme/programme.ts'

/** What became of one request of the past; times in days. */
type PastRequest = {
  t: number
  outcome: 'accepted' | 'declined' | 'expired' | 'full' | 'withdrawn'
  days: number | null
}

/** A mentor as the measured worlds tell of one; times in days, `lastContactAt` -1 for never. */
export type RankedCandidate = {
  id: string | number
  langs: readonly string[]
  region: string | number | null
  country?: string | number | null
  topics: readonly (string | number)[]
  capacity: number
  active: number
  pending: number
  joinedAt: number
  lastActiveAt: number
  lastContactAt: number
  checkinsSent: number
  checkinsAnswered: number
  req30: number
  shown24h: number
  history: readonly PastRequest[]
}

/** A mentee as the measured worlds tell of one. */
export type RankedMentee = Pick<RankedCandidate, 'langs' | 'region' | 'country' | 'topics'>

/** A candidate as the order looks at mentors: the same facts as the service reads from its database. */
export function factsOf(candidate: RankedCandidate, now: number): MentorFacts {
  const { lastContactAt } = candidate
  const lastAskedAt = lastContactAt < 0 ? null : lastContactAt * day
  return {
    mentorId: String(candidate.id),
    ...placeOf(candidate),
    capacity: candidate.capacity,
    active: candidate.active,
    approvedAt: candidate.joinedAt * day,
    seenAt: candidate.lastActiveAt * day,
    lastAskedAt,
    askedLately: candidate.req30,
    pending: candidate.pending,
    shownLately: candidate.shown24h,
    history: historyOf(candidate, now),
  }
}

/** A mentee as the order looks at them. */
export function wishOf(mentee: RankedMentee): MenteeWish {
  return placeOf(mentee)
}

function placeOf({ topics, region, country, langs }: RankedMentee): MenteeWish {
  return {
    topics: topics.map(String),
    region: region === null ? null : String(region),
    ...(country === undefined || country === null ? {} : { country: String(country) }),
    languages: langs.flatMap((code): Language[] => languages.filter((language) => language === code)),
  }
}

function historyOf(
  { history, checkinsSent, checkinsAnswered }: RankedCandidate,
  now: number,
): MentorFacts['history'] {
  const sum = (of: (request: PastRequest) => number): number =>
    history.reduce((total, request) => {
      const ended = request.t + (request.days ?? 0)
      return total + of(request) * 2 ** (-Math.max(0, now - ended) / (halfLife / day))
    }, 0)
  const isAnswer = ({ outcome }: PastRequest): boolean => outcome === 'accepted' || outcome === 'declined'
  const counted = (outcome: PastRequest['outcome']) => (request: PastRequest) =>
    request.outcome === outcome ? 1 : 0
  return {
    answers: history.filter(isAnswer).length,
    accepted: sum(counted('accepted')),
    declined: sum(counted('declined')),
    unanswered: sum(counted('expired')),
    logDays: sum((request) =>
      isAnswer(request) ? Math.log(Math.max(request.days ?? 1, fastestAnswer / day)) : 0,
    ),
    checkInsSent: checkinsSent,
    checkInsAnswered: checkinsAnswered,
  }
}

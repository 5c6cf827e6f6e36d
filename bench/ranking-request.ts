import { z } from 'zod'
import { day, fastestAnswer, halfLife, type MenteeWish, type MentorFacts } from '../core/matching/facts.ts'
import type { Language } from '../core/programme/programme.ts'

const name = z.union([z.string(), z.number()]).transform(String)
const place = name.nullish().transform((value) => value ?? null)
const names = z.array(name).default([])
const moment = z.number()
const count = z
  .number()
  .nullish()
  .transform((value) => Math.max(0, value ?? 0))

/** What became of one request of the past; times in days. */
const pastRequest = z.object({
  t: moment,
  /** 'accepted', 'declined', 'expired', 'full' or 'withdrawn': the last two say nothing of the mentor. */
  outcome: z.string(),
  days: z.number().nullish(),
})

/** What mentees and mentors have in common in the measured worlds. */
const rankedPerson = z.object({ langs: names, region: place, country: place, topics: names })
const rankedMentee = rankedPerson.extend({ id: name.default('') })

/** A mentor as the measured worlds tell of one; times in days, `lastContactAt` -1 for never. */
const rankedCandidate = rankedPerson.extend({
  id: z.union([z.string(), z.number()]),
  capacity: count,
  active: count,
  pending: count,
  joinedAt: moment.default(0),
  lastActiveAt: moment.nullish(),
  lastContactAt: moment.default(-1),
  checkinsSent: count,
  checkinsAnswered: count,
  req30: count,
  shown24h: count,
  history: z.array(pastRequest).default([]),
})

/** One line of what is asked; fields that the order does not look at are left alone. */
export const rankingRequest = z.discriminatedUnion('type', [
  z.object({ id: z.unknown(), type: z.literal('reset') }),
  z.object({
    id: z.unknown(),
    type: z.literal('rank'),
    now: moment,
    k: z.number().min(0).default(Infinity),
    mentee: rankedMentee,
    candidates: z.array(rankedCandidate),
  }),
])

type PastRequest = z.infer<typeof pastRequest>
type RankedCandidate = z.infer<typeof rankedCandidate>
type RankedPerson = z.infer<typeof rankedPerson>

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
    seenAt: (candidate.lastActiveAt ?? candidate.joinedAt) * day,
    lastAskedAt,
    askedLately: candidate.req30,
    pending: candidate.pending,
    shownLately: candidate.shown24h,
    history: historyOf(candidate, now),
  }
}

/** A mentee as the order looks at them. */
export function wishOf(mentee: RankedPerson): MenteeWish {
  return placeOf(mentee)
}

function placeOf({ topics, region, country, langs }: RankedPerson): MenteeWish {
  return {
    topics,
    region,
    ...(country === null ? {} : { country }),
    // The order compares languages and knows none of them: those of any world will do.
    languages: langs as Language[],
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
  const counted = (outcome: string) => (request: PastRequest) => (request.outcome === outcome ? 1 : 0)
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

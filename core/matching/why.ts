import type { Language } from '../programme/programme.ts'
import { day, sharedTopics, type MenteeWish, type MentorFacts } from './facts.ts'

/** A plain reason why a mentor is proposed: true of this mentor and this mentee, and nothing a mentor need be ashamed of. */
export type Reason =
  | { kind: 'topics'; shared: number; asked: number }
  | { kind: 'same-region' }
  | { kind: 'speaks'; language: Language }
  | { kind: 'answers-quickly' }
  | { kind: 'not-asked-lately' }

/** More than this nobody reads in one line. */
const mostReasons = 3

/** Fewer answers than this say nothing about the next one. */
const enoughAnswers = 3

/** "Nearly always": at least this part of the requests was answered. */
const nearlyAlways = 0.9

/** "Not for a while", in days. */
const aWhile = 30

/** The reasons, the most telling first, at most three. That a language is shared comes last: it is so for everyone. */
export function why(facts: MentorFacts, wish: MenteeWish, now: number): Reason[] {
  const shared = sharedTopics(facts, wish).length
  const language = wish.languages.find((one) => facts.languages.includes(one))
  const reasons: (Reason | null)[] = [
    shared > 0 ? { kind: 'topics', shared, asked: new Set(wish.topics).size } : null,
    wish.region !== null && facts.region === wish.region ? { kind: 'same-region' } : null,
    answersQuickly(facts) ? { kind: 'answers-quickly' } : null,
    isRested(facts, now) ? { kind: 'not-asked-lately' } : null,
    language === undefined ? null : { kind: 'speaks', language },
  ]
  return reasons.filter((reason) => reason !== null).slice(0, mostReasons)
}

/** Nearly always, and usually within a day: the middle of times to answer is near the mean of their logarithms. */
function answersQuickly({ history }: MentorFacts): boolean {
  const answered = history.accepted + history.declined
  return (
    history.answers >= enoughAnswers &&
    answered >= nearlyAlways * (answered + history.unanswered) &&
    history.logDays <= 0
  )
}

/** Whoever was approved last week was not left alone for a while. */
function isRested(facts: MentorFacts, now: number): boolean {
  const since = facts.lastAskedAt ?? facts.approvedAt
  return since !== null && now - since >= aWhile * day
}

import type { Language } from '../programme/programme.ts'

/** What the order of proposals looks at in a mentor. Moments are milliseconds since 1970. */
export type MentorFacts = {
  mentorId: string
  topics: readonly string[]
  /** The one spoken best first. */
  languages: readonly Language[]
  /** A region of the programme; null is everywhere. */
  region: string | null
  /** Where not everyone is in one country: which one. */
  country?: string
  capacity: number
  /** Mentorships now. */
  active: number
  /** When a counsellor said yes; null where that is not known. */
  approvedAt: number | null
  /** When the mentor was last here. */
  seenAt: number
  /** When the mentor was last asked; null for never. */
  lastAskedAt: number | null
  /** How often the mentor was asked in the last 30 days. */
  askedLately: number
  /** Requests that wait for an answer. */
  pending: number
  /** Places that are held for someone in line. */
  held?: number
  /** How often the mentor was shown to anyone in the last 24 hours. */
  shownLately: number
  history: MentorHistory
}

/** How a mentor dealt with requests. All but `answers` fade: what happened 180 days ago counts half. */
export type MentorHistory = {
  /** Yes and no together, not faded. */
  answers: number
  accepted: number
  declined: number
  /** Requests whose time ran out in silence. */
  unanswered: number
  /** The natural logarithms of the days from request to answer, added up. */
  logDays: number
  /** How often "still available?" was asked, and how often that was answered. */
  checkInsSent: number
  checkInsAnswered: number
}

/** What a mentee looks for. */
export type MenteeWish = {
  topics: readonly string[]
  /** A region of the programme; null is anywhere. */
  region: string | null
  /** Where not everyone is in one country: which one. */
  country?: string
  /** The one spoken best first. */
  languages: readonly Language[]
}

/** The part of a mentor that fits one mentee better than another. */
export type Fitting = Pick<MentorFacts, 'topics' | 'languages' | 'region' | 'country'>

/** A day, in milliseconds. */
export const day = 24 * 3_600_000

/** An answer that came faster than this counts as this fast, in milliseconds: the logarithm of nothing is endless. */
export const fastestAnswer = 60_000

/** After this long the past counts half, in milliseconds. */
export const halfLife = 180 * day

/** Whoever was not here for this long answers less often, in milliseconds. */
export const longAway = 35 * day

/** Which of the topics that are asked about a mentor helps with. */
export function sharedTopics(facts: Fitting, wish: MenteeWish): string[] {
  return [...new Set(wish.topics)].filter((topic) => facts.topics.includes(topic))
}

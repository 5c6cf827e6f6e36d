import type { MenteeWish, MentorFacts, MentorHistory } from '../../../core/matching/facts.ts'

/** A moment for tests of pure rules: Monday 23 November 2026, 08:00 UTC. */
export const now = Date.UTC(2026, 10, 23, 8)

/** A day, in milliseconds. */
export const day = 86_400_000

/** Someone of whom nothing is known yet but the profile. */
export function someFacts(
  about: Partial<MentorFacts> = {},
  history: Partial<MentorHistory> = {},
): MentorFacts {
  return {
    mentorId: 'els',
    topics: ['job-reality', 'cv-letter', 'interview'],
    languages: ['nl'],
    region: 'antwerp',
    capacity: 1,
    active: 0,
    approvedAt: now - 2 * day,
    seenAt: now - day,
    lastAskedAt: null,
    askedLately: 0,
    pending: 0,
    shownLately: 0,
    ...about,
    history: {
      answers: 0,
      accepted: 0,
      declined: 0,
      unanswered: 0,
      logDays: 0,
      checkInsSent: 0,
      checkInsAnswered: 0,
      ...history,
    },
  }
}

/** What a mentee of Antwerp who speaks Dutch, and then French, looks for. */
export function aWish(about: Partial<MenteeWish> = {}): MenteeWish {
  return {
    topics: ['job-reality', 'cv-letter', 'interview'],
    region: 'antwerp',
    languages: ['nl', 'fr'],
    ...about,
  }
}

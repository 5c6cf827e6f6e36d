import { atMostSuccesses, normalDistribution } from './chance.ts'
import { day, sharedTopics, type Fitting, type MenteeWish, type MentorFacts } from './facts.ts'

/**
 * The order of proposals: the mentor with the higher score is shown first. From 0 to 1; 0 for a mentor without a free
 * place. It is the product of how well the two fit, how likely the mentor answers, says yes, and does so soon, whether
 * a place will be left, and how much it is the mentor's turn. The constants come from a seeded simulation of the
 * request market (780 mentors, 1,350 mentees; docs/developer/order-of-mentors.md). `now` in milliseconds since 1970.
 */
export function score(facts: MentorFacts, wish: MenteeWish, now: number): number {
  return fit(facts, wish) * standing(facts, now)
}

/** The part of the score that is the same for every mentee: the one that is kept ready. From 0 to 1. */
export function standing(facts: MentorFacts, now: number): number {
  const answers = chanceOfAnswer(facts, now)
  const yes = chanceOfYes(facts)
  // A little hope for mentors of whom little is known, so that they are asked and become known.
  const hopeful = Math.min(1, answers.mean + 0.3 * answers.deviation)
  const place = chanceOfPlace(facts, answers.mean * yes)
  return hopeful * yes * speed(facts) * place * turn(facts, now)
}

/** How well mentor and mentee fit: 0.4 to 1. */
export function fit(facts: Fitting, wish: MenteeWish): number {
  const asked = new Set(wish.topics).size
  const topics = asked === 0 ? 1 : sharedTopics(facts, wish).length / asked
  const [first] = wish.languages
  const language = first !== undefined && facts.languages.includes(first) ? 1 : 0.4
  return 0.4 + 0.6 * (0.5 * topics + 0.25 * nearness(facts, wish) + 0.25 * language)
}

/** How near they are: 1 in the same region, or where one of them named none, and less in another one. */
function nearness(facts: Fitting, wish: MenteeWish): number {
  if (wish.region === null || facts.region === null || facts.region === wish.region) return 1
  return wish.country === facts.country ? 0.4 : 0
}

/** How likely an answer is, before anything is known, by how long ago the mentor was here. */
function priorOfAnswer(facts: MentorFacts, now: number): number {
  const away = (now - facts.seenAt) / day
  if (away < 35) return 0.8
  if (away < 75) return 0.65
  return away < 180 ? 0.5 : 0.35
}

/** The chance of an answer, as the mean and the standard deviation of what is believed of it (a beta distribution). */
function chanceOfAnswer(facts: MentorFacts, now: number): { mean: number; deviation: number } {
  const { accepted, declined, unanswered, checkInsSent, checkInsAnswered } = facts.history
  const checkIns = Math.min(6, checkInsSent)
  const ofCheckIns = checkInsSent > 0 ? (0.5 * checkIns * checkInsAnswered) / checkInsSent : 0
  const answered = priorOfAnswer(facts, now) + accepted + declined + ofCheckIns
  const all = 1 + accepted + declined + 1.5 * unanswered + 0.5 * checkIns
  const mean = Math.min(1, answered / all)
  return { mean, deviation: Math.sqrt((mean * (1 - mean)) / (all + 1)) }
}

/** The chance that an answer is a yes. */
function chanceOfYes({ history: { accepted, declined } }: MentorFacts): number {
  return (3 * 0.65 + accepted) / (3 + accepted + declined)
}

/** How likely the answer comes within three days: 0 to 1. */
function speed({ history: { accepted, declined, logDays } }: MentorFacts): number {
  const mean = (1.5 * Math.log(1.2) + logDays) / (1.5 + accepted + declined)
  return normalDistribution((Math.log(3) - mean) / 1.2)
}

/** The chance that a place is left once those are answered who wait, and some of those who saw the mentor today. */
function chanceOfPlace(facts: MentorFacts, yes: number): number {
  const before = facts.pending + Math.floor(0.1 * facts.shownLately)
  return atMostSuccesses(facts.capacity - facts.active - 1, before, yes)
}

/**
 * How much it is the mentor's turn: most for one whom nobody asked yet, so that no willing mentor is forgotten; else less
 * just after a request and after many of them.
 */
function turn(facts: MentorFacts, now: number): number {
  if (facts.lastAskedAt === null) return 1
  const rested = Math.max(0, now - facts.lastAskedAt) / day
  return (
    (0.8 * (1 - 0.3 * Math.exp(-rested / 180))) /
    (1 + (0.1 * facts.askedLately) / Math.max(1, facts.capacity))
  )
}

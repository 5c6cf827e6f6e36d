import type { Work } from '../work.ts'
import { day, fastestAnswer, halfLife, type MentorFacts, type MentorHistory } from './facts.ts'

/** What was asked of a mentor, and what became of it. */
export type Past = Pick<MentorFacts, 'lastAskedAt' | 'askedLately' | 'pending' | 'shownLately'> & {
  history: MentorHistory
}

const month = 30 * day

/** Someone who was never asked, and never shown. */
const nothingYet: Past = {
  lastAskedAt: null,
  askedLately: 0,
  pending: 0,
  shownLately: 0,
  history: {
    answers: 0,
    accepted: 0,
    declined: 0,
    unanswered: 0,
    logDays: 0,
    checkInsSent: 0,
    checkInsAnswered: 0,
  },
}

type PastRow = {
  mentor_id: string
  answers: number
  accepted: number
  declined: number
  unanswered: number
  log_days: number
  last_asked_at: number
  asked_lately: number
  pending: number
}

/** The past of several mentors, added up by the database: what is sent stays small however long it is. */
export async function pastOf(
  work: Omit<Work, 'record'>,
  mentorIds: readonly string[],
): Promise<(mentorId: string) => Past> {
  if (mentorIds.length === 0) return () => nothingYet
  const { database } = work
  const now = work.now.getTime()
  const weighed = database('requests')
    .whereIn('mentor_id', mentorIds)
    .select('mentor_id', 'state', 'sent_at')
    .select({
      weight: database.raw('exp((coalesce(decided_at, sent_at) - ?) / cast(? as double precision))', [
        now,
        halfLife / Math.LN2,
      ]),
      log_days: database.raw(
        `ln(case when decided_at - coalesce(told_at, sent_at) > ${fastestAnswer}
           then decided_at - coalesce(told_at, sent_at) else ${fastestAnswer} end
           / cast(${day} as double precision))`,
      ),
    })
  const rows: PastRow[] = await database
    .from(weighed.as('asked'))
    .groupBy('mentor_id')
    .select('mentor_id')
    .max({ last_asked_at: 'sent_at' })
    .select({
      answers: database.raw(`sum(case when state in ('accepted', 'declined') then 1 else 0 end)`),
      accepted: database.raw(`sum(case when state = 'accepted' then weight else 0 end)`),
      declined: database.raw(`sum(case when state = 'declined' then weight else 0 end)`),
      unanswered: database.raw(`sum(case when state = 'expired' then weight else 0 end)`),
      log_days: database.raw(
        `sum(case when state in ('accepted', 'declined') then weight * log_days else 0 end)`,
      ),
      asked_lately: database.raw('sum(case when sent_at > ? then 1 else 0 end)', [now - month]),
      pending: database.raw(`sum(case when state = 'open' then 1 else 0 end)`),
    })
  const shown: { mentor_id: string; times: number }[] = await database('showings')
    .whereIn('mentor_id', mentorIds)
    .where('shown_at', '>', now - day)
    .groupBy('mentor_id')
    .select('mentor_id')
    .count({ times: '*' })
  const asked = new Map(rows.map((row) => [row.mentor_id, row]))
  const showings = new Map(shown.map((row) => [row.mentor_id, row.times]))
  const checks = await checksOf(work, mentorIds)
  return (mentorId) => readPast(asked.get(mentorId), checks.get(mentorId), showings.get(mentorId) ?? 0)
}

type ChecksRow = { mentor_id: string; sent: number; answered: number }

/** How often each was asked whether they are still available; a question that is still young says nothing yet. */
async function checksOf(
  { database, now, programme }: Omit<Work, 'record'>,
  mentorIds: readonly string[],
): Promise<Map<string, ChecksRow>> {
  const weighed = database('availability_checks')
    .whereIn('mentor_id', mentorIds)
    .where((counts) => {
      const young = now.getTime() - programme.availability.countsAfterDays * day
      void counts.whereNotNull('answered_at').orWhere('asked_at', '<=', young)
    })
    .select('mentor_id', 'answered_at')
    .select({
      weight: database.raw('exp((asked_at - ?) / cast(? as double precision))', [
        now.getTime(),
        halfLife / Math.LN2,
      ]),
    })
  const rows: ChecksRow[] = await database
    .from(weighed.as('checks'))
    .groupBy('mentor_id')
    .select('mentor_id')
    .sum({ sent: 'weight' })
    .select({ answered: database.raw('sum(case when answered_at is null then 0 else weight end)') })
  return new Map(rows.map((row) => [row.mentor_id, row]))
}

function readPast(row: PastRow | undefined, checks: ChecksRow | undefined, shownLately: number): Past {
  const { sent: checkInsSent, answered: checkInsAnswered } = checks ?? { sent: 0, answered: 0 }
  const history = { ...nothingYet.history, checkInsSent, checkInsAnswered }
  if (!row) return { ...nothingYet, shownLately, history }
  const { answers, accepted, declined, unanswered, log_days: logDays } = row
  return {
    lastAskedAt: row.last_asked_at,
    askedLately: row.asked_lately,
    pending: row.pending,
    shownLately,
    history: { ...history, answers, accepted, declined, unanswered, logDays },
  }
}

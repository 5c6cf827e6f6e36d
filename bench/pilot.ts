import type { Programme } from '../core/programme/programme.ts'
import { programme } from '../test/support/work.ts'
import { usualSilent } from './pilot/behaviour.ts'
import type { Funnel } from './pilot/funnel.ts'
import { replay } from './pilot/replay.ts'

/** The pilot lasted thirty months. */
const full = { mentors: 780, mentees: 1_350, days: 910 }

/** A part of it: half of the mentors for a third of the time, and so many mentees that it is as crowded. */
const part = { mentors: 390, mentees: 220, days: 300 }

/**
 * Replays the pilot through the engine and a database on a virtual clock, once by the score and once by keyword, and
 * prints what came of it. `--part`: a part of it, in a minute or two; `--seed N`; `--clock off`: no reminders, and nobody else is asked while
 * the first is silent; `--market campaign`: mentors join over twenty months, and one mentee in five comes on one day,
 * instead of evenly once all mentors are there; `--silent 0.4`: so many mentors hardly ever answer (0.25); `--working-time`: nights, weekends and
 * holidays as the programme counts them, instead of natural days; `--order score` or `--order keyword`: one of the two. The same seed gives the same figures.
 */
async function main(options: readonly string[]): Promise<void> {
  const valueOf = (name: string): string | undefined =>
    options.includes(name) ? options[options.indexOf(name) + 1] : undefined
  const size = options.includes('--part') ? part : full
  const seed = Number(valueOf('--seed') ?? 1)
  const days = options.includes('--working-time') ? programme : inNaturalDays(programme)
  const rules = valueOf('--clock') === 'off' ? withoutClock(days) : days
  const market = valueOf('--market') === 'campaign' ? 'campaign' : 'steady'
  const silent = Number(valueOf('--silent') ?? usualSilent)
  const only = valueOf('--order')
  console.log(
    `${size.mentors} mentors, ${size.mentees} mentees, ${size.days} days, seed ${seed}, ${100 * silent} % silent, ${market}`,
  )
  for (const order of ['keyword', 'score'] as const) {
    if (only === undefined || only === order)
      print(order, await replay({ ...size, seed, order, silent, market, programme: rules }))
  }
}

/** The same rules, but nothing of the clock happens before a request ends, and nobody is asked anything meanwhile. */
function withoutClock(rules: Programme): Programme {
  const never = 24 * 60
  const clock = { ...rules.clock, remindAfterHours: [], askNextAfterHours: never, pauseAfterSilences: null }
  const availability = { ...rules.availability, everyDays: 366 * 10 }
  return { ...rules, backups: 0, clock, availability }
}

/** Days as they are, without nights, weekends and holidays: as the plainer model counted, which the targets come from. */
function inNaturalDays(rules: Programme): Programme {
  return {
    ...rules,
    clock: { ...rules.clock, countsWorkingTimeOnly: false },
    messageHours: { from: '00:00', to: '24:00' },
  }
}

function print(order: string, funnel: Funnel): void {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  console.log(`\nby ${order}`)
  for (const [name, value] of [
    ['asked a mentor', percent(funnel.asked)],
    ['matched within 7 days', percent(funnel.matchedWithin7Days)],
    ['matched at all', percent(funnel.matched)],
    ['median days to yes', funnel.medianDaysToYes.toFixed(2)],
    ['requests per match', funnel.requestsPerMatch.toFixed(2)],
    ['load (Gini)', funnel.loadGini.toFixed(2)],
    ['mentors never asked', percent(funnel.neverAsked)],
  ]) {
    console.log(`  ${(name ?? '').padEnd(24)}${(value ?? '').padStart(10)}`)
  }
}

await main(process.argv.slice(2))

import type { Random } from '../../core/random.ts'
import { sectors } from '../../core/sectors/catalogue.ts'
import { topics } from '../../core/topics.ts'

/** How a mentor deals with requests. Invented, since the pilot did not measure it; every number is here. */
export type Manner = {
  kind: 'quick' | 'slow' | 'silent'
  /** The chance that a request (or "still available?") is answered without a reminder, and after one where it was not. */
  answers: number
  answersReminder: number
  /** The middle of the times to answer, in days, and how far they spread (of the logarithm). */
  median: number
  spread: number
  yes: number
}

/** A mentor of the pilot; `joins` in days since its start. */
export type PilotMentor = Profile & { joins: number; capacity: number; manner: Manner }

/** A mentee of the pilot; `comes` in days since its start. */
export type PilotMentee = Profile & { comes: number }

type Profile = { sectors: string[]; topics: string[]; languages: string[]; region: string }

/** The share of mentors who hardly ever answer, where nothing else is asked for. */
export const usualSilent = 0.25

/** The others: of three, two answer soon and one late. */
const quickOfOthers = 2 / 3

/** How mentors answer: soon, late, hardly ever. */
const manners: readonly Omit<Manner, 'yes'>[] = [
  { kind: 'quick', answers: 0.88, answersReminder: 0.5, median: 0.3, spread: 1 },
  { kind: 'slow', answers: 0.7, answersReminder: 0.4, median: 2.5, spread: 0.8 },
  { kind: 'silent', answers: 0.06, answersReminder: 0.04, median: 3, spread: 0.8 },
]

/** Fields are not equally wanted: the square draws both sides to the first ones. */
const skew = 2

const regions = ['antwerp', 'east-flanders', 'flemish-brabant', 'limburg', 'west-flanders', 'brussels']

/** How people come: evenly, once all mentors are there, or mentors little by little and mentees in a campaign too. */
export type Market = 'steady' | 'campaign'

/** A mentor, drawn by lot: in a campaign they join in the first twenty months, else in the first twenty days. */
export function drawMentor(
  random: Random,
  days: number,
  { silent, market }: { silent: number; market: Market },
): PilotMentor {
  const draw = random.number()
  const quick = (1 - silent) * quickOfOthers
  const found = manners[draw < quick ? 0 : draw < 1 - silent ? 1 : 2]
  if (!found) throw new Error('there are no manners to draw')
  const fields = [drawSector(random), ...(random.number() < 0.3 ? [drawSector(random)] : [])]
  return {
    sectors: [...new Set(fields)],
    topics: drawSome(random, topics, 2 + Math.floor(random.number() * 3)),
    languages: drawLanguages(random),
    region: drawOne(random, regions),
    joins: random.number() * (market === 'steady' ? 20 : days * 0.66),
    capacity: 1 + Math.floor(random.number() * 2.3),
    manner: { ...found, yes: Math.min(0.95, Math.max(0.2, 0.66 + 0.18 * drawNormal(random))) },
  }
}

/** A mentee, drawn by lot: one in five comes on the day of the campaign, half-way, where there is one. */
export function drawMentee(random: Random, days: number, market: Market): PilotMentee {
  const campaign = random.number() < 0.2 && market === 'campaign'
  return {
    sectors: [drawSector(random)],
    topics: drawSome(random, topics, 1),
    languages: drawLanguages(random),
    region: drawOne(random, regions),
    comes: campaign ? days * 0.5 + random.number() : 20 + random.number() * (days - 60),
  }
}

/** In how many days a mentor answers a request that they answer. */
export function drawDelay(random: Random, { median, spread }: Manner): number {
  return median * Math.exp(spread * drawNormal(random))
}

/** Which of the mentors on a card a mentee asks: mostly the first. */
export function drawPlace(random: Random): number {
  const draw = random.number()
  return draw < 0.6 ? 0 : draw < 0.85 ? 1 : 2
}

function drawSector(random: Random): string {
  return sectors[Math.floor(sectors.length * random.number() ** skew)]?.code ?? ''
}

function drawLanguages(random: Random): string[] {
  const draw = random.number()
  if (draw < 0.65) return ['nl']
  if (draw < 0.8) return ['nl', 'fr']
  return draw < 0.92 ? ['fr'] : ['nl', 'en']
}

function drawOne<One>(random: Random, all: readonly One[]): One {
  const one = all[Math.floor(random.number() * all.length)]
  if (one === undefined) throw new Error('nothing to draw from')
  return one
}

function drawSome<One>(random: Random, all: readonly One[], count: number): One[] {
  const some = new Set<One>()
  while (some.size < count) some.add(drawOne(random, all))
  return [...some]
}

/** By the method of Box and Muller (1958). */
function drawNormal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.number()))
  return radius * Math.cos(2 * Math.PI * random.number())
}

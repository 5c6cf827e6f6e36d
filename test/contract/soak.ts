import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import type { Random } from '../../core/random.ts'
import { makeDatabase, type DatabaseKind } from '../support/databases.ts'
import { seededRandom } from '../support/work.ts'
import type { AppKind, Fault } from './app.ts'
import { Death, kinds, makePairs, untilQuiet, type Pair, type Side } from './everyone.ts'
import { makeHouse, type House } from './house.ts'

/** What became of all that was said. */
export type Account = {
  said: number
  shown: number
  told: number
  late: number
  deaths: number
  nights: number
}

const steps = ['turn:claimed', 'turn:heard', 'turn:written', 'turn:committed', 'show:leased', 'show:sent']

/**
 * People of every pair of apps say `messages` things to each other in all, on one engine and one database, while the
 * apps repeat themselves, deliver late and in the wrong order, ask to wait, break off and lose answers, and the process
 * ends in the middle of its work; all of it by chance from a seed. Throws where anything of it was lost without a word,
 * out of order, or said twice.
 */
export async function soak(database: DatabaseKind, messages: number, seed: number): Promise<Account> {
  const made = await makeDatabase(database)
  const random = seededRandom(seed)
  const death = { step: '', after: 0, count: 0 }
  const house = await makeHouse({
    database: made.database,
    kinds,
    onStep: (step) => {
      if (step !== death.step) return
      death.after -= 1
      if (death.after > 0) return
      death.step = ''
      death.count += 1
      throw new Death(step)
    },
  })
  try {
    const rest = async (): Promise<void> => await untilQuiet(house, made.database)
    const pairs = await makePairs(house)
    await rest()
    const sides = pairs.flatMap(({ mentee, mentor }) => [mentee, mentor])
    const roundOf = 3
    let [said, nights] = [0, 0]
    for (let round = 0; said < messages; round += 1) {
      const isNight = isLate(house.world.now) || round === 2
      if (isNight) {
        nights += 1
        house.world.now = new Date(`${day(house.world.now)}T21:00:00Z`)
        await rest()
      }
      if (said > messages * 0.7) for (const { person } of sides) person.repeatsItself()
      death.step = chance(random, 0.4) ? pick(random, steps) : ''
      death.after = 1 + Math.floor(random.number() * 10)
      if (chance(random, 0.3)) house.turnsAway(2)
      for (const { person, kind } of sides)
        if (chance(random, 0.05)) person.suffers(pick(random, faultsOf(kind)))
      said += await talk(house, random, isNight ? pairs.map(({ mentee }) => mentee) : sides, roundOf)
      await rest()
      if (isNight) await untilMorning(house, made.database, rest)
    }
    await untilMorning(house, made.database, rest)
    return { ...(await check(pairs)), deaths: death.count, nights }
  } finally {
    await house.stop()
    await made.drop()
  }
}

/** Each of them says some things; of some apps what they say comes the last first. */
async function talk(house: House, random: Random, sides: readonly Side[], most: number): Promise<number> {
  const held = sides.filter(({ maySwap }) => maySwap && chance(random, 0.1))
  for (const { person } of held) person.holds()
  let count = 0
  for (let turn = 0; turn < most; turn += 1) {
    for (const side of sides) {
      side.said += 1
      count += 1
      await side.person.types(`Message ${side.said} of ${side.label}.`)
    }
    // Nobody types two messages in the second in which apps tell when they were written.
    house.world.now = new Date(house.world.now.getTime() + 2_000)
  }
  for (const { person } of held) await person.releases()
  return count
}

/** Goes on to mornings until nothing waits for anybody's hours. */
async function untilMorning(house: House, database: Knex, rest: () => Promise<void>): Promise<void> {
  do {
    const tomorrow = new Date(house.world.now.getTime() + 24 * 3_600_000)
    house.world.now = new Date(`${day(tomorrow)}T08:00:00Z`)
    await rest()
  } while ((await database('messages').whereRaw(`state = 'waiting'`)).length > 0)
}

async function check(pairs: readonly Pair[]): Promise<Omit<Account, 'deaths' | 'nights'>> {
  const account = { said: 0, shown: 0, told: 0, late: 0 }
  for (const { mentee, mentor } of pairs) {
    for (const [writer, reader] of [
      [mentee, mentor],
      [mentor, mentee],
    ] as const) {
      const of = `${writer.kind.name} → ${reader.kind.name}, ${writer.label}`
      const words = new RegExp(`Message (\\d+) of ${writer.label}\\.`)
      const numberIn = (text: string): number | null => Number(words.exec(text)?.[1] ?? 0) || null
      const read = (await reader.person.sees())
        .map(({ text }) => text)
        .filter((text) => numberIn(text) !== null)
      const told = new Set(
        (await writer.person.sees())
          .filter(({ text }) => text.includes("I don't know if this reached"))
          .map(({ text }) => numberIn(text)),
      )
      const seen = new Set<number | null>()
      let newest = 0
      for (const text of read) {
        const number = numberIn(text) ?? 0
        assert.ok(!seen.has(number), `${of}: message ${number} was said twice`)
        seen.add(number)
        const isLater = text.includes('Written earlier')
        if (number < newest)
          assert.ok(isLater, `${of}: message ${number} came after ${newest} and does not say so`)
        if (!writer.maySwap) assert.ok(number > newest && !isLater, `${of}: message ${number} came late`)
        if (isLater) account.late += 1
        newest = Math.max(newest, number)
      }
      for (let number = 1; number <= writer.said; number += 1) {
        assert.ok(seen.has(number) || told.has(number), `${of}: message ${number} of ${writer.said} was lost`)
      }
      account.said += writer.said
      account.shown += seen.size
      account.told += told.size
    }
  }
  return account
}

function faultsOf(kind: AppKind): Fault[] {
  const busy: Fault[] = kind.can.includes('asks to wait') ? [{ kind: 'busy', seconds: 7 }] : []
  return [...busy, { kind: 'lost' }, { kind: 'edit lost' }, { kind: 'failed' }]
}

const chance = (random: Random, share: number): boolean => random.number() < share

function pick<One>(random: Random, all: readonly One[]): One {
  return all[Math.floor(random.number() * all.length)] as One
}

const day = (at: Date): string => at.toISOString().slice(0, 10)

/** Whether mentors' hours may end while people talk. */
const isLate = (at: Date): boolean => at.getUTCHours() >= 15

import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { aMentorship } from '../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../support/people.ts'
import type { AppKind, AppPerson } from './app.ts'
import type { House } from './house.ts'
import { nextSend } from './next-send.ts'
import { slack } from './slack.ts'
import { teams } from './teams.ts'
import { telegram } from './telegram.ts'
import { web } from './web.ts'

/** Every chat app. */
export const kinds = [web, telegram, slack, teams]

/** One side of a mentorship: who talks, by which app, and how many messages so far. */
export type Side = { person: AppPerson; kind: AppKind; label: string; said: number; maySwap: boolean }

/** Two who talk to each other. */
export type Pair = { mentee: Side; mentor: Side }

/** The process ends here, as if the power had gone. */
export class Death extends Error {}

/** Lets the service do all that it can, and the clock run to what it waits for; a dead process is started again. */
export async function untilQuiet(house: House, database: Knex): Promise<void> {
  for (;;) {
    try {
      await house.settle()
    } catch (error) {
      if (!(error instanceof Death)) throw error
      house.restart()
      continue
    }
    const now = house.world.now.getTime()
    const row = await database('inbox')
      .whereNull('done_at')
      .where('due', '<=', now)
      .min<{ at: number | null }>('not_before as at')
      .first()
    const moments = [row?.at ?? null, await nextSend(database)].filter((at) => at !== null)
    if (moments.length === 0) return
    house.world.now = new Date(Math.max(now + 1_000, Math.min(...moments)))
  }
}

/** Two people for each pair of apps, of whom one is the mentor of the other, and who have opened the bot. */
export async function makePairs(house: House): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (const [from, menteeKind] of kinds.entries()) {
    for (const [to, mentorKind] of kinds.entries()) {
      const number = pairs.length + 1
      const side = async (kind: AppKind, place: number, role: 'mentee' | 'mentor'): Promise<Side> => {
        const person = await house.apps[place]?.person(role, role === 'mentee' ? 'Sam' : 'Els')
        assert.ok(person)
        const maySwap = kind === slack || kind === teams
        return { person, kind, label: `${role} ${number}`, said: 0, maySwap }
      }
      const mentee = await side(menteeKind, from, 'mentee')
      const mentor = await side(mentorKind, to, 'mentor')
      const about = { languages: ['en'] }
      const menteeId = await aMentee(house.world, { ...about, name: 'Sam', account: mentee.person.account })
      const mentorId = await anApprovedMentor(house.world, {
        ...{ ...about, name: 'Els', account: mentor.person.account },
      })
      await aMentorship(house.world, menteeId, mentorId)
      for (const { person } of [mentee, mentor]) await person.opens()
      pairs.push({ mentee, mentor })
    }
  }
  return pairs
}

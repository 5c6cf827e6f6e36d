import type { Knex } from 'knex'
import { addressKey } from '../../bots/channel.ts'
import { ageScores } from '../../core/matching/age.ts'
import { closeMentorship } from '../../core/mentorships/close.ts'
import { mayAskMore } from '../../core/requests/more.ts'
import type { Programme } from '../../core/programme/programme.ts'
import { inOneTransaction, type Work } from '../../core/work.ts'
import type { User } from '../../test/support/memory-channel.ts'
import { tapsOf } from '../../test/support/memory-channel.ts'
import type { TestService } from '../../test/support/service.ts'
import { seededRandom } from '../../test/support/work.ts'
import {
  drawDelay,
  drawMentee,
  drawMentor,
  drawPlace,
  type Market,
  type PilotMentee,
  type PilotMentor,
} from './behaviour.ts'
import { byKeyword } from './keyword-order.ts'
import { bringCounsellor, bringMentee, bringMentor } from './people.ts'

const day = 86_400_000

/** After this many requests a mentee gives up. */
const mostRequests = 4

/** What one run of the pilot is made of. */
export type PilotSettings = {
  seed: number
  mentors: number
  mentees: number
  days: number
  /** The share of mentors who hardly ever answer. */
  silent: number
  /** Whether people come evenly, or in a campaign. */
  market: Market
  order: 'score' | 'keyword'
  programme: Programme
  database: Knex
  service: TestService
}

type Actor<Drawn> = { id: string; user: User; drawn: Drawn }

/** Replays the pilot in the order of time: everyone does what they do, and what falls due in between happens. */
export async function playPilot(settings: PilotSettings): Promise<void> {
  const { seed, days, database, service, programme } = settings
  const random = seededRandom(seed)
  const start = service.now.getTime()
  const mentors = new Map<string, Actor<PilotMentor>>()
  const mentees = new Map<string, Actor<PilotMentee>>()
  const agenda: { at: number; order: number; act: () => Promise<void> }[] = []
  let order = 0
  const plan = (at: number, act: () => Promise<void>): void => {
    const entry = { at, order: (order += 1), act }
    let low = 0
    let high = agenda.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((agenda[middle]?.at ?? 0) <= at) low = middle + 1
      else high = middle
    }
    agenda.splice(low, 0, entry)
  }
  const run = async <Result>(task: (work: Work) => Promise<Result>): Promise<Result> =>
    (await inOneTransaction({ database, now: service.now, random, programme }, task)).result

  const by = await run(bringCounsellor)
  for (let index = 0; index < settings.mentors; index += 1) {
    const drawn = drawMentor(random, days, settings)
    plan(start + drawn.joins * day, async () => {
      const user = service.user('mentor', `mentor-${index}`)
      const id = await service.engine.perform(async (work) => ({
        ...{ result: await bringMentor(work, user.address, drawn, by), keep: true },
      }))
      await user.does({ arrived: null })
      mentors.set(id, { id, user, drawn })
    })
  }
  for (let index = 0; index < settings.mentees; index += 1) {
    const drawn = drawMentee(random, days, settings.market)
    plan(start + drawn.comes * day, async () => {
      const user = service.user('mentee', `mentee-${index}`)
      const id = await run(async (work) => await bringMentee(work, user.address, drawn))
      mentees.set(id, { id, user, drawn })
      await user.does({ arrived: null })
      await press(user, `sector:${drawn.sectors[0] ?? ''}`)
      await press(user, `topic:${drawn.topics[0] ?? ''}`)
      await press(user, `region:${drawn.region}`)
      await ask(id)
    })
  }

  /** The mentee asks one of the three on the card, or of the first three by keyword. */
  const ask = async (menteeId: string): Promise<void> => {
    const mentee = mentees.get(menteeId)
    if (!mentee) return
    const sent = await database('requests').where({ mentee_id: menteeId }).count({ all: '*' }).first()
    if (Number(sent?.all) >= mostRequests) return
    const shown = newestProposals(mentee.user)
    const found =
      settings.order === 'score'
        ? shown
        : await run(async (work) => await byKeyword(work, menteeId, mentee.drawn))
    if (settings.order === 'keyword') await proposeInstead(database, mentee.user, found)
    const chosen = found[Math.min(found.length - 1, drawPlace(random))]
    if (chosen === undefined) {
      plan(service.now.getTime() + 3 * day, async () => {
        if (mentee.user.seen().length > 40) return
        await press(mentee.user, 'look-again')
        await ask(menteeId)
      })
      return
    }
    await press(mentee.user, `ask:${chosen}`)
    await press(mentee.user, 'message-done')
    await press(mentee.user, 'send')
  }

  const followed = new Map<string, { menteeId: string; reminded: number }>()
  /** The last question "shall I ask somebody else?" that was gone into. */
  let answered = 0
  /** When the last "still available?" was asked that was gone into. */
  let checkedUntil = 0
  /** New requests reach their mentors, reminders are read, and mentees whose requests ended go on. */
  const follow = async (): Promise<void> => {
    const open = await database('requests').whereRaw(`state = 'open'`).orderBy('sent_at').orderBy('id')
    const waiting = new Set(open.map(({ id }) => id))
    for (const row of open) {
      const mentor = mentors.get(row.mentor_id)
      const known = followed.get(row.id)
      // Whoever was not shown a request does not answer it, and every reminder is read once.
      if (!mentor || row.told_at === null || known?.reminded === (row.reminded_at ?? 0)) continue
      followed.set(row.id, { menteeId: row.mentee_id, reminded: row.reminded_at ?? 0 })
      const { manner } = mentor.drawn
      const answers = random.number() < (known ? manner.answersReminder : manner.answers)
      const delay = drawDelay(random, manner) * (known ? 0.3 : 1)
      const verb = random.number() < manner.yes ? 'accept' : 'decline'
      if (answers)
        plan(service.now.getTime() + delay * day, () => mentor.user.does({ tap: `${verb}:${row.id}` }))
    }
    const questions = await database('events')
      .where({ kind: 'backups-exhausted' })
      .where('id', '>', answered)
      .orderBy('id')
      .select('id', 'person_id')
    for (const { id, person_id: menteeId } of questions) {
      answered = id
      if (menteeId !== null) planGoOn(menteeId)
    }
    const checks = await database('availability_checks')
      .where('asked_at', '>', checkedUntil)
      .orderBy('asked_at')
      .orderBy('id')
    for (const { id, mentor_id: mentorId, asked_at: askedAt } of checks) {
      checkedUntil = askedAt
      const mentor = mentors.get(mentorId)
      if (!mentor || random.number() >= mentor.drawn.manner.answers) continue
      const delay = drawDelay(random, mentor.drawn.manner)
      plan(service.now.getTime() + delay * day, () => mentor.user.does({ tap: `available:${id}:yes` }))
    }
    for (const [id, { menteeId }] of followed) {
      if (waiting.has(id)) continue
      followed.delete(id)
      const ended = await database('requests').where({ id }).first('state')
      if (ended?.state === 'accepted') await planEnd(id)
      else planGoOn(menteeId)
    }
  }

  /** Some hours later the mentee looks at what is proposed. */
  const planGoOn = (menteeId: string): void => {
    plan(service.now.getTime() + (0.02 + 0.3 * random.number()) * day, () => goOn(menteeId))
  }

  const goOn = async (menteeId: string): Promise<void> => {
    const search = await database('searches')
      .where({ mentee_id: menteeId })
      .whereNull('closed_at')
      .first('id')
    if (!search || !(await run(async (work) => await mayAskMore(work, search.id)))) return
    await press(mentees.get(menteeId)?.user, 'look-again')
    await ask(menteeId)
  }

  /** The two part after one to four months. */
  const planEnd = async (requestId: string): Promise<void> => {
    const mentorship = await database('mentorships').where({ request_id: requestId }).first()
    if (!mentorship) return
    plan(service.now.getTime() + (30 + 90 * random.number()) * day, async () => {
      await run(async (work) => await closeMentorship(work, mentorship.mentor_id, mentorship.id, 'done'))
    })
  }

  for (let today = 1; today <= days; today += 1) {
    plan(start + today * day, async () => {
      while ((await run(ageScores)) > 0);
    })
  }
  for (let next = agenda.shift(); next && next.at <= start + days * day; next = agenda.shift()) {
    await service.passUntil(new Date(Math.max(next.at, service.now.getTime())))
    await next.act()
    await follow()
  }
}

async function press(user: User | undefined, tap: string): Promise<void> {
  const newest = user?.seen().at(-1)
  await user?.does({ tap }, newest ? { replyTo: newest.id } : {})
}

/** The mentors on the newest card of proposals, best first. */
function newestProposals(user: User): string[] {
  for (const { view } of user.seen().toReversed()) {
    const asks = tapsOf(view).flatMap(({ tap }) => (tap.startsWith('ask:') ? [tap.slice('ask:'.length)] : []))
    if (asks.length > 0) return asks
  }
  return []
}

/** Makes the bot believe that it proposed these: their order becomes that of the back-ups too. */
async function proposeInstead(database: Knex, user: User, mentorIds: readonly string[]): Promise<void> {
  const lane = addressKey(user.address)
  const row = await database('dialogues').where({ lane }).first('state')
  const state = JSON.parse(row?.state ?? '{}') as { draft?: Record<string, unknown> }
  state.draft = { ...state.draft, proposed: mentorIds }
  await database('dialogues')
    .where({ lane })
    .update({ state: JSON.stringify(state) })
}

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { liveMentorshipOfMentee } from '../../../core/mentorships/mentorship.ts'
import { accept } from '../../../core/requests/accept.ts'
import { askAnother } from '../../../core/requests/ask-another.ts'
import { decline } from '../../../core/requests/decline.ts'
import { expire } from '../../../core/requests/expire.ts'
import { openSearch } from '../../../core/requests/open-search.ts'
import { release } from '../../../core/requests/release.ts'
import { openRequestsOf } from '../../../core/requests/request.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { assertRulesHold, usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, programme, type World } from '../../support/work.ts'

const size = 3
const openRequestsPerMentor = 2

const mentee = fc.nat(size - 1)
// The first mentor is everybody's favourite, so that places and requests run out.
const mentor = fc.constantFrom(0, 0, 0, 1, 2)
const backups = fc.array(mentor, { maxLength: 2 })

type Step =
  | { kind: 'open' | 'another'; mentee: number; mentor: number; backups: number[] }
  | { kind: 'accept' | 'decline' | 'expire' | 'release' | 'withdraw'; mentee: number }
  | { kind: 'close'; mentee: number; byMentor: boolean }
  | { kind: 'one-more'; mentor: number }

const answers = ['accept', 'accept', 'decline', 'expire', 'release', 'release', 'withdraw'] as const

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ kind: fc.constant('open' as const), mentee, mentor, backups }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('another' as const), mentee, mentor, backups }) },
  {
    weight: 20,
    arbitrary: fc.record({
      kind: fc.constantFrom(...answers),
      mentee,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('close' as const), mentee, byMentor: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('one-more' as const), mentor }) },
)

/** What should be so, told a second time in the plainest way: it foresees the outcome of every step. */
type Model = {
  /** Per mentor. */
  capacity: number[]
  /** Per mentee: the mentor of the live mentorship. */
  mentorOf: (number | null)[]
  /** Per mentee: who is thinking about it, and who is next; null where no search is live. */
  search: ({ open: number | null; next: number[] } | null)[]
  /** Per mentee: everyone ever asked. */
  asked: Set<number>[]
}

function activeOf(model: Model, one: number): number {
  return model.mentorOf.filter((other) => other === one).length
}

function askable(model: Model, who: number, one: number): boolean {
  const waiting = model.search.filter((search) => search?.open === one).length
  return (
    !model.asked[who]!.has(one) &&
    activeOf(model, one) < model.capacity[one]! &&
    waiting < openRequestsPerMentor
  )
}

function ask(model: Model, who: number, one: number, wanted: number[]): void {
  const search = { open: one as number | null, next: [] as number[] }
  model.search[who] = search
  model.asked[who]!.add(one)
  search.next = [...new Set(wanted)].filter((next) => askable(model, who, next)).slice(0, programme.backups)
}

function askNext(model: Model, who: number): void {
  const search = model.search[who]!
  search.open = null
  const index = search.next.findIndex((next) => askable(model, who, next))
  if (index === -1) search.next = []
  else {
    search.open = search.next[index]!
    search.next = search.next.slice(index + 1)
    model.asked[who]!.add(search.open)
  }
}

/** Turns a step to someone for whom it means something, where there is anyone: most of a walk would be idle otherwise. */
function aim(model: Model, one: Step): Step {
  if (one.kind === 'open' || one.kind === 'one-more' || one.kind === 'withdraw') return one
  const meant = model.search.flatMap((search, who) => {
    if (one.kind === 'close') return model.mentorOf[who] === null ? [] : [who]
    if (one.kind === 'another') return search && search.open === null ? [who] : []
    return search && search.open !== null ? [who] : []
  })
  return { ...one, mentee: meant[one.mentee % meant.length] ?? one.mentee }
}

/** Takes the step in the model, and says what the real thing will answer. */
function foresee(model: Model, one: Step): string {
  if (one.kind === 'one-more') {
    if (model.capacity[one.mentor]! >= programme.capacity.most) return 'out-of-range'
    model.capacity[one.mentor]! += 1
    return 'set'
  }
  const who = one.mentee
  const search = model.search[who]
  if (one.kind === 'open' || one.kind === 'another') {
    if (one.kind === 'open' && search) return 'already-searching'
    if (one.kind === 'open' && model.mentorOf[who] !== null) return 'has-mentor'
    if (one.kind === 'another' && !search) return 'no-search'
    if (one.kind === 'another' && search!.open !== null) return 'request-open'
    if (!askable(model, who, one.mentor)) return 'mentor-not-free'
    ask(model, who, one.mentor, one.backups)
    return 'sent'
  }
  if (one.kind === 'close') {
    if (model.mentorOf[who] === null) return 'nothing'
    model.mentorOf[who] = null
    return 'closed'
  }
  if (one.kind === 'withdraw') {
    model.search[who] = null
    return search ? 'withdrawn' : 'no-search'
  }
  if (!search || search.open === null) return 'nothing'
  const full = activeOf(model, search.open) >= model.capacity[search.open]!
  if (one.kind === 'accept') {
    if (full) return 'full'
    model.mentorOf[who] = search.open
    model.search[who] = null
    return 'begun'
  }
  if (one.kind === 'release' && !full) return 'place-free'
  askNext(model, who)
  return { decline: 'declined', expire: 'expired', release: 'released' }[one.kind]
}

type Cast = { world: World; mentees: string[]; mentors: string[] }

/** Takes the step for real, and says what was answered: the word, or the name of what came back. */
async function take({ world, mentees, mentors }: Cast, one: Step): Promise<string> {
  const answer = (outcome: string | object): string =>
    typeof outcome === 'string' ? outcome : (Object.keys(outcome)[0] ?? '')
  return await world.run(async (work) => {
    if (one.kind === 'one-more') {
      const row = await work.database('mentors').where({ person_id: mentors[one.mentor]! }).first()
      return await setCapacity(work, mentors[one.mentor]!, row!.capacity + 1)
    }
    const who = mentees[one.mentee]!
    if (one.kind === 'open' || one.kind === 'another') {
      const mentorId = mentors[one.mentor]!
      const next = one.backups.map((index) => mentors[index]!)
      return one.kind === 'open'
        ? answer(await openSearch(work, who, { ...usualSearch, mentorId, backups: next }))
        : answer(await askAnother(work, who, mentorId, { backups: next }))
    }
    if (one.kind === 'close') {
      const live = await liveMentorshipOfMentee(work, who)
      if (!live) return 'nothing'
      return await closeMentorship(work, one.byMentor ? live.mentorId : who, live.id, 'said')
    }
    if (one.kind === 'withdraw') return await withdrawSearch(work, who)
    const [request] = await openRequestsOf(work, who)
    if (!request) return 'nothing'
    switch (one.kind) {
      case 'accept':
        return answer(await accept(work, request.mentorId, request.id))
      case 'decline':
        return answer(await decline(work, request.mentorId, request.id, null))
      case 'release':
        return await release(work, request.id)
      case 'expire':
        return await expire({ ...work, now: new Date(request.answerBy) }, request.id)
    }
  })
}

/** Where everyone stands for real, in the words of the model. */
async function standing({ world, mentees, mentors }: Cast): Promise<unknown> {
  return await world.run(async (work) => {
    const { database } = work
    const indexOf = (id: string): number => mentors.indexOf(id)
    const mentorOf: (number | null)[] = []
    const search: unknown[] = []
    for (const mentee_id of mentees) {
      const live = await database('mentorships').where({ mentee_id }).whereNull('closed_at').first()
      mentorOf.push(live ? indexOf(live.mentor_id) : null)
      const row = await database('searches').where({ mentee_id }).whereNull('closed_at').first()
      if (!row) {
        search.push(null)
        continue
      }
      const open = await database('requests').where({ search_id: row.id, state: 'open' })
      const next = await database('search_backups').where({ search_id: row.id }).orderBy('rank')
      assert.ok(open.length <= 1)
      search.push({
        open: open[0] ? indexOf(open[0].mentor_id) : null,
        next: next.map((backup) => indexOf(backup.mentor_id)),
      })
    }
    return { mentorOf, search }
  })
}

/** Every request was told once when it was sent, and once when it ended. */
async function assertAllWasTold({ world, mentees }: Cast): Promise<void> {
  const rows = await world.run((work) => work.database('requests').whereIn('mentee_id', mentees))
  const told = new Map<string, string[]>()
  for (const event of world.events) {
    if (!('requestId' in event)) continue
    told.set(event.requestId, [...(told.get(event.requestId) ?? []), event.kind])
  }
  for (const row of rows) {
    const ends = row.state === 'open' ? [] : [`request-${row.state}`]
    assert.deepEqual(told.get(row.id), ['request-sent', ...ends])
  }
}

onEachDatabase('whatever happens, in whatever order', (database) => {
  it('the rules of requests and mentorships hold after each step, and every step does what it should', async function () {
    this.timeout(240_000)
    // All walks are on one database: their identifiers come from one chance.
    const { random } = makeWorld(database)
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
        fc.array(fc.constantFrom(1, 1, 1, 2), { minLength: size, maxLength: size }),
        async (steps, capacity) => {
          const world = makeWorld(database)
          world.random = random
          // Silent mentors stay: their pause is a rule of its own.
          const clock = { ...programme.clock, pauseAfterSilences: null }
          world.programme = { ...programme, clock, openRequestsPerMentor }
          const cast: Cast = { world, mentees: [], mentors: [] }
          for (const places of capacity) {
            cast.mentees.push(await aMentee(world))
            cast.mentors.push(await anApprovedMentor(world, { capacity: places }))
          }
          const nobody = capacity.map(() => null)
          const model: Model = {
            capacity: [...capacity],
            mentorOf: [...nobody],
            search: [...nobody],
            asked: capacity.map(() => new Set<number>()),
          }
          for (const blind of steps) {
            const one = aim(model, blind)
            const foreseen = foresee(model, one)
            assert.equal(await take(cast, one), foreseen, JSON.stringify(one))
            assert.deepEqual(await standing(cast), { mentorOf: model.mentorOf, search: model.search })
            await assertRulesHold(database(), openRequestsPerMentor)
          }
          await assertAllWasTold(cast)
        },
      ),
      { numRuns: 20, endOnFailure: true },
    )
  })
})

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fallDue } from '../../bots/due.ts'
import { scheduleOf } from '../../bots/schedule.ts'
import { setHours } from '../../core/mentors/hours.ts'
import { hoursOf } from '../../core/mentors/writable.ts'
import { closeMentorship } from '../../core/mentorships/close.ts'
import { liveMentorshipOfMentee } from '../../core/mentorships/mentorship.ts'
import { pauseMentee, pauseMentor, resumeMentee, resumeMentor } from '../../core/people/pause.ts'
import { accept } from '../../core/requests/accept.ts'
import { askAnother } from '../../core/requests/ask-another.ts'
import { decline } from '../../core/requests/decline.ts'
import { openSearch } from '../../core/requests/open-search.ts'
import { postpone } from '../../core/requests/postpone.ts'
import { openRequestsFor } from '../../core/requests/request.ts'
import { tellWhoCame } from '../../core/requests/tell-mentor.ts'
import { withdrawSearch } from '../../core/requests/withdraw.ts'
import type { Work } from '../../core/work.ts'
import { onEachDatabase } from '../support/databases.ts'
import { assertRulesHold, usualSearch } from '../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../support/people.ts'
import { makeWorld, programme, type World } from '../support/work.ts'

const hour = 3_600_000
const mentees = 3
const mentors = 6

const deeds = [
  'send',
  'send',
  'send',
  'yes',
  'no',
  'no',
  'later',
  'withdraw',
  'close',
  'pause',
  'back',
  'come',
] as const

/** After so many hours somebody does something. */
const step = fc.record({
  after: fc.oneof(fc.nat(6), fc.nat(60)),
  deed: fc.constantFrom(...deeds),
  mentee: fc.nat(mentees - 1),
  mentor: fc.nat(mentors - 1),
  backups: fc.uniqueArray(fc.nat(mentors - 1), { maxLength: 2 }),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

type Later = { name: string; about: string; at: number }

/** A world in which what is scheduled falls due, in the order of time. */
function makeMonth(world: World): {
  pass(until: number): Promise<void>
  run: World['run']
  later: () => Later[]
} {
  let later: Later[] = []
  let read = 0
  const follow = (): void => {
    for (; read < world.events.length; read += 1) {
      const event = world.events[read]
      if (!event) continue
      const { cancel, later: more } = scheduleOf(event)
      later = later.filter(({ about }) => !cancel.includes(about))
      for (const { due, at } of more) {
        const isThere = later.some((one) => one.name === due.name && one.about === due.about && one.at === at)
        if (!isThere) later.push({ ...due, at })
      }
    }
  }
  const run: World['run'] = async (task) => {
    const result = await world.run(task)
    follow()
    return result
  }
  return {
    run,
    later: () => later,
    pass: async (until) => {
      for (;;) {
        const [next] = later.toSorted((one, other) => one.at - other.at)
        if (!next || next.at > until) break
        later = later.filter((one) => one !== next)
        world.now = new Date(Math.max(next.at, world.now.getTime()))
        await run((work) => fallDue(work, next))
      }
      world.now = new Date(Math.max(until, world.now.getTime()))
    },
  }
}

async function act(work: Work, one: Step, menteeId: string, mentorIds: readonly string[]): Promise<unknown> {
  const mentorId = mentorIds[one.mentor] ?? ''
  const [request] = await openRequestsFor(work, mentorId)
  switch (one.deed) {
    case 'send': {
      const backups = one.backups.map((index) => mentorIds[index] ?? '')
      const sent = await openSearch(work, menteeId, { ...usualSearch, mentorId, backups })
      return sent === 'already-searching' ? await askAnother(work, menteeId, mentorId, { backups }) : sent
    }
    case 'yes':
      return request && (await accept(work, mentorId, request.id))
    case 'no':
      return request && (await decline(work, mentorId, request.id, null))
    case 'later':
      return request && (await postpone(work, mentorId, request.id))
    case 'withdraw':
      return await withdrawSearch(work, menteeId)
    case 'close': {
      const live = await liveMentorshipOfMentee(work, menteeId)
      return live && (await closeMentorship(work, menteeId, live.id, 'said'))
    }
    case 'pause':
      return one.backups.length > 1
        ? await pauseMentee(work, menteeId, new Date(work.now.getTime() + 50 * hour))
        : await pauseMentor(work, mentorId, null)
    case 'back':
      return [await resumeMentee(work, menteeId), await resumeMentor(work, mentorId)]
    case 'come': {
      await tellWhoCame(work, mentorId)
      return
    }
  }
}

onEachDatabase('random months of the request clock', (database) => {
  it('never more open than allowed, nothing after the end, cards within the hours, and every request ends', async function () {
    this.timeout(240_000)
    const { random } = makeWorld(database)
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
        fc.integer({ min: 1, max: 3 }),
        // Around both changes of the clock, and over the holidays at the end of the year.
        fc.constantFrom('2026-03-20T10:00:00Z', '2026-10-16T19:00:00Z', '2026-12-18T08:00:00Z'),
        async (steps, mostOpenRequests, start) => {
          const world = makeWorld(database, start)
          world.random = random
          const clock = { ...programme.clock, mostOpenRequests }
          world.programme = { ...programme, clock }
          const menteeIds: string[] = []
          const mentorIds: string[] = []
          while (menteeIds.length < mentees) menteeIds.push(await aMentee(world))
          while (mentorIds.length < mentors) mentorIds.push(await anApprovedMentor(world, { capacity: 1 }))
          await world.run((work) => setHours(work, mentorIds[0] ?? '', { from: 17, to: 21 }))
          world.events.length = 0
          const month = makeMonth(world)
          for (const one of steps) {
            await month.pass(world.now.getTime() + one.after * hour)
            await month.run((work) => act(work, one, menteeIds[one.mentee] ?? '', mentorIds))
            const rows = await database()('requests').whereIn('mentee_id', menteeIds).where({ state: 'open' })
            for (const id of new Set(rows.map(({ search_id }) => search_id))) {
              assert.ok(rows.filter(({ search_id }) => search_id === id).length <= mostOpenRequests)
            }
            await assertRulesHold(database(), programme.openRequestsPerMentor)
          }
          await month.pass(world.now.getTime() + 60 * 24 * hour)
          assert.deepEqual(month.later(), [], 'something is left to fall due')
          const left = await database()('requests').whereIn('mentee_id', menteeIds).where({ state: 'open' })
          assert.deepEqual(left, [], 'a request never ended')
          await assertInTheHours(world, database, mentorIds)
          assertNothingAfterTheEnd(world)
        },
      ),
      { numRuns: 12, endOnFailure: true },
    )
  })
})

/** What comes from us came while the mentor's hours were open. */
async function assertInTheHours(
  world: World,
  database: Parameters<Parameters<typeof onEachDatabase>[1]>[0],
  mentorIds: readonly string[],
): Promise<void> {
  const reminded = await database()('events')
    .where({ kind: 'request-reminded' })
    .orderBy('id')
    .select('at', 'data')
  for (const { at, data } of reminded) {
    const { mentorId } = JSON.parse(data) as { mentorId: string }
    if (!mentorIds.includes(mentorId)) continue
    const open = await world.run((work) => hoursOf(work, mentorId))
    assert.equal(open(new Date(at)).getTime(), at, `reminded at ${new Date(at).toISOString()}`)
  }
}

function assertNothingAfterTheEnd({ events }: World): void {
  const over = new Set<string>()
  for (const event of events) {
    if (!('requestId' in event)) continue
    assert.ok(!over.has(event.requestId), `${event.kind} of a request that was over`)
    if (/accepted|declined|withdrawn|expired|overtaken|released/.test(event.kind)) over.add(event.requestId)
  }
}

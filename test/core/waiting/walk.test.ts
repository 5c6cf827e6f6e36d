import assert from 'node:assert/strict'
import fc from 'fast-check'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { heldPlaceOf } from '../../../core/waiting/held-place.ts'
import { joinLine } from '../../../core/waiting/join.ts'
import { leaveLine, stillLooking } from '../../../core/waiting/leave.ts'
import { lapse, letGo } from '../../../core/waiting/let-go.ts'
import { entryOf } from '../../../core/waiting/line.ts'
import { settleMentee } from '../../../core/waiting/settle-mentee.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { assertLineHolds, settle } from '../../support/waiting.ts'
import { makeWorld, type World } from '../../support/work.ts'

// Who speaks what: the third mentor fits nobody but the French, the first mentee fits all.
const mentees = [['nl', 'fr'], ['nl'], ['fr'], ['nl']]
const mentors = [['nl'], ['nl', 'fr'], ['fr']]

type Step =
  | { kind: 'join' | 'leave' | 'let-go' | 'lapse' | 'still'; mentee: number }
  | { kind: 'places'; mentor: number; capacity: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('join' as const), mentee: fc.nat(mentees.length - 1) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom('leave' as const, 'let-go' as const, 'lapse' as const, 'still' as const),
      mentee: fc.nat(mentees.length - 1),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('places' as const),
      mentor: fc.nat(mentors.length - 1),
      capacity: fc.nat(2),
    }),
  },
)

/** The same told a second time, in the plainest way: lists instead of tables. */
type Model = {
  capacity: number[]
  /** Who waits, in the order in which they joined. */
  line: { mentee: number; asked: boolean; lapses: number; refused: Set<number>; held: number | null }[]
}

function fits(mentee: number, mentor: number): boolean {
  return (mentees[mentee] ?? []).some((language) => mentors[mentor]?.includes(language))
}

function spare(model: Model, mentor: number): number {
  return (model.capacity[mentor] ?? 0) - model.line.filter(({ held }) => held === mentor).length
}

/** Gives the places of a mentor away: the first who fits, then the next. What there is no room for is held no more. */
function give(model: Model, mentor: number): number[] {
  const offered: number[] = []
  while (spare(model, mentor) > 0) {
    const first = model.line.find(
      (one) => one.held === null && !one.asked && !one.refused.has(mentor) && fits(one.mentee, mentor),
    )
    if (!first) break
    first.held = mentor
    offered.push(first.mentee)
  }
  return offered
}

type Cast = { world: World; mentees: string[]; mentors: string[] }

/** Takes a step for real, with the turns that its events set going; who was offered what is in the world's events. */
async function take(cast: Cast, one: Step): Promise<void> {
  const { world } = cast
  const before = world.events.length
  if (one.kind === 'places') {
    await world.run((work) => setCapacity(work, cast.mentors[one.mentor] ?? '', one.capacity))
  } else {
    const mentee = cast.mentees[one.mentee] ?? ''
    await world.run(async (work) => {
      const entry = await entryOf(work, mentee)
      const held = await heldPlaceOf(work, mentee)
      if (one.kind === 'join') await joinLine(work, mentee, usualSearch)
      else if (one.kind === 'leave' && entry) await leaveLine(work, mentee, entry.id)
      else if (one.kind === 'still' && entry) await stillLooking(work, mentee, entry.id)
      else if (one.kind === 'let-go' && held) await letGo(work, mentee, held.id)
      else if (one.kind === 'lapse' && held) {
        assert.equal(await lapse(work, held.id), 'not-yet')
        await lapse({ ...work, now: new Date(held.heldUntil) }, held.id)
      }
    })
  }
  // As `bots/settling.ts` schedules them: each after the one before.
  for (let at = before; at < world.events.length; at += 1) {
    const event = world.events[at]
    if (event?.kind === 'mentor-capacity-changed') await settle(world, event.personId)
    if (event?.kind === 'held-place-ended') await settle(world, event.mentorId)
    const free = event?.kind === 'held-place-ended' && ['let-go', 'gone'].includes(event.outcome)
    if (free || event?.kind === 'line-joined' || event?.kind === 'still-looking-said') {
      await world.run((work) => settleMentee(work, event.personId))
    }
  }
}

/** The same in the model. False where the step means nothing now. */
function foresee(model: Model, one: Step, mostLapses: number): void {
  if (one.kind === 'places') {
    model.capacity[one.mentor] = one.capacity
    return
  }
  const at = model.line.findIndex(({ mentee }) => mentee === one.mentee)
  const entry = model.line[at]
  if (one.kind === 'join' || !entry) return
  if (one.kind === 'leave') model.line.splice(at, 1)
  else if (one.kind === 'still') entry.asked = false
  else if (entry.held !== null) {
    entry.refused.add(entry.held)
    entry.held = null
    entry.lapses = one.kind === 'lapse' ? entry.lapses + 1 : 0
    entry.asked = one.kind === 'lapse'
    if (entry.lapses >= mostLapses) model.line.splice(at, 1)
  }
}

onEachDatabase('whatever joins, leaves, comes free and lapses', (database) => {
  it('places go in the order of joining among those whom they fit, never more than are free, and none lies idle', async function () {
    this.timeout(240_000)
    const { random } = makeWorld(database)
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30, size: 'max' }), async (steps) => {
        const world = makeWorld(database)
        world.random = random
        const cast: Cast = { world, mentees: [], mentors: [] }
        // What the run before left behind waits for nothing here.
        await database()('held_places').delete()
        await database()('line_entries').delete()
        await database()('mentors').update({ capacity: 0 })
        await database()('mentor_scores').delete()
        for (const languages of mentees) cast.mentees.push(await aMentee(world, { languages }))
        for (const languages of mentors)
          cast.mentors.push(await anApprovedMentor(world, { languages, capacity: 0 }))
        const model: Model = { capacity: mentors.map(() => 0), line: [] }
        for (const one of steps) {
          const before = world.events.length
          foresee(model, one, world.programme.waitingList.mostLapses)
          await take(cast, one)
          const happened = world.events.slice(before)
          for (const event of happened) {
            if (event.kind === 'line-joined') {
              const mentee = cast.mentees.indexOf(event.personId)
              model.line.push({ mentee, asked: false, lapses: 0, refused: new Set(), held: null })
            }
            if (event.kind === 'held-place-ended' && event.outcome === 'gone') {
              const entry = model.line.find(({ mentee }) => cast.mentees[mentee] === event.personId)
              const mentor = cast.mentors.indexOf(event.mentorId)
              assert.ok(
                entry?.held === mentor && spare(model, mentor) < 0,
                'a place went that there was room for',
              )
              entry.held = null
            }
            if (event.kind !== 'place-held') continue
            const mentor = cast.mentors.indexOf(event.mentorId)
            const first = model.line.find(
              (other) =>
                other.held === null &&
                !other.asked &&
                !other.refused.has(mentor) &&
                fits(other.mentee, mentor),
            )
            assert.equal(cast.mentees.indexOf(event.personId), first?.mentee, 'somebody was passed over')
            first!.held = mentor
            assert.ok(spare(model, mentor) >= 0, 'more places are held than are free')
          }
          for (const mentor of mentors.keys()) {
            assert.deepEqual(give(model, mentor), [], 'a place is free that somebody waits for')
          }
          await assertLineHolds(database())
        }
      }),
      { numRuns: 15, endOnFailure: true },
    )
  })
})

import assert from 'node:assert/strict'
import { findMentor } from '../../../core/mentors/profile.ts'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { liveMentorshipsOfMentor } from '../../../core/mentorships/mentorship.ts'
import { relay } from '../../../core/mentorships/relay.ts'
import { accept } from '../../../core/requests/accept.ts'
import { askToo } from '../../../core/requests/ask-too.ts'
import { decline } from '../../../core/requests/decline.ts'
import { expire } from '../../../core/requests/expire.ts'
import { openSearch } from '../../../core/requests/open-search.ts'
import { release } from '../../../core/requests/release.ts'
import { openRequestsFor, openRequestsOf } from '../../../core/requests/request.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { makeDatabase, type TestDatabase } from '../../support/databases.ts'
import { alsoAsk, aMentorship, anOpenRequest, assertRulesHold, usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

/** As many transactions as run beside each other on PostgreSQL. */
const connections = 16

/** How many of the outcomes are objects with this key, like `begun`. */
function having(key: string, outcomes: readonly unknown[]): number {
  return outcomes.filter((one) => typeof one === 'object' && one !== null && key in one).length
}

/** `count` things, one after the other. */
async function several<Made>(count: number, make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  while (made.length < count) made.push(await make())
  return made
}

for (const kind of ['SQLite', 'PostgreSQL'] as const) {
  describe(`at the same moment [${kind}]`, () => {
    let test: TestDatabase
    let world: World
    beforeEach(async () => {
      test = await makeDatabase(kind, connections)
      world = makeWorld(() => test.database)
      world.programme = { ...world.programme, openRequestsPerMentor: 20 }
    })
    afterEach(async () => {
      await test.drop()
    })

    const rulesHold = async (): Promise<void> =>
      await assertRulesHold(test.database, world.programme.openRequestsPerMentor)
    const activeOf = async (mentorId: string): Promise<number | undefined> =>
      (await world.run((work) => findMentor(work, mentorId)))?.active

    for (const places of [1, 3]) {
      it(`many yeses of a mentor with ${places === 1 ? 'one place' : `${places} places`}, mixed with withdrawals, fill exactly the places`, async () => {
        const mentor = await anApprovedMentor(world, { capacity: places })
        const backup = await anApprovedMentor(world, { capacity: 3 })
        const mentees = await several(16, () => aMentee(world))
        const requests = []
        for (const mentee of mentees) requests.push(await anOpenRequest(world, mentee, mentor, [backup]))
        // Every second mentee withdraws: some before the yes, some after it.
        const deeds = requests.flatMap(({ id, menteeId }, index): (() => Promise<unknown>)[] => {
          const yes = () => world.run((work) => accept(work, mentor, id))
          const withdraw = () => world.run((work) => withdrawSearch(work, menteeId))
          if (index % 2 === 0) return [yes, yes]
          return index % 4 === 1 ? [withdraw, yes] : [yes, withdraw]
        })
        const outcomes = await Promise.all(deeds.map((deed) => deed()))
        assert.equal(having('begun', outcomes), places)
        assert.equal(await activeOf(mentor), places)
        assert.equal((await world.run((work) => liveMentorshipsOfMentor(work, mentor))).length, places)
        await rulesHold()
      })
    }

    it('three mentors say yes to one mentee: one of them is the mentor, and no place is lost', async () => {
      const mentee = await aMentee(world)
      const [first, second, third] = await several(3, () => anApprovedMentor(world, { capacity: 1 }))
      assert.ok(first && second && third)
      const request = await anOpenRequest(world, mentee, first)
      const ids = [
        request.id,
        await alsoAsk(test.database, request, second, 2),
        await alsoAsk(test.database, request, third, 3),
      ]
      const mentors = [first, second, third]
      const outcomes = await Promise.all(
        [...ids, ...ids].map((id, index) => world.run((work) => accept(work, mentors[index % 3] ?? '', id))),
      )
      assert.equal(having('begun', outcomes), 1)
      assert.equal(having('already', outcomes), 5)
      const active = await Promise.all(mentors.map(activeOf))
      assert.deepEqual(active.toSorted(), [0, 0, 1])
      await rulesHold()
    })

    it('a yes, a no, an expiry and a withdrawal of one request: exactly one of them is what happened', async () => {
      for (let round = 0; round < 6; round += 1) {
        const mentor = await anApprovedMentor(world)
        const mentee = await aMentee(world)
        const { id, answerBy } = await anOpenRequest(world, mentee, mentor)
        const before = world.now
        world.now = new Date(answerBy)
        const deeds: (() => Promise<unknown>)[] = [
          () => world.run((work) => accept(work, mentor, id)),
          () => world.run((work) => decline(work, mentor, id, null)),
          () => world.run((work) => expire(work, id)),
          () => world.run((work) => withdrawSearch(work, mentee)),
        ]
        const first = round % deeds.length
        const inTurn = [...deeds.slice(first), ...deeds.slice(0, first)]
        const outcomes: unknown[] = await Promise.all(inTurn.map((deed) => deed()))
        const [happened] = await test.database('requests').where({ id })
        assert.ok(['accepted', 'declined', 'expired', 'withdrawn'].includes(happened?.state ?? ''))
        const ends = outcomes.filter(
          (one) => one === 'declined' || one === 'expired' || having('begun', [one]) === 1,
        )
        // The search can be withdrawn after a no: the request is decided once all the same.
        assert.equal(ends.length, happened?.state === 'withdrawn' ? 0 : 1)
        world.now = before
        await rulesHold()
      }
    })

    it('the next one is asked while the first says yes: one mentor, and nothing of the other stays open', async () => {
      const kinds = new Set<unknown>()
      for (let round = 0; round < 12; round += 1) {
        const [first, next] = await several(2, () => anApprovedMentor(world))
        assert.ok(first && next)
        const mentee = await aMentee(world)
        const { id, askNextAt } = await anOpenRequest(world, mentee, first, [next])
        const before = world.now
        world.now = new Date(askNextAt ?? Number.NaN)
        const deeds = [
          () => world.run((work) => accept(work, first, id)),
          () => world.run((work) => askToo(work, id)),
        ]
        if (round % 2 === 1) deeds.reverse()
        const outcomes: unknown[] = await Promise.all(deeds.map((deed) => deed()))
        assert.equal(having('begun', outcomes), 1, JSON.stringify(outcomes))
        const asked = await test.database('requests').where({ mentor_id: next }).first()
        kinds.add(asked?.state ?? 'never asked')
        assert.ok(asked === undefined || asked.state === 'overtaken', asked?.state)
        assert.deepEqual(await world.run((work) => openRequestsOf(work, mentee)), [])
        world.now = before
        await rulesHold()
      }
      assert.equal(kinds.size, 2, `only one of the two orders came up: ${[...kinds].join()}`)
    })

    it("mentors who are each other's back-ups say no: everybody is asked, nobody waits for the other", async () => {
      const [one, other] = await several(2, () => anApprovedMentor(world, { capacity: 3 }))
      assert.ok(one && other)
      const requests = []
      for (let count = 0; count < 8; count += 1) {
        const [asked, next] = count % 2 === 0 ? [one, other] : [other, one]
        requests.push(await anOpenRequest(world, await aMentee(world), asked, [next]))
      }
      const outcomes = await Promise.all(
        requests.map(({ id, mentorId }) => world.run((work) => decline(work, mentorId, id, null))),
      )
      assert.deepEqual(new Set(outcomes), new Set(['declined']))
      for (const { menteeId, mentorId } of requests) {
        const [next] = await world.run((work) => openRequestsOf(work, menteeId))
        assert.equal(next?.mentorId, mentorId === one ? other : one)
      }
      await rulesHold()
    })

    it('many mentees ask one mentor: never more than the programme allows', async () => {
      world.programme = { ...world.programme, openRequestsPerMentor: 3 }
      const mentor = await anApprovedMentor(world, { capacity: 3 })
      const mentees = await several(10, () => aMentee(world))
      const wanted = { ...usualSearch, mentorId: mentor, backups: [] }
      const outcomes = await Promise.all(
        mentees.map((mentee) => world.run((work) => openSearch(work, mentee, wanted))),
      )
      assert.equal(having('sent', outcomes), 3)
      assert.equal(outcomes.filter((one) => one === 'mentor-not-free').length, 7)
      assert.equal((await world.run((work) => openRequestsFor(work, mentor))).length, 3)
      await rulesHold()
    })

    it('many mentors say no who have the same back-up: the others go without', async () => {
      world.programme = { ...world.programme, openRequestsPerMentor: 3 }
      const backup = await anApprovedMentor(world, { capacity: 3 })
      const requests = await several(
        8,
        async () => await anOpenRequest(world, await aMentee(world), await anApprovedMentor(world), [backup]),
      )
      await Promise.all(
        requests.map(({ id, mentorId }) => world.run((work) => decline(work, mentorId, id, null))),
      )
      assert.equal((await world.run((work) => openRequestsFor(work, backup))).length, 3)
      assert.equal(world.events.filter((event) => event.kind === 'backups-exhausted').length, 5)
      await rulesHold()
    })

    it('a mentee asks several mentors: one search begins', async () => {
      const mentee = await aMentee(world)
      const mentors = await several(5, () => anApprovedMentor(world))
      const outcomes = await Promise.all(
        mentors.map((mentorId) =>
          world.run((work) => openSearch(work, mentee, { ...usualSearch, mentorId, backups: mentors })),
        ),
      )
      assert.equal(having('sent', outcomes), 1)
      assert.equal(outcomes.filter((one) => one === 'already-searching').length, 4)
      await rulesHold()
    })

    it('both close, and write: one closing, one place back, and no word after it', async () => {
      const mentor = await anApprovedMentor(world, { capacity: 2 })
      const mentee = await aMentee(world)
      const id = await aMentorship(world, mentee, mentor)
      await aMentorship(world, await aMentee(world), mentor)
      const closings = Promise.all(
        [mentee, mentor, mentee, mentor].map((by) =>
          world.run((work) => closeMentorship(work, by, id, 'said')),
        ),
      )
      const words = Promise.all(
        [mentee, mentor, mentee].map((by) =>
          world.run((work) => relay(work, by, id, { text: 'Hello', file: null, writtenAt: 0 })),
        ),
      )
      assert.deepEqual((await closings).toSorted(), [
        'already-closed',
        'already-closed',
        'already-closed',
        'closed',
      ])
      const passed = having('messageId', await words)
      assert.equal((await test.database('messages')).length, passed)
      assert.equal(await activeOf(mentor), 1)
      await rulesHold()
    })

    it('what is written while the other closes does not pass any more', async () => {
      const mentor = await anApprovedMentor(world)
      const mentee = await aMentee(world)
      const id = await aMentorship(world, mentee, mentor)
      // Two connections are open now, so that the other transaction starts at once.
      await Promise.all([1, 2].map(() => world.run((work) => work.database.select(1))))
      const said: Promise<unknown>[] = []
      await world.run(async (work) => {
        await closeMentorship(work, mentor, id, 'said')
        said.push(world.run((other) => relay(other, mentee, id, { text: 'Hello', file: null, writtenAt: 0 })))
        // The other transaction gets all the time it needs to read what is not written yet.
        for (let trip = 0; trip < 50; trip += 1) await work.database.select(1)
      })
      assert.deepEqual(await Promise.all(said), ['closed'])
    })

    it('a mentor gets a place back, and others wait for it: it is taken once', async () => {
      const mentor = await anApprovedMentor(world, { capacity: 1 })
      const requests = []
      for (let count = 0; count < 8; count += 1) {
        requests.push(await anOpenRequest(world, await aMentee(world), mentor))
      }
      const [first, ...waiting] = requests
      assert.ok(first)
      const begun = await world.run((work) => accept(work, mentor, first.id))
      assert.ok(typeof begun === 'object' && 'begun' in begun)
      const deeds: (() => Promise<unknown>)[] = waiting.map(
        ({ id }) =>
          () =>
            world.run((work) => accept(work, mentor, id)),
      )
      deeds.splice(2, 0, () => world.run((work) => closeMentorship(work, mentor, begun.begun, 'said')))
      deeds.push(
        ...waiting.slice(4).map(
          ({ id }) =>
            () =>
              world.run((work) => release(work, id)),
        ),
      )
      const outcomes = await Promise.all(deeds.map((deed) => deed()))
      assert.ok(having('begun', outcomes) <= 1)
      assert.equal(await activeOf(mentor), having('begun', outcomes))
      await rulesHold()
    })
  })
}

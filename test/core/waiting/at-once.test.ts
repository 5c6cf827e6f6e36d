import assert from 'node:assert/strict'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { openSearch } from '../../../core/requests/open-search.ts'
import { leaveLine } from '../../../core/waiting/leave.ts'
import { joinLine } from '../../../core/waiting/join.ts'
import { letGo } from '../../../core/waiting/let-go.ts'
import { settleMentee } from '../../../core/waiting/settle-mentee.ts'
import { isInTheWay } from '../../../bots/engine/outage.ts'
import { makeDatabase, type TestDatabase } from '../../support/databases.ts'
import { aMentorship, usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor } from '../../support/people.ts'
import { assertLineHolds, inLine, settle } from '../../support/waiting.ts'
import { makeWorld, type World } from '../../support/work.ts'

/** As many transactions as run beside each other on PostgreSQL. */
const connections = 16

for (const kind of ['SQLite', 'PostgreSQL'] as const) {
  describe(`the waiting list at the same moment [${kind}]`, () => {
    let test: TestDatabase
    let world: World
    beforeEach(async () => {
      test = await makeDatabase(kind, connections)
      world = makeWorld(() => test.database)
    })
    afterEach(async () => {
      await test.drop()
    })

    const several = async (count: number, make: () => Promise<string>): Promise<string[]> => {
      const made: string[] = []
      while (made.length < count) made.push(await make())
      return made
    }
    /** As a turn does: again, while another transaction is in the way. */
    const again = async <Result>(task: () => Promise<Result>): Promise<Result> => {
      for (;;) {
        try {
          return await task()
        } catch (error) {
          if (!isInTheWay(error)) throw error
        }
      }
    }
    const heldFor = async (): Promise<string[]> => {
      const rows: { mentee_id: string }[] = await test
        .database('held_places')
        .join('line_entries', 'line_entries.id', 'held_places.entry_id')
        .whereNull('ended_at')
        .orderBy('number')
        .select('held_places.mentee_id')
      return rows.map((row) => row.mentee_id)
    }

    it('many mentors have a place free at once: as many as there are places are offered one, and they are the first', async () => {
      const mentors = await several(8, () => anApprovedMentor(world, { capacity: 1 }))
      const closing: [string, string][] = []
      for (const mentor of mentors)
        closing.push([mentor, await aMentorship(world, await aMentee(world), mentor)])
      const waiting = await several(12, async () => {
        const mentee = await aMentee(world)
        await inLine(world, mentee)
        return mentee
      })
      await Promise.all(
        closing.map(async ([mentor, id]) => {
          await again(() => world.run((work) => closeMentorship(work, mentor, id, 'said')))
          await settle(world, mentor)
        }),
      )
      assert.deepEqual(await heldFor(), waiting.slice(0, 8))
      await assertLineHolds(test.database)
    })

    it('one place, settled by many machines at once, is offered once', async () => {
      const mentor = await anApprovedMentor(world, { capacity: 0 })
      const waiting = await several(6, async () => {
        const mentee = await aMentee(world)
        await inLine(world, mentee)
        return mentee
      })
      await world.run((work) => setCapacity(work, mentor, 1))
      const given = await Promise.all(Array.from({ length: 10 }, () => settle(world, mentor)))
      assert.equal(
        given.reduce((sum, one) => sum + one, 0),
        1,
      )
      assert.deepEqual(await heldFor(), waiting.slice(0, 1))
    })

    it('places come free while people join: nobody who waits is left beside a free place', async () => {
      const mentors = await several(4, () => anApprovedMentor(world, { capacity: 0 }))
      const mentees = await several(10, () => aMentee(world))
      await Promise.all([
        ...mentors.map(async (mentor) => {
          await again(() => world.run((work) => setCapacity(work, mentor, 2)))
          await settle(world, mentor)
        }),
        ...mentees.map(async (mentee) => {
          const outcome = await again(() => world.run((work) => joinLine(work, mentee, usualSearch)))
          if (typeof outcome === 'object') await again(() => world.run((work) => settleMentee(work, mentee)))
        }),
      ])
      const joined = await test.database('line_entries').whereNull('left_at').orderBy('number')
      const first = joined.slice(0, 8).map((row) => row.mentee_id)
      assert.deepEqual(await heldFor(), first)
      await assertLineHolds(test.database)
    })

    it('who leaves, lets go and asks at the same moment: no place is lost, and none is there twice', async () => {
      const mentors = await several(3, () => anApprovedMentor(world, { capacity: 0 }))
      const waiting: { mentee: string; entry: string }[] = []
      for (let count = 0; count < 9; count += 1) {
        const mentee = await aMentee(world)
        waiting.push({ mentee, entry: (await inLine(world, mentee)).id })
      }
      for (const mentor of mentors) {
        await world.run((work) => setCapacity(work, mentor, 1))
        await settle(world, mentor)
      }
      const held = await test.database('held_places').whereNull('ended_at').orderBy('held_at')
      assert.equal(held.length, 3)
      await Promise.all(
        held.flatMap((row, index) => {
          const entry = waiting.find(({ mentee }) => mentee === row.mentee_id)?.entry ?? ''
          const wanted = { ...usualSearch, mentorId: row.mentor_id, backups: [] }
          const deeds: (() => Promise<unknown>)[] = [
            () => world.run((work) => letGo(work, row.mentee_id, row.id)),
            () => world.run((work) => leaveLine(work, row.mentee_id, entry)),
            () => world.run((work) => openSearch(work, row.mentee_id, wanted)),
          ]
          const inTurn = [...deeds.slice(index), ...deeds.slice(0, index)]
          return inTurn.map(async (deed) => {
            await again(deed)
            await settle(world, row.mentor_id)
          })
        }),
      )
      await assertLineHolds(test.database)
      for (const { id } of held) {
        const row = await test.database('held_places').where({ id }).first()
        assert.notEqual(row?.ended_at, null)
      }
      const open = await test.database('requests').where({ state: 'open' })
      assert.equal(open.length + (await heldFor()).length, 3, 'each place is asked for or held')
    })
  })
}

import assert from 'node:assert/strict'
import { setCapacity } from '../../../core/mentors/change-profile.ts'
import { closeMentorship } from '../../../core/mentorships/close.ts'
import { pauseMentee, resumeMentee } from '../../../core/people/pause.ts'
import { accept } from '../../../core/requests/accept.ts'
import { relatedSectors } from '../../../core/sectors/catalogue.ts'
import { joinLine, mentorWentAway } from '../../../core/waiting/join.ts'
import { leaveLine } from '../../../core/waiting/leave.ts'
import { entryOf, placeInLine } from '../../../core/waiting/line.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest, usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor, usualSector } from '../../support/people.ts'
import { inLine } from '../../support/waiting.ts'
import { makeWorld, type World } from '../../support/work.ts'

const otherSector = relatedSectors(usualSector)[0] ?? ''

onEachDatabase('joining the line', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })
  const placeOf = async (menteeId: string): Promise<number | null> =>
    await world.run(async (work) => {
      const entry = await entryOf(work, menteeId)
      return entry ? await placeInLine(work, entry) : null
    })

  it('who joins later stands behind, and comes forward when one before leaves', async () => {
    const [one, two, three] = [await aMentee(world), await aMentee(world), await aMentee(world)]
    const { id } = await inLine(world, one)
    await inLine(world, two)
    await inLine(world, three)
    assert.deepEqual([await placeOf(one), await placeOf(two), await placeOf(three)], [1, 2, 3])
    assert.equal(await world.run((work) => leaveLine(work, two, id)), 'not-in-line')
    assert.equal(await world.run((work) => leaveLine(work, one, id)), 'left')
    assert.deepEqual([await placeOf(one), await placeOf(two), await placeOf(three)], [null, 1, 2])
  })

  it('nobody waits for what they can have, or twice, or with a mentor, on a pause or with an open request', async () => {
    const mentee = await aMentee(world)
    const join = () => world.run((work) => joinLine(work, mentee, usualSearch))
    const mentor = await anApprovedMentor(world)
    assert.equal(await join(), 'someone-free')
    const request = await anOpenRequest(world, mentee, mentor)
    assert.equal(await join(), 'request-open')
    await world.run((work) => accept(work, mentor, request.id))
    assert.equal(await join(), 'has-mentor')
    const other = await aMentee(world)
    await world.run((work) => pauseMentee(work, other, null))
    assert.equal(await world.run((work) => joinLine(work, other, usualSearch)), 'paused')
    await world.run((work) => resumeMentee(work, other))
    await inLine(world, other)
    assert.equal(await world.run((work) => joinLine(work, other, usualSearch)), 'already-in-line')
    const nowhere = { ...usualSearch, sector: 'no-such-field' }
    assert.equal(await world.run((work) => joinLine(work, other, nowhere)), 'no-such-sector')
  })

  it('one line at a time: another field means the end of the first line', async () => {
    const mentee = await aMentee(world)
    const first = await inLine(world, mentee)
    const second = await inLine(world, mentee, otherSector)
    assert.notEqual(first.id, second.id)
    const rows = await database()('line_entries').where({ mentee_id: mentee }).orderBy('number')
    assert.deepEqual(
      rows.map(({ outcome }) => outcome),
      ['changed-field', null],
    )
  })

  it('who lost their mentor stands before all others, in the order in which they came', async () => {
    const mentor = await anApprovedMentor(world, { capacity: 2 })
    const lost = [await aMentee(world), await aMentee(world)]
    const ids: string[] = []
    for (const mentee of lost) ids.push(await aMentorship(world, mentee, mentor))
    await world.run((work) => setCapacity(work, mentor, 0))
    const early = await aMentee(world)
    await inLine(world, early)
    for (const [index, mentee] of lost.entries()) {
      await world.run((work) => closeMentorship(work, mentee, ids[index] ?? '', mentorWentAway))
      await inLine(world, mentee)
    }
    assert.deepEqual(
      [await placeOf(lost[0] ?? ''), await placeOf(lost[1] ?? ''), await placeOf(early)],
      [1, 2, 3],
    )
  })
})

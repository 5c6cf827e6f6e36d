import assert from 'node:assert/strict'
import { explainOrder, shownLately, type Explained } from '../../../core/matching/explain.ts'
import { recordShowing } from '../../../core/matching/showings.ts'
import { pauseMentor } from '../../../core/people/pause.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { sectors } from '../../../core/sectors/catalogue.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest } from '../../support/mentoring.ts'
import { aMentee, anApplicant, anApprovedMentor, usualSector } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'
import { day } from './some-facts.ts'

onEachDatabase('why a mentor was or was not shown', (database) => {
  let world: World
  let mentee: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
  })

  async function explained(mentorId: string, name: string | null = null): Promise<Explained | undefined> {
    const all = await world.run((work) => explainOrder(work, mentee, usualSector, 20, name))
    return all.find((one) => one.mentorId === mentorId)
  }

  it('is said of each that cannot be proposed', async () => {
    const mentors = {
      'not-approved': await anApplicant(world),
      paused: await anApprovedMentor(world),
      full: await anApprovedMentor(world, { capacity: 1 }),
      'no-common-language': await anApprovedMentor(world, { languages: ['sv'] }),
      'asked-before': await anApprovedMentor(world),
      'many-open': await anApprovedMentor(world),
    }
    await world.run((work) => pauseMentor(work, mentors.paused, null))
    await aMentorship(world, await aMentee(world), mentors.full)
    await anOpenRequest(world, mentee, mentors['asked-before'])
    await world.run((work) => withdrawSearch(work, mentee))
    for (let open = 0; open < world.programme.openRequestsPerMentor; open += 1) {
      await anOpenRequest(world, await aMentee(world), mentors['many-open'])
    }
    for (const [hindrance, id] of Object.entries(mentors)) {
      assert.equal((await explained(id))?.hindrance, hindrance)
      assert.equal((await explained(id))?.place, null)
    }
    const elsewhere = await anApprovedMentor(world, { name: 'Piet', sectors: [sectors[1]?.code ?? ''] })
    assert.equal((await explained(elsewhere, 'piet'))?.hindrance, 'other-field')
  })

  it('is a place in the order, and when the mentor was last shown', async () => {
    const first = await anApprovedMentor(world)
    const second = await anApprovedMentor(world, { languages: ['en'], region: 'limburg' })
    await world.run((work) => recordShowing(work, mentee, usualSector, [first]))
    const at = world.now.getTime()
    world.now = new Date(at + day)
    const found = await explained(first)
    assert.deepEqual([found?.hindrance, found?.place, found?.shownAt], [null, 1, at])
    assert.equal((await explained(second))?.hindrance, 'no-common-language')
    assert.deepEqual(await world.run((work) => shownLately(work, 5, 'noor')), [
      { menteeId: mentee, sector: usualSector },
    ])
    assert.deepEqual(await world.run((work) => shownLately(work, 5, 'nobody')), [])
  })
})

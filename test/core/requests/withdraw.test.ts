import assert from 'node:assert/strict'
import { accept } from '../../../core/requests/accept.ts'
import { decline } from '../../../core/requests/decline.ts'
import { openRequestsOf } from '../../../core/requests/request.ts'
import { findSearch } from '../../../core/requests/search.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { alsoAsk, anOpenRequest, assertRulesHold, stateOf } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor, aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('a withdrawal', (database) => {
  let world: World
  let mentee: string
  let mentor: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
    mentor = await anApprovedMentor(world)
  })

  const withdraw = async (searchId?: string) =>
    await world.run((work) => withdrawSearch(work, mentee, searchId))

  it('leaves nothing open: not the search, not a request, not a back-up', async () => {
    const backup = await anApprovedMentor(world)
    const second = await anApprovedMentor(world)
    const first = await anOpenRequest(world, mentee, mentor, [backup])
    const { searchId } = first
    const also = await alsoAsk(database(), first, second, 2)
    world.events.length = 0
    assert.equal(await withdraw(), 'withdrawn')
    assert.deepEqual(await world.run((work) => openRequestsOf(work, mentee)), [])
    assert.equal(await stateOf(world, first.id), 'withdrawn')
    assert.equal(await stateOf(world, also), 'withdrawn')
    const search = await world.run((work) => findSearch(work, searchId))
    assert.equal(search?.outcome, 'withdrawn')
    assert.equal(search.closedAt, world.now.getTime())
    const told = world.events.map((event) => ('requestId' in event ? event.requestId : event.kind))
    assert.deepEqual(told.toSorted(), [also, first.id, 'search-closed'].toSorted())
    await assertRulesHold(database(), world.programme.openRequestsPerMentor)
  })

  it('ends a search in which nobody is asked any more, too', async () => {
    const { id, searchId } = await anOpenRequest(world, mentee, mentor)
    await world.run((work) => decline(work, mentor, id, null))
    assert.equal(await withdraw(), 'withdrawn')
    assert.equal((await world.run((work) => findSearch(work, searchId)))?.outcome, 'withdrawn')
  })

  it('of nothing is no withdrawal: twice, by a stranger, or after a yes', async () => {
    assert.equal(await withdraw(), 'no-search')
    await anOpenRequest(world, mentee, mentor)
    assert.equal(await withdraw(), 'withdrawn')
    assert.equal(await withdraw(), 'no-search')
    const stranger = await aPerson(world)
    assert.equal(await world.run((work) => withdrawSearch(work, stranger)), 'no-search')
    mentee = await aMentee(world)
    const { id } = await anOpenRequest(world, mentee, mentor)
    await world.run((work) => accept(work, mentor, id))
    assert.equal(await withdraw(), 'no-search')
  })

  it('from an old card does not end the search of today', async () => {
    const old = await anOpenRequest(world, mentee, mentor)
    await withdraw(old.searchId)
    const { id, searchId } = await anOpenRequest(world, mentee, await anApprovedMentor(world))
    assert.equal(await withdraw(old.searchId), 'no-search')
    assert.equal(await stateOf(world, id), 'open')
    assert.equal(await withdraw(searchId), 'withdrawn')
  })
})

import assert from 'node:assert/strict'
import { pauseMentee, pauseMentor, resumeMentee } from '../../../core/people/pause.ts'
import { registerMentee } from '../../../core/people/register-mentee.ts'
import { accept } from '../../../core/requests/accept.ts'
import { askAnother } from '../../../core/requests/ask-another.ts'
import { backupsOf } from '../../../core/requests/backups.ts'
import { decline } from '../../../core/requests/decline.ts'
import { mostRequestMessage, openSearch } from '../../../core/requests/open-search.ts'
import {
  findLiveSearch,
  findRequest,
  openRequestsFor,
  openRequestsOf,
  requestsOfSearch,
} from '../../../core/requests/request.ts'
import { findSearch } from '../../../core/requests/search.ts'
import { withdrawSearch } from '../../../core/requests/withdraw.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest, usualSearch } from '../../support/mentoring.ts'
import { aMentee, anApprovedMentor, aPerson, usualSector } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('a search', (database) => {
  let world: World
  let mentee: string
  let mentor: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world, { languages: ['fr', 'nl'] })
    mentor = await anApprovedMentor(world)
    world.events.length = 0
  })

  const open = async (about: Partial<Parameters<typeof openSearch>[2]> = {}) =>
    await world.run((work) =>
      openSearch(work, mentee, { ...usualSearch, mentorId: mentor, backups: [], ...about }),
    )

  it('begins by asking one mentor, who reads exactly what the mentee wrote', async () => {
    const sent = await open({
      topics: ['interview', 'cv-letter', 'interview'],
      region: 'antwerp',
      message: '  Hello\r\nEls  ',
    })
    assert.ok(typeof sent === 'object')
    const request = sent.sent
    assert.deepEqual(request, {
      id: request.id,
      searchId: request.searchId,
      menteeId: mentee,
      mentorId: mentor,
      sector: usualSector,
      region: 'antwerp',
      topics: ['interview', 'cv-letter'],
      message: 'Hello\nEls',
      state: 'open',
      sentAt: world.now.getTime(),
      tellAt: world.now.getTime(),
      told: true,
      askNextAt: Date.parse('2026-11-24T08:00:00Z'),
      answerBy: Date.parse('2026-12-02T08:00:00Z'),
      decidedAt: null,
      reason: null,
      menteeName: 'Noor',
      languages: ['fr', 'nl'],
    })
    assert.deepEqual(await world.run((work) => findRequest(work, request.id)), request)
    assert.deepEqual(await world.run((work) => openRequestsFor(work, mentor)), [request])
    assert.deepEqual(await world.run((work) => openRequestsOf(work, mentee)), [request])
    assert.deepEqual(await world.run((work) => findLiveSearch(work, mentee)), {
      id: request.searchId,
      menteeId: mentee,
      sector: usualSector,
      topics: ['interview', 'cv-letter'],
      region: 'antwerp',
      message: 'Hello\nEls',
      openedAt: world.now.getTime(),
      closedAt: null,
      outcome: null,
    })
    assert.deepEqual(world.events, [
      { kind: 'search-opened', personId: mentee, searchId: request.searchId, sector: usualSector },
      {
        kind: 'request-sent',
        personId: mentee,
        mentorId: mentor,
        requestId: request.id,
        searchId: request.searchId,
        tellAt: null,
        remindAt: Date.parse('2026-11-24T07:30:00Z'),
        askNextAt: Date.parse('2026-11-24T08:00:00Z'),
        answerBy: Date.parse('2026-12-02T08:00:00Z'),
      },
    ])
  })

  it('is one at a time', async () => {
    const { searchId } = await anOpenRequest(world, mentee, mentor)
    const other = await anApprovedMentor(world)
    assert.equal(await open({ mentorId: other }), 'already-searching')
    assert.deepEqual(await world.run((work) => openRequestsFor(work, other)), [])
    await world.run((work) => withdrawSearch(work, mentee))
    const again = await anOpenRequest(world, mentee, other)
    assert.notEqual(again.searchId, searchId)
  })

  it('cannot become two, even past the code', async () => {
    await anOpenRequest(world, mentee, mentor)
    const row = await database()('searches').first()
    assert.ok(row)
    await assert.rejects(async () => await database()('searches').insert({ ...row, id: 'second' }))
  })

  it('is for mentees, of whom nobody has a mentor already', async () => {
    const stranger = await aPerson(world)
    const asked = await world.run((work) =>
      openSearch(work, stranger, { ...usualSearch, mentorId: mentor, backups: [] }),
    )
    assert.equal(asked, 'not-registered')
    await aMentorship(world, mentee, mentor)
    assert.equal(await open({ mentorId: await anApprovedMentor(world) }), 'has-mentor')
  })

  it('does not begin for someone who was erased', async () => {
    await database()('people').where({ id: mentee }).update({ erased_at: 1 })
    assert.equal(await open(), 'not-registered')
  })

  it('does not begin on a pause, and does when the pause is over', async () => {
    const tomorrow = new Date(world.now.getTime() + 86_400_000)
    await world.run((work) => pauseMentee(work, mentee, tomorrow))
    assert.equal(await open(), 'paused')
    world.now = tomorrow
    assert.equal(typeof (await open()), 'object')
  })

  it('needs words: a message of blanks, or of nothing that can be seen, is empty', async () => {
    for (const message of ['', ' \n\t ', '\u200b\u200d'])
      assert.equal(await open({ message }), 'empty-message')
    await assert.rejects(async () => await open({ message: 'x'.repeat(mostRequestMessage + 1) }), RangeError)
    assert.equal(typeof (await open({ message: 'x'.repeat(mostRequestMessage) })), 'object')
  })

  it('asks nobody who cannot be asked, and then leaves nothing behind', async () => {
    await world.run((work) => pauseMentor(work, mentor, null))
    assert.equal(await open(), 'mentor-not-free')
    assert.equal(await open({ mentorId: 'nobody' }), 'mentor-not-free')
    assert.equal(await world.run((work) => findLiveSearch(work, mentee)), null)
  })

  it('never asks the mentee, who may be a mentor too', async () => {
    const both = await anApprovedMentor(world)
    assert.equal(await world.run((work) => registerMentee(work, both, '18-25')), 'registered')
    mentee = both
    assert.equal(await open({ mentorId: both }), 'mentor-not-free')
    const { searchId } = await anOpenRequest(world, both, mentor, [both])
    assert.deepEqual(await world.run((work) => backupsOf(work, searchId)), [])
  })

  it('keeps back-ups in their order: as many as the programme allows, and only who can be asked', async () => {
    const [away, second, third, fourth] = await Promise.all(
      Array.from({ length: 4 }, () => anApprovedMentor(world)),
    )
    assert.ok(away && second && third && fourth)
    await world.run((work) => pauseMentor(work, away, null))
    const wanted = [mentor, away, third, second, third, fourth]
    const { searchId } = await anOpenRequest(world, mentee, mentor, wanted)
    assert.deepEqual(await world.run((work) => backupsOf(work, searchId)), [third, second])
  })

  it('is found by its name, and lists its requests as they were sent', async () => {
    const backup = await anApprovedMentor(world)
    const first = await anOpenRequest(world, mentee, mentor, [backup])
    await world.run((work) => decline(work, mentor, first.id, null))
    const all = await world.run((work) => requestsOfSearch(work, first.searchId))
    assert.deepEqual(
      all.map(({ mentorId, state }) => [mentorId, state]),
      [
        [mentor, 'declined'],
        [backup, 'open'],
      ],
    )
    assert.equal((await world.run((work) => findSearch(work, first.searchId)))?.menteeId, mentee)
    assert.equal(await world.run((work) => findSearch(work, 'none')), null)
    assert.equal(await world.run((work) => findRequest(work, 'none')), null)
  })
})

onEachDatabase('a search in which nobody is asked any more', (database) => {
  let world: World
  let mentee: string
  let next: string
  let searchId: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentee = await aMentee(world)
    const mentor = await anApprovedMentor(world)
    next = await anApprovedMentor(world)
    const request = await anOpenRequest(world, mentee, mentor)
    searchId = request.searchId
    await world.run((work) => decline(work, mentor, request.id, null))
    world.events.length = 0
  })

  const another = async (mentorId: string, also?: Parameters<typeof askAnother>[3]) =>
    await world.run((work) => askAnother(work, mentee, mentorId, also))

  it('goes on with a mentor whom the mentee chooses', async () => {
    const outcome = await another(next)
    assert.ok(typeof outcome === 'object')
    const { sent } = outcome
    assert.equal(sent.searchId, searchId)
    assert.equal(sent.mentorId, next)
    assert.equal(sent.message, usualSearch.message)
    assert.deepEqual(
      world.events.map(({ kind }) => kind),
      ['request-sent'],
    )
    assert.equal(typeof (await world.run((work) => accept(work, next, sent.id))), 'object')
  })

  it('can go on with other words and other back-ups', async () => {
    const backup = await anApprovedMentor(world)
    const outcome = await another(next, { message: ' Other words ', backups: [next, backup] })
    assert.ok(typeof outcome === 'object')
    assert.equal(outcome.sent.message, 'Other words')
    assert.deepEqual(await world.run((work) => backupsOf(work, searchId)), [backup])
  })

  it('does not go on while someone is asked, on a pause, without words, or with who cannot be asked', async () => {
    await world.run((work) => pauseMentee(work, mentee, null))
    assert.equal(await another(next), 'paused')
    await world.run((work) => resumeMentee(work, mentee))
    assert.equal(await another(next, { message: ' ' }), 'empty-message')
    await world.run((work) => pauseMentor(work, next, null))
    assert.equal(await another(next), 'mentor-not-free')
    const third = await anApprovedMentor(world)
    assert.equal(typeof (await another(third)), 'object')
    assert.equal(await another(await anApprovedMentor(world)), 'request-open')
    await world.run((work) => withdrawSearch(work, mentee))
    assert.equal(await another(await anApprovedMentor(world)), 'no-search')
  })
})

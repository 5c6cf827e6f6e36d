import assert from 'node:assert/strict'
import { anyTime, setHours } from '../../../core/mentors/hours.ts'
import { writableFrom } from '../../../core/mentors/writable.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { anApprovedMentor } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('when a mentor may be written to', (database) => {
  let world: World
  let mentor: string
  beforeEach(async () => {
    world = makeWorld(database)
    mentor = await anApprovedMentor(world, { account: 'app:els' })
  })

  /** At a moment, in UTC: an hour earlier than in Brussels in winter. */
  const from = async (moment: string): Promise<string> => {
    world.now = new Date(moment)
    return (await world.run((work) => writableFrom(work, mentor))).toISOString()
  }
  const wasHere = async (moment: string, role = 'mentor'): Promise<void> => {
    await database()('addresses').insert({
      address: `app:els:${role}`,
      channel: 'app',
      audience: role,
      account: 'app:els',
      route: '',
      seen_at: Date.parse(moment),
    })
  }

  it('are the hours of the programme for who was never asked', async () => {
    assert.equal(await from('2026-11-23T12:00:00Z'), '2026-11-23T12:00:00.000Z')
    assert.equal(await from('2026-11-23T22:00:00Z'), '2026-11-24T07:30:00.000Z')
    assert.equal(await from('2026-11-21T12:00:00Z'), '2026-11-23T07:30:00.000Z')
  })

  it('are the mentor’s own hours before those', async () => {
    assert.equal(await world.run((work) => setHours(work, mentor, { from: 17, to: 21 })), 'set')
    assert.equal(await from('2026-11-23T12:00:00Z'), '2026-11-23T16:00:00.000Z')
    await world.run((work) => setHours(work, mentor, null))
    assert.equal(await from('2026-11-23T12:00:00Z'), '2026-11-23T12:00:00.000Z')
  })

  it('is really any time for who chose any time', async () => {
    await world.run((work) => setHours(work, mentor, anyTime))
    assert.equal(await from('2026-11-22T02:00:00Z'), '2026-11-22T02:00:00.000Z')
  })

  it('are hours of the mentor’s own zone, where the app tells it', async () => {
    await database()('people').where({ id: mentor }).update({ time_zone: 'America/New_York' })
    assert.equal(await from('2026-11-23T08:00:00Z'), '2026-11-23T13:30:00.000Z')
  })

  it('is now for who did something in the chat a quarter of an hour ago', async () => {
    await wasHere('2026-11-23T22:00:00Z')
    assert.equal(await from('2026-11-23T22:14:59Z'), '2026-11-23T22:14:59.000Z')
    assert.equal(await from('2026-11-23T22:15:00Z'), '2026-11-24T07:30:00.000Z')
  })

  it('is not now for who did something in another role, or has left since', async () => {
    await wasHere('2026-11-23T22:00:00Z', 'mentee')
    assert.equal(await from('2026-11-23T22:05:00Z'), '2026-11-24T07:30:00.000Z')
    await wasHere('2026-11-23T22:00:00Z')
    await database()('addresses').update({ gone_at: 1 })
    assert.equal(await from('2026-11-23T22:05:00Z'), '2026-11-24T07:30:00.000Z')
  })
})

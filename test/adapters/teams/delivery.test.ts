import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { Person } from '../../platforms/teams/teams.ts'
import { until } from '../../support/until.ts'
import { addressOf, makeStage, textView, type Stage } from './stage.ts'

describe('deliveries of Teams', () => {
  let stage: Stage
  let els: Person

  beforeEach(async () => {
    stage = await makeStage()
    els = stage.teams.person()
    els.chat('mentor').open = true
  })
  afterEach(async () => {
    await stage.stop()
  })

  const button = async (): Promise<void> => {
    const buttons = [{ label: 'Yes', tap: 'yes:1', tone: 'plain' as const }]
    const view = { blocks: [...textView('Well?').blocks, { kind: 'buttons' as const, buttons }] }
    await stage.channel.post(addressOf(stage, els), view, 'm')
  }

  it('are acknowledged only once the event is kept', async () => {
    const keep: (() => void)[] = []
    stage.accept = async (inbound) => {
      await new Promise<void>((resolve) => {
        keep.push(resolve)
      })
      stage.kept.push(inbound)
    }
    const sending = els.type('mentor', 'hello')
    await until(() => keep.length > 0)
    await setTimeout(50)
    assert.deepEqual(stage.teams.tries, [])
    keep[0]?.()
    assert.equal((await sending).status, 200)
  })

  it('come again, in the end under another number, and are the same event until it is kept', async () => {
    const ids: string[] = []
    stage.accept = async (inbound) => {
      ids.push(inbound.eventId)
      if (ids.length < 4) await Promise.reject(new Error('the database is away'))
    }
    await els.type('mentor', 'hello')
    await stage.heard()
    assert.deepEqual(
      stage.teams.tries.map(({ status }) => status),
      [500, 500, 500, 200],
    )
    assert.equal(new Set(stage.teams.tries.map(({ id }) => id)).size, 2)
    assert.equal(new Set(ids).size, 1)
    assert.ok(!stage.teams.tries.some(({ body }) => body.includes('database')))
  })

  it('of a press have one effect under whatever number they come', async () => {
    await button()
    stage.teams.repeat(1, 'new number')
    await els.tap('mentor', 'Yes')
    stage.teams.repeat(1, 'same')
    await els.tap('mentor', 'Yes')
    const heard = await stage.heard()
    assert.equal(stage.told.length, 4)
    assert.deepEqual(
      heard.map(({ deed }) => deed),
      [{ tap: 'yes:1' }],
    )
  })

  it('of a press on a card that was shown anew are another press', async () => {
    await button()
    await els.tap('mentor', 'Yes')
    const shown = els.newest('mentor')
    const again = {
      blocks: [
        { kind: 'buttons' as const, buttons: [{ label: 'Yes', tap: 'yes:1', tone: 'plain' as const }] },
      ],
    }
    await stage.channel.edit(addressOf(stage, els), shown.id, again)
    await els.tap('mentor', 'Yes')
    assert.equal((await stage.heard()).length, 2)
  })

  it('that come twice carry the same number both times', async () => {
    stage.teams.repeat(2)
    await els.type('mentor', 'one')
    await els.type('mentor', 'two')
    await stage.heard()
    assert.deepEqual([stage.told.length, stage.kept.length], [4, 2])
  })

  it('of the same words are two messages where the first was acknowledged', async () => {
    await els.type('mentor', 'ok')
    await els.type('mentor', 'ok')
    assert.equal((await stage.heard()).length, 2)
  })

  it('that come late and out of order are all passed on, each with its own moment', async () => {
    stage.teams.hold()
    const words = ['one', 'two', 'three']
    const sending = Promise.all(words.map(async (text) => await els.type('mentor', text)))
    await setTimeout(20)
    assert.equal(stage.kept.length, 0)
    stage.teams.release('mixed')
    await sending
    const heard = await stage.heard()
    assert.deepEqual(new Set(heard.map(({ deed }) => ('text' in deed ? deed.text : ''))), new Set(words))
  })

  it('are put off while nobody listens, and come once somebody does', async () => {
    await stage.channel.stop()
    const sending = els.type('mentor', 'hello')
    await until(() => stage.teams.tries.length > 0)
    await stage.channel.start(async (inbound) => await stage.accept(inbound))
    assert.equal((await sending).status, 200)
    assert.equal(stage.teams.tries[0]?.status, 503)
    assert.equal((await stage.heard()).length, 1)
  })

  it('in hand while the channel stops are kept before it has stopped', async () => {
    let keep = (): void => undefined
    const began = new Promise<void>((resolve) => {
      stage.accept = async (inbound) => {
        resolve()
        await new Promise<void>((done) => {
          keep = done
        })
        stage.kept.push(inbound)
      }
    })
    const sending = els.type('mentor', 'hello')
    await began
    const stopping = stage.channel.stop()
    keep()
    await stopping
    assert.equal(stage.kept.length, 1)
    assert.equal((await sending).status, 200)
  })

  it('of 200 at the same moment are all acknowledged', async () => {
    const people = Array.from({ length: 200 }, () => stage.teams.person())
    const tries = await Promise.all(people.map(async (person) => await person.type('mentor', 'hello')))
    assert.ok(tries.every(({ status }) => status === 200))
    assert.equal((await stage.heard()).length, 200)
  })
})

import assert from 'node:assert/strict'
import { askAboutChangedRules } from '../../bots/house-rules.ts'
import { inOneTransaction } from '../../core/work.ts'
import { onEachDatabase } from '../support/databases.ts'
import { makeService, texts } from '../support/service.ts'
import { programme, seededRandom } from '../support/work.ts'
import { applicant, counsellor, mentor } from './people.ts'

const plain = texts.format('en', 'mentor-house-rules')

onEachDatabase('the house rules', (database) => {
  it('are kept with their words, version, language and time', async () => {
    const service = makeService(database)
    await applicant(service, 'Els')
    const [row] = await database()('consents').where({ kind: 'house-rules' })
    assert.ok(row)
    assert.deepEqual(
      [row.version, row.language, row.given_at],
      [programme.houseRules.version, 'en', service.now.getTime()],
    )
    const [kept] = await database()('consent_texts').where({ hash: row.text_hash ?? '' })
    assert.equal(kept?.text, plain)
  })

  it('are asked again of every mentor when their version changes: once, however often the service starts', async () => {
    const ours = structuredClone(programme)
    const service = makeService(database, undefined, { programme: ours })
    const staff = await counsellor(service)
    const people = [await mentor(service, staff, 'Els'), await applicant(service, 'Jan')]
    ours.houseRules.version = '2027-01'
    const world = { database: database(), now: service.now, random: seededRandom(1), programme: ours }
    for (let starts = 0; starts < 3; starts += 1) {
      await inOneTransaction(world, askAboutChangedRules)
      await service.engine.settle()
    }
    for (const one of people) {
      assert.equal(one.reads().split('The house rules have changed since you agreed').length, 2, one.reads())
      await one.taps('I agree')
    }
    await inOneTransaction(world, askAboutChangedRules)
    await service.engine.settle()
    assert.equal((await database()('consents').where({ kind: 'house-rules' })).length, 4)
    await people[0]?.does({ command: 'start', rest: '' })
    assert.match(people[0]?.reads().split('---').at(-1) ?? '', /You are a mentor/)
  })

  it('of an earlier version cannot be agreed to by an old card', async () => {
    const ours = structuredClone(programme)
    const service = makeService(database, undefined, { programme: ours })
    const els = service.user('mentor', 'Els')
    await els.does({ arrived: null })
    for (const label of ['English', 'OK, start', 'Els']) await els.taps(label)
    await els.types('nurse')
    for (const label of ['Health care', 'Done', 'Job interview', 'Done', 'Dutch', 'Done', 'Antwerp', '1'])
      await els.taps(label)
    await els.taps('Go on without')
    ours.houseRules.version = '2027-01'
    const old = els.seen().at(-1)
    const button = old?.view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]
    assert.ok(old && button && 'tap' in button)
    await els.does({ tap: button.tap }, { replyTo: old.id })
    assert.deepEqual(await database()('consents').where({ kind: 'house-rules' }), [])
    assert.match(els.reads(), /The house rules/)
    await els.taps('I agree')
    const given = await database()('consents').where({ kind: 'house-rules' })
    assert.deepEqual(
      given.map(({ version }) => version),
      ['2027-01'],
    )
  })
})

import assert from 'node:assert/strict'
import { chooseLanguage } from '../../../core/people/choose-language.ts'
import { giveConsent, hasConsent, type ConsentKind } from '../../../core/people/give-consent.ts'
import { meet } from '../../../core/people/meet.ts'
import type { Work } from '../../../core/work.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { makeWorld, type World } from '../../support/work.ts'

onEachDatabase('consent', (database) => {
  let world: World
  let id: string
  const give = async (kind: ConsentKind, version: string): Promise<string> =>
    await world.run((work) => giveConsent(work, id, kind, version))
  const has = async (kind: ConsentKind, version: string): Promise<boolean> =>
    await world.run((work) => hasConsent(work, id, kind, version))

  beforeEach(async () => {
    world = makeWorld(database)
    id = (await world.run((work) => meet(work, 'app:1', { locale: null, timeZone: null }))).id
    world.events.length = 0
  })

  it('is kept with what was read, in which language, and when', async () => {
    await world.run((work) => chooseLanguage(work, id, 'fr'))
    world.events.length = 0
    assert.equal(await give('privacy', '2026-11'), 'given')
    const [row] = await database()('consents')
    assert.deepEqual(row, {
      id: row?.id,
      person_id: id,
      kind: 'privacy',
      version: '2026-11',
      language: 'fr',
      text_hash: null,
      given_at: world.now.getTime(),
      withdrawn_at: null,
    })
    assert.deepEqual(world.events, [{ kind: 'consent-given', personId: id, version: '2026-11' }])
  })

  it('holds for that text and that version alone', async () => {
    await give('privacy', '2026-11')
    assert.equal(await has('privacy', '2026-11'), true)
    assert.equal(await has('privacy', '2027-01'), false)
    assert.equal(await has('house-rules', '2026-11'), false)
  })

  it('is somebody’s own', async () => {
    await give('privacy', '2026-11')
    const other = await world.run((work) => meet(work, 'app:2', { locale: null, timeZone: null }))
    assert.equal(await world.run((work) => hasConsent(work, other.id, 'privacy', '2026-11')), false)
  })

  it('is kept once, also when the button is pressed twice at the same moment', async () => {
    const press = (work: Work): Promise<string> => giveConsent(work, id, 'privacy', '2026-11')
    assert.deepEqual(await overlap(world, database(), press, press), ['given', 'already-given'])
    assert.equal((await database()('consents')).length, 1)
    assert.equal(world.events.length, 1)
  })

  it('can be withdrawn, and given again as a consent of its own', async () => {
    await give('privacy', '2026-11')
    await database()('consents').update({ withdrawn_at: 1 })
    assert.equal(await has('privacy', '2026-11'), false)
    assert.equal(await give('privacy', '2026-11'), 'given')
    assert.equal((await database()('consents')).length, 2)
  })

  it('of nobody is a bug', async () => {
    await assert.rejects(
      world.run((work) => giveConsent(work, 'nobody', 'privacy', '1')),
      /no person/,
    )
  })
})

import assert from 'node:assert/strict'
import { houseRulesSign } from '../../core/mentors/house-rules.ts'
import { programme } from '../support/work.ts'
import { accountKey } from '../../bots/channel.ts'
import { applicant, counsellor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

onEachDatabase('the minimum age', (database) => {
  /** Someone says in the mentee's bot that they are too young, from an account that the mentor's bot knows as well. */
  const saysUnder = async (service: TestService, name: string): Promise<User> => {
    const kim = service.user('mentee', name)
    await kim.does({ arrived: null })
    if (kim.reads().includes('Which language')) await kim.taps('English')
    if (kim.reads().includes('OK, start')) await kim.taps('OK, start')
    if (kim.reads().includes('What is your first name?')) await kim.taps(name)
    await kim.taps('Under 18')
    return kim
  }

  for (const [language, refusal, contact, asked] of [
    ['Nederlands', /jonger bent dan 18/, 'Laat iemand me contacteren', /Een bemiddelaar weet/],
    ['Français', /avoir moins de 18 ans/, 'Demander qu’on me contacte', /Les conseillers savent/],
    ['English', /you are under 18/, 'Have someone contact me', /A counsellor knows/],
    ['Svenska', /du är under 18 år/, 'Be någon kontakta mig', /En handledare vet/],
  ] as const) {
    it(`holds for mentors too: who said to be younger is told so kindly, and can reach a counsellor (${language})`, async () => {
      const service = makeService(database)
      const kim = await saysUnder(service, 'Kim')
      const would = service.user('mentor', 'Kim')
      assert.equal(accountKey(would.address), accountKey(kim.address))
      await would.does({ command: 'language', rest: '' })
      await would.taps(language)
      for (const deed of [
        { arrived: null },
        { text: 'nurse' },
        { tap: `house-rules:${houseRulesSign(programme)}` },
        { tap: 'capacity:1' },
      ]) {
        await would.does(deed)
      }
      assert.match(would.reads(), refusal)
      assert.equal((await database()('mentors')).length, 0)
      await would.taps(contact)
      assert.match(would.reads(), asked)
      assert.equal((await database()('events').where({ kind: 'contact-asked' })).length, 1)
      await assertNothingFailed(database())
      assertNothingRaw(service.channel)
    })
  }

  it('stops an application that was begun before it was answered', async () => {
    const service = makeService(database)
    const would = service.user('mentor', 'Kim')
    await would.does({ arrived: null })
    for (const label of ['English', 'OK, start', 'Kim']) await would.taps(label)
    await would.types('nurse')
    await saysUnder(service, 'Kim')
    await would.taps('Health care')
    await would.taps('Done')
    assert.match(would.reads(), /Mentors are 18 or older/)
    assert.deepEqual(await database()('mentors').pluck('state'), ['draft'])
  })

  it('keeps counsellors from approving who said to be younger after handing in', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await applicant(service, 'Kim')
    await saysUnder(service, 'Kim')
    await staff.taps('Approve')
    assert.match(staff.reads(), /Kim said to be under 18/)
    assert.deepEqual(await database()('mentors').pluck('state'), ['applied'])
    await staff.taps('Refuse')
    await staff.taps('Give no reason')
    assert.deepEqual(await database()('mentors').pluck('state'), ['refused'])
    await assertNothingFailed(database())
  })
})

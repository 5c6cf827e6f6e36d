import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import { makeService } from '../support/service.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

const minute = 60_000
const hour = 60 * minute

onEachDatabase('a code for counsellors', (database) => {
  it('that is wrong, expired or used is said to be so, and the right one still lets them in', async () => {
    const service = makeService(database)
    const old = await service.invite()
    await service.passUntil(new Date(service.now.getTime() + 25 * hour))
    const taken = await service.invite()
    const first = service.user('counsellor', 'Chris')
    await first.does({ arrived: taken })
    await first.taps('English')
    await first.types('Chris')
    assert.match(first.reads(), /What would you like to do\?/)

    const second = service.user('counsellor', 'Dana')
    await second.does({ arrived: taken })
    await second.taps('Svenska')
    assert.match(second.reads(), /Koden är redan använd[\s\S]*Skriv din engångskod/)
    await second.does({ command: 'language', rest: '' })
    await second.taps('English')
    await second.types('0000-0000')
    assert.match(second.reads(), /That code is not right/)
    await second.types(old)
    assert.match(second.reads(), /That code is too old/)
    await second.types((await service.invite()).toUpperCase().replace('-', ' '))
    assert.match(second.reads(), /✓ Welcome[\s\S]*What is your first name/)
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })

  it('is not looked at after five wrong ones, says for how long, and works again after that', async () => {
    const service = makeService(database)
    const eve = service.user('counsellor', 'Eve')
    await eve.does({ arrived: null })
    await eve.taps('English')
    for (const guess of ['0000-0000', 'x', "' or 1=1", '0000-0001', '0000-0002']) await eve.types(guess)
    const code = await service.invite()
    await eve.types(code)
    assert.match(eve.reads(), /Too many wrong codes\. Please wait 15 minutes\.$/)
    assert.equal((await database()('counsellors')).length, 0)
    // Buttons and words of the staff are of no use meanwhile.
    for (const word of ['approve', 'waiting', 'mentors', 'help']) await eve.does({ command: word, rest: '' })
    assert.doesNotMatch(eve.reads(), /Nobody waits|no approved mentors|You can tap a button/)
    await service.passUntil(new Date(service.now.getTime() + 15 * minute))
    await eve.types(code)
    assert.match(eve.reads(), /✓ Welcome/)
    assert.equal((await database()('counsellors')).length, 1)
    await assertNothingFailed(database())
  })
})

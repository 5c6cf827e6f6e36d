import assert from 'node:assert/strict'
import { addressKey, type Audience } from '../../bots/channel.ts'
import { menuCommands } from '../../bots/pages/chat-page.ts'
import { applicant, counsellor, mentee, mentor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import { textOf, type User } from '../support/memory-channel.ts'
import { makeService } from '../support/service.ts'
import { standingAt, walk } from './walk.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

const audiences: readonly Audience[] = ['mentee', 'mentor', 'counsellor']

function lastOf(user: User): string {
  return textOf(user.seen().at(-1)?.view ?? { blocks: [] })
}

onEachDatabase('a command', (database) => {
  it('that does not exist is said to be unknown, and the second time the menu is shown', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    for (const user of [staff, els, sam]) {
      for (const command of ['nonsense', 'toString']) {
        await user.does({ command, rest: '<b>\u0000' })
      }
      assert.match(user.reads(), /Sorry, I don't understand that\.\n\[Go on\]\n\[Menu\]/)
      assert.match(lastOf(user), /What would you like to do\?|You can tap a button or type a word/)
    }
    for (const audience of audiences) {
      const newcomer = service.user(audience, `New ${audience}`)
      for (const command of ['nonsense', '__proto__']) {
        const before = newcomer.seen().length
        await newcomer.does({ command, rest: '' })
        assert.ok(newcomer.seen().length > before, `no answer to a ${audience}`)
      }
      await newcomer.does({ command: 'start', rest: '' })
      assert.match(newcomer.reads(), /Which language\?/)
    }
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })

  it('of a menu is known to its bot, and "menu" is one everywhere', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const users = {
      counsellor: staff,
      mentor: await mentor(service, staff, 'Els'),
      mentee: await mentee(service, 'Sam'),
    }
    for (const audience of audiences) {
      for (const command of [...Object.keys(menuCommands[audience]), 'menu', 'start']) {
        const before = service.channel.sends.length
        await users[audience].does({ command, rest: '' })
        assert.ok(service.channel.sends.length > before, `/${command} of a ${audience} has no answer`)
      }
      assert.doesNotMatch(users[audience].reads(), /don't understand/)
      await users[audience].does({ command: 'menu', rest: '' })
      assert.match(lastOf(users[audience]), /What would you like to do\?/)
    }
    await assertNothingFailed(database())
  })

  it('of a counsellor may be typed in each language, without a slash, with what it is about', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    await applicant(service, 'Ann')
    const sam = await mentee(service, 'Sam')
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    const words: Readonly<Record<string, RegExp>> = {
      approve: /Ann wants to be a mentor/,
      'keur goed': /Ann wants to be a mentor/,
      Approuver: /Ann wants to be a mentor/,
      godkänn: /Ann wants to be a mentor/,
      'waiting health-care': /Health care/,
      'wacht  zorg': /Health care/,
      'attente santé': /Health care/,
      'VÄNTAR sjukvård': /Health care/,
      wacht: /Who is looking for a mentor/,
      mentors: /Mentors by field/,
      Mentoren: /Mentors by field/,
      mentorer: /Mentors by field/,
      taal: /You can change the language here/,
      langue: /You can change the language here/,
      'spra\u030Ak': /You can change the language here/,
      hulp: /You can tap a button or type a word/,
      aide: /You can tap a button or type a word/,
      hjälp: /You can tap a button or type a word/,
    }
    for (const [typed, answer] of Object.entries(words)) {
      const before = staff.seen().length
      await staff.types(typed)
      assert.ok(staff.seen().length > before, `no answer to "${typed}"`)
      assert.match(lastOf(staff), answer, typed)
    }
    await staff.types('wachten maar')
    assert.match(lastOf(staff), /Sorry, I don't understand that/)
    await assertNothingFailed(database())
  })

  it('to start, at every step, goes on where the person stands: the same question, the same person', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    for (const name of ['Els', 'Jan']) await mentor(service, staff, name)
    for (const audience of audiences) {
      const user = service.user(audience, `Sam ${audience}`)
      let steps = 0
      await walk(service, database(), user, async (open) => {
        steps += 1
        const people = await database()('people').count({ all: '*' }).first()
        for (const deed of [{ command: 'start', rest: '' }, { arrived: null }, { text: 'hello' }]) {
          const before = user.seen().length
          await user.does(deed)
          assert.ok(user.seen().length > before, `no answer at "${open}"`)
          assert.equal(await standingAt(database(), user), open === 'message' ? 'backups' : open)
          if (open === 'message') break
        }
        assert.deepEqual(await database()('people').count({ all: '*' }).first(), people)
        const accounts = await database()('addresses').where({ address: addressKey(user.address) })
        assert.equal(accounts.length, 1)
      })
      assert.ok(steps >= 4)
    }
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })

  it('to start does not forget what was ticked so far', async () => {
    const service = makeService(database)
    const els = service.user('mentor', 'Els')
    await els.does({ arrived: null })
    for (const label of ['English', 'OK, start', 'Els']) await els.taps(label)
    await els.types('nurse')
    for (const label of ['Health care', 'IT']) await els.taps(label)
    await els.does({ command: 'start', rest: '' })
    assert.match(lastOf(els), /\(x\) Health care[\s\S]*\(x\) IT/)
    await els.types('qwfpgjluy')
    await els.taps('Done')
    assert.equal((await database()('mentor_sectors')).length, 2)
  })
})

import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { assertNothingFailed } from '../bad-input/whole.ts'
import { AddressGone } from '../../bots/channel.ts'
import { onEachDatabase } from '../support/databases.ts'
import { tapsOf, textOf, type User } from '../support/memory-channel.ts'
import { assertRulesHold } from '../support/mentoring.ts'
import { makeService, type TestService } from '../support/service.ts'
import { programme } from '../support/work.ts'
import { counsellor, mentee, mentor } from './people.ts'

const minute = 60_000

/** The code that stands in a chat. */
async function codeShownTo(user: User): Promise<string> {
  await user.does({ command: 'link', rest: '' })
  await user.taps('Show a code here')
  const [, code] = [...user.reads().matchAll(/Your code: (\S+)/g)].at(-1) ?? []
  assert.ok(code, user.reads())
  return code
}

/** Someone who types their code on a second app. */
async function joins(service: TestService, first: User, name: string): Promise<User> {
  const code = await codeShownTo(first)
  const second = service.user(first.address.audience, name, service.second)
  await second.does({ arrived: null })
  await second.types(`link ${code.toLowerCase()}`)
  await second.taps("Yes, that's me")
  return second
}

async function asks(user: User, name: string): Promise<void> {
  await user.taps(`Ask ${name}`)
  await user.taps('Use this')
  await user.taps('Send')
}

async function accountsOf(database: Knex): Promise<number[]> {
  const rows = await database('accounts').select('person_id')
  const counts = new Map<string, number>()
  for (const { person_id } of rows) counts.set(person_id, (counts.get(person_id) ?? 0) + 1)
  return [...counts.values()].sort()
}

onEachDatabase('one person on two apps', (database) => {
  const rule = (name: string, test: () => Promise<void>): void => {
    it(name, async () => {
      await test()
      await assertNothingFailed(database())
      await assertRulesHold(database(), programme.openRequestsPerMentor)
    })
  }

  rule(
    'a mentor moves from one app to another in the middle of a mentorship, and nothing is lost',
    async () => {
      const service = makeService(database)
      const staff = await counsellor(service)
      const els = await mentor(service, staff, 'Els')
      const sam = await mentee(service, 'Sam')
      await asks(sam, 'Els')
      await els.taps("Yes, I'll help")
      await els.taps('Yes, one more')
      await els.types('Hello Sam, from the first app')
      const kim = await mentee(service, 'Kim')
      await asks(kim, 'Els')
      service.now = new Date(service.now.getTime() + minute)

      const moved = await joins(service, els, 'Els')
      assert.doesNotMatch(moved.reads(), /\[Nederlands\]/, 'a question that needs no answer is left open')
      assert.match(moved.reads(), /You're mentoring Sam/)
      assert.match(moved.reads(), /Kim asks for your help[\s\S]*\[Yes, I'll help\]/)
      assert.match(els.reads(), /You now write to me from Telegram too/)
      assert.match(els.reads(), /The code was used/)
      assert.doesNotMatch(els.reads(), /Your code:/)

      // What the mentee says now goes to the new app, and what the mentor says there to the mentee.
      await sam.types('Where did you go?')
      assert.match(moved.reads(), /Sam\nWhere did you go\?/)
      assert.doesNotMatch(els.reads(), /Where did you go/)
      await moved.taps("Yes, I'll help")
      assert.match(kim.reads(), /Good news: Els said yes!/)
      // The card on the old app shows what became of it, and is answered there no more.
      assert.match(els.reads(), /You said yes\. Thank you!/)
      assert.doesNotMatch(els.reads(), /\[Yes, I'll help\]/)
      await moved.types('For whom is this?')
      await moved.taps('Sam')
      assert.match(sam.reads(), /Els\nFor whom is this\?/)
      assert.deepEqual(await accountsOf(database()), [1, 1, 1, 2])
      assert.equal((await database()('people')).length, 4)

      // Back on the old app: whatever is written next comes there again.
      service.now = new Date(service.now.getTime() + minute)
      await els.types('I am back on the old one')
      await els.taps('Sam')
      await sam.types('Fine with me')
      assert.match(els.reads(), /Sam\nFine with me/)
    },
  )

  rule('a mentee goes on with a search where it stood, without a question asked twice', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    const there = await joins(service, sam, 'Sam')
    assert.doesNotMatch(there.reads(), /Which field interests you|What would help you most/)
    await asks(there, 'Els')
    assert.match(there.reads(), /Els: asked, answers by/)
  })

  rule('whoever began as somebody new on the second app becomes one with whom they were before', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan')
    const sam = service.user('mentee', 'Sam')
    await sam.does({ arrived: null })
    await sam.taps('English')
    await sam.taps('OK, start')
    await sam.taps('Sam')
    // The same person, on another app, as somebody new who goes all the way.
    const other = service.user('mentee', 'Sammy', service.second)
    await other.does({ arrived: null })
    for (const label of [
      'English',
      'OK, start',
      'Sammy',
      '18–25',
      'Health care',
      'Job interview',
      'Antwerp',
    ]) {
      await other.taps(label)
    }
    await asks(other, 'Els')
    assert.match(els.reads(), /Sammy asks for your help/)
    await other.does({ command: 'link', rest: await codeShownTo(sam) })
    await other.taps("Yes, that's me")
    assert.match(other.reads(), /What you began here as someone who looks for a mentor is kept/)
    // The mentor sees the name by which they were known first, on the same card.
    assert.match(els.reads(), /Sam asks for your help/)
    assert.doesNotMatch(els.reads().replace("I'm Sammy", ''), /Sammy/)
    await els.taps("Yes, I'll help")
    await els.taps('Send this')
    assert.match(other.reads(), /Good news: Els said yes!/)
    assert.equal((await database()('people')).length, 4)
    assert.doesNotMatch(jan.reads(), /Sam/)
    await other.types('Thank you')
    assert.match(els.reads(), /Sam\nThank you/)
  })

  rule('two live searches cannot be one: that is said, and nothing changes', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    await mentor(service, staff, 'Jan')
    const sam = await mentee(service, 'Sam')
    await asks(sam, 'Els')
    const other = service.user('mentee', 'Sammy', service.second)
    await other.does({ arrived: null })
    for (const label of [
      'English',
      'OK, start',
      'Sammy',
      '18–25',
      'Health care',
      'Job interview',
      'Antwerp',
    ]) {
      await other.taps(label)
    }
    await asks(other, 'Jan')
    await other.types(`link ${await codeShownTo(sam)}`)
    await other.taps("Yes, that's me")
    assert.match(other.reads(), /One at a time is possible\. End one first/)
    assert.equal((await database()('people')).length, 5)
    // Ended, and tried again with the same code: it was not used up.
    await other.taps('Withdraw')
    await other.types(`link ${await codeShownTo(sam)}`)
    await other.taps("Yes, that's me")
    assert.match(other.reads(), /You were looking for a mentor in both apps/)
    assert.equal((await database()('people')).length, 4)
  })

  rule('a lost app gives way to the other one: what waited and what is open goes there', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const second = await joins(service, els, 'Els')
    service.now = new Date(service.now.getTime() + minute)
    await els.types('menu')
    const sam = await mentee(service, 'Sam')
    await asks(sam, 'Els')
    assert.match(els.reads(), /Sam asks for your help/)
    assert.doesNotMatch(second.reads(), /Sam asks for your help/)
    await els.does({ left: true })
    assert.match(second.reads(), /I can't reach you in This website any more/)
    assert.match(second.reads(), /Sam asks for your help/)
    await second.taps("Yes, I'll help")
    await second.taps('Send this')
    assert.match(sam.reads(), /Good news: Els said yes!/)
    assert.equal((await database()('posts').where({ parked: 'gone' })).length > 0, true)
    await els.does({ arrived: null })
    assert.match(els.reads(), /You are mentoring Sam/)
  })

  rule('a send that finds the app removed is made on the other one', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const second = await joins(service, els, 'Els')
    service.now = new Date(service.now.getTime() + minute)
    await els.types('menu')
    const sam = await mentee(service, 'Sam')
    await asks(sam, 'Els')
    await els.taps("Yes, I'll help")
    service.channel.fault = (_kind, address) =>
      address.endsWith(els.address.account) ? { error: new AddressGone('blocked'), taken: false } : null
    await sam.types('Are you there?')
    await service.engine.settle()
    assert.match(second.reads(), /Sam\nAre you there\?/)
    service.channel.fault = null
    await els.does({ arrived: null })
  })

  rule(
    "a code is somebody's own: a stranger sees whose account it is before anything is joined",
    async () => {
      const service = makeService(database)
      const staff = await counsellor(service)
      const mallory = await mentor(service, staff, 'Mallory')
      const victim = service.user('mentor', 'Vera', service.second)
      await victim.does({ arrived: null })
      await victim.types(`link ${await codeShownTo(mallory)}`)
      assert.match(victim.reads(), /Are you Mallory\?[\s\S]*Did someone else give you this code\?/)
      await victim.taps('No')
      assert.match(victim.reads(), /Nothing was joined/)
      assert.deepEqual(await accountsOf(database()), [1, 1, 1])
    },
  )

  rule(
    "nobody becomes a counsellor's equal by a code that the counsellor was lured into typing",
    async () => {
      const service = makeService(database)
      const staff = await counsellor(service)
      const mallory = await mentor(service, staff, 'Mallory')
      await staff.types(`link ${await codeShownTo(mallory)}`)
      await staff.taps("Yes, that's me")
      assert.match(staff.reads(), /This account is a counsellor's/)
      // The other way round it is the counsellor who shows the code.
      const other = service.user('counsellor', 'Chris', service.second)
      await other.does({ arrived: null })
      await other.taps('English')
      await other.types(await codeShownTo(staff))
      await other.taps("Yes, that's me")
      assert.match(other.reads(), /What would you like to do\?/)
      assert.equal((await database()('counsellors')).length, 1)
    },
  )

  rule('guesses are slowed, told to the owner, and counted', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const code = await codeShownTo(els)
    const wrong = `${code.slice(0, 5)}0000`
    const thief = service.user('mentor', 'Thief', service.second)
    await thief.does({ arrived: null })
    await thief.types(`link ${wrong}`)
    assert.match(els.reads(), /Someone typed a code that is almost yours/)
    await thief.types(`link ${wrong}`)
    await thief.types(`link ${wrong}`)
    assert.match(els.reads(), /that code no longer works\. Nobody got in/)
    await thief.types(`link ${code}`)
    assert.match(thief.reads(), /That code is too old/)
    await thief.does({ command: 'link', rest: wrong })
    const fresh = await codeShownTo(els)
    await thief.does({ command: 'link', rest: fresh })
    assert.match(thief.reads(), /Too many wrong codes/)
    const counted = await database()('events').whereIn('kind', ['link-code-guessed', 'guessing-slowed'])
    assert.equal(counted.length, 4)
    assert.deepEqual(await accountsOf(database()), [1, 1, 1])
  })

  rule('the owner undoes a join that was not theirs, in the app that they had before', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const thief = await joins(service, els, 'Els')
    assert.match(thief.reads(), /You are a mentor/)
    const unlink = els
      .seen()
      .flatMap(({ view }) => tapsOf(view))
      .find(({ label }) => label === "That wasn't me")
    assert.ok(unlink)
    // From the account itself it cannot be done, whoever forges the button there.
    await thief.does({ tap: unlink.tap })
    assert.match(thief.reads(), /only be done in the app that you used before/)
    await els.taps("That wasn't me")
    assert.match(els.reads(), /Telegram is cut off from your account/)
    await thief.types('and now?')
    assert.match(
      thief
        .seen()
        .map(({ view }) => textOf(view))
        .at(-1) ?? '',
      /Which language\?/,
    )
    assert.deepEqual(await accountsOf(database()), [1, 1, 1])
  })

  rule('a code works for ten minutes, once, and not on the app that shows it', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const code = await codeShownTo(els)
    await els.does({ command: 'link', rest: code })
    assert.match(els.reads(), /That is your own code/)
    const other = service.user('mentor', 'Els', service.second)
    await other.does({ arrived: null })
    service.now = new Date(service.now.getTime() + 10 * minute)
    await other.types(`link ${code}`)
    assert.match(other.reads(), /That code is too old/)
    const next = await codeShownTo(els)
    await els.taps('Stop this code')
    await other.types(`link ${next}`)
    assert.equal(other.reads().match(/That code is too old/g)?.length, 2)
    const last = await codeShownTo(els)
    await other.types(`link ${last}`)
    // Read in time, joined too late.
    service.now = new Date(service.now.getTime() + 10 * minute)
    await other.taps("Yes, that's me")
    assert.match(other.reads(), /That code is too old now/)
  })

  rule('a link that holds the code does the same', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const other = service.user('mentor', 'Els', service.second)
    await other.does({ arrived: await codeShownTo(els) })
    await other.taps("Yes, that's me")
    assert.match(other.reads(), /You are a mentor/)
  })

  rule('erasing takes out both accounts, and the export names both', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Elsbeth')
    const second = await joins(service, els, 'Elsbeth')
    const sam = await mentee(service, 'Sam')
    await asks(sam, 'Elsbeth')
    await second.taps("Yes, I'll help")
    await second.does({ command: 'mydata', rest: '' })
    await second.taps('Erase my data')
    await second.taps('Yes, erase everything')
    await service.passUntil(new Date(service.now.getTime() + 60 * minute))
    const left = JSON.stringify([
      await database()('posts'),
      await database()('dialogues'),
      await database()('link_codes'),
      await database()('addresses').whereIn('account', [
        `web:${els.address.account}`,
        `telegram:${els.address.account}`,
      ]),
      await database()('accounts').where('account', 'like', `%${els.address.account}`),
    ])
    assert.doesNotMatch(left.replaceAll('Hi Elsbeth', ''), /Elsbeth|nurse in a hospital/)
    assert.doesNotMatch(left, new RegExp(els.address.account))
    assert.equal((await database()('tombstones')).length, 2)
    assert.match(sam.reads(), /someone has ended the mentorship/)
  })
})

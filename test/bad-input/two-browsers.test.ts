import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { accountKey, type Audience } from '../../bots/channel.ts'
import { counsellor, mentee, mentor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import { tapsOf, type User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

/** The same person in another browser: an account of its own, with the same person behind it. */
async function anotherBrowserOf(
  service: TestService,
  database: Knex,
  first: User,
  audience: Audience,
): Promise<User> {
  const known = await database('accounts')
    .where({ account: accountKey(first.address) })
    .first()
  assert.ok(known)
  const second = service.user(audience, `another browser of ${first.address.account}`)
  await database('accounts').insert({ ...known, account: accountKey(second.address) })
  return second
}

/** Two people press at the same moment: neither waits for the other. */
async function atOnce(one: User, label: string, other: User): Promise<void> {
  const press = async (user: User): Promise<void> => {
    const message = user
      .seen()
      .findLast(({ view }) => tapsOf(view).some((each) => each.label.includes(label)))
    const found = tapsOf(message?.view ?? { blocks: [] }).find((each) => each.label.includes(label))
    assert.ok(message && found, `nothing says "${label}" in:\n${user.reads()}`)
    await user.does({ tap: found.tap }, { replyTo: message.id })
  }
  await Promise.all([press(one), press(other)])
}

onEachDatabase('two browsers of one person', (database) => {
  it('of a new mentee both go on where the person stands, and make no second person', async () => {
    const service = makeService(database)
    const home = service.user('mentee', 'Sam')
    await home.does({ arrived: null })
    await home.taps('English')
    const phone = await anotherBrowserOf(service, database(), home, 'mentee')
    await phone.does({ arrived: null })
    assert.match(phone.reads(), /I'm a bot of/, 'the language was asked again')
    await phone.taps('OK, start')
    // The card at home is old by now: it says so, and what comes next.
    await home.taps('OK, start')
    assert.match(home.reads(), /That was already done on Monday 23 November\.[\s\S]*What is your first name/)
    await home.types('Sam')
    await phone.types('Samira')
    assert.deepEqual(await database()('people').pluck('name'), ['Sam'])
    await phone.taps('18–25')
    await home.types('19')
    for (const user of [home, phone]) assert.match(user.reads(), /Which field interests you/)
    assert.equal((await database()('mentees')).length, 1)
    assert.equal((await database()('consents')).length, 1)
    await assertNothingFailed(database())
  })

  it('that send at the same moment begin one search, and both see it', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const people = { Els: await mentor(service, staff, 'Els'), Jan: await mentor(service, staff, 'Jan') }
    const home = await mentee(service, 'Sam')
    const phone = await anotherBrowserOf(service, database(), home, 'mentee')
    await phone.does({ arrived: null })
    for (const label of ['Health care', 'Job interview', 'Antwerp', 'Ask Jan', 'Use this'])
      await phone.taps(label)
    for (const label of ['Ask Els', 'Use this']) await home.taps(label)
    await atOnce(home, 'Send', phone)
    assert.equal((await database()('searches')).length, 1)
    assert.equal((await database()('requests')).length, 1)
    const asked = Object.values(people).filter((user) => user.reads().includes('Sam asks for your help'))
    assert.equal(asked.length, 1)
    const told = [home, phone].filter((user) => user.reads().includes('One at a time'))
    assert.equal(told.length, 1, 'the second one was not told')
    for (const user of [home, phone]) {
      await user.does({ command: 'start', rest: '' })
      assert.match(user.reads(), /Your request: Health care/)
    }
    await phone.taps('Withdraw')
    assert.match(home.reads(), /You withdrew this request/)
    const offered = home.seen().flatMap(({ view }) => tapsOf(view))
    assert.ok(!offered.some(({ label }) => label === 'Withdraw'), 'the other browser still offers it')
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })

  it('of a mentor both show what waits, and two yeses at the same moment are one', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const office = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    const phone = await anotherBrowserOf(service, database(), office, 'mentor')
    await phone.does({ arrived: null })
    assert.match(phone.reads(), /Sam asks for your help[\s\S]*\[Yes, I'll help\]/)
    await atOnce(office, "Yes, I'll help", phone)
    assert.equal((await database()('mentorships')).length, 1)
    assert.equal((await database()('mentors').where({ active: 1 })).length, 1)
    const late = [office, phone].filter((user) => user.reads().includes('That was already done on'))
    assert.equal(late.length, 1, 'the second one was not told')
    assert.equal(sam.reads().match(/Good news/g)?.length, 1)

    await phone.types('Hello from the phone')
    service.now = new Date(service.now.getTime() + 1_000)
    await office.types('And from the office')
    assert.match(sam.reads(), /Hello from the phone[\s\S]*And from the office/)
    await sam.types('Hello both')
    assert.match(office.reads(), /Hello both/, 'the answer went to where the mentor was not')
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })

  it('of a mentor who greets from both sends one drafted hello', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const office = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    const phone = await anotherBrowserOf(service, database(), office, 'mentor')
    await office.taps("Yes, I'll help")
    const hello = office
      .seen()
      .flatMap(({ view }) => tapsOf(view))
      .find(({ label }) => label === 'Send this')
    assert.ok(hello)
    await Promise.all([office.taps('Send this'), phone.does({ tap: hello.tap })])
    assert.equal(sam.reads().match(/Hi Sam, I'm Els/g)?.length, 1)
    await assertNothingFailed(database())
  })

  it('of a mentor who answers the questions from both is asked nothing twice that is known', async () => {
    const service = makeService(database)
    const office = service.user('mentor', 'Els')
    await office.does({ arrived: null })
    for (const label of ['English', 'OK, start', 'Els']) await office.taps(label)
    await office.types('nurse in a hospital')
    for (const label of ['Health care', 'Done']) await office.taps(label)
    const phone = await anotherBrowserOf(service, database(), office, 'mentor')
    await phone.does({ arrived: null })
    assert.match(phone.reads(), /What can you help with\?/)
    assert.doesNotMatch(phone.reads(), /What do you do\?|In which fields/)
    for (const label of ['Job interview', 'Done', 'Done', 'Antwerp']) await phone.taps(label)
    await phone.taps('1')
    for (const label of ['Go on without', 'I agree']) await phone.taps(label)
    assert.match(phone.reads(), /Your profile is with a counsellor/)
    await office.taps('Job interview')
    await office.does({ command: 'start', rest: '' })
    assert.match(office.reads(), /Your profile is with a counsellor/)
    assert.equal((await database()('mentors')).length, 1)
    await assertNothingFailed(database())
  })
})

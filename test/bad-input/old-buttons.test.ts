import assert from 'node:assert/strict'
import { applicant, counsellor, mentee, mentor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import { tapsOf, type User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { standingAt } from './walk.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

const day = 24 * 3_600_000

/** A button as it stood in a chat. */
type Pressed = { message: string; tap: string }

/** The newest button that says `label`. */
function buttonOf(user: User, label: string): Pressed {
  for (const { id, view } of user.seen().toReversed()) {
    const found = tapsOf(view).find((one) => one.label.includes(label))
    if (found) return { message: id, tap: found.tap }
  }
  throw new Error(`nothing says "${label}" in:\n${user.reads()}`)
}

async function press(user: User, { message, tap }: Pressed): Promise<void> {
  await user.does({ tap }, { replyTo: message })
}

/** Everything that stands there to be pressed now. */
function standing(user: User): Pressed[] {
  return user.seen().flatMap(({ id, view }) => tapsOf(view).map(({ tap }) => ({ message: id, tap })))
}

const facts = [
  ...['people', 'consents', 'person_languages', 'mentees', 'mentors', 'mentor_sectors', 'mentor_topics'],
  ...['counsellors', 'searches', 'search_backups', 'requests', 'mentorships', 'messages'],
] as const

onEachDatabase('a button', (database) => {
  /** All that is known of everyone, but for when they were seen last. */
  const known = async (): Promise<string> => {
    const plain = (row: object): string =>
      JSON.stringify(row, (key, value: unknown) => (key === 'seen_at' ? undefined : value))
    const lines = await Promise.all(
      facts.map(async (table) =>
        ((await database()(table)) as object[]).map((row) => `${table} ${plain(row)}`),
      ),
    )
    return lines.flat().sort().join('\n')
  }

  /** Presses a button twice: the second time nothing is sent to anybody. */
  const tapsTwice = async (service: TestService, user: User, label: string): Promise<void> => {
    const pressed = buttonOf(user, label)
    await press(user, pressed)
    const sent = service.channel.sends.length
    const before = await known()
    service.now = new Date(service.now.getTime() + 300)
    await press(user, pressed)
    assert.deepEqual(
      service.channel.sends.slice(sent).map(({ view }) => view),
      [],
      `a second tap on "${label}" was answered`,
    )
    assert.equal(await known(), before, `a second tap on "${label}" did something`)
    service.now = new Date(service.now.getTime() + 60_000)
  }

  it('that is tapped twice has one effect and one answer, at every step of the main job', async () => {
    const service = makeService(database)
    const staff = service.user('counsellor', 'Chris')
    await staff.does({ arrived: null })
    await tapsTwice(service, staff, 'English')
    await staff.types(await service.invite())
    await tapsTwice(service, staff, 'Chris')
    const els = service.user('mentor', 'Els')
    await els.does({ arrived: null })
    for (const label of ['English', 'OK, start', 'Els']) await tapsTwice(service, els, label)
    await els.types('nurse in a hospital')
    for (const label of ['Health care', 'Done', 'Job interview', 'Done', 'Dutch', 'Done', 'Antwerp']) {
      await tapsTwice(service, els, label)
    }
    await tapsTwice(service, els, '1')
    for (const label of ['Go on without', 'I agree']) await tapsTwice(service, els, label)
    await tapsTwice(service, staff, 'Approve')
    await mentor(service, staff, 'Jan')
    const sam = service.user('mentee', 'Sam')
    await sam.does({ arrived: null })
    const way = ['English', 'OK, start', 'Sam', '18–25', 'Health care', 'Job interview', 'Antwerp', 'Ask Els']
    for (const label of [...way, 'How did you start?', 'Use this', 'Ask them too', 'Send']) {
      await tapsTwice(service, sam, label)
    }
    await tapsTwice(service, els, 'Remind me later')
    await tapsTwice(service, els, "Yes, I'll help")
    await tapsTwice(service, els, 'Send this')
    await tapsTwice(service, els, 'Yes, one more')
    for (const label of ['Menu', 'Language', 'Svenska']) await tapsTwice(service, els, label)
    for (const label of ['Menu', 'End the mentorship', 'Yes, end it']) await tapsTwice(service, sam, label)
    await sam.does({ command: 'menu', rest: '' })
    await tapsTwice(service, sam, 'Pause')
    await tapsTwice(service, sam, 'Pause 1 month')
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })

  it('to tick a box can be tapped again, a moment later, to clear it', async () => {
    const service = makeService(database)
    const els = service.user('mentor', 'Els')
    await els.does({ arrived: null })
    for (const label of ['English', 'OK, start', 'Els']) await els.taps(label)
    await els.types('nurse')
    await els.taps('Health care')
    assert.match(els.reads(), /\(x\) Health care/)
    service.now = new Date(service.now.getTime() + 1_500)
    await els.taps('Health care')
    assert.match(els.reads(), /\( \) Health care/)
  })

  it('of last week says on which day it was done, and its card shows how things stand', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    const withdraw = buttonOf(sam, 'Withdraw')
    await service.passUntil(new Date(service.now.getTime() + day))
    const yes = buttonOf(els, "Yes, I'll help")
    await sam.taps('Withdraw')
    await service.passUntil(new Date(service.now.getTime() + 6 * day))

    await press(els, yes)
    assert.match(els.reads(), /That was already done on Tuesday 24 November\./)
    const card = els.seen().find(({ id }) => id === yes.message)
    assert.match(JSON.stringify(card?.view), /Sam withdrew\. There is nothing to do\./)
    assert.equal((await database()('mentorships')).length, 0)

    await press(sam, withdraw)
    assert.match(sam.reads(), /That was already done on Tuesday 24 November\./)
    assert.match(sam.reads(), /You withdrew this request\./)
  })

  it('that is over changes nothing a week later, whichever it is, and always gets an answer', async () => {
    const service = makeService(database)
    const stood = new Map<string, { user: User; pressed: Pressed }>()
    const watch = (user: User): User => ({
      ...user,
      does: async (deed, options) => {
        await user.does(deed, options)
        for (const pressed of standing(user)) stood.set(JSON.stringify(pressed), { user, pressed })
      },
      taps: async (label) => {
        for (const pressed of standing(user)) stood.set(JSON.stringify(pressed), { user, pressed })
        await user.taps(label)
      },
    })
    const watched: TestService = Object.create(service, {
      user: { value: (...about: Parameters<TestService['user']>) => watch(service.user(...about)) },
    }) as TestService
    const staff = await counsellor(watched)
    const els = await mentor(watched, staff, 'Els')
    await applicant(watched, 'Ann')
    await staff.taps('Refuse')
    await staff.taps('Give no reason')
    const sam = await mentee(watched, 'Sam')
    for (const label of ['Ask Els', 'A normal day?', 'Use this', 'Send']) await sam.taps(label)
    await els.taps("Yes, I'll help")
    await els.taps('Send this')
    await sam.taps('Menu')
    await sam.taps('End the mentorship')
    await sam.taps('Yes, end it')
    await service.passUntil(new Date(service.now.getTime() + 7 * day))

    const before = await known()
    const over = [...stood.values()].filter(
      ({ user, pressed }) =>
        !standing(user).some(({ message, tap }) => message === pressed.message && tap === pressed.tap),
    )
    assert.ok(over.length > 60, `only ${over.length} buttons are over`)
    for (const { user, pressed } of over) {
      const sent = service.channel.sends.length
      await press(user, pressed)
      assert.ok(service.channel.sends.length > sent, `no answer to ${pressed.tap}`)
    }
    assert.equal(await known(), before, 'an old button changed something')
    assert.match(sam.reads(), /already done on Monday 23 November/)
    assert.notEqual(await standingAt(database(), sam), 'nothing')
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })
})

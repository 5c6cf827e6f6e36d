import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Knex } from 'knex'
import { menteeConversation } from '../../bots/mentee/conversation.ts'
import { mentorConversation } from '../../bots/mentor/conversation.ts'
import { counsellorConversation } from '../../bots/counsellor/conversation.ts'
import { onEachDatabase } from '../support/databases.ts'
import { textOf, type User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentee, mentor } from './people.ts'

const badTexts: Record<string, string> = {
  empty: '',
  'white space': ' \n\t ',
  'ten thousand characters': 'a'.repeat(10_000),
  'emoji alone': '😀🎉👩🏽‍🚒',
  'right-to-left and zero-width characters': '\u202Eevil\u202C\u200B\u200D\u2066x\u2069 שלום',
  'control characters': 'a\u0000b\u0007c\u001B[31m',
  HTML: '<b>x</b><script>alert(1)</script><a href="https://evil.example">y</a>',
  'Markdown and mentions': '**x** [y](https://evil.example) <!channel> <@U123> @everyone',
  SQL: `'; drop table people; --`,
  'another script': 'Здравствуйте 你好 مرحبا',
}

/** A mentee's questions: what to type to answer each, in order. Taps are written as [label]. */
const questions: [name: string, good: string][] = [
  ['name', 'Sam'],
  ['age', '19'],
  ['sector', 'nurse'],
  ['topics', 'interview'],
  ['region', 'Antwerp'],
]

async function nothingFailed(database: Knex): Promise<void> {
  const failed = await database('inbox').where(
    (where) => void where.whereNotNull('failed').orWhere('attempts', '>', 0),
  )
  assert.deepEqual(failed, [], 'a turn failed')
  assert.deepEqual(await database('posts').whereNotNull('parked').select('key', 'parked'), [])
}

async function begin(service: TestService, name: string): Promise<User> {
  const user = service.user('mentee', name)
  await user.does({ arrived: null })
  await user.taps('English')
  await user.taps('OK, start')
  return user
}

/** What nobody may be shown: control characters and characters that turn the text around. */
// eslint-disable-next-line no-control-regex -- these are the characters that are looked for
const raw = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/

onEachDatabase('bad input', (database) => {
  for (const [what, text] of Object.entries(badTexts)) {
    it(`${what}: every question answers kindly, and the right answer still goes on`, async () => {
      const service = makeService(database)
      await mentor(service, await counsellor(service), 'Els')
      const sam = await begin(service, 'Someone')
      for (const [question, good] of questions) {
        const before = JSON.stringify(sam.seen())
        await sam.types(text)
        assert.notEqual(JSON.stringify(sam.seen()), before, `${question} says nothing to ${what}`)
        assert.doesNotMatch(sam.reads(), raw)
        if (!/✓ (19|18–25)/.test(sam.reads()) || question !== 'age') await sam.types(good)
      }
      assert.match(sam.reads(), /\[Ask Els\]/, sam.reads())
      await nothingFailed(database())
    })

    it(`${what}: a message to a mentor arrives as plain words, or is refused in words`, async () => {
      const service = makeService(database)
      const els = await mentor(service, await counsellor(service), 'Els')
      const sam = await mentee(service, 'Sam')
      await sam.taps('Ask Els')
      await sam.taps('Use this')
      await sam.taps('Send')
      await els.taps("Yes, I'll help")
      await sam.types(text)
      assert.doesNotMatch(els.reads(), raw)
      const arrived = els.seen().some(({ view }) => textOf(view).startsWith('Sam\n'))
      const refused = /Your message (is empty|has [\d,]+ characters)/.test(sam.reads())
      assert.ok(arrived !== refused, `arrived: ${arrived}, refused: ${refused}`)
      await nothingFailed(database())
    })
  }

  it('a button from last week says when that was done, and shows how it stands', async () => {
    const service = makeService(database)
    const els = await mentor(service, await counsellor(service), 'Els')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Send')
    const card = els.seen().at(-1)
    const tap = card?.view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]
    assert.ok(card && tap && 'tap' in tap)
    await els.does({ tap: tap.tap }, { replyTo: card.id })
    service.now = new Date(service.now.getTime() + 7 * 24 * 3_600_000)
    await els.does({ tap: tap.tap }, { replyTo: card.id })
    assert.match(els.reads(), /That was already done on Monday,? 23 November/)
    assert.equal((await database()('mentorships')).length, 1)
    await nothingFailed(database())
  })

  it('a double tap has one effect and says nothing more', async () => {
    const service = makeService(database)
    const els = await mentor(service, await counsellor(service), 'Els')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Send')
    const card = els.seen().at(-1)
    const tap = card?.view.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))[0]
    assert.ok(card && tap && 'tap' in tap)
    await els.does({ tap: tap.tap }, { replyTo: card.id })
    const before = els.reads()
    await els.does({ tap: tap.tap }, { replyTo: card.id })
    assert.equal(els.reads(), before)
    assert.equal((await database()('mentorships')).length, 1)
  })

  it('two browsers of the same person go on with one and the same search', async () => {
    const service = makeService(database)
    const els = await mentor(service, await counsellor(service), 'Els')
    const phone = await mentee(service, 'Sam')
    const [row] = await database()('accounts').where('account', `web:${phone.address.account}`)
    const laptop = service.user('mentee', 'Sam at the laptop')
    await database()('accounts').insert({
      account: `web:${laptop.address.account}`,
      person_id: row?.person_id ?? '',
      linked_at: 0,
    })
    await laptop.does({ arrived: null })
    assert.match(laptop.reads(), /Which field interests you/)
    await phone.taps('Ask Els')
    await phone.taps('Use this')
    await phone.taps('Send')
    await laptop.does({ arrived: null })
    assert.match(laptop.reads(), /Els: asked, answers by/)
    await laptop.taps('Withdraw')
    assert.match(els.reads(), /withdrew\. There is nothing to do/)
    assert.equal((await database()('searches')).length, 1)
  })

  it('a wrong code is said to be wrong, and guessing is slowed', async () => {
    const service = makeService(database)
    const user = service.user('counsellor', 'Chris')
    await user.does({ arrived: null })
    await user.taps('English')
    for (let tries = 0; tries < 5; tries += 1) await user.types('abcd-efgh')
    assert.match(user.reads(), /That code is not right/)
    await user.types(await service.invite())
    assert.match(user.reads(), /Too many wrong codes\. Please wait 15 minutes/)
    service.now = new Date(service.now.getTime() + 16 * 60_000)
    await user.types(await service.invite())
    assert.match(user.reads(), /✓ Welcome/)
  })

  it('a command that does not exist is answered, the second time with the menu', async () => {
    const service = makeService(database)
    const sam = await mentee(service, 'Sam')
    await sam.does({ command: 'constructor', rest: '' })
    assert.match(sam.reads(), /Sorry, I don't understand that\./)
    await sam.does({ command: 'frobnicate', rest: 'x' })
    assert.match(sam.reads(), /I'm the bot\. What would you like to do\?/)
    await nothingFailed(database())
  })

  it('/start at every step goes on there, and never makes a second person', async () => {
    const service = makeService(database)
    await mentor(service, await counsellor(service), 'Els')
    const people = (await database()('people')).length
    const sam = await begin(service, 'Someone')
    for (const [, good] of questions) {
      await sam.does({ arrived: null })
      await sam.does({ command: 'start', rest: '' })
      await sam.types(good)
    }
    await sam.does({ arrived: null })
    assert.match(
      sam
        .seen()
        .map(({ view }) => textOf(view))
        .at(-1) ?? '',
      /\[Ask Els\]/,
    )
    assert.equal((await database()('people')).length, people + 1)
  })

  it('an invented, foreign or missing argument behind any button changes nothing of anyone else', async () => {
    const service = makeService(database)
    const els = await mentor(service, await counsellor(service), 'Els')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Send')
    const ids = [
      ...(await database()('requests').pluck<string[]>('id')),
      ...(await database()('people').pluck<string[]>('id')),
      ...(await database()('searches').pluck<string[]>('id')),
      'nobody',
      'yes',
    ]
    const conversations = {
      mentee: menteeConversation,
      mentor: mentorConversation,
      counsellor: counsellorConversation,
    }
    const forged = fc.constantFrom(...(['mentee', 'mentor', 'counsellor'] as const)).chain((audience) =>
      fc.record({
        audience: fc.constant(audience),
        verb: fc.constantFrom(...Object.keys(conversations[audience].taps)),
        args: fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
      }),
    )
    const before = await stateOf(database())
    let count = 0
    await fc.assert(
      fc.asyncProperty(forged, async ({ audience, verb, args }) => {
        const stranger = service.user(audience, `stranger ${(count += 1)}`)
        await stranger.does({ tap: [verb, ...args].join(':') })
        assert.deepEqual(await stateOf(database()), before)
      }),
      { numRuns: 120, seed: 4 },
    )
    await nothingFailed(database())
    await els.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Els said yes!/)
  }).timeout(60_000)
})

/** Everything of the service that a stranger must not be able to change. */
async function stateOf(database: Knex): Promise<unknown> {
  return {
    requests: await database('requests').orderBy('id'),
    searches: await database('searches').orderBy('id'),
    mentorships: await database('mentorships').orderBy('id'),
    mentors: await database('mentors').whereNot('state', 'draft').orderBy('person_id'),
    counsellors: await database('counsellors').orderBy('person_id'),
    messages: await database('messages').orderBy('id'),
  }
}

import assert from 'node:assert/strict'
import { cleanText } from '../../core/people/clean-text.ts'
import { counsellor, mentee, mentor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import { textOf, type User } from '../support/memory-channel.ts'
import { makeService } from '../support/service.ts'
import { kinds } from './kinds.ts'
import { assertNothingFailed, assertNothingRaw } from './whole.ts'

/** The quotes that stand at someone's: a person's own words, as they came out. */
function quotes(user: User): string[] {
  return user
    .seen()
    .flatMap(({ view }) => view.blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : [])))
}

const name = '*Zo\u202Ee\u200B* <b>\u0000_{ $x }_'
const cleanName = '*Zoe* <b>_{ $x }_'
const headline = '<i>baker</i>\u202E & **owner** [shop](x) \u0007{ $mentor }'
const cleanHeadline = '<i>baker</i> & **owner** [shop](x) { $mentor }'

onEachDatabase('what people write', (database) => {
  it('as names, headlines and first messages comes out on the other side as the same plain text', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = service.user('mentor', 'Els')
    await els.does({ arrived: null })
    for (const label of ['English', 'OK, start']) await els.taps(label)
    await els.types(name)
    await els.types(headline)
    for (const label of ['Health care', 'Done', 'Job interview', 'Done', 'Done', 'Antwerp', '1'])
      await els.taps(label)
    for (const label of ['Go on without', 'I agree']) await els.taps(label)
    assert.ok(staff.reads().includes(`Job: ${cleanHeadline}`))
    assert.ok(staff.reads().includes(`Name: ${cleanName}`))
    assert.ok(els.reads().includes(`✓ ${cleanHeadline}`))
    await staff.taps('Approve')

    const sam = service.user('mentee', 'Sam')
    await sam.does({ arrived: null })
    for (const label of ['English', 'OK, start']) await sam.taps(label)
    await sam.types(name)
    for (const label of ['18–25', 'Health care', 'Job interview', 'Antwerp']) await sam.taps(label)
    assert.ok(sam.reads().includes(`${cleanName}\n${cleanHeadline} · English`))
    await sam.taps('Ask')
    const message =
      'Hi <b>you</b>\u202E\u2066, **may** I _ask_? \u001B[31m <@U1> [a](b) { $mentor }\n> no\uD800'
    await sam.types(message)
    await sam.taps('Send')
    const clean = 'Hi <b>you</b>, **may** I _ask_? [31m <@U1> [a](b) { $mentor }\n> no'
    assert.deepEqual(quotes(els), [clean])
    assert.ok(els.reads().includes(`${cleanName} asks for your help`))
    await assertNothingFailed(database())
    assertNothingRaw(service.channel, [clean, cleanHeadline, cleanName])
  })

  it('of whatever kind, in a mentorship, goes to the other side as plain text, or the writer is told why not', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    await els.taps("Yes, I'll help")
    const texts = Object.values(kinds).flat()
    for (const [writer, reader] of [[sam, els] as const, [els, sam] as const]) {
      for (const typed of texts) {
        const before = { quotes: quotes(reader).length, own: writer.seen().length }
        await writer.types(typed)
        // What looks like a name in another app is asked about first.
        const asked = textOf(writer.seen().at(-1)?.view ?? { blocks: [] })
        if (asked.includes('Send anyway')) await writer.taps('Send anyway')
        const came = quotes(reader).slice(before.quotes)
        const clean = cleanText(typed, 3_500)
        if (came.length > 0) assert.deepEqual(came, [typeof clean === 'object' ? clean.text : null])
        else assert.ok(writer.seen().length > before.own, `neither sent nor told: ${JSON.stringify(typed)}`)
        const isRefused = typeof clean === 'string' || ['stop', 'help', '?'].includes(typed)
        assert.equal(came.length, isRefused ? 0 : 1, JSON.stringify(typed.slice(0, 40)))
      }
    }
    await sam.types('stop')
    await sam.taps('Send to Els')
    assert.equal(quotes(els).at(-1), 'stop')
    await assertNothingFailed(database())
    assertNothingRaw(service.channel, texts)
  })

  it('goes to the mentor although another question of the bot is still open', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    await els.taps("Yes, I'll help")
    for (const user of [sam, els]) {
      await user.does({ command: 'language', rest: '' })
      assert.match(user.reads(), /You can change the language here/)
    }
    await sam.types('When can we talk?')
    await els.types('Tomorrow')
    assert.equal(quotes(els).at(-1), 'When can we talk?')
    assert.equal(quotes(sam).at(-1), 'Tomorrow')
    await els.types('Svenska')
    assert.match(textOf(els.seen().at(-1)?.view ?? { blocks: [] }), /^Du är mentor\n/)
  })

  it('of a mentor of two waits for the one that it is for, also when one of them has gone', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const people = []
    for (const each of ['Sam', 'Ann', 'Kim']) {
      const user = await mentee(service, each)
      for (const label of ['Ask Els', 'Use this', 'Send']) await user.taps(label)
      await els.taps("Yes, I'll help")
      if (each !== 'Kim') await els.taps('Yes, one more')
      people.push(user)
    }
    const [sam, ann] = people
    assert.ok(sam && ann)
    await els.types('Good\u202E morning\u0000')
    await els.types('x'.repeat(3_600))
    assert.match(els.reads(), /Your message has 3,600 characters/)
    const toSam = els.seen().findLast(({ view }) => textOf(view).includes('To whom'))
    assert.ok(toSam)
    await sam.does({ command: 'stop', rest: '' })
    await sam.taps('End with Els')
    await sam.taps('Yes, end it')
    await els.taps('Sam')
    assert.match(els.reads(), /That is already over|already done/)
    assert.deepEqual(quotes(sam), [])
    await els.taps('Ann')
    assert.deepEqual(quotes(ann), ['Good morning'], 'what was written is lost')
    await assertNothingFailed(database())
    assertNothingRaw(service.channel)
  })
})

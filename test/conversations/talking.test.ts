import assert from 'node:assert/strict'
import { AddressGone, SendRefused } from '../../bots/channel.ts'
import { onEachDatabase } from '../support/databases.ts'
import { textOf, type User } from '../support/memory-channel.ts'
import { makeService, type TestService } from '../support/service.ts'
import { counsellor, mentee, mentor } from './people.ts'

onEachDatabase('mentee and mentor talk through the bot', (database) => {
  let service: TestService
  let staff: User
  let els: User
  let sam: User
  beforeEach(async () => {
    service = makeService(database)
    staff = await counsellor(service)
    els = await mentor(service, staff, 'Els')
    sam = await mentee(service, 'Sam')
    await pair(sam, els, 'Els')
  })

  const pair = async (who: User, helper: User, name: string): Promise<void> => {
    await who.taps(`Ask ${name}`)
    await who.taps('Use this')
    await who.taps('Send')
    await helper.taps("Yes, I'll help")
  }
  const last = (user: User): string => {
    const message = user.seen().at(-1)
    return message ? textOf(message.view) : ''
  }
  const photo = { channel: 'web' as const, id: 'p1', name: 'Sam_Peeters.jpg', type: 'image/jpeg', bytes: 5 }
  const night = new Date('2026-11-23T21:00:00Z')

  it('both hear once that what they wrote arrived; the line changes while they go on', async () => {
    await sam.types('Hello Els')
    assert.match(last(els), /^Sam\nHello Els\n\[Report\]$/)
    assert.match(last(sam), /^✓ Delivered to Els at 9:00|^✓ Delivered to Els at 09:00/)
    const before = sam.seen().length
    service.now = new Date(service.now.getTime() + 60_000)
    await sam.types('May I ask something?')
    assert.equal(sam.seen().length, before)
    assert.match(last(sam), /Delivered to Els at 0?9:01/)
  })

  it('at night a message waits for the mentor’s hours, and the mentee is told until when', async () => {
    service.now = night
    await sam.types('Are you there?')
    assert.doesNotMatch(els.reads(), /Are you there/)
    assert.match(last(sam), /Els gets your message on Tuesday 24 November at 0?8:30/)
    await sam.types('It can wait')
    assert.match(last(sam), /Els gets your 2 messages on Tuesday 24 November/)
    await service.passUntil(new Date('2026-11-24T07:31:00Z'))
    assert.match(els.reads(), /Are you there\?[\s\S]*It can wait/)
    assert.match(last(sam), /Delivered to Els/)
  })

  it('what waited through the night, and what is changed later, came in order: nothing says "written earlier"', async () => {
    service.now = night
    await sam.does({ text: 'one' }, { said: 'm1' })
    service.now = new Date(night.getTime() + 60_000)
    await sam.types('two')
    await service.passUntil(new Date('2026-11-24T07:31:00Z'))
    assert.match(els.reads(), /Sam\none[\s\S]*Sam\ntwo/)
    await sam.does({ edited: 'm1', text: 'one, or more' })
    assert.match(els.reads(), /one, or more[\s\S]*two/)
    assert.doesNotMatch(els.reads(), /Written earlier/)
  })

  it('a mentor who writes at night reads at once what waited', async () => {
    service.now = night
    await sam.types('Are you there?')
    await els.types('I am')
    assert.match(els.reads(), /Are you there\?/)
    assert.match(sam.reads(), /I am/)
    await sam.types('Great')
    assert.match(els.reads(), /Great/)
  })

  for (const [typed, shows] of [
    ['My number is 0470 12 34 56', /shows a phone number/],
    ['sam@example.org', /shows an e-mail address/],
    ['BE71 0961 2345 6769', /shows bank details[\s\S]*Never pay anyone/],
  ] as const) {
    it(`who types "${typed}" is asked first, and then it goes or is taken out`, async () => {
      await sam.types(typed)
      assert.match(last(sam), shows)
      assert.ok(!els.reads().includes(typed))
      await sam.taps('Take it out')
      assert.match(sam.reads(), /Not sent, and not kept/)
      await sam.taps('Send anyway').catch(() => undefined)
      assert.ok(!els.reads().includes(typed))
      await sam.types(typed)
      await sam.taps('Send anyway')
      assert.ok(els.reads().includes(typed))
    })
  }

  for (const [language, words, says] of [
    ['Nederlands', 'ik wil niet meer leven', /112/],
    ['Français', 'je veux mourir', /112/],
    ['English', 'I want to kill myself', /112/],
    ['Svenska', 'jag vill inte leva längre', /112/],
  ] as const) {
    it(`who writes of danger (${language}) reads at once where help is; the message passes all the same`, async () => {
      await sam.does({ command: 'language', rest: '' })
      await sam.taps(language)
      await sam.types(words)
      assert.ok(els.reads().includes(words))
      const help = sam.seen().find(({ view }) => says.test(textOf(view)))
      assert.ok(help, sam.reads())
      assert.ok(help.view.blocks.some(({ kind }) => kind === 'buttons'))
    })
  }

  it('what its writer does not decide about for a day is gone', async () => {
    await sam.types('My number is 0470 12 34 56')
    await service.passUntil(new Date(service.now.getTime() + 25 * 3_600_000))
    assert.match(sam.reads(), /You didn't answer for a day/)
    assert.ok(!JSON.stringify(await database()('messages')).includes('0470'))
  })

  it('a change reaches the other side in place, and says that it is one', async () => {
    await sam.does({ text: 'helo' }, { said: 'm1' })
    await sam.does({ edited: 'm1', text: 'hello' })
    assert.match(last(els), /^Sam · changed\nhello/)
    assert.ok(!els.reads().includes('helo\n'))
    await sam.does({ edited: 'm1', text: 'hello, 0470 12 34 56' })
    assert.doesNotMatch(els.reads(), /0470/)
    await sam.taps('Send anyway')
    assert.match(els.reads(), /hello, 0470 12 34 56/)
  })

  it('of several files in one message a change reaches the one beside which the words stand', async () => {
    for (const [place, text] of ['my clas', null].entries())
      await sam.does({ file: { ...photo, id: `p${place}` }, text }, { said: 'm1' })
    await sam.does({ edited: 'm1', text: 'my class' })
    const [one, two] = els.seen().slice(-2)
    assert.ok(one && two)
    assert.match(textOf(one.view), /^Sam · changed\nPhoto from Sam\nmy class\n/)
    assert.match(textOf(two.view), /^Sam\nPhoto from Sam\n\[Report\]/)
  })

  it('words that come to files by a change stand beside the first of them', async () => {
    for (const id of ['p1', 'p2']) await sam.does({ file: { ...photo, id }, text: null }, { said: 'm1' })
    await sam.does({ edited: 'm1', text: 'my class' })
    const [one, two] = els.seen().slice(-2)
    assert.ok(one && two)
    assert.match(textOf(one.view), /my class/)
    assert.doesNotMatch(textOf(two.view), /my class/)
  })

  it('a change of a long text that went below its file reaches the text', async () => {
    await sam.does({ file: photo, text: 'a'.repeat(900) }, { said: 'm1' })
    await sam.does({ edited: 'm1', text: 'b'.repeat(900) })
    const [one, two] = els.seen().slice(-2)
    assert.ok(one && two)
    assert.match(textOf(one.view), /^Sam\nPhoto from Sam\n\[Report\]/)
    assert.match(textOf(two.view), /^Sam · changed\nbbb/)
  })

  it('a change of what the bot was told earlier is answered, and not passed on', async () => {
    await sam.does({ edited: 'unknown', text: 'nothing said' })
    assert.match(last(sam), /could not change that message/)
    assert.ok(!els.reads().includes('nothing said'))
  })

  it('who changes what the bot was told, and talks with nobody, hears that it changed nothing', async () => {
    const kim = await mentee(service, 'Kim')
    await kim.does({ edited: 'unknown', text: 'Tim' })
    assert.match(last(kim), /could not change that message/)
  })

  it('a photo passes under a name that says nothing of who sent it', async () => {
    await sam.does({ file: photo, text: 'my class' })
    const block = els
      .seen()
      .at(-1)
      ?.view.blocks.find(({ kind }) => kind === 'file')
    assert.ok(block?.kind === 'file')
    assert.deepEqual([block.file.name, block.alternative], ['photo.jpg', 'Photo from Sam'])
    assert.match(last(els), /my class/)
  })

  it('a document is warned about first, and then passes', async () => {
    const file = { ...photo, name: 'CV Sam Peeters.pdf', type: 'application/pdf' }
    await sam.does({ file, text: null })
    assert.match(last(sam), /a document that may carry your name/)
    assert.ok(!els.reads().includes('Document from'))
    await sam.taps('Send anyway')
    assert.match(els.reads(), /Document from Sam/)
    assert.ok(!JSON.stringify(els.seen()).includes('Peeters'))
  })

  it('what cannot pass is said in words, and nothing of it passes', async () => {
    for (const [file, words] of [
      [{ ...photo, type: 'video/mp4' }, /Videos can't be passed on/],
      [{ ...photo, type: 'application/x-msdownload' }, /This kind of file can't be passed on/],
      [{ ...photo, bytes: 11_000_000 }, /too large. At most 10 MB/],
    ] as const) {
      await sam.does({ file, text: null })
      assert.match(last(sam), words)
    }
    await sam.does({ unreadable: 'forwarded' })
    assert.match(last(sam), /don't pass on forwarded messages/)
    await sam.does({ unreadable: 'other' })
    assert.match(last(sam), /I can't pass this on/)
    await sam.types('https://example.org/?token=abcdef')
    assert.match(last(sam), /lets in everyone who has it/)
    assert.equal((await database()('messages')).length, 0)
  })

  it('a mentor of two answers the message of one, and it goes to that one', async () => {
    await els.taps('Yes, one more')
    const kim = await mentee(service, 'Kim')
    await pair(kim, els, 'Els')
    await sam.types('I am Sam')
    await kim.types('I am Kim')
    const ofSam = els.seen().find(({ view }) => textOf(view).includes('I am Sam'))
    assert.ok(ofSam)
    await els.does({ text: 'for Sam alone' }, { replyTo: ofSam.id })
    assert.match(sam.reads(), /for Sam alone/)
    assert.doesNotMatch(kim.reads(), /for Sam alone/)

    await els.types('for whom?')
    await els.does({ file: photo, text: null })
    assert.match(last(els), /for whom\?\nA photo|for whom\?[\s\S]*A photo/)
    await els.taps('Kim')
    assert.match(kim.reads(), /for whom\?[\s\S]*Photo from Els/)
    assert.doesNotMatch(sam.reads(), /for whom\?/)
  })

  it('what was written first but comes later says when it was written', async () => {
    const at = service.now
    await sam.types('second')
    service.now = new Date(at.getTime() - 120_000)
    const earlier = service.user('mentee', 'Sam')
    const accept = earlier.does({ text: 'first' }, { eventId: 'late-1' })
    service.now = at
    await accept
    await service.engine.settle()
    assert.match(last(els), /Written earlier, at 0?8:58[\s\S]*first/)
  })

  it('what could not be delivered is told to its writer, who can send it again', async () => {
    service.channel.fault = (kind, _address, view) =>
      kind === 'post' && /^Sam\nimportant/.test(textOf(view))
        ? { error: new SendRefused('no'), taken: false }
        : null
    await sam.types('important')
    service.channel.fault = null
    assert.match(last(sam), /could not be delivered to Els:\nimportant\n\[Send again\]/)
    await sam.taps('Send again')
    assert.match(els.reads(), /important/)
    assert.match(sam.reads(), /On its way/)
    assert.equal(els.seen().filter(({ view }) => /^Sam\nimportant/.test(textOf(view))).length, 1)
  })

  it('a file that would do harm does not pass, and its sender hears why', async () => {
    service.channel.fault = (kind, _address, view) =>
      kind === 'post' && textOf(view).includes('Photo from')
        ? { error: new SendRefused('harm', 'harmful'), taken: false }
        : null
    await sam.does({ file: photo, text: null })
    assert.match(last(sam), /the virus check found something/)
    assert.doesNotMatch(last(sam), /Send again/)
  })

  it('who writes to someone who shut the bot out hears so, and it arrives when they are back', async () => {
    service.channel.fault = (kind, address) =>
      kind === 'post' && address === `web:mentor:${els.address.account}`
        ? { error: new AddressGone('blocked'), taken: false }
        : null
    await sam.types('one')
    service.channel.fault = null
    await sam.types('two')
    assert.match(sam.reads(), /Els can't be reached in the app at the moment/)
    await els.does({ arrived: null })
    assert.match(els.reads(), /one[\s\S]*two/)
  })

  it('who shuts the bot out and does not come back for a week has left, and the other side is told kindly', async () => {
    await els.does({ left: true })
    await service.passUntil(new Date(service.now.getTime() + 6 * 24 * 3_600_000))
    assert.doesNotMatch(sam.reads(), /no longer here/)
    await service.passUntil(new Date(service.now.getTime() + 25 * 3_600_000))
    assert.match(
      sam.reads(),
      /Els is no longer here, so your mentorship has ended. That says nothing about you/,
    )
    assert.match(sam.reads(), /Find a mentor|new mentor|search/i)
    assert.equal((await database()('mentors').first())?.active, 0)
  })

  it('who comes back within the week finds everything as it was', async () => {
    await els.does({ left: true })
    await service.passUntil(new Date(service.now.getTime() + 6 * 24 * 3_600_000))
    await els.does({ arrived: null })
    await service.passUntil(new Date(service.now.getTime() + 10 * 24 * 3_600_000))
    assert.doesNotMatch(sam.reads(), /no longer here/)
    await sam.types('Welcome back')
    assert.match(els.reads(), /Welcome back/)
  })

  it('what does not arrive for ten minutes is told to be safe', async () => {
    service.channel.fault = (kind, address) =>
      kind === 'post' && address.startsWith('web:mentor')
        ? { error: new Error('no answer'), taken: false }
        : null
    service.channel.traces = 'truly'
    await sam.types('anyone?')
    await service.passUntil(new Date(service.now.getTime() + 21 * 60_000))
    assert.match(sam.reads(), /Small delay. Your message is safe/)
    service.channel.fault = null
    await service.passUntil(new Date(service.now.getTime() + 30 * 60_000))
    assert.match(els.reads(), /anyone\?/)
  })
})

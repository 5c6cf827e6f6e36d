import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import { textOf } from '../support/memory-channel.ts'
import { makeService } from '../support/service.ts'
import { leftToDo } from './left-to-do.ts'
import { counsellor, mentee, mentor } from './people.ts'

onEachDatabase('from hello to "said yes"', (database) => {
  it('a mentee finds a mentor by taps alone, in at most eight taps to the proposals', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    assert.match(
      sam.reads(),
      /Els\nnurse in a hospital · English and Dutch\nWhy: works in the field you chose/,
    )

    await sam.taps('Ask Els')
    assert.match(sam.reads(), /Hi Els, I'm Sam\. I'd like to work in Health care\./)
    assert.doesNotMatch(els.reads(), /Sam/, 'something reached the mentor before the mentee saw it')
    await sam.taps('Use this')
    assert.match(sam.reads(), /This is what Els will see:/)
    assert.doesNotMatch(els.reads(), /Sam/, 'something reached the mentor before the mentee said "send"')
    await sam.taps('Send')
    assert.match(sam.reads(), /Els: asked, answers by/)
    assert.match(els.reads(), /Sam asks for your help[\s\S]*Hi Els, I'm Sam/)

    await els.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Els said yes!/)
    assert.match(els.reads(), /You're mentoring Sam/)
    await els.taps('Send this')
    assert.match(sam.reads(), /Els\nHi Sam, I'm Els/)
    await sam.types('Hello Els, thank you!')
    assert.match(els.reads(), /Sam\nHello Els, thank you!/)
  })

  it('what the mentor sees is what the mentee saw', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Write my own')
    await sam.types('I like to help people. May I ask you about night shifts?')
    const told = (text: string): string[] =>
      text.split('\n').filter((line) => /^(Name|Field|Help with|Region|Languages): |^I like/.test(line))
    const preview = told(sam.reads())
    assert.equal(preview.length, 6, preview.join())
    await sam.taps('Send')
    const card = els.seen().find(({ view }) => /asks for your help/.test(textOf(view)))
    assert.ok(card)
    assert.deepEqual(told(textOf(card.view)), preview)
  })

  it('all of it can be typed', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = service.user('mentee', 'Sam')
    await sam.types('hello')
    await sam.types('English')
    await sam.taps('OK, start')
    await sam.types('Sam')
    await sam.types("I'm 19")
    await sam.types('nurse')
    await sam.types('interview')
    await sam.types('Antwerpen')
    await sam.taps('Ask Els')
    await sam.types('Can you tell me how you started?')
    await sam.taps('Send')
    assert.match(els.reads(), /Can you tell me how you started\?/)
  })

  it('after a no the back-up is asked at once, and a yes elsewhere ends the search', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const people = { Els: await mentor(service, staff, 'Els'), Jan: await mentor(service, staff, 'Jan') }
    const sam = await mentee(service, 'Sam')
    await sam.taps('Choose for me')
    await sam.taps('Use this')
    await sam.taps('Send')
    const [first, second] = /Sam asks/.test(people.Els.reads())
      ? (['Els', 'Jan'] as const)
      : (['Jan', 'Els'] as const)
    await people[first].taps('Not this time')
    assert.match(sam.reads(), new RegExp(`${first} can't right now. That says nothing about you.`))
    assert.match(people[second].reads(), /Sam asks for your help/)
    assert.doesNotMatch(sam.reads(), /No time|Not my field/)
    await people[first].taps('No time')
    assert.doesNotMatch(sam.reads(), /No time/, 'the mentee saw the reason')
    await people[second].taps("Yes, I'll help")
    assert.match(sam.reads(), new RegExp(`Good news: ${second} said yes!`))
  })

  it('after a no without a back-up the next proposals come by themselves', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Send')
    const jan = await mentor(service, staff, 'Jan')
    await els.taps('Not this time')
    assert.match(sam.reads().split('---').at(-1) ?? '', /Jan[\s\S]*\[Ask Jan\]/)
    await sam.taps('Ask Jan')
    await sam.taps('Use this')
    await sam.taps('Send')
    await jan.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Jan said yes!/)
  })

  it('a mentee withdraws at any moment, without a reason, and the mentor has nothing to do', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Send')
    await sam.taps('Withdraw')
    assert.match(els.reads(), /Sam withdrew\. There is nothing to do\./)
    assert.doesNotMatch(els.reads(), /\[Yes, I'll help\]/)
    assert.equal(await leftToDo(database()), 0, 'a reminder was left behind')
  })

  it('an under-age person is matched with nobody, and a counsellor is asked in', async () => {
    const service = makeService(database)
    const kim = service.user('mentee', 'Kim')
    await kim.does({ arrived: null })
    await kim.taps('English')
    await kim.taps('OK, start')
    await kim.taps('Kim')
    await kim.taps('Under 18')
    await kim.taps('Have someone contact me')
    assert.match(kim.reads(), /I've asked a counsellor to contact you/)
    await kim.types('nurse')
    assert.doesNotMatch(kim.reads(), /What would help you most/)
    assert.equal((await database()('mentees')).length, 0)
  })
})

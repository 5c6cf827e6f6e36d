import assert from 'node:assert/strict'
import { DateTime } from 'luxon'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService } from '../support/service.ts'
import { leftToDo } from './left-to-do.ts'
import { counsellor, mentee, mentor } from './people.ts'

/** A moment of the programme's zone, as people there would say it. */
function brussels(text: string): Date {
  return DateTime.fromISO(text, { zone: 'Europe/Brussels' }).toJSDate()
}

onEachDatabase('a month of the clock', (database) => {
  const send = async (sam: User, to: string): Promise<void> => {
    await sam.taps(`Ask ${to}`)
    await sam.taps('Use this')
    await sam.taps('Send')
  }
  const cards = (user: User): number => user.reads().match(/asks for your help/g)?.length ?? 0
  const newest = (user: User): string => user.reads().split('---').at(-1) ?? ''

  it('reminds in the morning, asks the next too after a day, asks the mentee after two, and closes after seven', async () => {
    // Monday 23 November 2026, 9:00 in Brussels.
    const service = makeService(database, brussels('2026-11-23T09:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan')
    const sam = await mentee(service, 'Sam')
    await send(sam, 'Els')
    assert.equal(cards(els), 1)
    assert.match(els.reads(), /Answer by: Wednesday 2 December at 9:00/)
    assert.match(sam.reads(), /If Els hasn't answered by Tuesday 24 November at 9:00 \(CET\), I ask Jan too/)

    // Twelve hours later it is 21:00: the reminder waits for the mentor's hours.
    await service.passUntil(brussels('2026-11-24T08:29'))
    assert.equal(cards(els), 1)
    await service.passUntil(brussels('2026-11-24T08:30'))
    assert.equal(cards(els), 2, 'no reminder in the morning')
    assert.equal(els.reads().match(/\[Yes, I'll help\]/g)?.length, 1, 'the old copy can still be answered')
    assert.equal(cards(jan), 0)

    await service.passUntil(brussels('2026-11-24T09:00'))
    assert.match(
      sam.reads(),
      /No answer from Els yet, maybe a busy week\. I've asked Jan too\. The first yes counts\./,
    )
    assert.equal(cards(jan), 1, 'the back-up was not asked')

    // Two days: the second reminder, and nobody is left to be asked by itself.
    await service.passUntil(brussels('2026-11-25T09:00'))
    assert.equal(cards(els), 3, 'no second reminder')
    assert.match(sam.reads(), /No answer from Els yet, maybe a busy week\. Shall I ask somebody else too\?/)
    assert.match(newest(sam), /no mentor in Health care whom you can ask right now/)

    // Seven working days: Saturday and Sunday do not count.
    await service.passUntil(brussels('2026-12-02T08:59'))
    assert.equal(cards(els), 3, 'more than two reminders')
    await service.passUntil(brussels('2026-12-02T09:00'))
    assert.match(els.reads(), /The time to answer is over/)
    assert.match(sam.reads(), /No answer from Els, maybe a busy time/)
    await service.passUntil(brussels('2026-12-03T09:00'))
    assert.match(sam.reads(), /No answer from Jan, maybe a busy time/)

    // Nothing more happens by itself.
    const sends = service.channel.sends.length
    await service.passUntil(brussels('2026-12-22T09:00'))
    assert.equal(service.channel.sends.length, sends)
    assert.equal(await leftToDo(database()), 0)

    const mia = await mentor(service, staff, 'Mia')
    await sam.taps('Look again')
    await send(sam, 'Mia')
    await service.passUntil(brussels('2026-12-22T10:00'))
    await mia.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Mia said yes!/)
    await service.passUntil(brussels('2027-01-20T09:00'))
    assert.equal(mia.reads().match(/The time to answer is over/), null, 'an accepted request expired')
    assert.equal(cards(mia), 1, 'an accepted request was reminded of')
  })

  it('the first yes wins, and the other card says so', async () => {
    const service = makeService(database, brussels('2026-11-23T09:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan')
    const sam = await mentee(service, 'Sam')
    await send(sam, 'Els')
    await service.passUntil(brussels('2026-11-24T10:00'))
    await jan.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Jan said yes!/)
    assert.match(newest(els), /Sam is already helped\. Thank you!/)
    await service.passUntil(brussels('2026-12-20T10:00'))
    assert.equal(cards(els), 2, 'reminded of what is over')
    assert.equal(await leftToDo(database()), 0)
  })

  it('who chose no back-up is asked after a day, and the one they choose is asked too', async () => {
    const service = makeService(database, brussels('2026-11-23T09:00').toISOString())
    const staff = await counsellor(service)
    await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Ask them too')
    await sam.taps('Send')
    await service.passUntil(brussels('2026-11-24T09:00'))
    assert.match(sam.reads(), /Shall I ask somebody else too\?/)
    assert.equal(cards(jan), 0)
    await send(sam, 'Jan')
    assert.equal(cards(jan), 1)
    assert.match(newest(sam), /Els: asked, answers by .*\nJan: asked, answers by /)
    await jan.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Jan said yes!/)
  })

  it('a card that is sent on Friday night comes on Monday at 8:30, and the mentee knows', async () => {
    const service = makeService(database, brussels('2026-11-27T16:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    service.now = brussels('2026-11-27T21:00')
    const sam = await mentee(service, 'Sam')
    await send(sam, 'Els')
    assert.match(sam.reads(), /Sent\. Els sees it on Monday 30 November at 8:30 \(CET\)\./)
    assert.match(newest(sam), /Els: sees it on Monday 30 November at 8:30/)
    assert.equal(cards(els), 0)
    await service.passUntil(brussels('2026-11-30T08:29'))
    assert.equal(cards(els), 0)
    await service.passUntil(brussels('2026-11-30T08:30'))
    assert.equal(cards(els), 1)
    assert.match(newest(sam), /Els: asked, answers by Wednesday 9 December at 8:30/)
  })

  it('a request that is withdrawn before the mentor saw it leaves no trace at the mentor', async () => {
    const service = makeService(database, brussels('2026-11-27T16:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    service.now = brussels('2026-11-27T21:00')
    const sam = await mentee(service, 'Sam')
    await send(sam, 'Els')
    const stood = els.seen().length
    await sam.taps('Withdraw')
    assert.equal(await leftToDo(database()), 0)
    await service.passUntil(brussels('2026-12-22T09:00'))
    assert.equal(els.seen().length, stood)
  })

  it('a mentor who comes in the night sees what waits, once', async () => {
    const service = makeService(database, brussels('2026-11-27T16:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    service.now = brussels('2026-11-27T21:00')
    const sam = await mentee(service, 'Sam')
    await send(sam, 'Els')
    service.now = brussels('2026-11-27T22:00')
    await els.does({ arrived: null })
    assert.equal(cards(els), 1)
    await service.passUntil(brussels('2026-11-30T08:30'))
    assert.equal(cards(els), 1)
  })

  it('a second no in a row also goes to the counsellors, until it is settled', async () => {
    const service = makeService(database, brussels('2026-11-23T09:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan')
    const mia = await mentor(service, staff, 'Mia')
    const sam = await mentee(service, 'Sam')
    await send(sam, 'Els')
    await els.taps('Not this time')
    assert.doesNotMatch(staff.reads(), /no twice/)
    await (cards(jan) > 0 ? jan : mia).taps('Not this time')
    assert.match(newest(staff), /Sam was told no twice in a row, in Health care/)
    await staff.taps('Write to Sam')
    await staff.types('Shall we look together?')
    assert.match(sam.reads(), /Shall we look together\?/)
    await (cards(jan) > 0 && /Yes, I'll help/.test(jan.reads()) ? jan : mia).taps("Yes, I'll help")
    assert.match(staff.reads(), /Sam found a mentor in Health care\. There is nothing to do\./)
  })

  it('a mentor who stayed silent three times is given a pause, in their hours, and is back with one tap', async () => {
    const service = makeService(database, brussels('2026-11-02T09:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    for (const [name, at] of [
      ['Sam', '2026-11-02T09:00'],
      ['Noor', '2026-11-02T12:00'],
      ['Ali', '2026-11-02T19:50'],
    ] as const) {
      service.now = brussels(at)
      await send(await mentee(service, name), 'Els')
    }
    await service.passUntil(brussels('2026-11-12T19:49'))
    assert.doesNotMatch(els.reads(), /I gave you a pause/)
    await service.passUntil(brussels('2026-11-12T19:50'))
    assert.match(newest(els), /Some requests got no answer from you lately[^]*I gave you a pause/)
    assert.match(els.reads(), /You are on a pause/)
    await els.taps('End the pause')
    const lea = await mentee(service, 'Lea')
    assert.match(lea.reads(), /Ask Els/)
  })

  it('"remind me later" shows the card again after a working day', async () => {
    const service = makeService(database, brussels('2026-11-27T15:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Send')
    await els.taps('Remind me later')
    assert.match(els.reads(), /I show you this again on Monday 30 November/)
    await service.passUntil(brussels('2026-11-30T14:59'))
    const before = els.seen().length
    await service.passUntil(brussels('2026-11-30T15:00'))
    assert.equal(els.seen().length, before + 1)
  })
})

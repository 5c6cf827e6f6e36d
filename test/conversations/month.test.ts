import assert from 'node:assert/strict'
import { DateTime } from 'luxon'
import { onEachDatabase } from '../support/databases.ts'
import { makeService } from '../support/service.ts'
import { counsellor, mentee, mentor } from './people.ts'

/** A moment of the programme's zone, as people there would say it. */
function brussels(text: string): Date {
  return DateTime.fromISO(text, { zone: 'Europe/Brussels' }).toJSDate()
}

onEachDatabase('a month of the clock', (database) => {
  it('reminds once, closes after seven working days, asks the next, and ends with new proposals', async () => {
    // Monday 23 November 2026, 9:00 in Brussels.
    const service = makeService(database, brussels('2026-11-23T09:00').toISOString())
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan')
    const sam = await mentee(service, 'Sam')
    await sam.taps('Ask Els')
    await sam.taps('Use this')
    await sam.taps('Send')
    const cards = (text: string): number => text.match(/asks for your help/g)?.length ?? 0
    assert.equal(cards(els.reads()), 1)

    await service.passUntil(brussels('2026-11-23T20:59'))
    assert.equal(cards(els.reads()), 1)
    await service.passUntil(brussels('2026-11-23T21:00'))
    assert.equal(cards(els.reads()), 2, 'no reminder after twelve hours')
    assert.equal(els.reads().match(/\[Yes, I'll help\]/g)?.length, 1, 'the old copy can still be answered')

    // Seven working days: Saturday and Sunday do not count.
    await service.passUntil(brussels('2026-12-02T08:59'))
    assert.equal(cards(els.reads()), 2, 'more than one reminder')
    assert.equal(cards(jan.reads()), 0)
    await service.passUntil(brussels('2026-12-02T09:00'))
    assert.match(els.reads(), /The time to answer is over/)
    assert.match(sam.reads(), /No answer from Els/)
    assert.equal(cards(jan.reads()), 1, 'the back-up was not asked')

    await service.passUntil(brussels('2026-12-11T09:00'))
    assert.match(sam.reads(), /No answer from Jan/)
    assert.match(sam.reads().split('---').at(-1) ?? '', /no mentor in Health care whom you can ask right now/)

    // Nothing more happens by itself, also over Christmas.
    const sends = service.channel.sends.length
    await service.passUntil(brussels('2026-12-28T09:00'))
    assert.equal(service.channel.sends.length, sends)
    assert.equal((await database()('inbox').whereNull('done_at')).length, 0)

    const mia = await mentor(service, staff, 'Mia')
    await sam.taps('Look again')
    await sam.taps('Ask Mia')
    await sam.taps('Use this')
    await sam.taps('Send')
    await service.passUntil(brussels('2026-12-28T10:00'))
    await mia.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Mia said yes!/)
    await service.passUntil(brussels('2027-01-31T09:00'))
    assert.equal(mia.reads().match(/The time to answer is over/), null, 'an accepted request expired')
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

import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { createLocalise } from '../../bots/localise.ts'
import { placeWords, waitWords } from '../../bots/mentee/wait-words.ts'
import { languages } from '../../core/programme/programme.ts'
import { makeService, texts, type TestService } from '../support/service.ts'
import { programme } from '../support/work.ts'
import { assertLineHolds } from '../support/waiting.ts'
import { counsellor, mentee, mentor } from './people.ts'

const hour = 3_600_000

const last = (user: User): string => user.reads().split('---').at(-1) ?? ''

/** What stands on the newest card whose text holds `words`. */
function card(user: User, words: string): string {
  const all = user.reads().split('\n---\n')
  return all.findLast((text) => text.includes(words)) ?? `no card says "${words}":\n${user.reads()}`
}

/** Els has one place, and Kim has it. */
async function aBusyField(service: TestService): Promise<{ staff: User; els: User; kim: User }> {
  const staff = await counsellor(service)
  const els = await mentor(service, staff, 'Els')
  const kim = await mentee(service, 'Kim')
  await asks(kim, 'Els')
  await els.taps("Yes, I'll help")
  return { staff, els, kim }
}

async function asks(user: User, name: string): Promise<void> {
  await user.taps(`Ask ${name}`)
  await user.taps('Use this')
  await user.taps('Send')
}

async function waits(service: TestService, name: string): Promise<User> {
  const user = await mentee(service, name)
  await user.taps('Wait in line')
  return user
}

async function ends(user: User): Promise<void> {
  await user.does({ command: 'stop', rest: '' })
  await user.taps('End with')
  await user.taps('Yes, end it')
}

onEachDatabase('a busy field', (database) => {
  let service: TestService
  beforeEach(() => {
    service = makeService(database)
  })
  const pass = async (hours: number): Promise<void> => {
    await service.passUntil(new Date(service.now.getTime() + hours * hour))
  }

  it('says the expected wait first, then the place in line, related fields with time, and never promises what is not known', async () => {
    const { staff } = await aBusyField(service)
    await mentor(service, staff, 'Jan', 'social-care')
    const sam = await mentee(service, 'Sam')
    assert.match(
      last(sam),
      /There is no mentor in Health care whom you can ask right now\.\nI don't know yet how long it takes[^\n]*\nYou would be first in line\.\n\[Wait in line\]/,
    )
    assert.match(last(sam), /mentors there have time:\n\[Social care[^\n]*\]/)
    await sam.taps('Wait in line')
    assert.match(last(sam), /In line: Health care\nYou are first in line\./)
    const ali = await waits(service, 'Ali')
    assert.match(last(ali), /You are second in line\./)
  })

  it('the place in line changes in place on the card when someone before leaves, without a reason and at any moment', async () => {
    await aBusyField(service)
    const sam = await waits(service, 'Sam')
    const ali = await waits(service, 'Ali')
    const count = ali.seen().length
    await sam.taps('Leave the line')
    assert.match(sam.reads(), /You left the line\. You don't have to give a reason\./)
    assert.match(card(ali, 'In line'), /You are first in line\./)
    assert.equal(ali.seen().length, count, 'a new message instead of the same card')
    await sam.taps('New search')
    assert.match(last(sam), /Which field/)
  })

  it('a place that comes free goes to the first with the card of that mentor, and is held 48 hours', async () => {
    const { els, kim } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    const ali = await waits(service, 'Ali')
    await ends(kim)
    assert.match(
      card(sam, 'A place is free'),
      /A place is free with Els\nnurse in a hospital · English and Dutch\nI keep this place for you until Wednesday 25 November at 9:00[^\n]*\n\[Ask Els\]\n\[Not this one\]\n\[Leave the line\]/,
    )
    assert.doesNotMatch(ali.reads(), /A place is free/)
    const eva = await mentee(service, 'Eva')
    assert.match(last(eva), /no mentor in Health care whom you can ask/)
    await ali.taps('Look again')
    assert.doesNotMatch(ali.reads(), /Ask Els/)
    await asks(sam, 'Els')
    assert.match(els.reads(), /Sam asks for your help/)
    assert.match(card(sam, 'A place is free'), /You asked Els\./)
    assert.match(card(sam, 'In line'), /Your place in line stays yours until there is a yes/)
    await els.taps("Yes, I'll help")
    assert.match(sam.reads(), /Good news: Els said yes!/)
    assert.match(card(sam, 'In line'), /You found a mentor/)
    assert.match(card(ali, 'In line'), /You are first in line\./)
    await assertLineHolds(database())
  })

  it('"not this one" keeps the place in line, and the next is asked at once', async () => {
    const { kim } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    const ali = await waits(service, 'Ali')
    await ends(kim)
    await sam.taps('Not this one')
    assert.match(card(sam, 'A place is free'), /You let this place go\. You keep your place in line\./)
    assert.doesNotMatch(card(sam, 'A place is free'), /\[Ask Els\]/)
    assert.match(card(sam, 'In line'), /You are first in line\./)
    assert.match(card(ali, 'A place is free'), /\[Ask Els\]/)
  })

  it('a place that lapses goes to the next, kindly; "still looking?" keeps the place in line, and silence ends it', async () => {
    const { kim } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    const ali = await waits(service, 'Ali')
    await ends(kim)
    await pass(48)
    assert.match(sam.reads(), /The place with Els went to the next in line\. No problem/)
    assert.match(
      last(sam),
      /You are first in line\.\nAre you still looking for a mentor\?\nTell me by Wednesday 9 December/,
    )
    assert.match(card(ali, 'A place is free'), /\[Ask Els\]/)
    await sam.taps("Yes, I'm still looking")
    assert.doesNotMatch(card(sam, 'In line'), /still looking/)
    await pass(48)
    await pass(15 * 24)
    assert.match(ali.reads(), /I didn't hear from you, so I took you out of the line/)
    assert.match(card(sam, 'In line'), /You are first in line\./)
  })

  it('a mentor who has no place after all: it is said kindly, and the place in line stays', async () => {
    const { els, kim } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    await ends(kim)
    await els.does({ command: 'pause', rest: '' })
    await els.taps('month')
    assert.match(sam.reads(), /Els has no free place any more\. That says nothing about you/)
    assert.match(card(sam, 'In line'), /You are first in line\./)
    await els.taps('End the pause')
    assert.match(card(sam, 'A place is free'), /\[Ask Els\]/)
  })

  it('a new mentor, and one more place, are offered to the line too', async () => {
    const { staff } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    await mentor(service, staff, 'Jan')
    assert.match(card(sam, 'A place is free'), /A place is free with Jan/)
  })

  it('a related field is looked at without losing the place in line, and a yes there ends the wait', async () => {
    const { staff } = await aBusyField(service)
    const jan = await mentor(service, staff, 'Jan', 'social-care')
    const sam = await waits(service, 'Sam')
    await sam.taps('Social care')
    assert.match(last(sam), /Ask Jan/)
    await asks(sam, 'Jan')
    assert.match(card(sam, 'In line'), /You are first in line\./)
    await jan.taps("Yes, I'll help")
    assert.match(card(sam, 'In line'), /You found a mentor/)
  })

  it('after a no the search goes on in line, and from there in another field', async () => {
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    const jan = await mentor(service, staff, 'Jan', 'social-care')
    const sam = await mentee(service, 'Sam')
    await asks(sam, 'Els')
    await els.taps('Not this time')
    assert.match(last(sam), /no mentor in Health care whom you can ask/)
    await sam.taps('Wait in line')
    assert.match(last(sam), /You are first in line/)
    await sam.does({ command: 'start', rest: '' })
    assert.match(last(sam), /You are first in line/)
    await sam.taps('Social care')
    await asks(sam, 'Jan')
    assert.match(jan.reads(), /Sam asks for your help/)
  })

  it('a pause keeps the place in line; what is held goes to the next', async () => {
    const { kim } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    const ali = await waits(service, 'Ali')
    await ends(kim)
    await sam.does({ command: 'pause', rest: '' })
    await sam.taps('month')
    assert.match(card(sam, 'In line'), /You are on a pause\. Your place in line stays yours/)
    assert.match(card(ali, 'A place is free'), /\[Ask Els\]/)
  })

  it('old buttons change nothing: who left does not leave twice, and a place that is over is not taken', async () => {
    const { kim } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    await ends(kim)
    const held = sam.seen().find(({ view }) => JSON.stringify(view).includes('take-place'))
    const taps = JSON.stringify(held?.view).match(/(take-place|not-this-one|leave-line):[a-z0-9-]+/g) ?? []
    assert.equal(taps.length, 3)
    const eva = await waits(service, 'Eva')
    for (const forged of taps) await eva.does({ tap: forged })
    assert.match(card(sam, 'A place is free'), /\[Ask Els\]/)
    await sam.taps('Leave the line')
    for (const old of taps) {
      service.now = new Date(service.now.getTime() + 60_000)
      await sam.does({ tap: old })
    }
    assert.equal((sam.reads().match(/already/g) ?? []).length, 3)
    assert.match(card(eva, 'A place is free'), /\[Ask Els\]/)
    await assertLineHolds(database())
    assert.equal((await database()('requests').where({ state: 'open' })).length, 0)
  })

  it("counsellors see every line, and one in detail, without anybody's words", async () => {
    const { staff, kim } = await aBusyField(service)
    await waits(service, 'Sam')
    await waits(service, 'Ali')
    await staff.types('waiting')
    assert.match(last(staff), /Health care: 2 waiting, 0 free, 0 looking/)
    await staff.types('waiting health-care')
    assert.match(last(staff), /Health care\n2 waiting, 0 free, 0 looking/)
    assert.match(last(staff), /They speak English \(2\)/)
    assert.match(last(staff), /1\. Sam: waits since Monday 23 November\n2\. Ali: waits since/)
    await ends(kim)
    await staff.types('waiting health-care')
    assert.match(last(staff), /Places held for this line: 1/)
    assert.match(last(staff), /1\. Sam: a place is held until Wednesday 25 November/)
    assert.doesNotMatch(last(staff), /Hi Els/)
  })

  it("a mentor's app removed: mentees are told within the hour, and come first in line", async () => {
    const { els, kim } = await aBusyField(service)
    const sam = await waits(service, 'Sam')
    await els.does({ left: true })
    await pass(1)
    assert.match(
      last(kim),
      /I can't reach Els any more\. That says nothing about you[\s\S]*\[Find another mentor\]/,
    )
    await kim.taps('Find another mentor')
    assert.match(last(kim), /You would be first in line/)
    await kim.taps('Wait in line')
    assert.match(last(kim), /You are first in line/)
    assert.match(card(sam, 'In line'), /You are second in line/)
  })

  it('a mentor who comes back, or has a second app, is not away', async () => {
    const { els, kim } = await aBusyField(service)
    await els.does({ left: true })
    await pass(0.2)
    await els.does({ arrived: null })
    await pass(1)
    assert.doesNotMatch(kim.reads(), /can't reach/)
  })

  it('whose mentor came back meanwhile does not come first by an old card', async () => {
    const { els, kim } = await aBusyField(service)
    await els.does({ left: true })
    await pass(1)
    await els.does({ arrived: null })
    await kim.taps('Find another mentor')
    assert.match(kim.reads(), /Good news: Els is back/)
    assert.equal((await database()('mentorships').whereNull('closed_at')).length, 1)
  })
})

describe('the words of the waiting list', () => {
  const localise = createLocalise(texts, programme)
  const inAll = (said: ReturnType<typeof placeWords>): string[] =>
    languages.map((language) => localise.words(said, { language, timeZone: null, names: new Map() }))

  it('say the place in line, and beyond the twentieth that many are before', () => {
    assert.deepEqual(inAll(placeWords(3)), [
      'Je bent de derde in de rij.',
      'Tu as la troisième place dans la file.',
      'You are third in line.',
      'Du står på tredje plats i kön.',
    ])
    assert.deepEqual(inAll(placeWords(20)), [
      'Je bent nummer 20 in de rij.',
      'Tu as le numéro 20 dans la file.',
      'You are number 20 in line.',
      'Du har nummer 20 i kön.',
    ])
    for (const text of inAll(placeWords(21))) assert.match(text, /20/)
  })

  it('say the expected wait as a range, or that it is not known yet', () => {
    assert.deepEqual(inAll(waitWords({ from: 3, to: 8 })), [
      'Meestal duurt het tussen 3 en 8 dagen voor er een plaats vrijkomt.',
      'En général, il faut entre 3 et 8 jours pour qu’une place se libère.',
      'It usually takes between 3 and 8 days until a place is free.',
      'Det brukar ta mellan 3 och 8 dagar innan en plats blir ledig.',
    ])
    for (const text of inAll(waitWords(null)))
      assert.match(text, /nog niet|pas encore|don't know yet|inte än/)
    const english = (from: number, to: number): string => inAll(waitWords({ from, to }))[2] ?? ''
    assert.match(english(0, 1), /at most a day/)
    assert.match(english(0, 5), /at most 5 days/)
    assert.match(english(3, 3), /between 2 and 3 days/)
    assert.match(english(30, 60), /between 4 and 9 weeks/)
    assert.match(english(0, 60), /at most 9 weeks/)
    assert.match(english(300, 400), /more than half a year/)
  })
})

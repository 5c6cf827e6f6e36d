import assert from 'node:assert/strict'
import type { Language } from '../../core/programme/programme.ts'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import type { TestService } from '../support/service.ts'
import { counsellor, mentee } from './people.ts'
import { aContactToReport, last, type Reported } from './reported.ts'

onEachDatabase('a report', (database) => {
  let service: TestService
  let chris: User
  let els: User
  let sam: User
  let mentorshipId: string
  let messageId: Reported['messageId']
  let reportMessage: Reported['reportMessage']
  let frozenAt: Reported['frozenAt']
  let decides: Reported['decides']
  beforeEach(async () => {
    ;({ service, chris, els, sam, mentorshipId, messageId, reportMessage, frozenAt, decides } =
      await aContactToReport(database))
  })

  it('of a message takes one tap, says what happens, and can be taken back for thirty seconds', async () => {
    await sam.does({ tap: `report:${mentorshipId}:${await messageId('You are worth nothing')}` })
    assert.notEqual(await frozenAt(), null)
    assert.match(sam.reads(), /Reported\. The contact with Els stands still now\.\nYou are worth nothing/)
    assert.match(sam.reads(), /at most ten messages around it/)
    service.now = new Date(service.now.getTime() + 20_000)
    await sam.taps('It was a mistake')
    assert.match(sam.reads(), /Taken back. Nothing was reported/)
    assert.equal(await frozenAt(), null)
    assert.match(chris.reads(), /taken back at once · Sam/)
    await els.types('Shall we go on?')
    assert.match(sam.reads(), /Shall we go on\?/)
  })

  it('stays when thirty seconds are over', async () => {
    await reportMessage()
    service.now = new Date(service.now.getTime() + 31_000)
    await sam.taps('It was a mistake')
    assert.match(last(sam), /can't be taken back here any more/)
    assert.notEqual(await frozenAt(), null)
  })

  it('stays when a counsellor has read it, and is nobody else’s to take back', async () => {
    await reportMessage()
    await els.does({ tap: 'report-undo:1' })
    assert.notEqual(await frozenAt(), null)
    await chris.taps('Open case')
    await sam.taps('It was a mistake')
    assert.match(last(sam), /can't be taken back here any more/)
    assert.notEqual(await frozenAt(), null)
  })

  it('freezes the contact at once, and accuses nobody', async () => {
    await reportMessage()
    assert.notEqual(await frozenAt(), null)
    assert.match(sam.reads(), /Reported\. The contact with Els stands still now/)
    for (const [reader, other] of [
      [sam, 'Els'],
      [els, 'Sam'],
    ] as const) {
      assert.match(last(reader), new RegExp(`The contact with ${other} stands still`))
      assert.match(last(reader), /A counsellor looks at it/)
    }
    assert.doesNotMatch(els.reads(), /Reported|report about/i)
    await els.types('Why does it stand still?')
    assert.doesNotMatch(sam.reads(), /Why does it/, 'words passed although nothing passes')
  })

  it('brings every counsellor a case without a word of what was written', async () => {
    const dana = await counsellor(service, 'Dana')
    await reportMessage()
    for (const staff of [chris, dana]) {
      assert.match(last(staff), /Case 1: a contact was reported/)
      assert.match(last(staff), /Between: Sam and Els/)
      assert.match(last(staff), /Reported by: Sam/)
      assert.doesNotMatch(staff.reads(), /worth nothing|glad to be here/)
    }
    await dana.does({ command: 'menu', rest: '' })
    assert.match(last(dana), /One reported contact waits for you/)
    await dana.taps('Cases')
    assert.match(last(dana), /Case 1/)
  })

  it('is read by a counsellor only by name: each opening is logged, and shown to nobody else', async () => {
    const dana = await counsellor(service, 'Dana')
    await reportMessage()
    await chris.types('case 1')
    await chris.taps('Open case')
    assert.match(chris.reads(), /It is logged that you read it/)
    assert.match(chris.reads(), /Reported: Els · .*\nYou are worth nothing/)
    assert.match(chris.reads(), /Sam · .*\nThank you, glad to be here/)
    assert.doesNotMatch(dana.reads(), /worth nothing/)
    service.now = new Date(service.now.getTime() + 60_000)
    await chris.taps('Open case')
    const opened = await database()('events').where({ kind: 'case-opened' })
    assert.equal(opened.length, 2)
    assert.equal(new Set(opened.map((row) => row.person_id)).size, 1)
  })

  it('holds the message and at most ten around it, and nothing else', async () => {
    for (let count = 1; count <= 20; count += 1) await sam.types(`number ${count}.`)
    await reportMessage()
    await chris.taps('Open case')
    const texts = await database()('case_messages')
      .join('messages', 'messages.id', 'case_messages.message_id')
      .pluck<string[]>('text')
    assert.equal(texts.length, 11)
    assert.match(chris.reads(), /number 8\./)
    assert.doesNotMatch(chris.reads(), /number 9\./)
  })

  it('of the contact as a whole holds its last ten messages', async () => {
    for (let count = 1; count <= 20; count += 1) await els.types(`number ${count}.`)
    await sam.does({ command: 'report', rest: '' })
    assert.match(last(sam), /Whom is it about\?/)
    await sam.taps('Els')
    assert.equal((await database()('case_messages')).length, 10)
    await chris.taps('Open case')
    assert.match(chris.reads(), /number 20\./)
    assert.doesNotMatch(chris.reads(), /number 10\./)
  })

  it('joins the case that is open, also when the other side reports', async () => {
    await reportMessage()
    await els.does({ tap: `report:${mentorshipId}` })
    await reportMessage('Hello Sam, welcome')
    assert.equal((await database()('cases')).length, 1)
    assert.match(last(chris), /Reported by: Sam and Els/)
    await decides('Warn Sam', 'Yes, warn')
    assert.match(sam.reads(), /does not fit our house rules.*\nWhat you reported was looked at too/)
    assert.match(els.reads(), /has spoken with Sam/)
  })

  it('twice by a double tap, or by an old button, is one report', async () => {
    const tapped = { tap: `report:${mentorshipId}:${await messageId('You are worth nothing')}` }
    await sam.does(tapped)
    await sam.does(tapped)
    assert.equal((await database()('case_reports')).length, 1)
    assert.match(sam.reads(), /You have reported this already/)
  })

  it('of somebody else, of a stranger, or of one own message is none', async () => {
    const noor = await mentee(service, 'Noor')
    const forged = [
      `report:${mentorshipId}`,
      `report:${mentorshipId}`,
      `report:${mentorshipId}:${await messageId('You are worth nothing')}`,
      'report:nothing',
      'report:nothing:at-all',
    ]
    for (const tap of forged) await noor.does({ tap })
    const own = await messageId('Thank you, glad to be here')
    await sam.does({ tap: `report:${mentorshipId}:${own}` })
    await sam.does({ tap: `report:${mentorshipId}:${own}` })
    assert.equal((await database()('cases')).length, 0)
    assert.equal(await frozenAt(), null)
    assert.doesNotMatch(noor.reads(), /worth nothing|Report/)
  })

  it('is taken after the contact ended, and the other side is told nothing yet', async () => {
    await els.taps('End the mentorship')
    await els.taps('Yes, end it')
    const before = els.seen().length
    await reportMessage()
    assert.match(sam.reads(), /Reported\. A counsellor looks at the contact with Els/)
    assert.equal(els.seen().length, before)
    await decides('Nothing more is needed')
    assert.match(sam.reads(), /Nothing more happens now/)
  })

  it('of one of two mentees asks the mentor which, and of nobody says so', async () => {
    const noor = await mentee(service, 'Noor')
    await noor.does({ command: 'report', rest: '' })
    assert.match(last(noor), /no contact here that you could report/)
    await database()('mentors').update({ capacity: 2 })
    const row = await database()('mentorships').first()
    const request = await database()('requests').first()
    const search = await database()('searches').first()
    const other = await database()('people').where({ name: 'Noor' }).first()
    assert.ok(row && request && search && other)
    await database()('searches').insert({ ...search, id: 'second', mentee_id: other.id })
    await database()('requests').insert({
      ...request,
      id: 'second',
      search_id: 'second',
      mentee_id: other.id,
    })
    await database()('mentorships').insert({
      ...row,
      id: 'second',
      request_id: 'second',
      mentee_id: other.id,
    })
    await els.does({ command: 'report', rest: '' })
    assert.match(last(els), /Whom is it about\?/)
    assert.match(last(els), /\[Sam\]/)
    await els.taps('Noor')
    assert.match(els.reads(), /Reported\. The contact with Noor stands still now/)
  })

  it('means nothing to who is no counsellor, and "case 12" says when there is none', async () => {
    await reportMessage()
    for (const tap of [
      'case-open:1',
      'case-decide:1:ban:mentor:yes',
      'case-undo:1',
      'case-lift:1:yes',
      'cases',
    ]) {
      await sam.does({ tap })
    }
    assert.equal((await database()('cases').first())?.decided_at, null)
    await chris.types('case 12')
    assert.match(last(chris), /There is no case 12/)
    for (const tap of [
      'case-open:x',
      'case-open',
      'case-decide:1:shout',
      'case-decide:99:end:yes',
      'case:1e3',
    ]) {
      await chris.does({ tap })
    }
    assert.equal((await database()('cases').first())?.decided_at, null)
  })
})

const reads: Record<
  Language,
  { chosen: string; frozen: RegExp; case: RegExp; word: string; outcome: RegExp }
> = {
  nl: {
    chosen: 'Nederlands',
    frozen: /Het contact met Els ligt stil/,
    case: /Zaak 1: een contact is gemeld/,
    word: 'zaak 1',
    outcome: /Een bemiddelaar heeft je melding over Els bekeken/,
  },
  fr: {
    chosen: 'Français',
    frozen: /Le contact avec Els est suspendu/,
    case: /Dossier 1 : un contact a été signalé/,
    word: 'dossier 1',
    outcome: /Un conseiller a regardé le signalement au sujet de Els/,
  },
  en: {
    chosen: 'English',
    frozen: /The contact with Els stands still/,
    case: /Case 1: a contact was reported/,
    word: 'case 1',
    outcome: /A counsellor has looked at your report about Els/,
  },
  sv: {
    chosen: 'Svenska',
    frozen: /Kontakten med Els står still/,
    case: /Ärende 1: en kontakt har anmälts/,
    word: 'ärende 1',
    outcome: /En handledare har tittat på din anmälan om Els/,
  },
}

onEachDatabase('a report in the language of each reader', (database) => {
  for (const [language, { chosen, frozen, case: card, word, outcome }] of Object.entries(reads)) {
    it(`reads well in ${language}`, async () => {
      const { chris, sam, mentorshipId } = await aContactToReport(database)
      for (const user of [chris, sam]) {
        await user.does({ command: 'language', rest: '' })
        await user.taps(chosen)
      }
      await sam.does({ tap: `report:${mentorshipId}` })
      assert.match(sam.reads(), frozen)
      await chris.types(word)
      assert.match(last(chris), card)
      await chris.does({ tap: 'case-open:1' })
      await chris.does({ tap: 'case-decide:1:resume' })
      assert.match(sam.reads(), outcome)
    })
  }
})

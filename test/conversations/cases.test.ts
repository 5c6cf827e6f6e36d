import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import type { TestService } from '../support/service.ts'
import { counsellor, mentee } from './people.ts'
import { aContactToReport, last, tapOf, type Reported } from './reported.ts'

onEachDatabase('a case', (database) => {
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

  it('that was nothing: the two go on, both hear it, and it can be undone for 30 seconds', async () => {
    await reportMessage()
    await decides('Nothing wrong: they go on')
    assert.equal(await frozenAt(), null)
    assert.match(sam.reads(), /your report about Els\. The contact can go on/)
    assert.match(els.reads(), /All is fine: you can write to each other again/)
    assert.match(sam.reads(), /Everything you type here goes to Els/)
    await chris.taps('Undo')
    assert.notEqual(await frozenAt(), null)
    assert.match(last(els), /stands still/)
    await chris.taps('Nothing wrong: they go on')
    await service.passUntil(new Date(service.now.getTime() + 31_000))
    assert.equal(tapOf(chris, 'Undo'), '', 'a button stands there that does nothing')
    await chris.does({ tap: 'case-undo:1' })
    assert.match(last(chris), /can't be undone any more/)
    assert.equal(await frozenAt(), null)
  })

  it('keeps what waits for the morning: while it stands still nothing passes, and then all of it, in order', async () => {
    service.now = new Date('2026-11-24T21:00:00Z')
    await sam.types('First thing in the morning.')
    await sam.types('Second thing in the morning.')
    assert.doesNotMatch(els.reads(), /thing in the morning/)
    await reportMessage()
    await service.passUntil(new Date('2026-11-25T09:00:00Z'))
    assert.doesNotMatch(els.reads(), /thing in the morning/, 'words passed although all stands still')
    await decides('Nothing wrong: they go on')
    assert.match(els.reads(), /First thing in the morning\.[\s\S]*Second thing in the morning\./)
  })

  it('that ends the contact in the night: what waited never passes', async () => {
    service.now = new Date('2026-11-24T21:00:00Z')
    await sam.types('A thing for the morning.')
    await reportMessage()
    await decides('End the contact', 'Yes, end it')
    await service.passUntil(new Date('2026-11-25T09:00:00Z'))
    assert.doesNotMatch(els.reads(), /thing for the morning/)
    assert.match(sam.reads(), /The contact with Els has ended/)
  })

  it('with a warning asks once more; who is warned hears why, who reported hears the outcome', async () => {
    await reportMessage()
    await decides('Warn Els')
    assert.match(chris.reads(), /Warn Els\?/)
    await chris.taps('No, not yet')
    assert.notEqual(await frozenAt(), null)
    await chris.taps('Warn Els')
    await chris.taps('Yes, warn')
    assert.equal(await frozenAt(), null)
    assert.match(els.reads(), /does not fit our house rules/)
    assert.match(sam.reads(), /has spoken with Els/)
    assert.doesNotMatch(sam.reads(), /does not fit our house rules/)
    assert.match(chris.reads(), /Els was warned · Chris/)
  })

  it('can end the contact: the place is free again, and the mentee can look for another mentor', async () => {
    await reportMessage()
    await decides('End the contact', 'Yes, end it')
    assert.match(sam.reads(), /your report\. The contact with Els has ended/)
    assert.match(els.reads(), /has looked at the contact with Sam and has ended it/)
    assert.doesNotMatch(els.reads(), /has ended the mentorship/, 'it reads as if the mentee had ended it')
    assert.equal((await database()('mentors').first('active'))?.active, 0)
    await sam.taps('New search')
    assert.match(last(sam), /Which field/)
  })

  it('can exclude somebody, who then takes part no more, and is told so kindly whatever they do', async () => {
    const noor = await mentee(service, 'Noor')
    await reportMessage()
    await decides('Exclude Els', 'Yes, exclude')
    assert.match(last(els), /You can no longer take part in/)
    assert.match(sam.reads(), /Els can no longer take part/)
    const profile = await database()('mentors').first()
    assert.equal(profile?.state, 'refused')
    assert.equal(profile.active, 0)
    await noor.does({ command: 'start', rest: '' })
    assert.doesNotMatch(last(noor), /Els/)
    for (const deed of [{ text: 'hello?' }, { command: 'start', rest: '' }, { tap: 'hand-in' }] as const) {
      await els.does(deed)
      assert.match(last(els), /You can no longer take part in/)
    }
    await els.taps('Ask a counsellor to contact me')
    assert.match(last(chris), /Els wants to talk with a counsellor/)
    await chris.taps('Write to Els')
    await chris.types('Hello Els, this is why')
    await els.taps('Answer')
    await els.types('I see')
    assert.match(chris.reads(), /Els\nI see/)
    await els.does({ command: 'mydata', rest: '' })
    assert.match(last(els), /My data|Your data/)
  })

  it('that excluded somebody can be lifted later, and a mentor is approved anew', async () => {
    await reportMessage()
    await decides('Exclude Els', 'Yes, exclude')
    await chris.types('case 1')
    await chris.taps('Let them take part again')
    await chris.taps('Yes, let them')
    assert.match(els.reads(), /You can take part again/)
    assert.match(chris.reads(), /Els was excluded, and may take part again/)
    await els.taps('Go on')
    assert.doesNotMatch(last(els), /no longer take part/)
    assert.equal((await database()('mentors').first())?.state, 'refused')
  })

  it('that excluded somebody holds for who erases their data and comes back', async () => {
    await reportMessage()
    await decides('Exclude Els', 'Yes, exclude')
    await els.does({ command: 'mydata', rest: '' })
    await els.taps('Erase my data')
    assert.match(last(els), /Who was excluded stays excluded/)
    await els.taps('Yes, erase everything')
    await els.does({ arrived: null })
    assert.match(last(els), /You can no longer take part in/)
  })

  it('of a mentee who is excluded ends what they look for', async () => {
    await els.does({ tap: `report:${mentorshipId}` })
    await decides('Exclude Sam', 'Yes, exclude')
    await sam.does({ command: 'mentor', rest: '' })
    assert.match(last(sam), /You can no longer take part in/)
    await sam.does({ tap: 'sector:it' })
    assert.match(last(sam), /You can no longer take part in/)
    assert.match(els.reads(), /Sam can no longer take part/)
  })

  it('is decided once, by who has read it, and never by one of the two', async () => {
    const dana = await counsellor(service, 'Dana')
    await reportMessage()
    await dana.does({ tap: 'case-decide:1:resume' })
    assert.match(last(dana), /open the case first/)
    assert.notEqual(await frozenAt(), null)
    await dana.taps('Open case')
    await decides('End the contact', 'Yes, end it')
    await dana.taps('Nothing wrong: they go on')
    assert.match(dana.reads(), /That was already done/)
    assert.equal((await database()('cases').first())?.decision, 'end')
    const elsId = (await database()('people').where({ name: 'Els' }).first('id'))?.id ?? ''
    await database()('cases').update({ decided_at: null, decision: null, decided_by: null })
    await database()('counsellors').insert({ person_id: elsId, joined_at: 1 })
    const desk: User = service.user('counsellor', 'Els')
    await desk.does({ tap: 'case-open:1' })
    await desk.does({ tap: 'case-decide:1:resume' })
    assert.match(desk.reads(), /This case is about you/)
    assert.doesNotMatch(desk.reads(), /worth nothing/)
  })

  it('keeps the reported messages of who is erased until 12 months after the decision, and no others', async () => {
    for (let count = 1; count <= 9; count += 1) await els.types(`Quixotic ${count}.`)
    await sam.does({ tap: `report:${mentorshipId}:${await messageId('Hello Sam, welcome')}` })
    await els.does({ command: 'mydata', rest: '' })
    await els.taps('Erase my data')
    assert.match(last(els), /Messages that were reported stay until the case is decided and 12 months more/)
    await els.taps('Yes, erase everything')
    const kept = async (): Promise<string[]> =>
      await database()('messages')
        .whereNotNull('text')
        .whereLike('text', '%Hello Sam%')
        .pluck<string[]>('text')
    assert.equal((await kept()).length, 1)
    assert.equal((await database()('messages').whereLike('text', '%Quixotic 9%')).length, 0)
    await decides('Nothing more is needed')
    assert.match(chris.reads(), /Hello Sam, welcome/)
    assert.doesNotMatch(chris.reads(), /Els/)
    await service.passUntil(new Date('2027-11-22T08:00:00Z'))
    assert.equal((await kept()).length, 1)
    await service.passUntil(new Date('2027-11-24T08:00:00Z'))
    assert.equal((await kept()).length, 0)
    assert.doesNotMatch(chris.reads(), /Hello Sam, welcome/)
    await chris.does({ tap: 'case-open:1' })
    assert.match(last(chris), /They are gone now/)
  })
})

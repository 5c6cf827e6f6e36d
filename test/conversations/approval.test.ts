import assert from 'node:assert/strict'
import { onEachDatabase } from '../support/databases.ts'
import type { User } from '../support/memory-channel.ts'
import { makeService } from '../support/service.ts'
import { applicant, counsellor } from './people.ts'

const last = (user: User): string => user.reads().split('---').at(-1) ?? ''

onEachDatabase('an application', (database) => {
  it('says what is known and what is not', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await applicant(service, 'Els')
    assert.match(last(staff), /Not known: did not sign in with LinkedIn/)
    assert.match(last(staff), /Known: agreed to the house rules of 2026-11 on Monday/)
    assert.match(last(staff), /Not known: who this really is/)
    assert.match(last(staff), /Not known: there is no profile link/)
    const [mentor] = await database()('mentors')
    const now = service.now.getTime()
    await database()('sign_ins').insert({
      ...{ person_id: mentor?.person_id ?? '', subject_hash: 'x', signed_in_at: now },
      ...{ name: 'Elisabeth Peeters', given_name: 'Elisabeth' },
    })
    await staff.types('approve')
    assert.match(
      last(staff),
      /Known: signed in with LinkedIn on Monday 23 November. The name there: Elisabeth Peeters/,
    )
    assert.match(last(staff), /the name there differs from the name given here/)
    for (const user of [staff, els]) assert.doesNotMatch(user.reads(), /verified/i)
  })

  it('a counsellor asks, the applicant answers, and both read what the other wrote, word for word', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const other = await counsellor(service, 'Robin')
    const els = await applicant(service, 'Els')
    await staff.taps('Ask a question')
    await staff.types('In which hospital? <b>*bold*</b>')
    assert.match(staff.reads(), /Sent to Els/)
    assert.match(last(els), /A counsellor has a question[\s\S]*In which hospital\? <b>\*bold\*<\/b>/)
    assert.match(other.reads(), /Asked:\nIn which hospital[\s\S]*No answer yet/)
    await els.taps('Answer')
    await els.types('x'.repeat(501))
    assert.match(last(els), /at most 500 characters/)
    await els.types('In Antwerp')
    assert.match(els.reads(), /The counsellor has your answer/)
    assert.match(last(staff), /Answered:\nIn Antwerp[\s\S]*\[Approve\]/)
    assert.match(other.reads(), /Answered:\nIn Antwerp/)
    await staff.taps('Approve')
    assert.match(last(els), /You are a mentor/)
  })

  it('whoever was asked and just types means the answer; a question about what was decided is not asked', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const other = await counsellor(service, 'Robin')
    const els = await applicant(service, 'Els')
    await staff.taps('Ask a question')
    await staff.types('Since when?')
    await els.types('Since 2010')
    assert.match(last(staff), /Since 2010/)
    await other.taps('Ask a question')
    await staff.taps('Approve')
    await other.types('Too late?')
    assert.doesNotMatch(els.reads(), /Too late/)
    assert.equal((await database()('application_questions')).length, 1)
    await els.types('hm hm')
    assert.match(last(els), /I don't understand that/)
  })

  it('is refused with a kind reason, changed, and handed in again', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await applicant(service, 'Els')
    await staff.taps('Refuse')
    assert.doesNotMatch(els.reads(), /can't take you/, 'refused before the reason was chosen')
    await staff.taps('Back, refuse nothing')
    await staff.taps('Refuse')
    await staff.taps('Profile says too little')
    assert.match(staff.reads(), /Els is refused/)
    assert.match(
      last(els),
      /We can't take you as a mentor now\nYour profile tells too little about your work/,
    )
    await els.taps('Change my profile')
    await els.taps('Job')
    await els.types('nurse at night, for ten years')
    await els.taps('Hand in again')
    assert.match(last(staff), /Els wants to be a mentor[\s\S]*nurse at night/)
    await staff.taps('Approve')
    assert.match(last(els), /You are a mentor/)
    assert.doesNotMatch(last(els), /tells too little/)
  })

  it('the words of questions go with whoever wrote them', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await applicant(service, 'Els')
    await staff.taps('Ask a question')
    await staff.types('Zanzibar question')
    await els.types('Quixotic answer')
    await els.does({ command: 'mydata', rest: '' })
    await els.taps('Erase my data')
    await els.taps('Yes, erase everything')
    const rows = JSON.stringify([await database()('application_questions'), await database()('posts')])
    assert.doesNotMatch(rows, /Quixotic/)
  })
})

import assert from 'node:assert/strict'
import { assertNothingFailed } from '../bad-input/whole.ts'
import { openJoinPage } from '../../bots/pages/join-page.ts'
import { openPartnerPage } from '../../bots/pages/partner-page.ts'
import { createBots } from '../../bots/bots.ts'
import { onEachDatabase } from '../support/databases.ts'
import { textOf, type User } from '../support/memory-channel.ts'
import { makeService, texts, type TestService } from '../support/service.ts'
import { programme, seededRandom } from '../support/work.ts'
import { applicant, counsellor, mentee, mentor } from './people.ts'

const day = 24 * 3_600_000

/** The last code that stands in a chat, as it is said. */
function codeIn(user: User): string {
  const [, code] = [...user.reads().matchAll(/\b([A-Z0-9]{3}-[A-Z0-9]{3})\b/g)].at(-1) ?? []
  assert.ok(code, user.reads())
  return code
}

async function aPartner(staff: User, name = 'Bakers & Co'): Promise<string> {
  await staff.types('partners')
  await staff.taps('New partner')
  await staff.types(name)
  await staff.types('Bea Baker, bea@example.org')
  await staff.types('health care')
  return codeIn(staff)
}

/** Someone who comes in as a mentor by a code, and answers everything. */
async function mentorByCode(service: TestService, name: string, code: string): Promise<User> {
  const user = service.user('mentor', name)
  await user.does({ arrived: code })
  for (const label of ['English', 'OK, start', name]) await user.taps(label)
  await user.types('nurse in a hospital')
  for (const label of [
    'Health care',
    'Done',
    'Job interview',
    'Done',
    'Dutch',
    'Done',
    'Antwerp',
    '1',
    'Go on without',
    'I agree',
  ]) {
    await user.taps(label)
  }
  return user
}

/** One character of a code, misheard. */
function slipOf(code: string): string {
  return `${code.slice(0, -1)}${code.endsWith('A') ? 'C' : 'A'}`
}

onEachDatabase('partners and codes', (database) => {
  const pages = (): Parameters<typeof openJoinPage>[0] => ({
    ...{ database: database(), now: new Date(), random: seededRandom(3), programme },
  })
  const { localise } = createBots(texts, programme, 'https://chat.example.org')

  it("a trusted partner's code approves by itself, until it is switched off", async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const code = await aPartner(staff)
    const els = await mentorByCode(service, 'Els', code)
    assert.match(els.reads(), /Welcome! You come from Bakers & Co/)
    assert.match(els.reads(), /A counsellor looks at your profile now/)
    assert.match(staff.reads(), /Els wants to be a mentor/)
    await staff.taps('Trust: approve by code')
    assert.match(staff.reads(), /Trusted: the code approves mentors by itself/)
    const jan = await mentorByCode(service, 'Jan', code)
    assert.match(jan.reads(), /You are a mentor/)
    assert.doesNotMatch(jan.reads(), /A counsellor looks at your profile now/)
    assert.match(staff.reads(), /Jan is approved/)
    await staff.taps('Stop approving by code')
    const kim = await mentorByCode(service, 'Kim', code)
    assert.match(kim.reads(), /A counsellor looks at your profile now/)
    const approvals = await database()('events').where({ kind: 'mentor-approved' })
    assert.match(approvals[0]?.data ?? '', /"by":"partner:/)
    await staff.taps('Switch off')
    const late = service.user('mentor', 'Late')
    await late.types(code)
    assert.match(late.reads(), /That code no longer works/)
    await assertNothingFailed(database())
  })

  it('all who wait of a trusted partner are approved at once, after one more question; others wait on', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const code = await aPartner(staff)
    const [els, jan, kim] = [
      await mentorByCode(service, 'Els', code),
      await mentorByCode(service, 'Jan', code),
      await mentorByCode(service, 'Kim', code),
    ]
    const robin = await mentor(service, staff, 'Robin')
    const other = await applicant(service, 'Other')
    // Kim was refused once: that is looked at one by one.
    const [row] = await database()('people').where({ name: 'Kim' })
    await staff.does({ tap: `refuse:${row?.id ?? ''}:unclear` })
    await kim.taps('Hand in again')
    await staff.types('partners')
    await staff.taps('Bakers & Co')
    assert.match(staff.reads(), /2 mentors of theirs wait for approval/)
    const [partner] = await database()('partners')
    await staff.does({ tap: `partner-approve:${partner?.id ?? ''}` })
    assert.doesNotMatch(els.reads(), /You are a mentor/, 'approved by an invented tap, without trust')
    await staff.taps('Trust: approve by code')
    await staff.taps('Approve all who wait')
    assert.match(staff.reads(), /2 mentors of Bakers & Co wait[\s\S]*(Els and Jan|Jan and Els)/)
    assert.doesNotMatch(els.reads(), /You are a mentor/, 'approved before the question was answered')
    const stranger = service.user('counsellor', 'Stranger')
    await stranger.does({ tap: `partner-approve:${partner?.id ?? ''}` })
    assert.doesNotMatch(els.reads(), /You are a mentor/, 'approved by somebody who is no counsellor')
    await staff.taps('Yes, approve')
    for (const one of [els, jan, robin]) assert.match(one.reads(), /You are a mentor/)
    for (const one of [kim, other]) assert.doesNotMatch(one.reads(), /You are a mentor/)
    assert.match(staff.reads(), /Done: 2 mentors are approved/)
    const by = await database()('mentors')
      .where({ state: 'approved' })
      .distinct<{ decided_by: string }[]>('decided_by')
    const staffIds = await database()('counsellors').pluck<string[]>('person_id')
    assert.deepEqual(
      by.map(({ decided_by }) => decided_by),
      staffIds,
    )
    await assertNothingFailed(database())
  })

  it('a mentor counts for the partner by whose code they came in first, and for no other', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const first = await aPartner(staff)
    const second = await aPartner(staff, 'Late & Co')
    const els = await mentorByCode(service, 'Els', first)
    service.now = new Date(service.now.getTime() + 60_000)
    await els.does({ arrived: second })
    await staff.taps('Approve')
    for (const [name, joined] of [
      ['Bakers & Co', 1],
      ['Late & Co', 0],
    ] as const) {
      await staff.types('partners')
      await staff.taps(name)
      assert.match(
        staff.reads().split('---').at(-1) ?? '',
        new RegExp(`Opened the link: 1\nBecame a mentor: ${joined}\nActive now: ${joined}`),
      )
    }
  })

  it('a partner sees totals and never a name; a new link ends the one before, and so does switching off', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const code = await aPartner(staff, '=Bakers "&" Co')
    await staff.taps('Trust: approve by code')
    const els = await mentorByCode(service, 'Els', code)
    const late = service.user('mentor', 'Late')
    await late.does({ arrived: code })
    await late.does({ arrived: code })
    const sam = await mentee(service, 'Sam')
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    await els.taps("Yes, I'll help")
    await staff.taps('Link to their page')
    const link = (): string => /\/partner\/(\S+)/.exec(staff.reads().split('---').at(-1) ?? '')?.[1] ?? ''
    const first = link()
    const open = async (token: string): ReturnType<typeof openPartnerPage> =>
      await openPartnerPage(pages(), localise, token, 'en', 'https://chat.example.org')
    const page = await open(first)
    assert.ok(page)
    const words = textOf(page.view)
    assert.match(words, /Opened the link: 2\nBecame a mentor: 1\nActive now: 1\nPeople helped: 1/)
    assert.doesNotMatch(words + page.file, /Sam|Els|Late/)
    assert.equal(
      page.file.split('\r\n')[1]?.replace(/"\d{4}-\d\d-\d\d"/, 'DAY'),
      `"'=Bakers ""&"" Co",DAY,"2","1","1","1"`,
    )
    service.now = new Date(service.now.getTime() + 60_000)
    await staff.taps('Link to their page')
    assert.equal(await open(first), null)
    assert.ok(await open(link()))
    await staff.taps('Switch off')
    assert.equal(await open(link()), null)
    assert.equal(await openJoinPage(pages(), localise, code, 'en'), null)
    await staff.taps('Switch on')
    assert.ok(await openJoinPage(pages(), localise, code.toLowerCase(), 'en'))
  })

  it('an organisation asks to join through the bot, and gets all that it needs to bring colleagues', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    await els.types('menu')
    await els.taps('My organisation joins')
    await els.types('   ')
    assert.match(els.reads(), /Please type one line/)
    await els.types('Clean & Bright')
    await els.types('Els, els@example.org')
    await els.taps('All fields')
    assert.match(els.reads(), /A counsellor looks at Clean & Bright/)
    assert.match(staff.reads(), /Clean & Bright asks to bring mentors[\s\S]*els@example\.org/)
    await staff.taps('Let them join')
    const [, code = ''] = /\/join\/(\S+)/.exec(els.reads()) ?? []
    assert.match(els.reads(), /For Slack or Teams[\s\S]*For a mail[\s\S]*QR code for the code/)
    assert.match(els.reads(), /\/partner\/[0-9a-z]{26}/)
    const jan = service.user('mentor', 'Jan')
    await jan.does({ arrived: code })
    assert.match(jan.reads(), /You come from Clean & Bright/)
    // Two that wait are enough of one person.
    for (const name of ['One', 'Two', 'Three']) {
      await els.taps('My organisation joins')
      await els.types(name)
      await els.types('contact')
      await els.taps('All fields')
    }
    assert.match(els.reads(), /You asked for two organisations already/)
    await staff.taps('Not now')
    assert.match(els.reads(), /can't join right now/)
    await els.does({ command: 'mydata', rest: '' })
    await els.taps('Erase my data')
    await els.taps('Yes, erase everything')
    assert.equal((await database()('partners').whereNotNull('contact')).length, 0)
    await assertNothingFailed(database())
  })

  it('a code that was heard on the radio is counted from the first click to the mentorship', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    await staff.types('invite')
    await staff.taps('Code for a campaign')
    await staff.types('Radio, spring')
    const code = codeIn(staff)
    const sam = service.user('mentee', 'Sam')
    await sam.does({ arrived: null })
    await sam.types(slipOf(code).replace('-', ' ').toLowerCase())
    assert.match(sam.reads(), new RegExp(`Did you mean ${code}\\?`))
    await sam.taps(`Yes, ${code}`)
    assert.match(sam.reads(), /Welcome! Your code is right/)
    for (const label of ['English', 'OK, start', 'Sam', '18–25', 'Health care', 'Job interview', 'Antwerp']) {
      await sam.taps(label)
    }
    for (const label of ['Ask Els', 'Use this', 'Send']) await sam.taps(label)
    await els.taps("Yes, I'll help")
    const kim = service.user('mentee', 'Kim')
    await kim.does({ arrived: code })
    await staff.types('invite')
    await staff.taps('Radio, spring')
    assert.match(staff.reads(), /2 opened, 1 registered, 1 asked a mentor, 1 found one, 0 done/)
    // In a talk a code is a message like any other.
    await sam.types(code)
    assert.match(els.reads(), new RegExp(`Sam\\n${code}`))
    service.now = new Date(service.now.getTime() + 91 * day)
    const late = service.user('mentee', 'Late')
    await late.types(`code ${code}`)
    assert.match(late.reads(), /That code is too old/)
    await late.types('mentor')
    await assertNothingFailed(database())
  })

  it("a counsellor's invite is for one person, who decides whether the counsellor may look on", async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const els = await mentor(service, staff, 'Els')
    await staff.types('invite')
    await staff.taps('Invite someone')
    assert.match(staff.reads(), /QR code for the code/)
    assert.match(staff.reads(), /Nobody has used it yet/)
    const code = codeIn(staff)
    const sam = service.user('mentee', 'Sam')
    await sam.does({ arrived: code })
    assert.match(sam.reads(), /Welcome! Chris invited you/)
    for (const label of ['English', 'OK, start', 'Sam', '18–25']) await sam.taps(label)
    assert.match(sam.reads(), /May Chris see how far you are/)
    assert.match(staff.reads(), /It was used\. You see more here if the person agrees/)
    assert.doesNotMatch(staff.reads(), /Sam/)
    await sam.taps('Yes, show it')
    assert.match(staff.reads(), /Sam is registered/)
    for (const label of ['Health care', 'Job interview', 'Antwerp', 'Ask Els', 'Use this', 'Send'])
      await sam.taps(label)
    assert.match(staff.reads(), /Sam asked a mentor/)
    await sam.taps('Stop showing it')
    assert.doesNotMatch(staff.reads(), /Sam asked/)
    await els.taps("Yes, I'll help")
    assert.doesNotMatch(staff.reads(), /Sam has/)
    const other = service.user('mentee', 'Other')
    await other.types(code)
    assert.match(other.reads(), /That code was used before/)
    await assertNothingFailed(database())
  })

  it('nobody finds a code by trying', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    const code = await aPartner(staff)
    const thief = service.user('mentor', 'Thief')
    for (const wrong of ['AAA-333', 'CCC-444', 'DDD-777', 'EEE-999', 'FFF-333']) await thief.types(wrong)
    await thief.types(code)
    assert.match(thief.reads(), /Too many wrong codes/)
    assert.doesNotMatch(thief.reads(), /Bakers/)
    assert.equal((await database()('events').where({ kind: 'guessing-slowed' })).length, 1)
    assert.equal((await database()('code_entries')).length, 0)
    // A code of the other bot says so, and personal ones are never offered to who comes near.
    const sam = service.user('mentee', 'Sam')
    await sam.types(code)
    assert.match(sam.reads(), /That code is for the other bot/)
    await staff.types('invite')
    await staff.taps('Invite someone')
    await sam.types(slipOf(codeIn(staff)))
    assert.doesNotMatch(sam.reads(), /Did you mean/)
  })

  it('buttons of counsellors do nothing in other hands', async () => {
    const service = makeService(database)
    const staff = await counsellor(service)
    await aPartner(staff)
    const [partner] = await database()('partners')
    const stranger = service.user('counsellor', 'Stranger')
    for (const verb of [
      'partner-trust',
      'partner-off',
      'partner-page',
      'partner-text',
      'invite-one',
      'partner',
    ]) {
      await stranger.does({ tap: `${verb}:${partner?.id ?? ''}:on` })
    }
    await stranger.does({ tap: 'organisation' })
    await stranger.types('Evil Inc')
    assert.doesNotMatch(stranger.reads(), /Bakers|Trust|partner\//)
    assert.deepEqual(await database()('partners'), [partner])
  })
})

import assert from 'node:assert/strict'
import type { Knex } from 'knex'
import { askContact } from '../../../core/contact/open.ts'
import { setCapacity, setHeadline } from '../../../core/mentors/change-profile.ts'
import { refuseMentor } from '../../../core/mentors/refuse.ts'
import { exportData } from '../../../core/my-data/export.ts'
import { beginApplication } from '../../../core/mentors/begin-application.ts'
import { isGoodLinkCode, makeLinkCode, readLinkCode } from '../../../core/people/link-code.ts'
import { linkAccount, type Linked } from '../../../core/people/link-account.ts'
import { findPerson, rolesOf } from '../../../core/people/person.ts'
import { isPostgres } from '../../../core/database.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { aMentorship, anOpenRequest, assertRulesHold } from '../../support/mentoring.ts'
import { overlap } from '../../support/overlap.ts'
import { aCounsellor, aMentee, anApplicant, anApprovedMentor, aPerson } from '../../support/people.ts'
import { makeWorld, type World } from '../../support/work.ts'

let accounts = 0
const fresh = (): string => `other:${(accounts += 1)}`

async function link(world: World, ownerId: string, guestId: string, account = fresh()): Promise<Linked> {
  return await world.run(async (work) => {
    const { code } = await makeLinkCode(work, ownerId)
    const read = await readLinkCode(work, guestId, account, code)
    assert.ok(typeof read === 'object', JSON.stringify(read))
    return await linkAccount(work, guestId, account, read.link)
  })
}

onEachDatabase('one person with several accounts', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })
  const peopleNow = async (): Promise<string[]> => await database()('people').pluck<string[]>('id')
  const holds = async (): Promise<void> =>
    await assertRulesHold(database(), world.programme.openRequestsPerMentor)

  it('takes everything along: answers that were missing, roles, words, history', async () => {
    const owner = await aPerson(world, { name: 'Els', languages: ['nl'] })
    const guest = await aMentee(world, { name: 'Elsie', languages: ['fr', 'nl'], region: 'antwerp' })
    const mentorId = await anApprovedMentor(world)
    const mentorship = await aMentorship(world, guest, mentorId)
    assert.deepEqual(await link(world, owner, guest), {
      personId: owner,
      brought: { mentee: 'new', mentor: 'nothing' },
    })
    assert.ok(!(await peopleNow()).includes(guest))
    const person = await world.run((work) => findPerson(work, owner))
    assert.equal(person?.name, 'Els')
    assert.equal(person.ageBand, '18-25')
    assert.equal((await world.run((work) => rolesOf(work, owner))).mentee?.region, 'antwerp')
    const row = await database()('mentorships').where({ id: mentorship }).first()
    assert.equal(row?.mentee_id, owner)
    const data = await world.run((work) => exportData(work, owner))
    assert.equal(data.accounts.length, 2)
    assert.equal(data.languages.join(), 'nl,fr')
    assert.ok(data.history.some(({ what }) => what === 'search-opened'))
    await holds()
  })

  it('is one mentor where both had mentees, with places for all of them', async () => {
    const [owner, guest] = [await anApprovedMentor(world), await anApprovedMentor(world)]
    await aMentorship(world, await aMentee(world), owner)
    await aMentorship(world, await aMentee(world), guest)
    assert.deepEqual(await link(world, owner, guest), {
      personId: owner,
      brought: { mentee: 'nothing', mentor: 'both' },
    })
    const mentor = await database()('mentors').where({ person_id: owner }).first()
    assert.deepEqual([mentor?.active, mentor?.capacity], [2, 2])
    await holds()
  })

  it('waits for a counsellor once, also where both did', async () => {
    const [owner, guest] = [await aPerson(world), await aPerson(world)]
    for (const id of [owner, guest]) await world.run((work) => askContact(work, id, 'mentee'))
    await world.run((work) => askContact(work, guest, 'mentor'))
    await link(world, owner, guest)
    const open = await database()('contacts').whereNull('closed_at').orderBy('role')
    assert.deepEqual(
      open.map((contact) => [contact.person_id, contact.role]),
      [
        [owner, 'mentee'],
        [owner, 'mentor'],
      ],
    )
  })

  it('keeps what was only begun, where the other half lacks it', async () => {
    const owner = await aPerson(world)
    await world.run((work) => beginApplication(work, owner))
    const guest = await anApplicant(world, { headline: 'Baker' })
    await link(world, owner, guest)
    const mentor = await database()('mentors').where({ person_id: owner }).first()
    assert.deepEqual([mentor?.state, mentor?.headline], ['applied', 'Baker'])
    assert.equal((await database()('mentor_sectors').where({ person_id: owner })).length, 1)
    const third = await aPerson(world)
    await world.run((work) => beginApplication(work, third))
    await world.run((work) => setHeadline(work, third, 'Cook'))
    await link(world, owner, third)
    assert.equal((await database()('mentors').where({ person_id: owner }).first())?.headline, 'Baker')
  })

  it('is refused for two live searches, two decisions, two halves of one request, and too many', async () => {
    const mentorId = await anApprovedMentor(world)
    const one = await aMentee(world)
    const two = await aMentee(world)
    await anOpenRequest(world, one, mentorId)
    await anOpenRequest(world, two, await anApprovedMentor(world))
    assert.equal(await link(world, one, two), 'two-searches')
    assert.equal(await link(world, one, mentorId), 'each-other')
    assert.equal(await link(world, mentorId, one), 'each-other')

    const counsellorId = await aCounsellor(world)
    const refused = await anApplicant(world)
    await world.run((work) => refuseMentor(work, refused, counsellorId))
    assert.equal(await link(world, refused, await anApprovedMentor(world)), 'decided-apart')
    assert.equal(await link(world, mentorId, counsellorId), 'staff')

    const busy = [await anApprovedMentor(world), await anApprovedMentor(world)] as const
    for (const id of busy) {
      await world.run((work) => setCapacity(work, id, 2))
      await aMentorship(world, await aMentee(world), id)
      await aMentorship(world, await aMentee(world), id)
    }
    assert.equal(await link(world, ...busy), 'too-many')
    await holds()
  })

  it('is refused where one said to be too young and the other has a role', async () => {
    const young = await aPerson(world)
    await database()('people').where({ id: young }).update({ age_band: 'under-18' })
    const mentee = await aMentee(world)
    assert.equal(await link(world, young, mentee), 'age')
    assert.equal(await link(world, mentee, young), 'age')
    const nobody = await aPerson(world)
    assert.ok(typeof (await link(world, young, nobody)) === 'object')
  })

  it('comes of a code that two accounts type at the same moment for one of them alone', async () => {
    const [owner, one, two] = [await aPerson(world), await aPerson(world), await aPerson(world)]
    const { code } = await world.run((work) => makeLinkCode(work, owner))
    const join =
      (guest: string, account: string) =>
      async (work: Parameters<Parameters<World['run']>[0]>[0]): Promise<string> => {
        const read = await readLinkCode(work, guest, account, code)
        if (typeof read === 'string') return read
        const outcome = await linkAccount(work, guest, account, read.link)
        return typeof outcome === 'string' ? outcome : 'joined'
      }
    const outcomes = await overlap(world, database(), join(one, 'a:1'), join(two, 'a:2'))
    assert.deepEqual(outcomes, ['joined', 'used'])
    assert.equal((await peopleNow()).length, 2)
  })

  it('comes of the newest code alone, of which only half is kept as it is', async () => {
    const owner = await aPerson(world)
    const first = await world.run((work) => makeLinkCode(work, owner))
    const { code } = await world.run((work) => makeLinkCode(work, owner))
    assert.equal(await world.run((work) => isGoodLinkCode(work, first.code)), false)
    assert.equal(await world.run((work) => isGoodLinkCode(work, code.toUpperCase())), true)
    const kept = JSON.stringify([await database()('link_codes'), await database()('events')])
    assert.ok(!kept.includes(code.slice(5)))
  })

  it('has a place for every table that names a person', async () => {
    // A new table is to be thought of in `merge-people.ts` and in `erase.ts`, and then named here.
    const known = [
      'accounts.person_id',
      'application_questions.counsellor_id',
      'application_questions.mentor_id',
      'case_reports.reporter_id',
      'cases.decided_by',
      'code_entries.person_id',
      'consents.person_id',
      'contact_messages.from_id',
      'contacts.closed_by',
      'contacts.person_id',
      'counsellors.person_id',
      'entry_codes.made_by',
      'held_places.mentee_id',
      'held_places.mentor_id',
      'invites.used_by',
      'line_entries.mentee_id',
      'link_codes.person_id',
      'mentees.person_id',
      'mentor_scores.person_id',
      'mentor_sectors.person_id',
      'mentor_standings.person_id',
      'mentor_topics.person_id',
      'mentors.person_id',
      'mentorships.mentee_id',
      'mentorships.mentor_id',
      'messages.from_id',
      'page_links.person_id',
      'partners.asked_by',
      'person_languages.person_id',
      'person_merges.into_id',
      'requests.mentee_id',
      'requests.mentor_id',
      'search_backups.mentor_id',
      'searches.mentee_id',
      'showings.mentee_id',
      'showings.mentor_id',
      'sign_in_attempts.person_id',
      'sign_ins.person_id',
    ]
    assert.deepEqual(await columnsThatNamePeople(database()), known)
  })
})

/** Every column that refers to a person, directly or by a role. */
async function columnsThatNamePeople(database: Knex): Promise<string[]> {
  const people = ['people', 'mentees', 'mentors']
  if (isPostgres(database)) {
    const { rows } = await database.raw<{ rows: { name: string }[] }>(
      `select r.relname || '.' || a.attname as name from pg_constraint c join pg_class r on r.oid = c.conrelid
       join pg_class t on t.oid = c.confrelid join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]
       where c.contype = 'f' and t.relname in ('people', 'mentees', 'mentors')`,
    )
    return rows.map(({ name }) => name).sort()
  }
  const tables = await database('sqlite_master').where({ type: 'table' }).pluck<string[]>('name')
  const found: string[] = []
  for (const table of tables) {
    const keys = await database.raw<{ table: string; from: string }[]>(`pragma foreign_key_list(${table})`)
    found.push(...keys.filter((key) => people.includes(key.table)).map(({ from }) => `${table}.${from}`))
  }
  return found.sort()
}

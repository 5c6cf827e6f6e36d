import assert from 'node:assert/strict'
import { addressKey, type Address } from '../../bots/channel.ts'
import { mayUse, rememberAdmitted } from '../../bots/web-access.ts'
import { makeInvite, useInvite, type InvitedRole } from '../../core/people/join-code.ts'
import { meet } from '../../core/people/meet.ts'
import { rolesOf } from '../../core/people/person.ts'
import { counsellor, mentor } from '../conversations/people.ts'
import { onEachDatabase } from '../support/databases.ts'
import { aCounsellor, anApplicant, aPerson } from '../support/people.ts'
import { startRunningService, type RunningService } from '../support/running-service.ts'
import { makeService } from '../support/service.ts'
import { makeWorld, type World } from '../support/work.ts'

const at = (audience: Address['audience'], account = 'browser'): Address => ({
  channel: 'web',
  audience,
  account,
  route: '',
})

onEachDatabase('the web chats of mentors and counsellors', (database) => {
  let world: World
  beforeEach(() => {
    world = makeWorld(database)
  })
  const may = async (address: Address, code: string | null = null): Promise<boolean> =>
    await world.run((work) => mayUse(work, address, code))
  const invite = async (role: InvitedRole): Promise<string> =>
    (await world.run((work) => makeInvite(work, role, 24))).code

  it('are closed to whoever comes without a code, and that of mentees is open', async () => {
    assert.equal(await may(at('mentee')), true)
    assert.equal(await may(at('mentor')), false)
    assert.equal(await may(at('counsellor')), false)
    assert.deepEqual(await database()('people').select('id'), [], 'the question made a person')
  })

  it('open to a code of their own, and not to that of the other or a wrong one', async () => {
    for (const role of ['mentor', 'counsellor'] as const) {
      const other = role === 'mentor' ? 'counsellor' : 'mentor'
      assert.equal(await may(at(role), await invite(role)), true)
      assert.equal(await may(at(role), await invite(other)), false)
      assert.equal(await may(at(role), 'aaaa-aaaa'), false)
    }
  })

  it('do not use a code up by being opened', async () => {
    const code = await invite('counsellor')
    await may(at('counsellor'), code)
    await may(at('counsellor'), code)
    const id = await aPerson(world)
    assert.equal(await world.run((work) => useInvite(work, id, 'app:1', code)), 'joined')
    assert.equal(await may(at('counsellor', 'another'), code), false, 'a used code opens the chat')
  })

  it('are closed to a code that is too old', async () => {
    const code = await invite('mentor')
    world.now = new Date(world.now.getTime() + 24 * 3_600_000)
    assert.equal(await may(at('mentor'), code), false)
  })

  it('stay open to who has the role or has begun it, on that account only', async () => {
    await anApplicant(world, { account: 'web:els' })
    await aCounsellor(world, { account: 'web:chris' })
    assert.equal(await may(at('mentor', 'els')), true)
    assert.equal(await may(at('counsellor', 'els')), false)
    assert.equal(await may(at('counsellor', 'chris')), true)
    assert.equal(await may(at('mentor', 'chris')), false)
    assert.equal(await may(at('mentor', 'browser')), false)
  })

  it('stay open to a mentor whose code was taken, before the first answer', async () => {
    const code = await invite('mentor')
    const { id } = await world.run((work) => meet(work, 'web:els', { locale: null, timeZone: null }))
    world.events.length = 0
    assert.equal(await world.run((work) => useInvite(work, id, 'web:els', code, 'mentor')), 'joined')
    assert.deepEqual(
      world.events.map(({ kind }) => kind),
      ['mentor-invited'],
    )
    assert.equal(await may(at('mentor', 'els')), true)
    assert.equal(await may(at('counsellor', 'els')), false)
  })

  it('a code for mentors makes nobody a counsellor, and the other way round', async () => {
    const id = await aPerson(world)
    const [mentors, counsellors] = [await invite('mentor'), await invite('counsellor')]
    const use = async (code: string, role: InvitedRole): Promise<string> =>
      await world.run((work) => useInvite(work, id, 'app:1', code, role))
    assert.equal(await use(mentors, 'counsellor'), 'wrong')
    assert.equal(await use(counsellors, 'mentor'), 'wrong')
    const { counsellor: isOne, mentor: row } = await world.run((work) => rolesOf(work, id))
    assert.deepEqual([isOne, row], [false, null])
    assert.equal(await use(mentors, 'mentor'), 'joined')
    assert.equal(await use(counsellors, 'counsellor'), 'joined')
  })

  it('the mentor’s bot takes a code on arrival, and lets nobody down over another one', async () => {
    const service = makeService(database)
    const code = await invite('mentor')
    const staff = await counsellor(service)
    for (const arrived of [code, 'campaign-42']) {
      const els = service.user('mentor', arrived === code ? 'Els' : 'Jan')
      await els.does({ arrived })
      assert.match(els.reads(), /Mentors help young people/)
    }
    const used = await database()('invites').where({ role: 'mentor' }).first()
    assert.ok(used?.used_by)
    assert.ok(await mentor(service, staff, 'Mia'))
  })
})

describe('a page that was opened by a code', () => {
  it('can be followed for ten minutes, by the same browser, before the code is taken', async () => {
    let now = 0
    const allow = rememberAdmitted(
      async (_address, code) => await Promise.resolve(code === 'good'),
      () => new Date(now),
    )
    const here = at('counsellor')
    assert.equal(await allow(here, null), false)
    assert.equal(await allow(here, 'bad'), false)
    assert.equal(await allow(here, null), false, 'a wrong code opened it')
    assert.equal(await allow(here, 'good'), true)
    now = 59_999
    assert.equal(await allow(here, null), true)
    assert.equal(await allow(at('counsellor', 'another'), null), false)
    assert.equal(
      await allow(at('mentor'), null),
      false,
      `${addressKey(at('mentor'))} came in with another's code`,
    )
    now = 10 * 60_000
    assert.equal(await allow(here, null), false)
  })
})

describe('the chats of a service at work', () => {
  let running: RunningService
  before(async () => {
    running = await startRunningService()
  })
  after(async () => {
    await running.stop()
  })
  const status = async (path: string): Promise<number> => (await fetch(running.origin + path)).status

  it('open for mentees, and for the others by a code', async () => {
    assert.equal(await status('/chat/mentee'), 200)
    assert.equal(await status('/chat/mentor'), 403)
    assert.equal(await status('/chat/counsellor'), 403)
    assert.equal(await status(`/chat/mentor?start=${await running.invite('mentor')}`), 200)
    assert.equal(await status(`/chat/counsellor?start=${await running.invite()}`), 200)
    assert.equal(await status(`/chat/counsellor?start=${await running.invite('mentor')}`), 403)
  })
})

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { counsellorIds } from '../../../core/people/counsellors.ts'
import { makeInvite, readCode, useInvite } from '../../../core/people/join-code.ts'
import { rolesOf } from '../../../core/people/person.ts'
import { newCode } from '../../../core/random.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { aPerson } from '../../support/people.ts'
import { makeWorld, seededRandom, type World } from '../../support/work.ts'

const hour = 3_600_000
const minute = 60_000

onEachDatabase('a code for counsellors', (database) => {
  let world: World
  let id: string
  let code: string
  let invite: string
  const use = async (typed: string, account = 'app:1'): Promise<string> =>
    await world.run((work) => useInvite(work, id, account, typed))

  beforeEach(async () => {
    world = makeWorld(database)
    id = await aPerson(world)
    const made = await world.run((work) => makeInvite(work, 'counsellor', 48))
    code = made.code
    invite = made.id
    world.events.length = 0
  })

  it('is written in two groups, and only its hash is kept', async () => {
    assert.match(code, /^[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}$/)
    const kept = JSON.stringify([await database()('invites'), await database()('events')])
    assert.ok(!kept.includes(code) && !kept.includes(code.replace('-', '')))
    assert.deepEqual(
      (await database()('events').where({ kind: 'invite-made' })).map(
        ({ data }) => JSON.parse(data) as unknown,
      ),
      [{ invite, role: 'counsellor' }],
    )
  })

  it('makes whoever types it a counsellor', async () => {
    assert.equal(await use(code), 'joined')
    assert.equal((await world.run((work) => rolesOf(work, id))).counsellor, true)
    assert.deepEqual(await world.run((work) => counsellorIds(work)), [id])
    assert.deepEqual(world.events, [{ kind: 'counsellor-joined', personId: id, invite }])
  })

  it('may be typed in capitals, without the hyphen, with spaces and other dashes', async () => {
    const plain = code.replace('-', '')
    for (const typed of [plain.toUpperCase(), ` ${plain.split('').join(' ')} `, code.replace('-', '–')]) {
      assert.equal(readCode(typed), plain)
    }
    assert.equal(await use(code.toUpperCase().replace('-', ' ')), 'joined')
  })

  it('works once, for one person', async () => {
    await use(code)
    id = await aPerson(world)
    assert.equal(await use(code, 'app:2'), 'used')
    assert.equal((await world.run((work) => rolesOf(work, id))).counsellor, false)
  })

  it('makes one counsellor when two people type it at the same moment', async () => {
    const other = await aPerson(world)
    const outcomes = await overlap(
      world,
      database(),
      (work) => useInvite(work, id, 'app:1', code),
      (work) => useInvite(work, other, 'app:2', code),
    )
    assert.deepEqual(outcomes, ['joined', 'used'])
    assert.deepEqual(await world.run((work) => counsellorIds(work)), [id])
  })

  it('makes one counsellor when one person sends it twice at the same moment', async () => {
    const outcomes = await overlap(
      world,
      database(),
      (work) => useInvite(work, id, 'app:1', code),
      (work) => useInvite(work, id, 'app:1', code),
    )
    assert.deepEqual(outcomes, ['joined', 'already-joined'])
    assert.equal(world.events.length, 1)
  })

  it('is not used up by someone who is a counsellor already', async () => {
    await use(code)
    const second = await world.run((work) => makeInvite(work, 'counsellor', 48))
    assert.equal(await use(second.code), 'already-joined')
    id = await aPerson(world)
    assert.equal(await use(second.code, 'app:2'), 'joined')
  })

  it('stops working at the end of its hours', async () => {
    const start = world.now.getTime()
    world.now = new Date(start + 48 * hour)
    assert.equal(await use(code), 'expired')
    world.now = new Date(start + 48 * hour - 1)
    assert.equal(await use(code), 'joined')
  })

  it('is wrong when nobody made it, and when it can be no code at all', async () => {
    assert.equal(await use('0000-0000'), 'wrong')
    assert.equal(await use('x'.repeat(1_000_000)), 'wrong')
    assert.equal(await use(`${code}0`), 'wrong')
    assert.deepEqual(await world.run((work) => counsellorIds(work)), [])
  })

  it('is not looked at after five wrong ones, until fifteen minutes later', async () => {
    const start = world.now.getTime()
    for (let count = 0; count < 5; count += 1) {
      world.now = new Date(start + count * minute)
      assert.equal(await use('0000-0000'), 'wrong')
    }
    assert.equal(await use(code), 'too-many-tries')
    assert.equal(await use('0000-0000'), 'too-many-tries')
    world.now = new Date(start + 15 * minute - 1)
    assert.equal(await use(code), 'too-many-tries')
    world.now = new Date(start + 15 * minute)
    assert.equal(await use(code), 'joined')
  })

  it('is still looked at after four wrong ones', async () => {
    for (let count = 0; count < 4; count += 1) await use('0000-0000')
    assert.equal(await use(code), 'joined')
  })

  it('counts old and used codes as wrong ones too', async () => {
    const first = id
    await use(code)
    id = await aPerson(world)
    for (let count = 0; count < 5; count += 1) assert.equal(await use(code, 'app:2'), 'used')
    assert.equal(await use(code, 'app:2'), 'too-many-tries')
    assert.notEqual(first, id)
  })

  it('is not guessed by pressing many times at the same moment', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, async () => await use('0000-0000')))
    assert.equal(guesses.filter((outcome) => outcome === 'wrong').length, 5)
    assert.equal(guesses.filter((outcome) => outcome === 'too-many-tries').length, 7)
  })

  it('is counted for each account apart, and what no longer counts is cleared away', async () => {
    for (let count = 0; count < 5; count += 1) await use('0000-0000', 'app:1')
    id = await aPerson(world)
    assert.equal(await use('0000-0000', 'app:2'), 'wrong')
    world.now = new Date(world.now.getTime() + 15 * minute)
    assert.equal(await use(code, 'app:2'), 'joined')
    assert.deepEqual(await database()('code_tries').pluck('account'), Array(5).fill('app:1'))
  })
})

describe('reading a typed code', () => {
  it('takes the letters that codes do not have for what they look like', () => {
    assert.equal(readCode('OIL0-IlOU'), '0110110v')
  })

  it('gives back every code, however it is spaced and whatever its case', () => {
    const gap = fc.constantFrom('', ' ', '-', ' - ', '\t', '\u2011', '\u200B')
    fc.assert(
      fc.property(fc.nat(), gap, fc.boolean(), (seed, between, upper) => {
        const code = newCode(seededRandom(seed))
        const typed = code.split('').join(between)
        assert.equal(readCode(upper ? typed.toUpperCase() : typed), code)
      }),
    )
  })

  it('reads nothing else into a text than eight characters of the alphabet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const code = readCode(typed)
        if (code !== null) assert.match(code, /^[0-9a-hjkmnp-tv-z]{8}$/)
      }),
    )
    for (const typed of ['', '1234567', '123456789', 'abcd-efg!', 'ábcd-efgh'])
      assert.equal(readCode(typed), null)
  })
})

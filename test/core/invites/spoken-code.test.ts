import assert from 'node:assert/strict'
import fc from 'fast-check'
import { enterByCode } from '../../../core/invites/enter.ts'
import { makeEntryCode } from '../../../core/invites/make-code.ts'
import {
  codeLength,
  isSlipOf,
  looksLikeCode,
  newSpokenCode,
  readSpokenCode,
  writtenCode,
} from '../../../core/invites/spoken-code.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { overlap } from '../../support/overlap.ts'
import { aCounsellor, aPerson } from '../../support/people.ts'
import { makeWorld, seededRandom } from '../../support/work.ts'

describe('a spoken code', () => {
  const codes = fc.integer().map((seed) => newSpokenCode(seededRandom(seed)))

  it('has nothing that looks like another, and always a figure, so that it is no word', () => {
    fc.assert(
      fc.property(codes, (code) => {
        assert.match(code, /^[ACDEFHJKMPRTWXY3479]{6}$/)
        assert.match(code, /\d/)
        assert.equal(code.length, codeLength)
      }),
    )
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const written = writtenCode(code)
        for (const typed of [written, written.toLowerCase(), ` ${code.split('').join(' ')} `, code]) {
          assert.equal(readSpokenCode(typed), code)
        }
      }),
    )
  })

  it('is known with one slip, and not with two', () => {
    fc.assert(
      fc.property(codes, fc.nat(5), fc.constantFrom('0', 'O', '1', 'I', 'B', 'Z'), (code, at, other) => {
        const put = (text: string, place: number, character: string): string =>
          text.slice(0, place) + character + text.slice(place + 1)
        assert.ok(isSlipOf(put(code, at, other), code))
        assert.ok(isSlipOf(code.slice(0, at) + code.slice(at + 1), code))
        assert.ok(isSlipOf(code.slice(0, at) + other + code.slice(at), code))
        const twice = put(put(code, at, 'Ø'), (at + 2) % 6, 'Ø')
        assert.equal(isSlipOf(twice, code), false)
        assert.equal(isSlipOf(code, code), false)
      }),
    )
  })

  it('is not seen in what people say', () => {
    for (const text of [
      'nurse',
      'bakery',
      "I'm 19",
      'ja',
      '2000',
      '123456',
      'k7',
      'a'.repeat(500),
      'é'.repeat(9),
    ])
      assert.equal(looksLikeCode(text), false, text)
  })
})

onEachDatabase('codes', (database) => {
  it('for one person are used once, also by two at the same moment', async () => {
    const world = makeWorld(database)
    const staff = await aCounsellor(world)
    const [one, two] = [await aPerson(world), await aPerson(world)]
    const row = await world.run((work) =>
      makeEntryCode(work, staff, {
        ...{ kind: 'personal', role: 'mentee', label: null, partnerId: null, mostUses: 1, expiresAt: null },
      }),
    )
    const outcomes = await overlap(
      world,
      database(),
      (work) => enterByCode(work, one, 'a:1', row.code, 'mentee'),
      (work) => enterByCode(work, two, 'a:2', row.code, 'mentee'),
    )
    assert.ok(typeof outcomes[0] === 'object' && 'entered' in outcomes[0])
    assert.equal(outcomes[1], 'used')
    assert.equal((await database()('entry_codes').first())?.uses, 1)
  })

  it('are never one slip apart', async () => {
    const world = makeWorld(database)
    const staff = await aCounsellor(world)
    const made: string[] = []
    for (let count = 0; count < 40; count += 1) {
      const { code } = await world.run((work) =>
        makeEntryCode(work, staff, {
          ...{
            kind: 'campaign',
            role: 'mentee',
            label: 'x',
            partnerId: null,
            mostUses: null,
            expiresAt: null,
          },
        }),
      )
      made.push(code)
    }
    for (const one of made) assert.ok(!made.some((other) => isSlipOf(one, other)))
  })
})

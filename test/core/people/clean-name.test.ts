import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cleanName, mostNameLength } from '../../../core/people/clean-name.ts'

describe('a first name', () => {
  const kept: [typed: string, name: string][] = [
    ['Els', 'Els'],
    ['  Jean \t  Paul\n', 'Jean Paul'],
    ["D'Arcy", "D'Arcy"],
    ['Anne-Sophie', 'Anne-Sophie'],
    ['J.P.', 'J.P.'],
    ['A.de Vries', 'A.de Vries'],
    ['Åse', 'Åse'],
    ['Zoe\u0308', 'Zoë'],
    ['Øyvind 2', 'Øyvind 2'],
    ['李', '李'],
    ['فاطمة', 'فاطمة'],
    ['Els 🌸', 'Els 🌸'],
    ['E\u200Bl\u202Es\u0000', 'Els'],
    ['\u2066Els\u2069', 'Els'],
    ['Els\uD800', 'Els'],
    ['a'.repeat(40), 'a'.repeat(40)],
    ['𝒜'.repeat(40), '𝒜'.repeat(40)],
  ]
  for (const [typed, name] of kept) {
    it(`is ${JSON.stringify(name)} when ${JSON.stringify(typed)} is typed`, () => {
      assert.equal(cleanName(typed), name)
    })
  }

  const refused: [typed: string, why: string][] = [
    ['', 'nothing'],
    ['   \n', 'only white space'],
    ['\u200B\u2060', 'only invisible characters'],
    ['\u3164', 'a letter that cannot be seen'],
    ['1234', 'no letter'],
    ['🌸', 'no letter'],
    ['...', 'no letter'],
    ['a'.repeat(41), 'too long'],
    ['E\u0301\u0302\u0303\u0304\u0305\u0306ls', 'a pile of marks'],
    ['Els els@example.org', 'an e-mail address'],
    ['@els_1990', 'a handle'],
    ['＠els', 'a handle in full-width signs'],
    ['Els 0470 12 34 56', 'a phone number'],
    ['Els ٠٤٧٠١٢٣٤', 'a phone number in other digits'],
    ['Els 12345', 'five digits'],
    ['https://example.org', 'a web address'],
    ['els.be', 'a web address without a scheme'],
    ['t.me/els', 'a path on a host'],
    ['www.els', 'the beginning of a web address'],
    ['e\u200Bls.b\u200Be', 'a web address with invisible characters in it'],
  ]
  for (const [typed, why] of refused) {
    it(`is not ${JSON.stringify(typed)}: ${why}`, () => {
      assert.equal(cleanName(typed), null)
    })
  }

  it('is short, on one line, visible and stays as it is when cleaned again, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const name = cleanName(typed)
        if (name === null) return
        assert.equal(cleanName(name), name)
        assert.ok(Array.from(name).length <= mostNameLength)
        assert.match(name, /\p{L}/u)
        assert.doesNotMatch(name, /[\p{C}\p{Default_Ignorable_Code_Point}]|[^\S ]|^ | $| {2}/u)
        assert.equal(name.normalize('NFC'), name)
        assert.ok(name.isWellFormed())
      }),
      { numRuns: 2_000 },
    )
  })
})

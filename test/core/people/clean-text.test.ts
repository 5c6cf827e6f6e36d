import assert from 'node:assert/strict'
import fc from 'fast-check'
import { cleanText } from '../../../core/people/clean-text.ts'

const cleaned = (text: string): string => {
  const outcome = cleanText(text, 1_000)
  assert.ok(typeof outcome === 'object', `${JSON.stringify(text)} was refused`)
  return outcome.text
}

describe('what a person writes', () => {
  it('keeps its lines and its first two blank lines in a row', () => {
    assert.equal(cleaned('a\nb\n\nc\n\n\nd'), 'a\nb\n\nc\n\n\nd')
    assert.equal(cleaned('a\n\n\n\n\n\nb'), 'a\n\n\nb')
    assert.equal(cleaned('a\n \n\t\n \n \nb'), 'a\n \n \nb')
  })

  it('knows every way of ending a line', () => {
    assert.equal(cleaned('a\r\nb\rc\u2028d\u2029e\u000Bf\u0085g'), 'a\nb\nc\nd\ne\nf\ng')
  })

  it('is trimmed, and a tab becomes a space', () => {
    assert.equal(cleaned('\n\n  a\tb \n'), 'a b')
  })

  it('loses control characters, halves of characters and overrides of the direction', () => {
    assert.equal(cleaned('a\u0000b\u001B[31mc\u202Ed\u2066e\u2069f\uD83Dg'), 'ab[31mcdefg')
  })

  it('keeps what scripts and emoji need: joiners and marks of direction', () => {
    assert.equal(cleaned('👩‍⚕️ می‌خواهم \u200Fא'), '👩‍⚕️ می‌خواهم \u200Fא')
  })

  it('is composed, so that the same words are the same text', () => {
    assert.equal(cleaned('e\u0301'), 'é')
  })

  it('is empty when nothing of it can be seen', () => {
    for (const nothing of ['', ' \n\t', '\u200B', '\u202E\u202C', '\u2800\u3164', '\uFE0F', '\uD800']) {
      assert.equal(cleanText(nothing, 10), 'empty', JSON.stringify(nothing))
    }
  })

  it('can be exactly as long as allowed, counted after cleaning in the units of the chat apps', () => {
    assert.deepEqual(cleanText('  abc\u0000  ', 3), { text: 'abc' })
    assert.equal(cleanText('abcd', 3), 'too-long')
    assert.deepEqual(cleanText('👍', 2), { text: '👍' })
    assert.equal(cleanText('👍', 1), 'too-long')
  })

  it('is harmless, within the length and stays as it is when cleaned again, whatever is written', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        '\u202E',
        '\u0000',
        '\u200D',
        '\u0301',
        'e',
        '\uD800',
        '\uDC00',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 0, max: 40 }), (pieces, most) => {
        const outcome = cleanText(pieces.join(''), most)
        if (typeof outcome === 'string') return
        assert.deepEqual(cleanText(outcome.text, most), outcome)
        assert.ok(outcome.text.length <= most)
        assert.ok(outcome.text.isWellFormed())
        assert.doesNotMatch(outcome.text, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\n\s*\n\s*\n\s*\n/u)
      }),
      { numRuns: 2_000 },
    )
  })

  it('takes a long text of nothing but blank lines in one go', () => {
    assert.equal(cleanText('\n \t'.repeat(200_000), 10), 'empty')
  })
})

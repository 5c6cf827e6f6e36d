import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sensitiveIn } from '../../../core/safety/sensitive.ts'

function linesOf(name: string): string[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

const everyday = linesOf('everyday-sentences.txt')
const detailed = linesOf('sentences-with-details.txt').map((line) => {
  const [kind = '', ...sentence] = line.split(' | ')
  return { kind, sentence: sentence.join(' | ') }
})

describe('what gives away how somebody is reached or paid', () => {
  it('is found in at least 97 of a hundred sentences that hold it', () => {
    const missed = detailed.filter(({ kind, sentence }) => !sensitiveIn(sentence).some((one) => one === kind))
    assert.ok(detailed.length >= 200)
    assert.ok(missed.length <= detailed.length * 0.03, missed.map(({ sentence }) => sentence).join('\n'))
  })

  it('is said of at most one in a hundred sentences of every day', () => {
    const alarms = everyday.filter((sentence) => sensitiveIn(sentence).length > 0)
    assert.ok(everyday.length >= 300)
    assert.ok(alarms.length <= everyday.length * 0.01, alarms.join('\n'))
  })

  it('is one kind where only one is meant', () => {
    assert.deepEqual(sensitiveIn('BE68 5390 0754 7034'), ['bank'])
    assert.deepEqual(sensitiveIn('4111 1111 1111 1111'), ['bank'])
    assert.deepEqual(sensitiveIn('0470 12 34 56'), ['phone'])
    assert.deepEqual(sensitiveIn('els@example.org'), ['mail'])
    assert.deepEqual(sensitiveIn('0470 12 34 56 or els@example.org'), ['phone', 'mail'])
  })

  it('is no free number of a service, and no year, day, wage or place', () => {
    for (const text of ['0800 32 123', '2015-2017', '1998 – 2003', '01/02/2024', '€ 1.850,00', '9000 Gent']) {
      assert.deepEqual(sensitiveIn(text), [], text)
    }
  })

  it('is found wherever it stands among everyday words', () => {
    const words = fc.constantFrom(...everyday)
    const secret = fc.constantFrom(...detailed.filter(({ sentence }) => /^[\d+B]/.test(sentence)))
    fc.assert(
      fc.property(words, secret, words, (before, { kind, sentence }, after) => {
        const found = sensitiveIn(`${before}\n${sentence}\n${after}`)
        return found.some((one) => one === kind)
      }),
    )
  })

  it('is found in groups of any kind', () => {
    const number = fc.constantFrom('0470123456', '0701234567', '0612345678', '+32470123456', '+46701234567')
    const marks = fc.array(fc.constantFrom(' ', '.', '-', '/', ' - ', '\u00A0', '\u200B', ''), {
      minLength: 15,
      maxLength: 15,
    })
    fc.assert(
      fc.property(number, marks, (digits, gaps) => {
        const written = Array.from(digits, (digit, at) => digit + (gaps[at] ?? '')).join('')
        return sensitiveIn(written).includes('phone')
      }),
    )
  })

  it('is looked for in a long text without getting stuck', () => {
    const patterns = [
      '1 ',
      'a',
      'a1',
      'a@',
      '0470 x ',
      'at ',
      'BE68 ',
      '@a ',
      'my insta is ',
      '. ',
      '((',
      'nul ',
    ]
    for (const pattern of patterns) sensitiveIn(pattern.repeat(20_000))
  })
})

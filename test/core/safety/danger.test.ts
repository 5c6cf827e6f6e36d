import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { signOfDanger } from '../../../core/safety/danger.ts'

function linesOf(name: string): string[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

describe('a sign of danger', () => {
  for (const line of linesOf('sentences-of-danger.txt')) {
    const [kind = '', sentence = ''] = line.split(' | ')
    it(`is ${kind} in ${JSON.stringify(sentence)}`, () => assert.equal(signOfDanger(sentence), kind))
  }

  for (const sentence of linesOf('sentences-without-danger.txt')) {
    it(`is not in ${JSON.stringify(sentence)}`, () => assert.equal(signOfDanger(sentence), null))
  }

  it('is not in what people write every day', () => {
    assert.deepEqual(
      linesOf('everyday-sentences.txt').filter((sentence) => signOfDanger(sentence) !== null),
      [],
    )
  })

  it('is heard in any language, whichever the writer chose', () => {
    assert.equal(signOfDanger('Je veux mourir', 'sv'), 'self-harm')
    assert.equal(signOfDanger('Jag vill dö', 'nl'), 'self-harm')
  })

  it('is heard without accents, in capitals, in odd letters and with more around it', () => {
    assert.equal(signOfDanger('JAG VILL DO'), 'self-harm')
    assert.equal(signOfDanger('ｉ ｗａｎｔ ｔｏ ｄｉｅ'), 'self-harm')
    assert.equal(signOfDanger('Thanks for the tips.\nHonestly, I want to die... Sorry.'), 'self-harm')
  })

  it('is the gravest kind that is heard', () => {
    assert.equal(signOfDanger('My husband beats me. I want to die.'), 'self-harm')
  })

  it('is looked for in a long text without getting stuck', () => {
    for (const pattern of ['ik ', 'my ', 'a', 'he is going ', '| ', 'zelfmo'])
      signOfDanger(pattern.repeat(20_000))
  })
})

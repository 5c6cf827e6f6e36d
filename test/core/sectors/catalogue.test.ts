import assert from 'node:assert/strict'
import { languages } from '../../../core/programme/programme.ts'
import {
  isSector,
  relatedSectors,
  sectorName,
  sectors,
  sectorsOfOccupation,
} from '../../../core/sectors/catalogue.ts'
import { sectorsForAnswers } from '../../../core/sectors/everyday-questions.ts'

describe('the sectors', () => {
  it('are twenty-five, each with a name of its own in every language', () => {
    assert.equal(sectors.length, 25)
    for (const language of languages) {
      assert.equal(new Set(sectors.map(({ code }) => sectorName(code, language))).size, 25)
    }
  })

  it('are known by their code only', () => {
    assert.equal(isSector('it'), true)
    assert.equal(isSector('IT & telecom'), false)
    assert.equal(isSector('toString'), false)
    assert.throws(() => sectorName('no-such-sector', 'nl'))
  })

  it('have one to three related sectors, never themselves', () => {
    for (const { code } of sectors) {
      const related = relatedSectors(code)
      assert.ok(related.length >= 1 && related.length <= 3, code)
      assert.ok(related.every((other) => isSector(other) && other !== code))
      assert.equal(new Set(related).size, related.length)
    }
    assert.deepEqual(relatedSectors('no-such-sector'), [])
  })

  it('are nearest to those that share the most occupations with them', () => {
    assert.equal(relatedSectors('social-care')[0], 'health-care')
    assert.equal(relatedSectors('engineering')[0], 'manufacturing')
  })

  it('cover every one of the ten main groups of occupations, the longest code first', () => {
    assert.deepEqual(sectorsOfOccupation('2221')[0], 'health-care')
    assert.deepEqual(sectorsOfOccupation('5321'), ['health-care', 'social-care'])
    assert.deepEqual(sectorsOfOccupation('7132')[0], 'manufacturing')
    assert.deepEqual(sectorsOfOccupation('7131')[0], 'construction')
    assert.deepEqual(sectorsOfOccupation('0110'), ['security-defence'])
    assert.deepEqual(sectorsOfOccupation(''), [])
    assert.deepEqual(sectorsOfOccupation('99'), [])
  })
})

describe('the everyday questions', () => {
  const answers = (['people', 'things'] as const).flatMap((withWhom) =>
    (['inside', 'outside'] as const).flatMap((where) =>
      (['hand', 'screen'] as const).map((how) => ({ with: withWhom, where, how })),
    ),
  )

  it('lead to three different sectors whatever the answers', () => {
    for (const answer of answers) {
      const found = sectorsForAnswers(answer)
      assert.equal(new Set(found).size, 3)
      assert.ok(found.every(isSector))
    }
  })

  it('never lead to the same sector by two ways', () => {
    const all = answers.flatMap(sectorsForAnswers)
    assert.equal(new Set(all).size, all.length)
  })
})

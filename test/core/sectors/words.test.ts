import assert from 'node:assert/strict'
import fc from 'fast-check'
import { languages } from '../../../core/programme/programme.ts'
import { sectors } from '../../../core/sectors/catalogue.ts'
import { knownParts } from '../../../core/sectors/compounds.ts'
import { keywordsOf, phrasesOf } from '../../../core/sectors/keywords.ts'
import { rootOf } from '../../../core/sectors/lexicon.ts'
import { nearestWord } from '../../../core/sectors/spelling.ts'
import { clauses, fold } from '../../../core/sectors/words.ts'

describe('the keyword lists', () => {
  it('hold a hundred entries or more for every sector in every language, none twice', () => {
    for (const language of languages) {
      for (const { code } of sectors) {
        const entries = keywordsOf(language, code).map((entry) => entry.toLowerCase())
        assert.ok(entries.length >= 100, `${language}/${code}: ${entries.length}`)
        assert.equal(new Set(entries).size, entries.length, `${language}/${code}`)
      }
    }
  })

  it('come with small talk, everyday words and ways of asking in every language', () => {
    for (const language of languages) {
      assert.ok(phrasesOf(language, 'small-talk').length >= 200)
      assert.ok(phrasesOf(language, 'everyday-words').length >= 200)
      assert.ok(phrasesOf(language, 'asking').length >= 30)
      assert.ok(phrasesOf(language, 'asking').every((sentence) => sentence.includes('…')))
    }
  })

  it('name only sectors of the scheme in the roles', () => {
    const codes = new Set(['*', ...sectors.map(({ code }) => code)])
    for (const line of languages.flatMap((language) => phrasesOf(language, 'roles'))) {
      const [role = '', pattern = ''] = line.split(': ')
      assert.ok(codes.has(role) && pattern.includes('…'), line)
    }
  })
})

describe('reading words', () => {
  it('keeps accented letters together with their word', () => {
    assert.deepEqual(clauses('één sollicitatie-brief, hé!'), [['een', 'sollicitatie', 'brief'], ['he']])
    assert.equal(fold('Œuvre à la crème, sjuksköterskå'), 'oeuvre a la creme, sjukskoterska')
  })

  it('takes apart what is elided or contracted', () => {
    assert.deepEqual(clauses("l'eau"), [['l', 'eau']])
    assert.deepEqual(clauses("I don't know"), [['i', 'do', 'not', 'know']])
  })

  it('reads at most eighty words of at most forty letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        const words = clauses(text).flat()
        assert.ok(words.length <= 80)
        assert.ok(words.every((word) => word.length > 0 && word.length <= 40))
      }),
    )
  })

  it('splits a compound into its known parts, its end first', () => {
    const known = new Set(['duiker', 'jongen', 'club', 'chef', 'klubb', 'gatu', 'kok'])
    const isKnown = (word: string): boolean => known.has(word)
    assert.deepEqual(knownParts('oesterduiker', 'nl', isKnown), ['duiker'])
    assert.deepEqual(knownParts('jongensclub', 'nl', isKnown), ['jongen', 'club'])
    assert.deepEqual(knownParts('klubbchef', 'sv', isKnown), ['klubb', 'chef'])
    assert.deepEqual(knownParts('gatukok', 'sv', isKnown), [])
    assert.deepEqual(knownParts('oesterduiker', 'en', isKnown), [])
  })

  it('gives French feminine forms and plurals the same root', () => {
    for (const [left, right] of [
      ['coiffeuses', 'coiffeur'],
      ['directrice', 'directeur'],
      ['infirmiere', 'infirmiers'],
      ['mecanicienne', 'mecanicien'],
    ] as const) {
      assert.equal(rootOf(left, 'fr'), rootOf(right, 'fr'))
    }
    assert.equal(rootOf('verpleegsters', 'nl'), 'verpleegsters')
  })

  it('mends one mistake in a word, but never invents one from noise', () => {
    assert.equal(nearestWord('verpleegstre', 'nl'), 'verpleegster')
    assert.equal(nearestWord('techer', 'en'), 'teacher')
    assert.equal(nearestWord('hsjdkf', 'nl'), undefined)
    assert.equal(nearestWord('ab', 'nl'), undefined)
  })
})

import assert from 'node:assert/strict'
import fc from 'fast-check'
import { readCsv } from '../../../core/sectors/csv.ts'
import { readLabels } from '../../../core/sectors/label-files.ts'

const header = 'conceptUri,iscoGroup,preferredLabel,altLabels,description'

describe('reading rows', () => {
  it('gives back any cells that were quoted', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', '\t', ' '),
      maxLength: 12,
    })
    const row = fc
      .array(cell, { minLength: 2, maxLength: 4 })
      .filter((cells) => cells.some((value) => value !== ''))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const first = ['a', 'b', 'c']
        const text = [first, ...rows]
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const read = readCsv(text)
        assert.ok(Array.isArray(read))
        assert.deepEqual(
          read.map(({ cells }) => cells),
          [first, ...rows],
        )
      }),
    )
  })

  it('counts lines, not rows', () => {
    const read = readCsv('a,b\n"one\ntwo",x\n\nlast,y')
    assert.ok(Array.isArray(read))
    assert.deepEqual(
      read.map(({ line }) => line),
      [1, 2, 5],
    )
  })

  it('names the line of a quote that is wrong', () => {
    assert.deepEqual(readCsv('a,b\nc,"d'), { line: 2, problem: 'quote-not-closed' })
    assert.deepEqual(readCsv('a,b\n"c"d,e'), { line: 2, problem: 'text-after-quote' })
  })
})

describe('reading labels', () => {
  it('takes the preferred and other labels of an ESCO download, with the sectors of the ISCO group', () => {
    const content = `\uFEFF${header}\nuri,2221,algemeen verpleger,"nachtverpleger\ndagverpleger","Zorgt, dag en nacht"\n`
    const sectors = ['health-care']
    assert.deepEqual(
      readLabels('/data/occupations_nl.csv', content),
      ['algemeen verpleger', 'nachtverpleger', 'dagverpleger'].map((label) => ({
        language: 'nl',
        label,
        sectors,
      })),
    )
  })

  it('takes a table of its own with sectors, separated by commas, semicolons or tabs', () => {
    const expected = [
      { language: 'fr', label: 'crêpier de foire', sectors: ['hospitality-tourism', 'food-production'] },
    ]
    const cells = ['fr', 'crêpier de foire', 'hospitality-tourism|food-production']
    assert.deepEqual(readLabels('own.csv', `language,label,sector\n${cells.join(',')}`), expected)
    assert.deepEqual(readLabels('own.csv', `language;label;sector\n${cells.join(';')}`), expected)
    assert.deepEqual(readLabels('own.tsv', `lang\tlabel\tsectors\n${cells.join('\t')}\n`), expected)
  })

  it('takes the ISCO group where a table has no sectors', () => {
    const expected = [{ language: 'sv', label: 'isfiskare', sectors: ['agriculture-nature'] }]
    assert.deepEqual(readLabels('own.csv', 'language,label,isco08\nsv,isfiskare,6222'), expected)
  })

  it('knows the armed forces by their number without its zero too', () => {
    for (const group of ['0110', '110', 'C0110']) {
      const labels = readLabels('own.csv', `language,label,isco08\nnl,vaandrig,${group}`)
      assert.deepEqual(labels, [{ language: 'nl', label: 'vaandrig', sectors: ['security-defence'] }])
    }
  })

  it('reads the language from the name that a browser gave a second download', () => {
    const labels = readLabels('occupations_nl (1).csv', `${header}\nu,2221,nachtverpleger,,c`)
    assert.deepEqual(labels, [{ language: 'nl', label: 'nachtverpleger', sectors: ['health-care'] }])
  })

  it('refuses a file with one wrong line, and says which', () => {
    const cases = [
      ['a.csv', '', 1, 'empty'],
      ['a.csv', 'language,label,sector', 1, 'empty'],
      ['a.csv', 'title,code\nx,y', 1, 'columns-missing'],
      ['a.csv', 'language,label,sector\nnl,bakker,food-production\nnl,slager', 3, 'cells-missing'],
      ['a.csv', 'language,label,sector\nnl,bakker,it\nnl,p\uFFFDtissier,it', 3, 'not-utf-8'],
      ['a.csv', 'language,label,sector\nnl,,it', 2, 'label-empty'],
      ['a.csv', `language,label,sector\nnl,${'x'.repeat(301)},it`, 2, 'label-too-long'],
      ['a.csv', 'language,label,sector\nde,Bäcker,food-production', 2, 'language-unknown'],
      ['a.csv', 'language,label,sector\nnl,bakker,bakeries', 2, 'sector-unknown'],
      ['occupations_nl.csv', `${header}\nu,2221,"a\nb",c,d\nu,9999,e,f,g`, 4, 'occupation-group-unknown'],
      ['occupations_de.csv', `${header}\nu,2221,a,b,c`, 2, 'language-unknown'],
      ['occupations_nl.csv', `${header}\nu,2221,"a,b,c`, 2, 'quote-not-closed'],
    ] as const
    for (const [file, content, line, problem] of cases) {
      assert.deepEqual(readLabels(file, content), { file, line, problem })
    }
  })
})

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { databaseSettings, openDatabase } from '../../core/database.ts'
import { createFinder } from '../../core/sectors/finder.ts'
import { runTool, type Ran } from '../support/run-tool.ts'
import { programme, seededRandom } from '../support/work.ts'

const root = path.join(import.meta.dirname, '..', '..')
const header = 'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description'
const esco = [
  header,
  'Occupation,uri/1,3131,flonkeraar,"flonkermeester\nhoofdflonkeraar",,released,"Flonkert, dag en nacht"',
  'Occupation,uri/2,3131,flonkerhulp,,,released,"Helpt ""flonkeren"""',
].join('\n')

describe('npm run sectors:import', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-import-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  function file(name: string, content: string | Buffer): string {
    const at = path.join(folder, name)
    writeFileSync(at, content)
    return at
  }

  async function runImport(...options: string[]): Promise<Ran> {
    return await runTool(
      path.join(root, 'tools/sectors-import.ts'),
      folder,
      path.join(folder, 'data'),
      options,
    )
  }

  it('takes an ESCO download, shows how far it is, and teaches whoever runs on', async () => {
    const download = file('occupations_nl.csv', `\uFEFF${esco}\n`)
    const { out, error, code } = await runImport(download)
    assert.equal(error, '')
    assert.equal(code, 0)
    assert.match(out, /occupations_nl\.csv: 4 labels/)
    assert.match(out, /learning: 0 %\n[\s\S]*learning: 50 %\n[\s\S]*learning: 100 %\n/)
    assert.match(out, /The finder now knows 4 labels/)

    const broken = file('occupations_fr.csv', `${header}\nOccupation,uri/1,9999,flonqueur,,,released,x\n`)
    const refused = await runImport(download, broken)
    assert.equal(refused.code, 1)
    assert.match(refused.error, /occupations_fr\.csv, line 2: the ISCO-08 group belongs to no sector\n/)
    assert.match(refused.error, /Nothing was imported\./)

    const anew = await runImport('--again')
    assert.match(anew.out, /The finder now knows 4 labels/)

    const database = openDatabase(databaseSettings({ DATA_DIR: path.join(folder, 'data') }))
    try {
      assert.equal((await database('sector_labels').select('id')).length, 4)
      assert.deepEqual(await database('sector_models').select('id', 'labels'), [{ id: 2, labels: 4 }])
      const finder = createFinder(() => ({ database, now: new Date(), random: seededRandom(1), programme }))
      assert.equal(await finder.renew(), 'renewed')
      assert.equal(finder.find('hoofdflonkeraar', 'nl')[0]?.sector, 'energy-environment')
    } finally {
      await database.destroy()
    }
  }).timeout(240_000)

  it('says in a sentence why it takes nothing, before it touches a database', async () => {
    const latin = Buffer.from('language,label,sector\nfr,p\xe2tissier,food-production\n', 'latin1')
    const cases: [string[], RegExp][] = [
      [[], /Type: npm run sectors:import -- FILE/],
      [['--help'], /Type: npm run sectors:import -- FILE/],
      [[path.join(folder, 'missing.csv')], /missing\.csv cannot be read/],
      [[folder], /cannot be read/],
      [[file('latin.csv', latin)], /latin\.csv, line 2: is not written in UTF-8/],
      [[file('own.csv', 'language,label,sector\nnl,x,bakeries')], /own\.csv, line 2: a sector is not/],
    ]
    for (const [options, sentence] of cases) {
      const { out, error, code } = await runImport(...options)
      assert.match(error, sentence)
      assert.doesNotMatch(error, /\n {4}at /, 'a stack is no sentence')
      assert.equal(code, 1)
      assert.equal(out, '')
    }
  }).timeout(240_000)
})

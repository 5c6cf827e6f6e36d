import assert from 'node:assert/strict'
import { findSectors } from '../../../core/sectors/find.ts'
import {
  importedBefore,
  importLabels,
  latestMark,
  loadModel,
  type LabelSource,
} from '../../../core/sectors/import-labels.ts'
import type { SectorLabel } from '../../../core/sectors/label-files.ts'
import { learn } from '../../../core/sectors/learn.ts'
import { chances, type FinderModel } from '../../../core/sectors/model.ts'
import { decodeModel, encodeModel } from '../../../core/sectors/model-bytes.ts'
import { featuresOf } from '../../../core/sectors/features.ts'
import { classes, ownModel } from '../../../core/sectors/own-model.ts'
import { usualTraining } from '../../../core/sectors/train.ts'
import { onEachDatabase } from '../../support/databases.ts'
import { makeWorld, type World } from '../../support/work.ts'

const invented = ['flonkeraar', 'flonkermeester', 'hoofdflonkeraar', 'flonkerhulp', 'assistent-flonkeraar']
const labels: SectorLabel[] = invented.map((label) => ({
  language: 'nl',
  label,
  sectors: ['energy-environment'],
}))

async function importAll(
  world: World,
  sources: readonly LabelSource[],
  model: FinderModel = ownModel(),
): Promise<string> {
  return await world.run(async (work) => {
    const before = await importedBefore(
      work,
      sources.map(({ source }) => source),
    )
    return await importLabels(work, sources, before, model)
  })
}

onEachDatabase('imported labels', (database) => {
  it('teach the finder words that it did not know, from the database on', async () => {
    const world = makeWorld(database)
    const learnt = learn(labels, undefined, { ...usualTraining, rounds: 2 })
    assert.notEqual(findSectors('flonkeraar', 'nl')[0]?.sector, 'energy-environment')
    assert.equal(await importAll(world, [{ source: 'own.csv', labels }], learnt), 'imported')
    const stored = await world.run(loadModel)
    assert.equal(findSectors('flonkeraar', 'nl', stored?.model)[0]?.sector, 'energy-environment')
    assert.equal(findSectors('verpleger', 'nl', stored?.model)[0]?.sector, 'health-care')
    assert.deepEqual(findSectors('hallo', 'nl', stored?.model), [])
  }).timeout(240_000)

  it('replace those of a file of the same name and join those of others', async () => {
    const world = makeWorld(database)
    await importAll(world, [{ source: 'first.csv', labels }])
    await importAll(world, [{ source: 'second.csv', labels: labels.slice(0, 2) }])
    await importAll(world, [{ source: 'first.csv', labels: labels.slice(0, 1) }])
    const rows = await database()('sector_labels').select('source', 'label').orderBy('id')
    assert.deepEqual(rows, [
      { source: 'second.csv', label: 'flonkeraar' },
      { source: 'second.csv', label: 'flonkermeester' },
      { source: 'first.csv', label: 'flonkeraar' },
    ])
    const models = await database()('sector_models').select('labels')
    assert.deepEqual(models, [{ labels: 3 }])
  })

  it('change nothing when another import came between', async () => {
    const world = makeWorld(database)
    const early = await world.run(async (work) => await importedBefore(work, ['late.csv']))
    await importAll(world, [{ source: 'first.csv', labels }])
    await importAll(world, [{ source: 'second.csv', labels }])
    const late = [{ source: 'late.csv', labels }]
    for (const before of [early, { ...early, mark: 1 }]) {
      const kept = await world.run(async (work) => await importLabels(work, late, before, ownModel()))
      assert.equal(kept, 'changed-meanwhile')
    }
    assert.equal(await world.run(latestMark), 2)
    assert.equal((await database()('sector_models')).length, 1)
    assert.equal((await database()('sector_labels').where('source', 'late.csv')).length, 0)
  })

  it('are none as long as nobody imports', async () => {
    const world = makeWorld(database)
    assert.equal(await world.run(loadModel), undefined)
    assert.equal(await world.run(latestMark), 0)
  })
})

describe('a model as bytes', () => {
  it('answers as the one it was made from', () => {
    const before = ownModel()
    const after = decodeModel(encodeModel(before), classes)
    assert.ok(after)
    assert.equal(after.table.count, before.table.count)
    for (const word of ['verpleger', 'soudeur', 'bartender', 'lastbil', 'hallo']) {
      const features = featuresOf([word], 'nl')
      const [left, right] = [chances(before, features), chances(after, features)]
      left.forEach((chance, at) => assert.ok(Math.abs(chance - (right[at] ?? 0)) < 0.02, word))
    }
  })

  it('is not read where the scheme has other sectors', () => {
    assert.equal(decodeModel(encodeModel(ownModel()), [...classes, 'astronautics']), undefined)
  })
})

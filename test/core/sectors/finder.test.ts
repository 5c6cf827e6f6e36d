import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { watchImports } from '../../../bots/engine/watch-imports.ts'
import { openDatabase } from '../../../core/database.ts'
import { featuresOf } from '../../../core/sectors/features.ts'
import { createFinder, type Finder } from '../../../core/sectors/finder.ts'
import { importedBefore, importLabels } from '../../../core/sectors/import-labels.ts'
import { classes, steadyNumbers } from '../../../core/sectors/own-model.ts'
import { train } from '../../../core/sectors/train.ts'
import { makeDatabase, onEachDatabase } from '../../support/databases.ts'
import { makeService, silent } from '../../support/service.ts'
import { makeWorld, programme, seededRandom, type World } from '../../support/work.ts'

const invented = ['flonkeraar', 'flonkermeester', 'hoofdflonkeraar', 'flonkerhulp']

/** Imports invented titles of `sector` with a model of nothing else: what `sectors:import` does in another process. */
async function importInvented(world: World, sector: string): Promise<void> {
  const labels = invented.map((label) => ({ language: 'nl' as const, label, sectors: [sector] }))
  const examples = labels.map(({ label }) => ({
    features: featuresOf([label], 'nl'),
    classes: [classes.indexOf(sector)],
    weight: 1,
  }))
  const model = train(classes, examples, steadyNumbers(1))
  await world.run(async (work) => {
    const before = await importedBefore(work, ['invented.csv'])
    assert.equal(await importLabels(work, [{ source: 'invented.csv', labels }], before, model), 'imported')
  })
}

function finderOf(database: ReturnType<typeof openDatabase>): Finder {
  return createFinder(() => ({ database, now: new Date(), random: seededRandom(1), programme }))
}

onEachDatabase('a process that runs on', (database) => {
  it('knows the own keywords as long as nobody imported', async () => {
    const finder = finderOf(database())
    assert.equal(await finder.renew(), 'same')
    assert.equal(finder.find('verpleger', 'nl')[0]?.sector, 'health-care')
  })

  it('takes over each import once, whoever made it', async () => {
    const world = makeWorld(database)
    const finder = finderOf(database())
    for (const sector of ['energy-environment', 'it']) {
      await importInvented(world, sector)
      assert.equal(await finder.renew(), 'renewed')
      assert.equal(finder.find('flonkeraar', 'nl')[0]?.sector, sector)
      assert.equal(await finder.renew(), 'same')
    }
  })

  it('goes on with what it knows where an import was learnt by another version', async () => {
    const world = makeWorld(database)
    const finder = finderOf(database())
    await importInvented(world, 'it')
    await finder.renew()
    await database()('sector_models').insert({
      id: 9,
      labels: 1,
      learnt_at: 1,
      content: Buffer.from('{"version":0,"classes":[],"rows":0}\n'),
    })
    assert.equal(await finder.renew(), 'unreadable')
    assert.equal(await finder.renew(), 'same', 'it reads the same model again and again')
    assert.equal(finder.find('flonkeraar', 'nl')[0]?.sector, 'it')
  })

  it('uses a new import in the very next answer, without a restart', async () => {
    const world = makeWorld(database)
    const finder = finderOf(database())
    await finder.renew()
    const service = makeService(database, world.now.toISOString(), { find: finder.find })
    const sam = service.user('mentee', 'Sam')
    await sam.types('hello')
    await sam.types('English')
    await sam.taps('OK, start')
    await sam.types('Sam')
    await sam.types("I'm 19")
    await importInvented(world, 'energy-environment')
    await finder.renew()
    await sam.types('flonkermeester')
    assert.match(sam.reads(), /✓ Energy, environment/)
  })
})

describe('watching for imports', () => {
  it('takes over what another process imports, and waits out an outage', async () => {
    const made = await makeDatabase('PostgreSQL')
    const other = openDatabase(made.settings)
    try {
      const finder = finderOf(made.database)
      let outages = 1
      const shaky: Finder = {
        find: finder.find,
        renew: async () => {
          if (outages-- > 0) throw new Error('the database is away')
          return await finder.renew()
        },
      }
      const watch = watchImports(shaky, silent, 5)
      await importInvented(
        makeWorld(() => other),
        'energy-environment',
      )
      while (finder.find('flonkeraar', 'nl')[0]?.sector !== 'energy-environment') await sleep(5)
      await watch.stop()
    } finally {
      await other.destroy()
      await made.drop()
    }
  })

  it('looks no more once it is stopped', async () => {
    let looks = 0
    let ended = 0
    const renew = async (): Promise<'same'> => {
      looks += 1
      await sleep(20)
      ended += 1
      return 'same'
    }
    const watch = watchImports({ find: () => [], renew }, silent, 1)
    while (looks === 0) await sleep(1)
    await watch.stop()
    assert.equal(ended, looks, 'it was stopped in the middle of a look')
    await sleep(30)
    assert.equal(looks, ended)
  })
})

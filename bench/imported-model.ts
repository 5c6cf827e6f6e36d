import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../core/database.ts'
import { readProgramme } from '../core/programme/programme.ts'
import { systemRandom } from '../core/random.ts'
import type { FinderModel } from '../core/sectors/find.ts'
import { importedBefore, importLabels, loadModel } from '../core/sectors/import-labels.ts'
import type { SectorLabel } from '../core/sectors/label-files.ts'
import { learn } from '../core/sectors/learn.ts'
import { inOneTransaction } from '../core/work.ts'

/** Imports labels into a throw-away database and loads the model back from it, as a process would. */
export async function importedModel(labels: readonly SectorLabel[]): Promise<FinderModel> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-bench-'))
  const database = openDatabase({ kind: 'sqlite', file: path.join(folder, 'bench.sqlite') })
  try {
    await database.migrate.latest()
    const programme = readProgramme(path.join(import.meta.dirname, '..', 'programme.json'))
    const world = { database, now: new Date(), random: systemRandom, programme }
    const { result } = await inOneTransaction(world, async (work) => {
      const before = await importedBefore(work, [])
      await importLabels(work, [{ source: 'imported.tsv', labels }], before, learn(labels))
      return await loadModel(work)
    })
    if (!result) throw new Error('the model that was just imported cannot be loaded')
    return result.model
  } finally {
    await database.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

import path from 'node:path'
import { openDatabase } from '../core/database.ts'
import { readProgramme } from '../core/programme/programme.ts'
import { systemRandom } from '../core/random.ts'
import { importedBefore, importLabels, type LabelSource } from '../core/sectors/import-labels.ts'
import { learn } from '../core/sectors/learn.ts'
import { inOneTransaction } from '../core/work.ts'
import { readSettings, SettingsError } from '../settings.ts'
import { readEnvFile } from '../settings/env-file.ts'
import { readLabelFile } from './read-label-file.ts'

const usage = `Imports job titles that the sector finder learns from. Type: npm run sectors:import -- FILE...
A file is ESCO's own download (occupations_nl.csv, its language is the end of its name),
or a table with the columns language, label and sector (codes joined by |) or isco08.
A file imported again under the same name replaces its labels.
With --again instead of files, what was imported before is learnt anew: after an update of the service.`

/** What fits in the memory of a small server while it is learnt: four times ESCO in four languages. */
const mostLabels = 400_000

function readAll(files: readonly string[]): LabelSource[] | string {
  const sources: LabelSource[] = []
  for (const file of files) {
    const source = path.basename(file)
    if (sources.some((other) => other.source === source)) return `Two files are called ${source}.`
    const labels = readLabelFile(file)
    if (typeof labels === 'string') return labels
    sources.push({ source, labels })
    console.log(`${file}: ${labels.length} labels`)
  }
  return sources
}

function showProgress(): (done: number) => void {
  let shown = -1
  return (done) => {
    const tenths = Math.floor(done * 10)
    if (tenths === shown) return
    shown = tenths
    console.log(`learning: ${tenths * 10} %`)
  }
}

/** Reads, learns and keeps, in that order: whatever goes wrong on the way leaves everything as it was. */
async function main(options: readonly string[]): Promise<number> {
  const again = options.length === 1 && options[0] === '--again'
  const files = again ? [] : options
  if ((files.length === 0 && !again) || files.some((file) => file.startsWith('-'))) return refuse(usage)
  const sources = readAll(files)
  if (typeof sources === 'string') return refuse(`${sources}\nNothing was imported.`)
  readEnvFile()
  const settings = readSettings(process.env)
  const database = openDatabase(settings.database)
  try {
    await database.migrate.latest()
    const programme = readProgramme(settings.programmeFile)
    const world = { database, now: new Date(), random: systemRandom, programme }
    const names = sources.map(({ source }) => source)
    const before = await inOneTransaction(world, async (work) => await importedBefore(work, names))
    const labels = [...before.result.labels, ...sources.flatMap((source) => source.labels)]
    if (labels.length === 0) return refuse('Nothing was imported before.')
    if (labels.length > mostLabels) {
      return refuse(
        `${labels.length} labels are more than the ${mostLabels} that can be learnt. Nothing was imported.`,
      )
    }
    const model = learn(labels, showProgress())
    const kept = await inOneTransaction(
      world,
      async (work) => await importLabels(work, sources, before.result, model),
    )
    if (kept.result === 'changed-meanwhile') {
      return refuse('Somebody else imported at the same time. Nothing was imported: please try again.')
    }
    console.log(
      `Imported. The finder now knows ${labels.length} labels; a running service uses them in seconds.`,
    )
    return 0
  } finally {
    await database.destroy()
  }
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.exitCode = refuse(error.message)
}

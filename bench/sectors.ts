import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '../core/programme/programme.ts'
import { findSectors } from '../core/sectors/find.ts'
import { readLabels, type SectorLabel } from '../core/sectors/label-files.ts'
import { fold } from '../core/sectors/words.ts'
import { importedModel } from './imported-model.ts'
import { rivals, type Finder } from './sector-rivals.ts'

/** A labelled text of a test set, with every sector that is right. */
type Asked = { text: string; language: Language; sectors: readonly string[] }

/** Labels cut in two: what is imported, and what is asked and was in no language imported. */
type Split = { imported: SectorLabel[]; asked: Asked[] }

type Figures = Record<string, number>

const splits = 5
const usualFile = path.join(import.meta.dirname, '..', '..', 'shared', 'sectors', 'occupation-labels-dev.tsv')

/**
 * `npm run bench:sectors [-- FILE.tsv]`: how often the finder is right, and how fast, beside what libraries do with the
 * same labels. The file has the columns of a label table plus `concept`. Five times another fifth of the concepts is
 * held back in all languages and asked, and the others are imported: the mean and the worst of the five are shown.
 * Libraries are asked about the first fifth. Without the file only the project's own test sets are asked.
 */
async function main(file: string): Promise<void> {
  if (!existsSync(file)) {
    console.log(`The development labels are not there: ${file}`)
    console.log('So only the own test sets are asked, and nothing is imported or compared.')
    console.log('With a table of labels of yours: npm run bench:sectors -- FILE.tsv')
    console.table({ [own.name]: measure(own, []) })
    return
  }
  const rows: Record<string, Figures> = {}
  const ownFigures: Figures[] = []
  const importedFigures: Figures[] = []
  for (let which = 0; which < splits; which += 1) {
    const { imported, asked } = split(file, which)
    console.log(`split ${which + 1} of ${splits}: ${imported.length} labels imported, ${asked.length} asked`)
    ownFigures.push(measure(own, asked))
    const model = await importedModel(imported)
    const find: Finder['find'] = (text, language) => codes(findSectors(text, language, model))
    importedFigures.push(measure({ name: '', find }, asked))
  }
  rows['finder, own keywords'] = combined(ownFigures, mean)
  rows['finder, imported labels'] = combined(importedFigures, mean)
  rows['the same, worst split'] = combined(importedFigures, worst)
  const first = split(file, 0)
  for (const rival of rivals(first.imported)) rows[rival.name] = measure(rival, first.asked)
  console.log('percentages, and milliseconds per text')
  console.table(rows)
}

const own: Finder = {
  name: 'finder, own keywords',
  find: (text, language) => codes(findSectors(text, language)),
}

function codes(found: readonly { sector: string }[]): string[] {
  return found.map(({ sector }) => sector)
}

const colloquial = readSet('colloquial.json') as Asked[]
const nonsense = readSet('nonsense.json') as Record<Language, string[]>

function readSet(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'sectors', name), 'utf8'))
}

const nonsenseShare = 'nonsense answered'
const lowerIsBetter = new Set([nonsenseShare, 'p50', 'p99'])

function measure(finder: Finder, asked: readonly Asked[]): Figures {
  const times: number[] = []
  const step = finder.most === undefined ? 1 : Math.ceil(asked.length / finder.most)
  const found = asked
    .filter((_, at) => at % step === 0)
    .map(({ text, language, sectors }) => {
      const begun = performance.now()
      const answer = finder.find(text, language)
      times.push(performance.now() - begun)
      return {
        language,
        first: sectors.includes(answer[0] ?? ''),
        three: answer.some((code) => sectors.includes(code)),
      }
    })
  times.sort((left, right) => left - right)
  const perLanguage = (['nl', 'fr', 'en', 'sv'] as const).map((language) => [
    language,
    share(found.filter((entry) => entry.language === language).map(({ first }) => first)),
  ])
  return {
    first: share(found.map(({ first }) => first)),
    'first three': share(found.map(({ three }) => three)),
    ...(Object.fromEntries(perLanguage) as Record<Language, number>),
    colloquial: share(
      colloquial.map(({ text, language, sectors }) => sectors.includes(finder.find(text, language)[0] ?? '')),
    ),
    [nonsenseShare]: share(
      Object.entries(nonsense).flatMap(([language, texts]) =>
        texts.map((text) => finder.find(text, language as Language).length > 0),
      ),
    ),
    p50: rounded(times[Math.floor(times.length / 2)] ?? 0, 1000),
    p99: rounded(times[Math.floor(times.length * 0.99)] ?? 0, 1000),
  }
}

function combined(figures: readonly Figures[], how: (values: number[], name: string) => number): Figures {
  const names = Object.keys(figures[0] ?? {})
  return Object.fromEntries(
    names.map((name) => [
      name,
      how(
        figures.map((row) => row[name] ?? 0),
        name,
      ),
    ]),
  )
}

function mean(values: number[], name: string): number {
  const sum = values.reduce((total, value) => total + value, 0)
  return rounded(sum / values.length, name.startsWith('p') ? 1000 : 10)
}

function worst(values: number[], name: string): number {
  return lowerIsBetter.has(name) ? Math.max(...values) : Math.min(...values)
}

function share(right: readonly boolean[]): number {
  return rounded((100 * right.filter(Boolean).length) / (right.length || 1), 10)
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts
}

function split(file: string, which: number): Split {
  const content = readFileSync(file, 'utf8')
  const labels = readLabels(file, content)
  if (!Array.isArray(labels)) throw new Error(`${file}, line ${labels.line}: ${labels.problem}`)
  const [header = '', ...lines] = content.split('\n').filter((line) => line.trim() !== '')
  const column = header.trim().split('\t').indexOf('concept')
  const isAsked = (index: number): boolean => fifthOf(lines[index]?.split('\t')[column] ?? '') === which
  const imported = labels.filter((_, index) => !isAsked(index))
  const known = new Set(imported.map(({ label }) => fold(label)))
  const asked = labels.filter(({ label }, index) => isAsked(index) && !known.has(fold(label)))
  return {
    imported,
    asked: asked.map(({ label, language, sectors }) => ({ text: label, language, sectors })),
  }
}

function fifthOf(concept: string): number {
  return Number.parseInt(concept.slice(-3), 16) % splits
}

await main(process.argv[2] ?? usualFile)

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Language } from '../core/programme/programme.ts'
import { findSectors } from '../core/sectors/find.ts'
import { readLabels, type SectorLabel } from '../core/sectors/label-files.ts'
import { fold } from '../core/sectors/words.ts'
import { importedModel } from './imported-model.ts'
import { rivals, type Finder } from './sector-rivals.ts'

/** A labelled text of a test set, with every sector that is right. */
type Asked = { text: string; language: Language; sectors: readonly string[] }

/**
 * `npm run bench:sectors -- FILE.tsv`: how often the finder is right, and how fast, beside what libraries do with the
 * same labels. The file has the columns of a label table plus `concept`; the labels of every fifth concept are held
 * back in all languages and asked, the others are what is imported. Without a file only the project's own test sets are
 * asked.
 */
async function main(file: string | undefined): Promise<void> {
  const { imported, asked } = file === undefined ? { imported: [], asked: [] } : split(file)
  const own: Finder = {
    name: 'finder, own keywords',
    find: (text, language) => codes(findSectors(text, language)),
  }
  const finders = [own]
  if (imported.length > 0) {
    const model = await importedModel('imported.csv', asCsv(imported))
    const find: Finder['find'] = (text, language) => codes(findSectors(text, language, model))
    finders.push({ name: 'finder, imported labels', find }, ...(await rivals(imported)))
  }
  const rows = finders.map((finder) => measure(finder, asked))
  console.log(`${asked.length} held-back labels, ${imported.length} imported ones; percentages, milliseconds`)
  console.table(Object.fromEntries(rows))
}

function codes(found: readonly { sector: string }[]): string[] {
  return found.map(({ sector }) => sector)
}

const colloquial = readSet('colloquial.json') as Asked[]
const nonsense = readSet('nonsense.json') as Record<Language, string[]>

function readSet(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'sectors', name), 'utf8'))
}

function measure(finder: Finder, asked: readonly Asked[]): [string, Record<string, number>] {
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
  const figures = {
    first: share(found.map(({ first }) => first)),
    'first three': share(found.map(({ three }) => three)),
    ...(Object.fromEntries(perLanguage) as Record<Language, number>),
    colloquial: share(
      colloquial.map(({ text, language, sectors }) => sectors.includes(finder.find(text, language)[0] ?? '')),
    ),
    'nonsense answered': share(
      Object.entries(nonsense).flatMap(([language, texts]) =>
        texts.map((text) => finder.find(text, language as Language).length > 0),
      ),
    ),
    p50: rounded(times[Math.floor(times.length / 2)] ?? 0, 1000),
    p99: rounded(times[Math.floor(times.length * 0.99)] ?? 0, 1000),
  }
  return [finder.name, figures]
}

function share(right: readonly boolean[]): number {
  return rounded((100 * right.filter(Boolean).length) / (right.length || 1), 10)
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts
}

function split(file: string): { imported: SectorLabel[]; asked: Asked[] } {
  const content = readFileSync(file, 'utf8')
  const labels = readLabels(file, content)
  if (!Array.isArray(labels)) throw new Error(`${file}, line ${labels.line}: ${labels.problem}`)
  const [header = '', ...lines] = content.split('\n').filter((line) => line.trim() !== '')
  const column = header.trim().split('\t').indexOf('concept')
  const isAsked = (index: number): boolean => heldBack(lines[index]?.split('\t')[column] ?? '')
  const imported = labels.filter((_, index) => !isAsked(index))
  const known = new Set(imported.map(({ label }) => fold(label)))
  const asked = labels.filter(({ label }, index) => isAsked(index) && !known.has(fold(label)))
  return {
    imported,
    asked: asked.map(({ label, language, sectors }) => ({ text: label, language, sectors })),
  }
}

function heldBack(concept: string): boolean {
  return Number.parseInt(concept.slice(-3), 16) % 5 === 0
}

function asCsv(labels: readonly SectorLabel[]): string {
  const rows = labels.map(
    ({ language, label, sectors }) => `${language},"${label.replaceAll('"', '""')}",${sectors.join('|')}`,
  )
  return ['language,label,sector', ...rows].join('\n')
}

await main(process.argv[2])

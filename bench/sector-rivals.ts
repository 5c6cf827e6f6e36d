import classifiers from 'natural/lib/natural/classifiers/index.js'
import tfidf from 'natural/lib/natural/tfidf/index.js'
import type { Language } from '../core/programme/programme.ts'
import { sectors } from '../core/sectors/catalogue.ts'
import type { SectorLabel } from '../core/sectors/label-files.ts'
import { clauses } from '../core/sectors/words.ts'

/** Something that finds sectors. A slow one is asked only about `most` of the questions. */
export type Finder = { name: string; find: (text: string, language: Language) => string[]; most?: number }

/** What libraries do with the same labels; one that is not installed is left out, and says so on standard error. */
export async function rivals(labels: readonly SectorLabel[]): Promise<Finder[]> {
  const searches = [await miniSearch(labels), await flexSearch(labels)]
  return [tfIdf(labels), bayes(labels), ...searches.filter((finder) => finder !== undefined)]
}

function words(text: string): string[] {
  return clauses(text).flat()
}

function tfIdf(labels: readonly SectorLabel[]): Finder {
  const documents = new tfidf.TfIdf()
  documents.setStopwords([])
  for (const { code } of sectors) {
    documents.addDocument(
      labels.filter((label) => label.sectors[0] === code).flatMap(({ label }) => words(label)),
    )
  }
  const find = (text: string): string[] => {
    const scores = documents.tfidfs(words(text))
    const ranked = sectors
      .map(({ code }, at) => ({ code, score: scores[at] ?? 0 }))
      .filter(({ score }) => score > 0)
    return ranked
      .sort((left, right) => right.score - left.score)
      .slice(0, 3)
      .map(({ code }) => code)
  }
  return { name: 'natural TfIdf', find }
}

const onePartIn = 20

function bayes(labels: readonly SectorLabel[]): Finder {
  // Its memory and time grow with labels times words, so that it can only learn a sample.
  const classifier = new classifiers.BayesClassifier()
  labels
    .filter((_, at) => at % onePartIn === 0)
    .forEach(({ label, sectors: [sector = ''] }) => classifier.addDocument(words(label), sector))
  classifier.train()
  const find = (text: string): string[] =>
    classifier
      .getClassifications(words(text))
      .slice(0, 3)
      .map(({ label }) => label)
  return { name: `natural Bayes (1 label in ${onePartIn}, 300 asked)`, find, most: 300 }
}

type Installed<Module> = Module | undefined

async function installed<Module>(name: string): Promise<Installed<Module>> {
  try {
    return (await import(name)) as Module
  } catch {
    console.error(`${name} is not installed and is left out`)
    return undefined
  }
}

type Hit = { id: number; score: number }
type MiniSearchModule = {
  default: new (options: { fields: string[] }) => {
    addAll(documents: readonly { id: number; label: string }[]): void
    search(text: string, options: { prefix: boolean; fuzzy: number }): Hit[]
  }
}

async function miniSearch(labels: readonly SectorLabel[]): Promise<Finder | undefined> {
  const library = await installed<MiniSearchModule>('minisearch')
  if (!library) return undefined
  const index = new library.default({ fields: ['label'] })
  index.addAll(labels.map(({ label }, id) => ({ id, label })))
  const find = (text: string): string[] =>
    vote(labels, index.search(text, { prefix: true, fuzzy: 0.2 }).slice(0, 20))
  return { name: 'MiniSearch', find, most: 3000 }
}

type FlexSearchModule = {
  default: { Index: new (options: { tokenize: string }) => FlexSearchIndex }
}
type FlexSearchIndex = {
  add(id: number, text: string): void
  search(text: string, options: { limit: number; suggest: boolean }): number[]
}

async function flexSearch(labels: readonly SectorLabel[]): Promise<Finder | undefined> {
  const library = await installed<FlexSearchModule>('flexsearch')
  if (!library) return undefined
  const index = new library.default.Index({ tokenize: 'forward' })
  labels.forEach(({ label }, id) => index.add(id, label))
  const find = (text: string): string[] => {
    const ids = index.search(text, { limit: 20, suggest: true })
    return vote(
      labels,
      ids.map((id, at) => ({ id, score: 1 / (at + 1) })),
    )
  }
  return { name: 'FlexSearch', find, most: 3000 }
}

/** The sectors of the labels that a search engine found, weighed by how well each of them fitted. */
function vote(labels: readonly SectorLabel[], hits: readonly Hit[]): string[] {
  const votes = new Map<string, number>()
  for (const { id, score } of hits) {
    for (const code of labels[id]?.sectors ?? []) votes.set(code, (votes.get(code) ?? 0) + score)
  }
  return [...votes]
    .sort(([, left], [, right]) => right - left)
    .slice(0, 3)
    .map(([code]) => code)
}

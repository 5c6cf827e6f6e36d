import flexsearch from 'flexsearch'
import MiniSearch from 'minisearch'
import classifiers from 'natural/lib/natural/classifiers/index.js'
import tfidf from 'natural/lib/natural/tfidf/index.js'
import type { Language } from '../core/programme/programme.ts'
import { sectors } from '../core/sectors/catalogue.ts'
import type { SectorLabel } from '../core/sectors/label-files.ts'
import { clauses } from '../core/sectors/words.ts'

/** Something that finds sectors. A slow one is asked only about `most` of the questions. */
export type Finder = { name: string; find: (text: string, language: Language) => string[]; most?: number }

/** What libraries do with the same labels. */
export function rivals(labels: readonly SectorLabel[]): Finder[] {
  return [miniSearch(labels), flexSearch(labels), tfIdf(labels), bayes(labels)]
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

function miniSearch(labels: readonly SectorLabel[]): Finder {
  const index = new MiniSearch<{ id: number; label: string }>({ fields: ['label'] })
  index.addAll(labels.map(({ label }, id) => ({ id, label })))
  const find = (text: string): string[] =>
    vote(
      labels,
      index
        .search(text, { prefix: true, fuzzy: 0.2 })
        .slice(0, considered)
        .map(({ id, score }) => ({ id: Number(id), score })),
    )
  return { name: 'MiniSearch', find, most: 3000 }
}

function flexSearch(labels: readonly SectorLabel[]): Finder {
  const index = new flexsearch.Index({ tokenize: 'forward' })
  labels.forEach(({ label }, id) => index.add(id, label))
  const find = (text: string): string[] => {
    const ids = index.search(text, { limit: considered, suggest: true })
    return vote(
      labels,
      ids.map((id, at) => ({ id: Number(id), score: 1 / (at + 1) })),
    )
  }
  return { name: 'FlexSearch', find, most: 3000 }
}

const considered = 20

type Hit = { id: number; score: number }

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

import { createInterface } from 'node:readline'
import { languages, type Language } from '../core/programme/programme.ts'
import { findSectors, type FinderModel } from '../core/sectors/find.ts'
import { readLabelFile } from '../tools/read-label-file.ts'
import { importedModel } from './imported-model.ts'

/**
 * Answers JSON lines: `{"id":1,"text":"...","language":"nl"}` on standard input gives
 * `{"id":1,"sectors":["it"],"confidence":[0.9]}` on standard output, in the same order; empty lists for nothing, and for
 * a line that is no question. With `--import FILE` the labels of the file are first imported into a throw-away
 * database, as an operator would, and the model is loaded back from it; a file that cannot be imported ends it with
 * exit code 1 and what is wrong, on standard error.
 */
async function main(options: readonly string[]): Promise<void> {
  const at = options.indexOf('--import')
  const file = at < 0 ? undefined : options[at + 1]
  const labels = file === undefined ? undefined : readLabelFile(file)
  if (typeof labels === 'string') {
    console.error(`${labels}\nNothing was imported, and nothing is answered.`)
    process.exitCode = 1
    return
  }
  const model = labels && (await importedModel(labels))
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') process.stdout.write(`${answer(line, model)}\n`)
  }
}

type Question = { id?: unknown; text?: unknown; language?: unknown }

function answer(line: string, model: FinderModel | undefined): string {
  const { id = null, text, language } = questionOf(line)
  const known = languages.find((code) => code === language) ?? ('en' satisfies Language)
  const found = typeof text === 'string' ? findSectors(text, known, model) : []
  return JSON.stringify({
    id,
    sectors: found.map(({ sector }) => sector),
    confidence: found.map(({ confidence }) => Math.round(confidence * 1000) / 1000),
  })
}

function questionOf(line: string): Question {
  try {
    const question: unknown = JSON.parse(line)
    return typeof question === 'object' && question !== null ? question : {}
  } catch {
    return {}
  }
}

await main(process.argv.slice(2))

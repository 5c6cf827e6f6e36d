import { createInterface } from 'node:readline'
import { languages, type Language } from '../core/programme/programme.ts'
import { findSectors, type FinderModel } from '../core/sectors/find.ts'
import { importedModel } from './imported-model.ts'

/**
 * Answers JSON lines: `{"id":1,"text":"...","language":"nl"}` on standard input gives
 * `{"id":1,"sectors":["it"],"confidence":[0.9]}` on standard output, in the same order; empty lists for nothing. With
 * `--import FILE` the labels of the file are first imported into a throw-away database, as an operator would.
 */
async function main(options: readonly string[]): Promise<void> {
  const at = options.indexOf('--import')
  const file = at < 0 ? undefined : options[at + 1]
  const model = file === undefined ? undefined : await importedModel(file)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') process.stdout.write(`${answer(line, model)}\n`)
  }
}

function answer(line: string, model: FinderModel | undefined): string {
  const { id, text, language } = JSON.parse(line) as { id: unknown; text: unknown; language: unknown }
  const known = languages.includes(language as Language) ? (language as Language) : 'en'
  const found = findSectors(String(text), known, model)
  return JSON.stringify({
    id,
    sectors: found.map(({ sector }) => sector),
    confidence: found.map(({ confidence }) => Math.round(confidence * 1000) / 1000),
  })
}

await main(process.argv.slice(2))

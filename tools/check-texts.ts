import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, type Message } from '@fluent/syntax'
import { languages } from '../core/programme/programme.ts'

/**
 * `npm run check:texts`: every language has every text with the same variables, every text that the code names is
 * there, and none is there for nothing. Prints what is wrong, one line each.
 */
const root = path.join(import.meta.dirname, '..')
const reference = 'en'

type Text = { name: string; variables: string[]; file: string }

function readTexts(language: string): Map<string, Text> {
  const folder = path.join(root, 'locales', language)
  const all = new Map<string, Text>()
  for (const file of readdirSync(folder)) {
    const resource = parse(readFileSync(path.join(folder, file), 'utf8'), { withSpans: false })
    for (const entry of resource.body) {
      if (entry.type === 'Junk')
        problems.push(`locales/${language}/${file}: cannot be read: ${entry.content}`)
      if (entry.type !== 'Message') continue
      const text = { name: entry.id.name, variables: variablesOf(entry), file: `locales/${language}/${file}` }
      if (all.has(text.name)) problems.push(`${text.file}: ${text.name} is there twice`)
      all.set(text.name, text)
    }
  }
  return all
}

function variablesOf(message: Message): string[] {
  const found = new Set<string>()
  JSON.stringify(message, (_key, value: unknown) => {
    const node = value as { type?: string; id?: { name?: string } } | null
    if (node?.type === 'VariableReference' && node.id?.name) found.add(node.id.name)
    return value
  })
  return [...found].sort()
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|js)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

const problems: string[] = []
const texts = new Map(languages.map((language) => [language, readTexts(language)]))
const known = texts.get(reference) ?? new Map<string, Text>()

for (const [language, own] of texts) {
  for (const [name, { variables }] of known) {
    const text = own.get(name)
    if (!text) problems.push(`locales/${language}: ${name} is missing`)
    else if (text.variables.join() !== variables.join()) {
      problems.push(
        `${text.file}: ${name} has the variables ${text.variables.join(', ') || 'none'}, not ${variables.join(', ') || 'none'}`,
      )
    }
  }
  for (const name of own.keys()) {
    if (!known.has(name)) problems.push(`locales/${language}: ${name} is not in ${reference}`)
  }
}

const code = [path.join(root, 'main.ts'), ...['bots', 'adapters', 'sandbox', 'tools'].flatMap(sourceFiles)]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
const families = new Set([...code.matchAll(/`([a-z]+-(?:[a-z]+-)*)\$\{/g)].map(([, prefix]) => prefix ?? ''))
for (const [, name = ''] of code.matchAll(/\bsay\(\s*'([a-z0-9-]+)'/g)) {
  if (!known.has(name)) problems.push(`the code says ${name}, and no text has that name`)
}
for (const name of known.keys()) {
  const named = code.includes(`'${name}'`) || [...families].some((prefix) => name.startsWith(prefix))
  if (!named) problems.push(`locales: ${name} is never said`)
}

for (const problem of new Set(problems)) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(`${known.size} texts in ${languages.length} languages`)

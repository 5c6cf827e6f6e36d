import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

type File = { name: string; text: string }

/** The source files of a folder, as the project's own paths. */
function filesOf(folder: string, kinds = /\.ts$/): File[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && kinds.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ name: path.relative(root, file), text: readFileSync(file, 'utf8') }))
}

/** Every place in `files` that `pattern` finds, as "file: text". */
function places(files: readonly File[], pattern: RegExp): string[] {
  return files.flatMap(({ name, text }) =>
    text
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  )
}

const imports = (folder: string): RegExp => new RegExp(`(from|import\\() ?'(\\.\\./)+${folder}/`)

describe('the house', () => {
  const core = filesOf('core')
  const bots = filesOf('bots')
  const adapters = filesOf('adapters')

  it('has imports in one direction: adapters → bots → core', () => {
    assert.deepEqual(places(core, imports('bots')), [])
    assert.deepEqual(places(core, imports('adapters')), [])
    assert.deepEqual(places(bots, imports('adapters')), [])
    assert.deepEqual(places([...core, ...bots, ...adapters], imports('sandbox')), [])
  })

  it('has a core that names no channel', () => {
    // What people type names other apps, and has to be known there.
    const own = core.filter(({ name }) => !name.startsWith('core/safety/'))
    assert.deepEqual(places(own, /telegram|slack|\bteams\b|\bweb\b(?! address)|browser/i), [])
  })

  it('has adapters without a word of mentoring, and without SQL', () => {
    assert.deepEqual(places(adapters, /mentee|mentor(?!_)|mentoring|mentorship|counsellor|proposal/i), [])
    assert.deepEqual(places(adapters, /\bknex\b|[`']\s*(select|insert into|update|delete from) /i), [])
  })

  it('keeps every platform in its own folder', () => {
    const elsewhere = (folder: string): File[] =>
      [...core, ...bots, ...adapters].filter(({ name }) => !name.startsWith(`adapters/${folder}/`))
    assert.deepEqual(places(elsewhere('telegram'), /from 'grammy/), [])
    assert.deepEqual(places(elsewhere('slack'), /from '@slack\//), [])
    assert.deepEqual(places(elsewhere('linkedin'), /from 'openid-client'/), [])
    assert.deepEqual(places(elsewhere('teams'), /from '(botbuilder|botframework)/), [])
  })

  it('has no file over 400 lines', () => {
    const all = ['core', 'bots', 'adapters', 'migrations', 'test', 'tools'].flatMap((folder) =>
      filesOf(folder, /\.(ts|js|css)$/),
    )
    const long = all.filter(({ text }) => text.split('\n').length > 401).map(({ name }) => name)
    assert.deepEqual(long, [])
  })
})

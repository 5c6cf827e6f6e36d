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

/** Where an adapter may wait, and why: a file, or a folder of what runs in a browser. */
const timersWithAWhy: Readonly<Record<string, string>> = {
  'adapters/telegram/channel.ts':
    'between two polls that failed: without a webhook nobody else asks Telegram',
  'adapters/slack/form.ts': 'Slack lets nobody open a form later than three seconds after the press',
  'adapters/teams/key-gate.ts': 'the SDK waits without end for keys that do not come',
  'adapters/web/stream.ts': 'a heartbeat tells a browser that its connection is alive',
  'adapters/http/body.ts': 'who sends a body byte by byte is not waited for',
  'adapters/http/lifecycle.ts': 'a connection that does not end is cut when the service stops',
  'adapters/web/page/': 'a page in a browser: what moves on it, and that it finds the service again',
  'adapters/home/page/': 'a page in a browser: what moves on it',
}

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

  it('has adapters that wait for nothing by themselves: when is for the engine to say', () => {
    const timers = places(filesOf('adapters', /\.(ts|js)$/), /\bset(Timeout|Interval)\b/)
    const found = new Set(timers.map((place) => place.split(': ')[0] ?? ''))
    const isAllowed = (name: string): boolean =>
      Object.keys(timersWithAWhy).some((allowed) => name.startsWith(allowed))
    assert.deepEqual(
      [...found].filter((name) => !isAllowed(name)),
      [],
    )
    // An exception that nobody needs any more is none.
    const needed = (allowed: string): boolean => [...found].some((name) => name.startsWith(allowed))
    assert.deepEqual(
      Object.keys(timersWithAWhy).filter((allowed) => !needed(allowed)),
      [],
    )
  })

  it('has adapters that keep nothing, and try nothing again', () => {
    const reading = adapters.filter(({ name }) => name !== 'adapters/http/assets.ts') // styles and scripts, at start
    assert.deepEqual(places(reading, /'node:(fs|fs\/promises|sqlite)'/), [])
    assert.deepEqual(places(adapters, /\b(writeFile|appendFile|createWriteStream|mkdir)/), [])
    // Those that the platforms' own kits bring along.
    const kits = /\b(FileInstallationStore|MemoryStorage|ConversationState|UserState|MemorySessionStorage)\b/
    assert.deepEqual(places(adapters, kits), [])
    assert.deepEqual(places(adapters, /\bfrom '[^']*(retry|runner|throttl|queue)/i), [])
    assert.deepEqual(places(adapters, /\bretries: (?!0\b)/), [])
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

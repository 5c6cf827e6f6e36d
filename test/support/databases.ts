import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import knex, { type Knex } from 'knex'
import { openDatabase, type DatabaseSettings } from '../../core/database.ts'

/** The two databases that every rule is tested on. */
export type DatabaseKind = 'SQLite' | 'PostgreSQL'

/** A database of its own, migrated and empty. `settings` opens it once more, from another process too. */
export type TestDatabase = { database: Knex; settings: DatabaseSettings; drop: () => Promise<void> }

let sqliteTemplate: Promise<Buffer> | undefined
let postgresTemplate: Promise<string> | undefined
let server: Knex | undefined
let count = 0

/** Makes an empty, migrated database. SQLite's is a file, so that another process can open it as well. */
export async function makeDatabase(kind: DatabaseKind, connections = 5): Promise<TestDatabase> {
  return kind === 'SQLite' ? await makeSqlite() : await makePostgres(connections)
}

/** Describes rules that hold on both databases; each test gets a database of its own. */
export function onEachDatabase(title: string, define: (database: () => Knex) => void): void {
  for (const kind of ['SQLite', 'PostgreSQL'] as const) {
    describe(`${title} [${kind}]`, () => {
      let current: TestDatabase | undefined
      beforeEach(async () => {
        current = await makeDatabase(kind)
      })
      afterEach(async () => {
        await current?.drop()
      })
      define(() => {
        if (!current) throw new Error('the database is there only while a test runs')
        return current.database
      })
    })
  }
}

/** Copies a database to which nobody is connected; what is returned puts the copy in its place, once. */
export async function makeBackup(settings: DatabaseSettings): Promise<() => Promise<void>> {
  if (settings.kind === 'sqlite') {
    const bytes = readFileSync(settings.file)
    return async () => {
      for (const ending of ['-wal', '-shm']) rmSync(settings.file + ending, { force: true })
      writeFileSync(settings.file, bytes)
      await Promise.resolve()
    }
  }
  const name = new URL(settings.url).pathname.slice(1)
  const copy = `${name}_copy`
  await onServer(`create database ${copy} template ${name} strategy file_copy`)
  return async () => {
    await onServer(`drop database ${name} with (force)`)
    await onServer(`alter database ${copy} rename to ${name}`)
  }
}

async function makeSqlite(): Promise<TestDatabase> {
  sqliteTemplate ??= makeSqliteTemplate()
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-sqlite-'))
  const settings: DatabaseSettings = { kind: 'sqlite', file: path.join(folder, 'test.sqlite') }
  writeFileSync(settings.file, await sqliteTemplate)
  const database = openDatabase(settings)
  await database.raw('pragma synchronous = off') // tests do not outlive a power cut
  return {
    database,
    settings,
    drop: async () => {
      await database.destroy()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function makePostgres(connections: number): Promise<TestDatabase> {
  postgresTemplate ??= makePostgresTemplate()
  const name = `test_${process.pid}_${(count += 1)}`
  // Twice as fast as writing the copy to the log, on a server that never syncs.
  await onServer(`create database ${name} template ${await postgresTemplate} strategy file_copy`)
  const settings: DatabaseSettings = { kind: 'postgres', url: serverUrl(name), connections }
  const database = openDatabase(settings)
  return {
    database,
    settings,
    drop: async () => {
      await database.destroy()
      await onServer(`drop database ${name} with (force)`)
    },
  }
}

/** The bytes of one migrated database that all others of this process are copies of. */
async function makeSqliteTemplate(): Promise<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-sqlite-'))
  const file = path.join(folder, 'template.sqlite')
  const database = openDatabase({ kind: 'sqlite', file })
  await database.migrate.latest()
  await database.destroy() // the last to leave writes the log back into the file
  const bytes = readFileSync(file)
  rmSync(folder, { recursive: true, force: true })
  return bytes
}

/** One migrated database that all others of this process are copied from: a copy takes a fraction of the migrations. */
async function makePostgresTemplate(): Promise<string> {
  const name = `template_${process.pid}`
  await onServer(`drop database if exists ${name}`)
  await onServer(`create database ${name}`)
  const database = openDatabase({ kind: 'postgres', url: serverUrl(name) })
  await database.migrate.latest()
  await database.destroy()
  return name
}

/** Says something to the server itself, over one connection that is kept until it has been quiet for a moment. */
async function onServer(statement: string): Promise<void> {
  server ??= knex({
    client: 'pg',
    connection: serverUrl(),
    pool: { min: 0, max: 1, idleTimeoutMillis: 1_000 },
  })
  await server.raw(statement)
}

function serverUrl(name?: string): string {
  const url = new URL(process.env.TEST_POSTGRES_SERVER ?? '')
  if (name) url.pathname = `/${name}`
  return url.href
}

import { createRequire } from 'node:module'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import knex, { type Knex } from 'knex'
import pg from 'pg'

// Every bigint of ours is a moment in microseconds or a row number: both stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Where the rows live: `postgres` for any number of processes, `sqlite` for one. */
export type DatabaseSettings =
  { kind: 'postgres'; url: string; connections?: number } | { kind: 'sqlite'; file: string }

/** The folder of what is kept in files: `DATA_DIR`, or `data`. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return environment.DATA_DIR ?? 'data'
}

/**
 * Reads where the database is from the environment: `DATABASE_URL` (PostgreSQL) or else a SQLite file
 * `mentor.sqlite` in `DATA_DIR` (default `data`).
 */
export function databaseSettings(environment: NodeJS.ProcessEnv): DatabaseSettings {
  const url = environment.DATABASE_URL
  if (url) return { kind: 'postgres', url }
  return { kind: 'sqlite', file: path.join(dataFolder(environment), 'mentor.sqlite') }
}

/** Errors name the statement and not the values in it: those can be people's words, and errors are logged. */
const compileSqlOnError = false

/** The knex configuration for either database, also used by `knexfile.ts`. */
export function knexConfiguration(settings: DatabaseSettings): Knex.Config {
  const migrations: Knex.MigratorConfig = {
    directory: path.join(import.meta.dirname, '..', 'migrations'),
    loadExtensions: ['.ts'],
  }
  if (settings.kind === 'postgres') {
    return {
      client: 'pg',
      connection: settings.url,
      pool: { min: 0, max: settings.connections ?? 16 },
      compileSqlOnError,
      migrations,
    }
  }
  return {
    client: immediateSqlite(),
    connection: { filename: settings.file },
    useNullAsDefault: true,
    compileSqlOnError,
    // One connection: a second writer of the same process would block the event loop for the whole busy_timeout.
    pool: { min: 1, max: 1, afterCreate: prepareSqlite },
    migrations,
  }
}

/** Opens the database. The caller ends it with `destroy()`. */
export function openDatabase(settings: DatabaseSettings): Knex {
  if (settings.kind === 'sqlite' && settings.file !== ':memory:') {
    mkdirSync(path.dirname(settings.file), { recursive: true })
  }
  return knex(knexConfiguration(settings))
}

/** True on PostgreSQL, where rows can be locked one by one; SQLite has one writer at a time. */
export function isPostgres(database: Knex): boolean {
  return (database.client as { config: Knex.Config }).config.client === 'pg'
}

type SqliteConnection = { pragma: (text: string) => unknown; prepare: (sql: string) => unknown }

function prepareSqlite(connection: SqliteConnection, done: (error: Error | null) => void): void {
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('busy_timeout = 5000')
  keepPrepared(connection)
  done(null)
}

/** So many statements are kept prepared; the project has fewer that differ. */
const mostPrepared = 1_000

/**
 * knex prepares a statement each time anew, which takes half the time of a turn. A statement that reads or writes rows, or
 * begins or ends a transaction, is prepared once; what changes tables forgets them all.
 */
function keepPrepared(connection: SqliteConnection): void {
  const prepare = connection.prepare.bind(connection)
  const kept = new Map<string, unknown>()
  connection.prepare = (sql) => {
    const known = kept.get(sql)
    if (known !== undefined) return known
    const statement = prepare(sql)
    const isKept = /^\s*(?:select|insert|update|delete|with|begin|commit|rollback)\b/i.test(sql)
    const isOfTables = /^\s*(?:create|alter|drop|pragma)\b/i.test(sql)
    if (isOfTables || kept.size >= mostPrepared) kept.clear()
    if (isKept) kept.set(sql, statement)
    return statement
  }
}

type TransactionOfKnex = {
  begin: (connection: unknown) => unknown
  query: (connection: unknown, sql: string) => unknown
}
type ClientOfKnex = new (...args: unknown[]) => { transaction(...args: unknown[]): TransactionOfKnex }

/**
 * knex's better-sqlite3 client with `BEGIN IMMEDIATE`: a plain `BEGIN` that reads first and writes later fails at
 * once (SQLITE_BUSY_SNAPSHOT) when another process wrote in between, whatever the busy_timeout.
 */
function immediateSqlite(): typeof Knex.Client {
  const load = createRequire(import.meta.url)
  const Client = load('knex/lib/dialects/better-sqlite3/index.js') as ClientOfKnex
  class ImmediateClient extends Client {
    override transaction(...args: unknown[]): TransactionOfKnex {
      const transaction = super.transaction(...args)
      transaction.begin = (connection) => transaction.query(connection, 'BEGIN IMMEDIATE;')
      return transaction
    }
  }
  return ImmediateClient as unknown as typeof Knex.Client
}

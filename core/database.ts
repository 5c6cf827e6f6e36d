import { mkdirSync } from 'node:fs'
import path from 'node:path'
import knex, { type Knex } from 'knex'
import pg from 'pg'
import { preparedPostgres } from './postgres-client.ts'
import { immediateSqlite, prepareSqlite } from './sqlite-client.ts'

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
      client: preparedPostgres(),
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
  return (database.client as { dialect: string }).dialect === 'postgresql'
}

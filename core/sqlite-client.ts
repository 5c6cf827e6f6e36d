import { createRequire } from 'node:module'
import type { Knex } from 'knex'

type SqliteConnection = { pragma: (text: string) => unknown; prepare: (sql: string) => unknown }

/** Makes a new connection to SQLite ready. */
export function prepareSqlite(connection: SqliteConnection, done: (error: Error | null) => void): void {
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
export function immediateSqlite(): typeof Knex.Client {
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

import { createRequire } from 'node:module'
import type { Knex } from 'knex'

type Connection = { __knex__disposed?: unknown }
type Statement = { sql: string; bindings?: unknown[]; options?: object }
type ClientOfKnex = new (...args: unknown[]) => {
  _query(connection: Connection, statement: Statement): Promise<unknown>
}

/** A table changed under a statement that was prepared: the whole transaction is to be tried again. */
class PlanIsOld extends Error {
  /** What PostgreSQL calls a transaction that has to be tried again. */
  readonly code = '40001'
}

/**
 * knex's client for PostgreSQL, with each statement prepared once on every connection: to plan one anew takes the server
 * longer than to answer it. A connection that prepared a statement before a table changed is given up.
 */
export function preparedPostgres(): typeof Knex.Client {
  const load = createRequire(import.meta.url)
  const Client = load('knex/lib/dialects/postgres/index.js') as ClientOfKnex
  class PreparedClient extends Client {
    override async _query(connection: Connection, statement: Statement): Promise<unknown> {
      const name = nameOf(statement)
      if (name !== undefined) statement.options = { ...statement.options, name }
      try {
        return await super._query(connection, statement)
      } catch (error) {
        if (!isOfAnOldPlan(error)) throw error
        connection.__knex__disposed = error
        throw new PlanIsOld('a table changed under a prepared statement', { cause: error })
      }
    }
  }
  return PreparedClient as unknown as typeof Knex.Client
}

/** "cached plan must not change result type", in whichever language the server speaks. */
function isOfAnOldPlan(error: unknown): boolean {
  return (error as { routine?: unknown }).routine === 'RevalidateCachedQuery'
}

/** So many statements are prepared; each takes some memory of the server on every connection. */
const mostPrepared = 1_000

const names = new Map<string, string>()

/** What a statement is prepared as; undefined for one that is not: without values, or one too many. */
function nameOf({ sql, bindings = [] }: Statement): string | undefined {
  if (bindings.length === 0) return undefined
  const known = names.get(sql)
  if (known !== undefined || names.size >= mostPrepared) return known
  const name = `statement-${names.size + 1}`
  names.set(sql, name)
  return name
}

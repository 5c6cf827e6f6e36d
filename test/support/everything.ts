import type { Knex } from 'knex'
import { isPostgres } from '../../core/database.ts'

/** Every row of every table, as text. */
export async function everything(database: Knex): Promise<{ table: string; row: string }[]> {
  const tables: string[] = isPostgres(database)
    ? await database('pg_tables').where({ schemaname: 'public' }).pluck<string[]>('tablename')
    : await database('sqlite_master').where({ type: 'table' }).pluck<string[]>('name')
  const found: { table: string; row: string }[] = []
  for (const table of tables) {
    const rows: unknown[] = await database(table)
    found.push(...rows.map((row) => ({ table, row: JSON.stringify(row) })))
  }
  return found
}

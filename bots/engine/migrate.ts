import type { Knex } from 'knex'
import { isPostgres } from '../../core/database.ts'

/** Any number, the same for every process of the service: "only one of us migrates". */
const migrationLock = 7_116_204

/** Brings the tables up to date. On PostgreSQL several processes may start at once: one migrates, the others wait. */
export async function migrate(database: Knex): Promise<void> {
  if (!isPostgres(database)) {
    await database.migrate.latest()
    return
  }
  await database.transaction(async (transaction) => {
    // Released with the transaction, however that ends.
    await transaction.raw('select pg_advisory_xact_lock(?)', [migrationLock])
    await database.migrate.latest()
  })
}

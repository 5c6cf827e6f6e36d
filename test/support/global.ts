import { startPostgres, type PostgresServer } from './postgres.ts'

let server: PostgresServer | undefined

/** Mocha calls this once before all tests: one PostgreSQL server serves the whole run. */
export async function mochaGlobalSetup(): Promise<void> {
  server = await startPostgres()
  process.env.TEST_POSTGRES_SERVER = server.url
}

/** Mocha calls this once after all tests. */
export async function mochaGlobalTeardown(): Promise<void> {
  await server?.stop()
}

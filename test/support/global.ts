import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres, type PostgresServer } from './postgres.ts'

/** What a run takes at most of a disk, in bytes: a copy of a database for each test that runs. */
const room = 2 * 1024 ** 3

let server: PostgresServer | undefined

/** Databases of a test are gone a moment later: where there is room they stay in memory, which no disk can slow. */
function keepInMemory(): void {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (process.env.TMPDIR === undefined && bavail * bsize > room) process.env.TMPDIR = '/dev/shm'
  } catch {
    // No such place on this system: the usual temporary folder serves.
  }
}

/** Mocha calls this once before all tests: one PostgreSQL server serves the whole run. */
export async function mochaGlobalSetup(): Promise<void> {
  keepInMemory()
  // Many tests start a process of their own: what one has compiled the next one reads.
  process.env.NODE_COMPILE_CACHE ??= path.join(tmpdir(), 'mentor-app-compiled')
  server = await startPostgres()
  process.env.TEST_POSTGRES_SERVER = server.url
}

/** Mocha calls this once after all tests. */
export async function mochaGlobalTeardown(): Promise<void> {
  await server?.stop()
}

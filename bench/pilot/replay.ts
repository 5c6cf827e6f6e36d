import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../core/database.ts'
import { makeService } from '../../test/support/service.ts'
import { readFunnel, type Funnel } from './funnel.ts'
import { playPilot, type PilotSettings } from './market.ts'

/** When the pilot began. */
const start = '2015-01-05T08:00:00Z'

/** Plays the pilot on a database of its own, which is gone afterwards. The same settings give the same figures. */
export async function replay(settings: Omit<PilotSettings, 'database' | 'service'>): Promise<Funnel> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-pilot-'))
  const database = openDatabase({ kind: 'sqlite', file: path.join(folder, 'pilot.sqlite') })
  try {
    await database.raw('pragma synchronous = off')
    await database.migrate.latest()
    const service = makeService(() => database, start, { programme: settings.programme })
    await playPilot({ ...settings, database, service })
    return await readFunnel(database)
  } finally {
    await database.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

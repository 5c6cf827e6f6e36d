import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { makeInvite, type InvitedRole } from '../../core/people/join-code.ts'
import { openDatabase } from '../../core/database.ts'
import { systemRandom } from '../../core/random.ts'
import { inOneTransaction } from '../../core/work.ts'
import { startService, type Seams, type Service } from '../../main.ts'
import { readSettings, type Settings } from '../../settings.ts'
import { freePort } from './free-port.ts'
import { programme } from './work.ts'

/** The service as `npm start` runs it, on a port and in a folder of its own. */
export type RunningService = {
  origin: string
  settings: Settings
  service: Service
  /** A one-time code for a counsellor, or for a mentor, as `npm run invite` makes it. */
  invite: (role?: InvitedRole) => Promise<string>
  /** Stops it, and starts it again on what it left once `meanwhile` is over. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

/** Starts it; `environment` is what an operator would set, `seams` what the test puts in the place of the real thing. */
export async function startRunningService(
  environment: NodeJS.ProcessEnv = {},
  seams: Seams = {},
): Promise<RunningService> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mentor-app-service-'))
  const port = await freePort()
  const settings = readSettings({ PORT: String(port), DATA_DIR: folder, SANDBOX: 'off', ...environment })
  const start = async (): Promise<Service> =>
    await startService(settings, { log: pino({ level: 'silent' }), ...seams })
  const running: RunningService = {
    origin: `http://127.0.0.1:${port}`,
    settings,
    service: await start(),
    restart: async (meanwhile) => {
      await running.service.stop()
      await meanwhile()
      running.service = await start()
    },
    invite: async (role = 'counsellor') => {
      const database = openDatabase(settings.database)
      try {
        const world = { database, now: new Date(), random: systemRandom, programme }
        const { result } = await inOneTransaction(world, async (work) => await makeInvite(work, role, 1))
        return result.code
      } finally {
        await database.destroy()
      }
    },
    stop: async () => {
      await running.service.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return running
}

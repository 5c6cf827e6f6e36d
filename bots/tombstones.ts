import type { Logger } from 'pino'
import { erase } from '../core/my-data/erase.ts'
import { tombstoneKeeper } from '../core/my-data/keep-tombstones.ts'
import { openTombstoneFile, TombstoneFileError } from '../core/my-data/tombstone-file.ts'
import {
  mergeTombstones,
  prepareTombstones,
  returnedFromBackup,
  type Returned,
} from '../core/my-data/tombstones.ts'
import { inOneTransaction, type Work, type WorkSettings } from '../core/work.ts'
import type { Engine } from './engine/engine.ts'
import { addressesOf, forgetWaiting } from './engine/forget.ts'
import { watch, type Watch } from './engine/watch.ts'

/** How often a process looks for new tombstones, in milliseconds: one small query each time. */
const pause = 1_000

/** What keeps erased people erased; `file` is where tombstones stand outside of the database. */
export type TombstoneSettings = {
  world: () => WorkSettings
  perform: Engine['perform']
  file: string
  log: Logger
  every?: number
}

/**
 * Erases everyone again whom a restored back-up brought back: resolves when that is done, so that nobody need be heard
 * or shown anything before. From then on each tombstone is in the file a moment after it is in the database. Throws
 * `TombstoneFileError` where the file cannot be written, or cannot be compared with the database.
 */
export async function keepErased(settings: TombstoneSettings): Promise<Watch> {
  const { world, perform, log, every = pause } = settings
  const file = await openTombstoneFile(settings.file)
  const kept = await file.read()
  const { result: returned } = await inOneTransaction(world(), async (work) => {
    const comparable = await prepareTombstones(work)
    if (!comparable && kept.length > 0) {
      throw new TombstoneFileError(
        `${settings.file} holds tombstones, and this database is older than their key: nobody could tell who has to be erased again. Restore a later back-up, or name another TOMBSTONES_FILE if nobody in this database was erased.`,
      )
    }
    await mergeTombstones(work, kept)
    return await returnedFromBackup(work)
  })
  for (const one of returned) {
    await perform(async (work) => {
      await eraseAgain(work, one)
      return { result: null, keep: true }
    })
  }
  if (returned.length > 0)
    log.warn({ people: returned.length }, 'a back-up brought erased people back: erased')
  const keep = tombstoneKeeper(world().database, file, kept)
  await keep()
  const look = async (): Promise<void> => {
    try {
      await keep()
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'tombstones are not kept')
    }
  }
  const watching = watch(look, every)
  return {
    stop: async () => {
      await watching.stop()
      await look()
    },
  }
}

/** As at the first time, except that nothing of theirs is heard any more that waited when the back-up was made. */
async function eraseAgain(work: Work, { personId, bannedAt }: Returned): Promise<void> {
  if (bannedAt !== null) await work.database('people').where({ id: personId }).update({ banned_at: bannedAt })
  for (const { address } of await addressesOf(work.database, personId)) {
    await forgetWaiting(work.database, address, work.now.getTime())
  }
  await erase(work, personId)
}

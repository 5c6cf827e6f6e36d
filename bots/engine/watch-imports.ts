import type { Logger } from 'pino'
import type { Finder } from '../../core/sectors/finder.ts'
import { watch, type Watch } from './watch.ts'

/** How often a process looks for a newer import, in milliseconds: one small query each time. */
const pause = 5_000

/**
 * Lets `finder` take over every import of labels within seconds, without a restart, in every process that shares the
 * database. An outage is waited out: the finder goes on with what it knows.
 */
export function watchImports(finder: Finder, log: Logger, every = pause): Watch {
  return watch(async () => {
    try {
      const renewal = await finder.renew()
      if (renewal === 'renewed') log.info('the sector finder took over an import')
      if (renewal === 'unreadable')
        log.warn('the imported labels were learnt by another version: import again')
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'no look for imports')
    }
  }, every)
}

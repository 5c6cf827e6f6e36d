import { randomUUID } from 'node:crypto'
import { addressKey, type Address, type Audience, type Deed } from '../../bots/channel.ts'
import { openDatabase } from '../../core/database.ts'
import type { RunningService } from './running-service.ts'
import { until } from './until.ts'

/** Somebody whom a running service hears on the web; each deed resolves when its turn is over. */
export type Heard = { address: Address; does: (deed: Deed) => Promise<void> }

/** Makes one; `account` is who they are on the web, the same after a restart too. */
export function heardBy(
  { service, settings }: Pick<RunningService, 'service' | 'settings'>,
  account: string,
  audience: Audience = 'mentee',
): Heard {
  const address: Address = { channel: 'web', audience, account, route: '' }
  return {
    address,
    does: async (deed) => {
      const eventId = `${addressKey(address)}:${randomUUID()}`
      await service.engine.accept({
        ...{ eventId, at: new Date(), address, said: null, replyTo: null, thread: null, deed },
        from: { name: null, locale: 'en', timeZone: null },
      })
      const database = openDatabase(settings.database)
      try {
        await until(async () => {
          const row = await database('inbox').where({ event_id: eventId }).first('done_at', 'failed')
          if (row?.failed) throw new Error(`the turn failed: ${row.failed}`)
          return row !== undefined && row.done_at !== null
        })
      } finally {
        await database.destroy()
      }
    },
  }
}

import pg from 'pg'
import type { Logger } from 'pino'
import { localWake, type Wake } from './wake.ts'

const notifyChannel = 'mentor_app'

/** How long rings are gathered before they are sent to the other processes, in milliseconds. */
const gather = 2

/** How long to wait before listening again after the connection broke, in milliseconds. */
const again = 1_000

/**
 * A wake-up between processes by PostgreSQL's NOTIFY, after the commit and gathered: inside the transaction it cost a
 * quarter of the throughput. A broken connection costs polls, never events.
 */
export async function postgresWake(url: string, log: Logger): Promise<Wake> {
  const local = localWake()
  const waiting = new Set<string>()
  let client: pg.Client | null = null
  let gathering: NodeJS.Timeout | null = null
  let retry: NodeJS.Timeout | null = null
  let stopped = false

  const listen = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url })
    next.on('notification', ({ payload }) => {
      for (const topic of (payload ?? '').split('\n')) local.ring(topic)
    })
    next.on('error', (error) => {
      log.warn({ error: error.message }, 'the wake-up connection broke')
      client = null
      listenAgain()
    })
    await next.connect()
    await next.query(`listen ${notifyChannel}`)
    client = next
  }
  const listenAgain = (): void => {
    if (stopped) return
    retry = setTimeout(() => void listen().catch(listenAgain), again)
  }
  const send = (): void => {
    gathering = null
    const payload = [...waiting].join('\n').slice(0, 7_900) // a NOTIFY carries less than 8,000 bytes
    waiting.clear()
    client?.query('select pg_notify($1, $2)', [notifyChannel, payload]).catch(() => undefined)
  }

  await listen()
  return {
    on: (topic, listener) => local.on(topic, listener),
    ring: (topic) => {
      local.ring(topic)
      waiting.add(topic)
      gathering ??= setTimeout(send, gather)
    },
    stop: async () => {
      stopped = true
      if (gathering) clearTimeout(gathering)
      if (retry) clearTimeout(retry)
      await client?.end()
    },
  }
}

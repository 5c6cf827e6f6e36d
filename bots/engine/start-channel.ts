import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { ChannelBusy, type Channel, type Inbound } from '../channel.ts'

/** What starting a channel needs. `later` is handed what goes on until `signal` is aborted. */
export type Starting = {
  accept: (inbound: Inbound) => Promise<void>
  log: Logger
  signal: AbortSignal
  later: (trying: Promise<void>) => void
}

/**
 * Starts a channel. Where its app is out of reach, or asks to wait, that is no reason for the others to stand still: it
 * is tried again after that time, as often as it takes. Rejects with what an operator has to mend.
 */
export async function startChannel(channel: Channel, starting: Starting): Promise<void> {
  try {
    await channel.start(starting.accept)
  } catch (error) {
    if (!(error instanceof ChannelBusy)) throw error
    starting.later(tryAgain(channel, starting, error))
  }
}

async function tryAgain(
  channel: Channel,
  { accept, log, signal }: Starting,
  busy: ChannelBusy,
): Promise<void> {
  let wait = busy.waitMilliseconds
  for (;;) {
    log.warn({ channel: channel.name, wait }, 'a channel cannot start yet')
    await sleep(wait, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    try {
      await channel.start(accept)
      log.info({ channel: channel.name }, 'a channel started after all')
      return
    } catch (error) {
      if (!(error instanceof ChannelBusy)) {
        const reason = error instanceof Error ? error.message : String(error)
        log.error({ channel: channel.name, reason }, 'a channel cannot start')
        return
      }
      wait = error.waitMilliseconds
    }
  }
}

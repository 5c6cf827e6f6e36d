import { setTimeout } from 'node:timers/promises'
import { inspect } from 'node:util'
import { telegramChannel, type TelegramSettings } from '../../../adapters/telegram/channel.ts'
import type { Address, Channel, Inbound } from '../../../bots/channel.ts'
import type { View } from '../../../bots/view.ts'
import { startTelegram, type Person, type Telegram } from '../../platforms/telegram/telegram.ts'
import { startServer, type RunningServer } from '../../support/http.ts'
import { freePort } from '../../support/free-port.ts'

/** The two bots of the tests, by username. */
export const menteeBot = 'some_mentee_bot'
export const mentorBot = 'some_mentor_bot'

/** What nobody outside may ever read. */
export const secrets = {
  menteeToken: '1001:mentee-token',
  mentorToken: '2002:mentor-token',
  menteeSecret: 'mentee-secret_1',
  mentorSecret: 'mentor-secret_2',
}

/** The adapter between a double of Telegram and a fake engine that only keeps what it is told. */
export type Stage = {
  telegram: Telegram
  running: RunningServer
  channel: Channel
  /** What was kept, in order. */
  kept: Inbound[]
  /** Replaces how things are kept. */
  accept: (inbound: Inbound) => Promise<void>
  /** Delivers to the webhook as anybody can. */
  deliver(body: unknown, headers?: Record<string, string>, audience?: string): Promise<Response>
  /** What the person did, once all of it was received. */
  heard(): Promise<Inbound[]>
  stop(): Promise<void>
}

/** Starts all of it. */
export async function makeStage(settings: Partial<TelegramSettings> = {}, start = true): Promise<Stage> {
  const bots = [
    { token: secrets.menteeToken, username: menteeBot },
    { token: secrets.mentorToken, username: mentorBot },
  ]
  // Short enough for polls and retries to pass quickly, long enough for a tap to live on a busy machine.
  const telegram = await startTelegram(bots, settings.mode === 'polling' ? 5 : 20)
  const port = await freePort()
  const kept: Inbound[] = []
  let channel: Channel | undefined
  const running = await startServer(
    (server, log) => {
      channel = telegramChannel({
        server,
        bots: [
          {
            audience: 'mentee',
            token: secrets.menteeToken,
            secret: secrets.menteeSecret,
            username: menteeBot,
          },
          { audience: 'mentor', token: secrets.mentorToken, secret: secrets.mentorSecret },
        ],
        mode: 'webhook',
        publicUrl: `http://127.0.0.1:${port}`,
        apiRoot: telegram.apiRoot,
        commands: {},
        groupNotice: (language) => `Talk to me alone (${language})`,
        openFile: async () => await Promise.reject(new Error('no file to open')),
        log,
        clock: () => new Date(),
        wait: async (_milliseconds, signal) => {
          await setTimeout(2, undefined, { signal }).catch(() => undefined)
        },
        ...settings,
      })
    },
    {},
    port,
  )
  if (!channel) throw new Error('the channel was not made')
  const stage: Stage = {
    telegram,
    running,
    channel,
    kept,
    accept: async (inbound) => {
      kept.push(inbound)
      await Promise.resolve()
    },
    deliver: async (body, headers = {}, audience = 'mentee') =>
      await fetch(`${running.origin}/telegram/${audience}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    heard: async () => {
      await telegram.settled()
      return kept
    },
    stop: async () => {
      await channel?.stop()
      await telegram.stop()
      await running.stop()
    },
  }
  if (start) await channel.start(async (inbound) => await stage.accept(inbound))
  return stage
}

/** Where the bot for mentees writes to somebody. */
export function addressOf(person: Person, audience: Address['audience'] = 'mentee'): Address {
  return { channel: 'telegram', audience, account: String(person.id), route: String(person.id) }
}

/** A view of one text. */
export const textView = (text: string): View => ({ blocks: [{ kind: 'text', text }] })

/** All that a value shows when somebody prints it, hidden corners included. */
export const printed = (value: unknown): string => inspect(value, { depth: 20, showHidden: true })

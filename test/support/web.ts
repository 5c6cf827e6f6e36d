import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { webChannel, type WebChannelSettings } from '../../adapters/web/channel.ts'
import type { PageState } from '../../adapters/web/html.ts'
import type { Address, Channel, Inbound } from '../../bots/channel.ts'
import { createTranscript, type Transcript } from '../../bots/engine/transcript.ts'
import { localWake } from '../../bots/engine/wake.ts'
import { chatPageTexts } from '../../bots/pages/chat-page.ts'
import type { View } from '../../bots/view.ts'
import { systemRandom } from '../../core/random.ts'
import { makeDatabase, type TestDatabase } from './databases.ts'
import { startServer, texts, type RunningServer } from './http.ts'
import { everybodysFiles } from './web-files.ts'
import { programme } from './work.ts'

/** The web channel on a server of its own, handing what comes in to a test. */
export type RunningChat = RunningServer & {
  channel: Channel
  transcript: Transcript
  /** What was accepted, in order. */
  inbounds: Inbound[]
}

/** Starts the web channel; `accept` answers for the bot. */
export async function startChat(
  database: Knex,
  accept: (inbound: Inbound, channel: Channel) => Promise<void> = () => Promise.resolve(),
  settings: Partial<WebChannelSettings> = {},
  port?: number,
): Promise<RunningChat> {
  const wake = localWake()
  const files = everybodysFiles(database)
  const transcript = createTranscript(database, wake)
  const inbounds: Inbound[] = []
  let channel: Channel | undefined
  const running = await startServer(
    async (server, log) => {
      const made = webChannel({
        server,
        log,
        transcript,
        wake,
        clock: () => new Date(),
        random: systemRandom,
        languages: ['nl', 'fr', 'en', 'sv'],
        files,
        openFile: async (file) => await files.open(file),
        pageTexts: (audience, language) => chatPageTexts(texts, audience, language, programme.name),
        ...settings,
      })
      channel = made
      await made.start(async (inbound) => {
        await accept(inbound, made)
        inbounds.push(inbound)
      })
    },
    {},
    port,
  )
  if (!channel) throw new Error('the channel did not start')
  const stop = async (): Promise<void> => {
    await channel?.stop()
    await running.stop()
  }
  return { ...running, channel, transcript, inbounds, stop }
}

/** A browser without a window: one session with one bot. */
export type Visitor = {
  cookie: string
  state: PageState
  html: string
  headers: Headers
  /** Tells the server one deed, as the page does. */
  tell(
    deed: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Record<string, unknown> }>
  /** Follows the events of the conversation. */
  follow(after?: { lastEventId?: number; query?: string }): Promise<Follower>
}

/** Opens the page of an audience. */
export async function visit(
  { origin }: Pick<RunningServer, 'origin'>,
  path = '/chat/mentee',
  headers: Record<string, string> = {},
): Promise<Visitor> {
  const response = await fetch(origin + path, { headers: { accept: 'text/html', ...headers } })
  const html = await response.text()
  const given = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
  const cookie = [headers.cookie, ...given].filter(Boolean).join('; ')
  const home = origin + (path.split('?')[0] ?? '')
  const embedded = /<script type="application\/json" id="state">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null'
  return {
    cookie,
    html,
    state: JSON.parse(embedded) as PageState,
    headers: response.headers,
    tell: async (deed, more = {}) => {
      const answer = await fetch(`${home}/messages`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', origin, ...more },
        body: JSON.stringify({ id: randomUUID(), ...deed }),
      })
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    },
    follow: async ({ lastEventId, query = '' } = {}) => {
      const more = lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }
      return await followEvents(`${home}/events${query}`, { cookie, ...more })
    },
  }
}

/** One event that was told. */
export type ToldEvent = { event: string; id: string | null; data: Record<string, unknown> }

/** A reader of events. */
export type Follower = {
  status: number
  /** The next event that is no sign of life; null when the stream has ended. */
  next(): Promise<ToldEvent | null>
  /** The text of the next `count` messages. */
  words(count: number): Promise<string[]>
  stop(): void
}

async function followEvents(address: string, headers: Record<string, string>): Promise<Follower> {
  const ending = new AbortController()
  const response = await fetch(address, { headers, signal: ending.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  const next = async (): Promise<ToldEvent | null> => {
    for (;;) {
      const end = buffer.indexOf('\n\n')
      if (end >= 0) {
        const told = readEvent(buffer.slice(0, end))
        buffer = buffer.slice(end + 2)
        if (told && told.event !== 'beat') return told
        continue
      }
      const chunk = await reader?.read()
      if (!chunk || chunk.done) return null
      buffer += chunk.value
    }
  }
  return {
    status: response.status,
    next,
    words: async (count) => {
      const words: string[] = []
      while (words.length < count) {
        const told = await next()
        if (!told) throw new Error(`the stream ended after ${words.length} of ${count} messages`)
        if (told.event === 'entry') words.push(wordsOf(told.data))
      }
      return words
    },
    stop: () => ending.abort(),
  }
}

function readEvent(block: string): ToldEvent | null {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]))
  const event = fields.get('event')
  if (event === undefined) return null
  return {
    event,
    id: fields.get('id') ?? null,
    data: JSON.parse(fields.get('data') ?? '{}') as Record<string, unknown>,
  }
}

/** The words of a message, its parts one after the other. */
export function wordsOf(entry: Record<string, unknown>): string {
  const { blocks } = entry.content as { blocks: { text?: string }[] }
  return blocks.map(({ text = '' }) => text).join(' ')
}

/** What the rules of the web channel are told with. */
export type WebKit = {
  chat: RunningChat
  database: () => Knex
  /** What the bot does with what comes in. */
  answer: (inbound: Inbound, channel: Channel) => Promise<void>
  /** Where the bot writes to a visitor: known from what the visitor does. */
  addressOf(visitor: Visitor): Promise<Address>
}

/** Describes rules of the web channel on both databases. Each visitor has a conversation of their own. */
export function onWebChannel(title: string, define: (kit: WebKit) => void): void {
  for (const kind of ['SQLite', 'PostgreSQL'] as const) {
    describe(`the web channel: ${title} [${kind}]`, () => {
      let made: TestDatabase
      const kit = {
        database: () => made.database,
        addressOf: async (visitor: Visitor) => {
          await visitor.tell({ arrived: null })
          const inbound = kit.chat.inbounds.at(-1)
          if (!inbound) throw new Error('nothing came in')
          return inbound.address
        },
      } as WebKit
      before(async () => {
        made = await makeDatabase(kind)
      })
      beforeEach(async () => {
        kit.answer = () => Promise.resolve()
        const accept = async (inbound: Inbound, channel: Channel): Promise<void> =>
          await kit.answer(inbound, channel)
        kit.chat = await startChat(kit.database(), accept, { heartbeat: 50 })
      })
      afterEach(async () => {
        await kit.chat.stop()
      })
      after(async () => {
        await made.drop()
      })
      define(kit)
    })
  }
}

/** A view of a few words. */
export function says(text: string): View {
  return { blocks: [{ kind: 'text', text }] }
}

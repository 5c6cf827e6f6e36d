import type { Readable } from 'node:stream'
import type { Server } from 'restify'
import type { Knex } from 'knex'
import type { Logger } from 'pino'
import type { Audience, Channel, FileRef } from '../../bots/channel.ts'
import type { Pace } from '../../bots/engine/attempt.ts'
import type { Wake } from '../../bots/engine/wake.ts'
import type { WorkSettings } from '../../core/work.ts'

/** A message of the bot as its reader sees it now. */
export type Shown = {
  id: string
  text: string
  /** In order; `data` is what a press sends, null for a link, whose address `link` is. */
  buttons: { label: string; data: string | null; link: string | null }[]
}

/** A button of a message, as it was when somebody looked: the message may show something else by now. */
export type Pressable = { message: string; data: string }

/** What can happen on some apps only. The scenes about it are played where it can. */
export type Ability =
  /** The app asks to wait before the next message (HTTP 429). */
  | 'asks to wait'
  /** A person shuts the bot out, and lets it in again. */
  | 'shuts out'
  /** The app keeps no content of a message that is too old, and sends taps on it all the same. */
  | 'forgets old messages'
  /** A person sends photos, voice messages and documents. */
  | 'sends files'
  /** A person changes words that they said before. */
  | 'changes words'
  /** And so those that stand beside a file. */
  | 'changes words beside files'
  /** A person passes on what somebody else wrote elsewhere. */
  | 'forwards'
  /** A person answers one message of the bot among others, or writes in its thread. */
  | 'replies'

/** What goes wrong between the service and the app with what goes to one person. */
export type Fault =
  /** The next new message is refused: come back after so many seconds. */
  | { kind: 'busy'; seconds: number }
  /** The next new message arrives, and nobody hears that it did. */
  | { kind: 'lost' }
  /** The next change of a message arrives, and nobody hears that it did. */
  | { kind: 'edit lost' }
  /** The next new message does not arrive, and nobody hears what became of it. */
  | { kind: 'failed' }

/** A file that somebody sends. */
export type SentFile = {
  kind: 'photo' | 'voice' | 'video' | 'document'
  bytes: Buffer
  name: string
  type: string
  text: string
}

/** A file that the bot brought, as its reader's app has it. */
export type GotFile = { name: string; bytes: Buffer }

/** Somebody else, elsewhere in the app: a forwarded message says who they are. */
export type Stranger = { firstName: string; lastName: string; handle: string }

/** Somebody with the app in hand, who talks with the bot of one audience. Deeds resolve once they are on their way. */
export type AppPerson = {
  /** As the core knows them: `telegram:5000000000`. */
  readonly account: string
  /** Opens the bot, with the code of the link that brought them. */
  opens(code?: string): Promise<void>
  types(text: string): Promise<void>
  /** Answers a message of the bot, or writes in its thread. */
  replies(message: string, text: string): Promise<void>
  /** Changes their own newest message that says `before`; what they say then. */
  changes(before: string, text: string): Promise<void>
  /** Passes on what a stranger wrote. */
  forwards(stranger: Stranger, text: string): Promise<void>
  /** Sends a file, with words beside it or none; resolves with what the app itself says to that, if anything. */
  sendsFile(file: SentFile): Promise<string | null>
  presses(button: Pressable): Promise<void>
  /** Presses a button of a message that the app has forgotten. Where it forgets none: of one that never was there. */
  pressesForgotten(data: string): Promise<void>
  /** Sends something that the service does not take; resolves with what the app itself says to that, if anything. */
  sendsTooMuch(): Promise<string | null>
  /** The messages of the bot, oldest first. */
  sees(): Promise<Shown[]>
  /** Takes a message away. */
  deletes(message: string): Promise<void>
  shutsOut(): Promise<void>
  letsIn(): Promise<void>
  suffers(fault: Fault): void
  /** Everything that the person does from now on is delivered twice. */
  repeatsItself(): void
  /** Keeps back what the person does from now on. */
  holds(): void
  /** Delivers it all, the last first. */
  releases(): Promise<void>
  /** The files that the bot brought, oldest first. Whoever is asked whether they may come in lets them. */
  files(): Promise<GotFile[]>
  /** All bytes that the service sent for this person so far, as their app got them. */
  gets(): Promise<Buffer>
  /** What their app knows them by, beside their first name, and where they are in it: nothing for others to see. */
  readonly secrets: { own: readonly string[]; place: readonly string[] }
  /** How many messages and changes the service tried to send to this person so far. */
  tries(): number
}

/** One chat app on the server of the service, with all its people. */
export type App = {
  channel: Channel
  pace: Pace | null
  person(audience: Audience, firstName: string): Promise<AppPerson>
  /** Resolves once all that people did is kept. */
  delivered(): Promise<void>
  stop(): Promise<void>
}

/** What an app is put up with. */
export type AppSettings = {
  server: Server
  log: Logger
  database: Knex
  clock: () => Date
  wake: Wake
  /** Where the server is reached. */
  origin: string
  world: () => WorkSettings
  /** Opens a file that somebody sent, as it may be passed on. */
  openFile: (file: FileRef) => Promise<Readable>
}

/** A kind of chat app: each has a file of its own. */
export type AppKind = {
  name: string
  can: readonly Ability[]
  /** Puts it up. */
  make(settings: AppSettings): Promise<App>
}

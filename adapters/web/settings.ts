import type { Logger } from 'pino'
import type { Server } from 'restify'
import type { Readable } from 'node:stream'
import type { Address, Audience, FileRef } from '../../bots/channel.ts'
import type { WebFiles } from '../../bots/web-files.ts'
import type { Transcript } from '../../bots/engine/transcript.ts'
import type { Wake } from '../../bots/engine/wake.ts'
import type { Language } from '../../core/programme/programme.ts'
import type { Random } from '../../core/random.ts'

/** What the web channel is made of. */
export type WebChannelSettings = {
  /** Made by `createHttpServer`. */
  server: Server
  log: Logger
  transcript: Transcript
  wake: Wake
  clock: () => Date
  random: Random
  /** Where the bytes are that people send from their pages, and which files stand in a conversation. */
  files: WebFiles
  /** Opens any file as it may be passed on. Rejects with `SendRefused` or `ChannelBusy`. */
  openFile: (file: FileRef) => Promise<Readable>
  /** The languages of the pages; the first one is spoken to readers of none of them. */
  languages: readonly [Language, ...Language[]]
  /** What the page of an audience says: see `bots/pages/chat-page.ts`. */
  pageTexts: (audience: Audience, language: Language) => Record<string, string>
  /** Whom there is a page for; everyone, unless told otherwise. */
  audiences?: readonly Audience[]
  /**
   * Whether someone may use the chat of an audience; anyone may, unless told otherwise. `code` is the one of the link
   * that brought them, on the page and in their arrival only.
   */
  allow?: (address: Address, code: string | null) => Promise<boolean>
  /** The language that a person chose in the conversation, which the page then follows; null while none is chosen. */
  languageOf?: (address: Address) => Promise<Language | null>
  /** Where the service is reached, as `https://chat.example.org`, when it is reached by https. */
  secureOrigin?: string
  /** How often an open page is told that the connection lives, and looks for what no ring told of. Milliseconds. */
  heartbeat?: number
}

import type { Api } from 'grammy'
import type { Logger } from 'pino'
import type { Server } from 'restify'
import type { Audience } from '../../bots/channel.ts'
import type { OpenFile } from './send.ts'

/** One bot, as BotFather made it. `username` is asked for once at start where it is not given. */
export type BotSettings = { audience: Audience; token: string; secret: string; username?: string }

/** The commands of a bot in one language (two letters). Those of the first language are for all other languages too. */
export type CommandList = { language: string; commands: { command: string; description: string }[] }

/** What the channel is made of. */
export type TelegramSettings = {
  server: Server
  bots: BotSettings[]
  mode: 'webhook' | 'polling'
  /** Where Telegram reaches this service, as `https://chat.example.org`. */
  publicUrl: string
  /** Where the Bot API is, without a slash at the end: `https://api.telegram.org`. */
  apiRoot: string
  commands: Partial<Record<Audience, CommandList[]>>
  /** What a group is told, in a language of Telegram's choice; the link to the private chat is put below it. */
  groupNotice: (language: string | null) => string
  /** Opens a file of any channel, to pass it on as bytes. */
  openFile: OpenFile
  /** Hears the name of each bot once it is known: links into Telegram hold it. */
  named?: (audience: Audience, username: string) => void
  log: Logger
  clock: () => Date
  /** Resolves after so many milliseconds, or at once when the signal is aborted: only polling waits. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** A bot at work. */
export type Bot = BotSettings & { id: string; api: Api }

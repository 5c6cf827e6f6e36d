import type { Formatted } from './html.ts'
import type { Key } from './markup.ts'

/** A person of Telegram. */
export type Human = {
  id: number
  firstName: string
  lastName?: string | undefined
  username?: string | undefined
  language: string | undefined
  deactivated: boolean
}

/** A file that Telegram keeps. */
export type Kept = { id: string; path: string; kind: string; name: string; type: string; bytes: Buffer }

/** A message as a person sees it in a chat. */
export type Shown = Formatted & {
  id: number
  from: 'bot' | 'person'
  keys: Key[][]
  file: Kept | null
  /** Whether apps may show the page behind a link of the text. */
  preview: boolean
  edits: number
  deleted: boolean
}

/** A chat of a bot: with a person, or with a group. */
export type Chat = {
  id: number
  type: 'private' | 'group' | 'supergroup'
  human: Human | null
  started: boolean
  blocked: boolean
  movedTo: number | null
  messages: Shown[]
  /** What the chat showed at its top, as "typing". */
  actions: string[]
}

/** A tap that waits for its answer. */
export type Tapped = { id: string; at: number; answered: boolean }

/** An update that was not received yet. */
export type Waiting = {
  update: Record<string, unknown> & { update_id: number }
  queue: string
  expires: number
  notBefore: number
  delay: number
  failures: number
  copies: number
  inFlight: boolean
}

/** Where a bot's updates are delivered to. */
export type Hook = { url: string; secret: string | null; connections: number }

/** A bot, with all that Telegram knows of it. */
export type BotState = {
  id: number
  token: string
  username: string
  revoked: boolean
  hook: Hook | null
  kinds: string[]
  commands: Map<string, { command: string; description: string }[]>
  chats: Map<number, Chat>
  files: Map<string, Kept>
  taps: Map<string, Tapped>
  waiting: Waiting[]
  held: boolean
  repeats: number
  nextUpdate: number
  nextMessage: number
  /** Ends the poll that is open, for the reason given. */
  endPoll: ((reason: 'another' | 'news' | 'stop') => void) | null
}

/** A new bot. */
export function makeBot(token: string, username: string): BotState {
  return {
    id: Number(token.split(':')[0]),
    token,
    username,
    revoked: false,
    hook: null,
    kinds: usualKinds,
    commands: new Map(),
    chats: new Map(),
    files: new Map(),
    taps: new Map(),
    waiting: [],
    held: false,
    repeats: 0,
    nextUpdate: 500_000_000,
    nextMessage: 1,
    endPoll: null,
  }
}

/** What is delivered where nobody asked for kinds (Bot API: `setWebhook`): all of these, none that must be named. */
export const usualKinds = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
  'inline_query',
  'poll',
]

/** Finds a bot's chat, or makes one that was never started. */
export function chatOf(bot: BotState, id: number, human: Human | null, type: Chat['type'] = 'private'): Chat {
  const known = bot.chats.get(id)
  if (known) return known
  const chat: Chat = {
    id,
    type,
    human,
    started: type !== 'private',
    blocked: false,
    movedTo: null,
    messages: [],
    actions: [],
  }
  bot.chats.set(id, chat)
  return chat
}

import type { Key } from './issuer.ts'
import type { Pressable, Part } from './card.ts'

/** A message as a person sees it. */
export type Shown = {
  id: string
  from: 'bot' | 'person'
  /** What a notification says. */
  notice: string
  parts: Part[]
  pressable: Pressable[]
  pictures: { name: string; type: string; bytes: Buffer }[]
  /** A question whether a file may come in, or a file that has. */
  file: {
    state: 'asked' | 'there'
    name: string
    size: number
    context: unknown
    uniqueId: string | null
  } | null
  edits: number
  deleted: boolean
}

/** The chat of a bot and a person. */
export type Chat = {
  id: string
  bot: BotState
  human: Human
  messages: Shown[]
  /** Whether the bot may write. */
  open: boolean
  typing: number
}

/** Somebody with Teams in hand. */
export type Human = {
  aadObjectId: string
  name: string
  tenant: string
  locale: string
  timeZone: string
  /** Which of Teams' regions serves them, now. */
  region: 'emea' | 'amer'
  /** What was brought to their folder. */
  folder: Map<string, { name: string; bytes: Buffer }>
}

/** A bot, as somebody registered it. */
export type BotState = {
  name: string
  appId: string
  password: string
  tenant: string
  /** Where its activities go. */
  url: string
}

/** All that Teams knows. */
export type State = {
  origin: string
  issuer: string
  key: Key
  keys: Key[]
  bots: BotState[]
  chats: Map<string, Chat>
  tokens: Map<string, { bot: BotState; live: boolean }>
  /** What people sent, by the end of its address. */
  files: Map<string, { bytes: Buffer; type: string; needsToken: boolean }>
  /** Where a file may be brought, by the end of its address. */
  places: Map<string, { human: Human; name: string; uniqueId: string }>
  count: number
  /** When things happen. */
  clock: () => Date
}

/** The next number of anything. */
export function next(state: State): number {
  state.count += 1
  return state.count
}

/** Finds the chat of a bot and a person, or makes it. */
export function chatOf(state: State, bot: BotState, human: Human): Chat {
  const id = `a:${bot.name}-${human.aadObjectId}`
  const known = state.chats.get(id)
  if (known) return known
  const chat: Chat = { id, bot, human, messages: [], open: false, typing: 0 }
  state.chats.set(id, chat)
  return chat
}

/** Where the connector of a region is. */
export const serviceUrlOf = ({ origin }: State, region: Human['region'] = 'emea'): string =>
  `${origin}/${region}/`

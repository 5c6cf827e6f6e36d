import type { Formatted } from './mrkdwn.ts'
import type { Part, Pressable } from './blocks.ts'

/** A message as a person sees it. */
export type Shown = {
  ts: string
  from: 'app' | 'person'
  /** What a notification says. */
  notice: Formatted
  /** What stands in the message, in order. */
  parts: Part[]
  pressable: Pressable[]
  file: KeptFile | null
  /** Whether apps may show the page behind a link. */
  preview: boolean
  /** The message in whose thread it stands; `broadcast`: in the chat as well. */
  thread: string | null
  broadcast: boolean
  metadata: { event_type: string; event_payload: Record<string, unknown> } | null
  edits: number
  deleted: boolean
}

/** A file that Slack keeps. */
export type KeptFile = {
  id: string
  name: string
  type: string
  bytes: Buffer
  /** Where it was uploaded, but is not shown yet. */
  state: 'awaited' | 'uploaded' | 'shared'
  external: boolean
  mode: string
  /** Where Slack says that it is, where that is not where it keeps files. */
  place: string | null
}

/** A person of a workspace. */
export type Human = {
  id: string
  team: string
  firstName: string
  displayName: string
  locale: string
  timeZone: string
  deactivated: boolean
  isBot: boolean
  isStranger: boolean
}

/** The private chat of an app and a person, and the form that the app has put before it. */
export type Chat = { id: string; human: Human; messages: Shown[]; modal: Modal | null }

/** A form as a person sees it; `errors` says what is wrong with which field. */
export type Modal = {
  id: string
  hash: string
  title: string
  submit: string | null
  callbackId: string
  metadata: string
  texts: string[]
  fields: Map<string, Field>
  errors: Record<string, string>
}

/** A field of a form, with what stands in it. */
export type Field = {
  label: string
  hint: string
  optional: boolean
  kind: string
  action: string
  options: { label: string; value: string }[]
  values: string[]
  most: number
}

/** An app in a workspace. */
export type Installed = {
  app: AppState
  team: Team
  token: string
  scopes: ReadonlySet<string>
  botUserId: string
  live: boolean
  /** What the API says once it is not. */
  why: string
  chats: Map<string, Chat>
  files: Map<string, KeptFile>
}

/** A workspace. */
export type Team = { id: string; enterprise: string | null; humans: Map<string, Human>; count: number }

/** An app, as somebody made it at api.slack.com. */
export type AppState = {
  name: string
  appId: string
  signingSecret: string
  clientId: string
  clientSecret: string
  /** Where its events go. */
  url: string
  codes: Map<string, { team: Team; redirectUri: string; scopes: string[] }>
  /** Whether tokens rotate; whether the whole organisation gets the app. */
  rotates: boolean
  orgWide: boolean
}

/** All that Slack knows. */
export type State = {
  apps: AppState[]
  teams: Team[]
  installed: Installed[]
  /** What lets an app open a view. */
  triggers: Map<string, { chat: Chat; until: number; used: boolean }>
  /** The next number of anything. */
  count: number
  lastTs: number
  /** The moment, in milliseconds since 1970. */
  clock: () => number
}

/** The next number of anything. */
export function next(state: State): number {
  state.count += 1
  return state.count
}

/** A moment, as Slack names messages by it: never the same twice. */
export function nextTs(state: State): string {
  state.lastTs = Math.max(state.lastTs + 1, state.clock() * 1000)
  return `${Math.floor(state.lastTs / 1e6)}.${String(state.lastTs % 1e6).padStart(6, '0')}`
}

/** Finds the chat of an app and a person, or makes it. */
export function chatOf(state: State, installed: Installed, human: Human): Chat {
  const known = installed.chats.get(human.id)
  if (known) return known
  const chat: Chat = { id: `D${next(state)}`, human, messages: [], modal: null }
  installed.chats.set(human.id, chat)
  return chat
}

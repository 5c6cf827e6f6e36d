import { readBlocks } from './blocks.ts'
import { readMrkdwn } from './mrkdwn.ts'
import { Refusal } from './refusal.ts'
import {
  chatOf,
  next,
  nextTs,
  type Chat,
  type Human,
  type Installed,
  type KeptFile,
  type Shown,
  type State,
} from './state.ts'
import { openView, updateView } from './views.ts'

/** A call of the Web API with its values; `self` is whose token it carried. */
export type Call = { state: State; self: Installed; values: Record<string, unknown>; origin: string }

type Answer = Record<string, unknown>
type Method = { scope: string | null; run: (call: Call) => Answer }

/** The methods that the double knows; all others are unknown to Slack as well, as a word misspelt would be. */
export const methods: Record<string, Method> = {
  'auth.test': {
    scope: null,
    run: ({ self: { team, botUserId, app } }) => ({
      ...{ url: 'https://example.slack.com/', team: 'A team', user: app.name },
      ...{ team_id: team.id, user_id: botUserId, bot_id: `B${botUserId.slice(1)}` },
      ...(team.enterprise ? { enterprise_id: team.enterprise } : {}),
      is_enterprise_install: app.orgWide,
    }),
  },
  'users.info': {
    scope: 'users:read',
    run: ({ self, state, values }) => ({
      user: told(humanOf(state, self, values.user), values, self.team.enterprise),
    }),
  },
  'conversations.open': {
    scope: 'im:write',
    run: ({ state, self, values }) => {
      const human = humanOf(state, self, values.users)
      if (human.deactivated) throw new Refusal('user_disabled')
      if (human.isBot || human.isStranger) throw new Refusal('cannot_dm_bot')
      return { channel: { id: chatOf(state, self, human).id } }
    },
  },
  'conversations.history': {
    scope: 'im:history',
    run: ({ self, values }) => history(chatBy(self, values.channel), values),
  },
  'conversations.replies': {
    scope: 'im:history',
    run: ({ self, values }) => replies(chatBy(self, values.channel), values),
  },
  'chat.postMessage': {
    scope: 'chat:write',
    run: ({ state, self, values }) => {
      const chat = openChat(self, values.channel)
      const message: Shown = { ...blank, ts: nextTs(state), from: 'app', ...contentOf(values, 'none') }
      Object.assign(message, threadOf(chat, values))
      message.preview = values.unfurl_links !== 'false' || values.unfurl_media !== 'false'
      message.metadata = metadataOf(values.metadata)
      chat.messages.push(message)
      return { channel: chat.id, ts: message.ts }
    },
  },
  'chat.update': {
    scope: 'chat:write',
    run: ({ self, values }) => {
      const chat = openChat(self, values.channel)
      const message = ownMessage(chat, values.ts, 'cant_update_message')
      // Left out, what was there before goes on (`chat.update`: metadata), but not the blocks.
      Object.assign(message, contentOf(values, 'client'), { edits: message.edits + 1 })
      return { channel: chat.id, ts: message.ts }
    },
  },
  'views.open': { scope: null, run: ({ state, values }) => openView(state, values) },
  'views.update': {
    scope: null,
    run: ({ state, self, values }) => updateView(state, self.chats.values(), values),
  },
  'chat.delete': {
    scope: 'chat:write',
    run: ({ self, values }) => {
      const message = ownMessage(openChat(self, values.channel), values.ts, 'cant_delete_message')
      message.deleted = true
      return { ts: message.ts }
    },
  },
  'files.getUploadURLExternal': {
    scope: 'files:write',
    run: ({ state, self, values, origin }) => {
      const length = Number(values.length)
      if (!Number.isInteger(length) || length < 1 || words(values.filename) === '')
        throw new Refusal('invalid_arguments')
      const file = keepFile(state, self, { name: words(values.filename), type: '', bytes: Buffer.alloc(0) })
      file.state = 'awaited'
      return { upload_url: `${origin}/upload/${file.id}?length=${length}`, file_id: file.id }
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    run: ({ state, self, values }) => {
      const files = values.files as { id: string }[]
      const chat = openChat(self, values.channel_id)
      for (const { id } of files) {
        const file = self.files.get(id)
        if (file?.state !== 'uploaded') throw new Refusal('file_not_found')
        file.state = 'shared'
        chat.messages.push({ ...blank, ts: nextTs(state), from: 'app', file, ...threadOf(chat, values) })
      }
      return { files: files.map(({ id }) => ({ id })) }
    },
  },
  'files.info': {
    scope: 'files:read',
    run: ({ self, values, origin }) => {
      const file = self.files.get(words(values.file))
      if (!file) throw new Refusal('file_not_found')
      return {
        file: { ...fileFacts(file), url_private_download: file.place ?? `${origin}/files/${file.id}` },
      }
    },
  },
}

/** What is told of a file. */
export function fileFacts({ id, name, type, bytes, external, mode }: KeptFile): Answer {
  return { id, name, title: name, mimetype: type, size: bytes.length, is_external: external, mode }
}

/** A message with nothing in it. */
export const blank: Omit<Shown, 'ts' | 'from'> = {
  notice: { text: '', entities: [] },
  parts: [],
  pressable: [],
  file: null,
  preview: false,
  thread: null,
  broadcast: false,
  metadata: null,
  edits: 0,
  deleted: false,
}

/** Keeps a file. */
export function keepFile(
  state: State,
  self: Installed,
  { name, type, bytes }: Pick<KeptFile, 'name' | 'type' | 'bytes'>,
): KeptFile {
  const file: KeptFile = {
    id: `F${next(state)}`,
    name,
    type,
    bytes,
    state: 'shared',
    external: false,
    mode: 'hosted',
    place: null,
  }
  self.files.set(file.id, file)
  return file
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

function humanOf(state: State, self: Installed, id: unknown): Human {
  const { enterprise } = self.team
  const teams = state.teams.filter(
    (team) => team === self.team || (enterprise && team.enterprise === enterprise),
  )
  const human =
    teams.map(({ humans }) => humans.get(words(id))).find(Boolean) ??
    state.teams.map(({ humans }) => humans.get(words(id))).find((one) => one?.isStranger)
  if (!human) throw new Refusal('user_not_found')
  return human
}

function told(
  human: Human,
  { include_locale: locale }: Record<string, unknown>,
  enterprise: string | null,
): Answer {
  const { id, team, firstName, displayName, timeZone, deactivated, isBot, isStranger } = human
  return {
    ...{
      id,
      team_id: team,
      deleted: deactivated,
      is_bot: isBot,
      is_restricted: false,
      real_name: `${firstName} X`,
    },
    ...{ tz: timeZone, tz_offset: 3600, profile: { first_name: firstName, display_name: displayName } },
    ...(isStranger ? { is_stranger: true } : {}),
    ...(enterprise !== null && !isStranger ? { enterprise_user: { enterprise_id: enterprise, id } } : {}),
    ...(locale === 'true' ? { locale: human.locale } : {}),
  }
}

function chatBy(self: Installed, id: unknown): Chat {
  const chat = [...self.chats.values()].find((one) => one.id === id)
  if (!chat) throw new Refusal('channel_not_found')
  return chat
}

function openChat(self: Installed, id: unknown): Chat {
  const chat = chatBy(self, id)
  if (chat.human.deactivated) throw new Refusal('is_archived')
  return chat
}

function ownMessage(chat: Chat, ts: unknown, refusal: string): Shown {
  const message = chat.messages.find((one) => one.ts === ts)
  if (!message || message.deleted) throw new Refusal('message_not_found')
  if (message.from !== 'app') throw new Refusal(refusal)
  return message
}

function contentOf(
  values: Record<string, unknown>,
  parse: string,
): Pick<Shown, 'notice' | 'parts' | 'pressable'> {
  const source = words(values.text)
  const { parts, pressable } = readBlocks(values.blocks)
  if (source === '' && parts.length === 0) throw new Refusal('no_text')
  if (source.length > 40_000) throw new Refusal('msg_too_long')
  const finds = (values.parse ?? parse) !== 'none' || values.link_names === 'true'
  return { notice: readMrkdwn(source, { styles: values.mrkdwn !== 'false', finds }), parts, pressable }
}

function metadataOf(value: unknown): Shown['metadata'] {
  if (value === undefined) return null
  const { event_type: type, event_payload: payload } = value as Record<string, unknown>
  if (typeof type !== 'string' || typeof payload !== 'object' || payload === null)
    throw new Refusal('invalid_metadata_format')
  return { event_type: type, event_payload: payload as Record<string, unknown> }
}

/** Where in the chat: in a thread below a message that is there, and in the chat as well only where that is asked. */
function threadOf(
  chat: Chat,
  { thread_ts: root, reply_broadcast: broadcast }: Record<string, unknown>,
): Pick<Shown, 'thread' | 'broadcast'> {
  if (root === undefined) return { thread: null, broadcast: false }
  const first = chat.messages.find(({ ts, deleted }) => ts === root && !deleted)
  if (!first) throw new Refusal('thread_not_found')
  if (first.thread !== null) throw new Refusal('cannot_reply_to_message')
  return { thread: words(root), broadcast: broadcast === 'true' }
}

/** What stands in the chat itself, the newest first, a page at a time. */
function history(chat: Chat, values: Record<string, unknown>): Answer {
  const there = chat.messages.filter(({ thread, broadcast }) => thread === null || broadcast)
  return pageOf(there.toReversed(), values)
}

/** A thread with the message that begins it, the oldest first, a page at a time. */
function replies(chat: Chat, values: Record<string, unknown>): Answer {
  if (!chat.messages.some(({ ts, deleted }) => ts === values.ts && !deleted))
    throw new Refusal('thread_not_found')
  return pageOf(
    chat.messages.filter(({ ts, thread }) => ts === values.ts || thread === values.ts),
    values,
  )
}

function pageOf(messages: Shown[], values: Record<string, unknown>): Answer {
  const limit = Math.min(999, Number(values.limit ?? 100))
  const oldest = Number(values.oldest ?? 0)
  const all = messages.filter(({ deleted, ts }) => !deleted && Number(ts) > oldest)
  const begin = values.cursor === undefined ? 0 : Number(values.cursor)
  const rest = all.length > begin + limit
  const page = all.slice(begin, begin + limit).map(({ ts, notice, metadata, file }) => ({
    ...{ type: 'message', ts, text: notice.text },
    ...(file ? { files: [{ id: file.id }] } : {}),
    ...(values.include_all_metadata === 'true' && metadata ? { metadata } : {}),
  }))
  return {
    messages: page,
    has_more: rest,
    response_metadata: { next_cursor: rest ? String(begin + limit) : '' },
  }
}

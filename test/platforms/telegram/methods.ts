import type { Call, Upload } from './body.ts'
import { formatted } from './formatted.ts'
import { readKeyboard, type Key } from './markup.ts'
import { answerPoll } from './poll.ts'
import { badRequest, Refusal } from './refusal.ts'
import { usualKinds, type BotState, type Chat, type Kept, type Shown } from './state.ts'
import { lasting, pump, type Delivery } from './updates.ts'

/** A method of the Bot API: what it answers with, or a Refusal. */
type Method = (bot: BotState, call: Call, delivery: Delivery) => unknown

/** Bot API: `sendPhoto`, `sendDocument`, `getFile`; in bytes. */
const limits = { photo: 10 * 1024 * 1024, upload: 50 * 1024 * 1024, download: 20 * 1024 * 1024 }

/** The methods that the double knows; all others are 404, as a word misspelt would be. */
export const methods: Record<string, Method> = {
  getMe: (bot) => ({ id: bot.id, is_bot: true, first_name: bot.username, username: bot.username }),
  getWebhookInfo: (bot) => ({
    url: bot.hook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: bot.waiting.length,
    allowed_updates: bot.kinds,
  }),
  setWebhook: (bot, { values }, delivery) => {
    const { url, secret_token: secret, allowed_updates: kinds, max_connections: connections = 40 } = values
    if (typeof url !== 'string') throw badRequest('bad webhook: url is missing')
    if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(words(secret)))
      throw badRequest('secret token contains unallowed characters')
    if (!isReachable(url)) throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
    rememberKinds(bot, kinds)
    bot.hook =
      url === ''
        ? null
        : { url, secret: secret === undefined ? null : words(secret), connections: Number(connections) }
    bot.endPoll?.('another')
    pump(delivery, bot)
    return true
  },
  deleteWebhook: (bot) => {
    bot.hook = null
    return true
  },
  getUpdates: async (bot, { values }, delivery) => await answerPoll(delivery, bot, values),
  setMyCommands: (bot, { values }) => {
    const { commands, language_code: language = '', scope } = values
    if (language !== '' && !/^[a-z]{2}$/.test(String(language)))
      throw badRequest('invalid language code specified')
    const list = commands as { command: string; description: string }[]
    if (list.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH')
    for (const { command, description } of list) {
      if (!/^[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
      if (description.length < 1 || description.length > 256)
        throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
    }
    const { type = 'default' } = (scope ?? {}) as { type?: string }
    bot.commands.set(`${type}/${String(language)}`, list)
    return true
  },
  sendMessage: (bot, { values }) => {
    const chat = openChat(bot, values.chat_id)
    const keys = readKeyboard(values.reply_markup)
    const { is_disabled: hidden } = (values.link_preview_options ?? {}) as { is_disabled?: boolean }
    const content = formatted(words(values.text), values.parse_mode, 'text')
    return told(chat, show(bot, chat, { ...content, keys, preview: hidden !== true }))
  },
  sendPhoto: (bot, call) => sendFile(bot, call, 'photo'),
  sendDocument: (bot, call) => sendFile(bot, call, 'document'),
  sendVoice: (bot, call) => sendFile(bot, call, 'voice'),
  editMessageText: (bot, { values }) => {
    const { chat, message } = editable(bot, values)
    if (message.file) throw badRequest('there is no text in the message to edit')
    const { is_disabled: hidden } = (values.link_preview_options ?? {}) as { is_disabled?: boolean }
    const changed = edit(chat, message, formatted(words(values.text), values.parse_mode, 'text'), values)
    message.preview = hidden !== true // each edit says it anew
    return changed
  },
  editMessageCaption: (bot, { values }) => {
    const { chat, message } = editable(bot, values)
    if (!message.file) throw badRequest('there is no caption in the message to edit')
    return edit(chat, message, formatted(words(values.caption), values.parse_mode, 'caption'), values)
  },
  editMessageReplyMarkup: (bot, { values }) => {
    const { chat, message } = editable(bot, values)
    return edit(chat, message, message, values)
  },
  answerCallbackQuery: (bot, { values }, delivery) => {
    const tapped = bot.taps.get(String(values.callback_query_id))
    const tooLate = !tapped || tapped.at + lasting(delivery, 60) < Date.now()
    if (tooLate) throw badRequest('query is too old and response timeout expired or query ID is invalid')
    if (words(values.text).length > 200) throw badRequest('MESSAGE_TOO_LONG')
    tapped.answered = true
    return true
  },
  sendChatAction: (bot, { values }) => {
    openChat(bot, values.chat_id).actions.push(String(values.action))
    return true
  },
  getFile: (bot, { values }) => {
    const kept = bot.files.get(String(values.file_id))
    if (!kept) throw badRequest('wrong file_id or the file is temporarily unavailable')
    if (kept.bytes.length > limits.download) throw badRequest('file is too big')
    return { file_id: kept.id, file_unique_id: kept.id, file_size: kept.bytes.length, file_path: kept.path }
  },
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '')

function isReachable(url: string): boolean {
  if (url === '') return true
  if (!URL.canParse(url)) return false
  const { protocol, hostname, port } = new URL(url)
  // Tests have no certificate; the real one takes https alone, on four ports.
  return hostname === '127.0.0.1' || (protocol === 'https:' && ['', '443', '80', '88', '8443'].includes(port))
}

function rememberKinds(bot: BotState, kinds: unknown): void {
  if (Array.isArray(kinds)) bot.kinds = kinds.length > 0 ? (kinds as string[]) : usualKinds
}

/** The chat that a bot may write to; a Refusal says why not. */
function openChat(bot: BotState, id: unknown): Chat {
  const chat = bot.chats.get(Number(id))
  if (!chat) throw badRequest('chat not found')
  if (chat.movedTo !== null) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.movedTo })
  }
  if (chat.human?.deactivated) throw new Refusal(403, 'Forbidden: user is deactivated')
  if (chat.blocked) throw new Refusal(403, 'Forbidden: bot was blocked by the user')
  if (!chat.started) throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user")
  return chat
}

function show(bot: BotState, chat: Chat, content: Partial<Shown>): Shown {
  const message: Shown = {
    id: bot.nextMessage,
    from: 'bot',
    text: '',
    entities: [],
    keys: [],
    file: null,
    preview: false,
    edits: 0,
    deleted: false,
    ...content,
  }
  bot.nextMessage += 1
  chat.messages.push(message)
  return message
}

/** What a bot is told of its own message. */
function told(chat: Chat, message: Shown): Record<string, unknown> {
  return {
    message_id: message.id,
    date: Math.floor(Date.now() / 1000),
    chat: { id: chat.id, type: chat.type },
    [message.file ? 'caption' : 'text']: message.text,
  }
}

function sendFile(bot: BotState, { values, files }: Call, kind: 'photo' | 'document' | 'voice'): unknown {
  const chat = openChat(bot, values.chat_id)
  const upload = files.get(/^attach:\/\/(.+)$/.exec(String(values[kind]))?.[1] ?? '')
  if (!upload) throw badRequest(`there is no ${kind} in the request`)
  if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
  if (upload.bytes.length > limits.upload) throw new Refusal(413, 'Request Entity Too Large')
  if (kind === 'photo' && upload.bytes.length > limits.photo) {
    throw badRequest(
      `file of size ${upload.bytes.length} bytes is too big for a photo; the maximum size is ${limits.photo} bytes`,
    )
  }
  const keys = readKeyboard(values.reply_markup)
  const content = formatted(words(values.caption), values.parse_mode, 'caption')
  return told(chat, show(bot, chat, { ...content, keys, file: keep(bot, kind, upload, '') }))
}

/** Keeps a file; its id is good for this bot alone. */
export function keep(bot: BotState, kind: string, { name, bytes }: Upload, type: string): Kept {
  const number = bot.files.size + 1
  const id = `AgAC-${bot.id}-${number}`
  const kept = { id, path: `${kind}s/file_${number}`, kind, name, type, bytes }
  bot.files.set(id, kept)
  return kept
}

function editable(bot: BotState, values: Record<string, unknown>): { chat: Chat; message: Shown } {
  const chat = openChat(bot, values.chat_id)
  const message = chat.messages.find(({ id }) => id === Number(values.message_id))
  if (!message || message.deleted) throw badRequest('message to edit not found')
  if (message.from !== 'bot') throw badRequest("message can't be edited")
  return { chat, message }
}

type Content = Pick<Shown, 'text' | 'entities'>

function edit(
  chat: Chat,
  message: Shown,
  { text, entities }: Content,
  values: Record<string, unknown>,
): unknown {
  const keys: Key[][] = readKeyboard(values.reply_markup)
  if (
    JSON.stringify([text, entities, keys]) === JSON.stringify([message.text, message.entities, message.keys])
  ) {
    const what = 'specified new message content and reply markup are exactly the same'
    throw badRequest(`message is not modified: ${what} as a current content and reply markup of the message`)
  }
  Object.assign(message, { text, entities, keys, edits: message.edits + 1 })
  return told(chat, message)
}

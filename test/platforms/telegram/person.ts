import { keep } from './methods.ts'
import { chatOf, type BotState, type Chat, type Human, type Shown } from './state.ts'
import { enqueue, type Delivery } from './updates.ts'

/** The kinds of file that a person sends. */
export type FileKind = 'photo' | 'voice' | 'video' | 'video_note' | 'audio' | 'sticker' | 'document'

/** A file that a person picks. */
export type Picked = { kind: FileKind; bytes: Buffer; name?: string; type?: string; caption?: string }

/** Somebody with the app in hand; every deed names the bot that it is done to, by its username. */
export type Person = {
  readonly id: number
  /** Presses Start, with what the link carried. */
  start(bot: string, code?: string): number
  type(bot: string, text: string, replyTo?: number): number
  edit(bot: string, message: number, text: string): void
  /** Presses the button of that name on the newest message that has it. A link is only returned. */
  tap(bot: string, label: string): { url: string | null; isAnswered: () => boolean }
  /** What a modified app can do: any data, on any message; `tooOld`: on one that Telegram keeps no content of. */
  forgeTap(bot: string, message: number, data: string, tooOld?: boolean): { isAnswered: () => boolean }
  sendFile(bot: string, file: Picked): number
  /** Passes on a text that somebody else wrote; `origin` is who that was (Bot API: `MessageOrigin`). */
  forward(bot: string, origin: Record<string, unknown>, text: string): number
  /** Sends something of a kind that bots seldom know. */
  sendOther(bot: string, content: Record<string, unknown>): void
  block(bot: string): void
  unblock(bot: string): void
  /** Closes the account. */
  deactivate(): void
  /** Deletes a message for both. */
  delete(bot: string, message: number): void
  /** What the chat shows, oldest first. */
  sees(bot: string): Shown[]
  /** The bot's newest message. Throws when there is none. */
  newest(bot: string): Shown
  /** What the top of the chat showed. */
  actions(bot: string): string[]
}

/** Makes a person. */
export function makePerson(delivery: Delivery, find: (bot: string) => BotState, human: Human): Person {
  const { id } = human
  const chatWith = (bot: BotState): Chat => chatOf(bot, id, human)
  const from = userOf(human)
  const say = (name: string, content: Record<string, unknown>, shown: Partial<Shown>): number => {
    const bot = find(name)
    const chat = chatWith(bot)
    if (!chat.started || chat.blocked) throw new Error('press Start first')
    const message = bot.nextMessage
    bot.nextMessage += 1
    chat.messages.push({ ...blank, id: message, ...shown })
    enqueue(delivery, bot, 'message', id, {
      message_id: message,
      date: seconds(delivery),
      chat: place(chat),
      from,
      ...content,
    })
    return message
  }
  const member = (name: string, status: string, before: string): void => {
    const bot = find(name)
    const chat = chatWith(bot)
    chat.blocked = status === 'kicked'
    const user = { id: bot.id, is_bot: true, first_name: bot.username }
    enqueue(delivery, bot, 'my_chat_member', id, {
      chat: place(chat),
      from,
      date: seconds(delivery),
      old_chat_member: { status: before, user },
      new_chat_member: { status, user },
    })
  }
  const press = (
    name: string,
    message: number,
    data: string,
    tooOld = false,
  ): { isAnswered: () => boolean } => {
    const bot = find(name)
    const chat = chatWith(bot)
    const tapped = { id: `${bot.id}${bot.taps.size + 1}`, at: Date.now(), answered: false }
    bot.taps.set(tapped.id, tapped)
    const old = chat.messages.find((shown) => shown.id === message)
    const content = tooOld ? { date: 0 } : { date: seconds(delivery), text: old?.text ?? '' }
    enqueue(delivery, bot, 'callback_query', id, {
      id: tapped.id,
      from,
      chat_instance: '1',
      data,
      message: { message_id: message, chat: place(chat), ...content },
    })
    return { isAnswered: () => tapped.answered }
  }
  const person: Person = {
    id,
    start: (bot, code) => {
      chatWith(find(bot)).started = true
      return person.type(bot, code === undefined ? '/start' : `/start ${code}`)
    },
    type: (bot, text, replyTo) => {
      const reply = { message_id: replyTo, date: seconds(delivery), chat: { id, type: 'private' } }
      return say(bot, { text, ...(replyTo === undefined ? {} : { reply_to_message: reply }) }, { text })
    },
    edit: (name, message, text) => {
      const bot = find(name)
      const chat = chatWith(bot)
      const old = chat.messages.find((shown) => shown.id === message && shown.from === 'person')
      if (!old) throw new Error('only own messages are edited')
      old.text = text
      const times = { date: seconds(delivery), edit_date: seconds(delivery) }
      const words = old.file ? { caption: text } : { text }
      enqueue(delivery, bot, 'edited_message', id, {
        message_id: message,
        ...times,
        chat: place(chat),
        from,
        ...words,
      })
    },
    tap: (name, label) => {
      const messages = chatWith(find(name)).messages.filter(({ deleted }) => !deleted)
      for (const message of messages.toReversed()) {
        const key = message.keys.flat().find(({ text }) => text === label)
        if (key?.url) return { url: key.url, isAnswered: () => true }
        if (key) return { url: null, ...press(name, message.id, key.data ?? '') }
      }
      throw new Error(`no button "${label}"`)
    },
    forgeTap: press,
    sendFile: (name, { kind, bytes, name: fileName, type, caption }) => {
      const bot = find(name)
      const kept = keep(bot, kind, { name: fileName ?? '', bytes }, type ?? '')
      const file = {
        file_id: kept.id,
        file_unique_id: kept.id,
        file_size: bytes.length,
        ...(fileName === undefined ? {} : { file_name: fileName }),
        ...(type === undefined ? {} : { mime_type: type }),
      }
      const small = {
        ...file,
        file_id: keep(bot, 'thumb', { name: '', bytes: bytes.subarray(0, 1) }, '').id,
        file_size: 1,
      }
      const content = {
        [kind]: kind === 'photo' ? [small, file] : file,
        ...(caption === undefined ? {} : { caption }),
      }
      return say(name, content, { text: caption ?? '', file: kept })
    },
    forward: (bot, origin, text) => say(bot, { text, forward_origin: origin }, { text }),
    sendOther: (bot, content) => void say(bot, content, {}),
    block: (bot) => member(bot, 'kicked', 'member'),
    unblock: (bot) => member(bot, 'member', 'kicked'),
    deactivate: () => {
      human.deactivated = true
    },
    delete: (bot, message) => {
      const found = chatWith(find(bot)).messages.find((shown) => shown.id === message)
      if (found) found.deleted = true
    },
    sees: (bot) => chatWith(find(bot)).messages.filter(({ deleted }) => !deleted),
    newest: (bot) => {
      const found = person.sees(bot).findLast((shown) => shown.from === 'bot')
      if (!found) throw new Error('the bot has said nothing')
      return found
    },
    actions: (bot) => chatWith(find(bot)).actions,
  }
  return person
}

/** A group that people can add bots to. */
export type Group = {
  readonly id: number
  add(bot: string, by: Person): void
  type(bot: string, by: Person, text: string): void
  /** Makes it a supergroup, with another number; the old one is refused from now on. */
  upgrade(bot: string): number
  sees(bot: string): Shown[]
}

/** Makes a group. */
export function makeGroup(
  delivery: Delivery,
  find: (bot: string) => BotState,
  id: number,
  languageOf: (person: Person) => string | undefined,
): Group {
  let now: { id: number; type: Chat['type'] } = { id, type: 'group' }
  const chatWith = (bot: BotState): Chat => chatOf(bot, now.id, null, now.type)
  const by = (person: Person): unknown =>
    userOf({ id: person.id, firstName: 'Somebody', language: languageOf(person), deactivated: false })
  return {
    id,
    add: (name, person) => {
      const bot = find(name)
      const chat = place(chatWith(bot))
      const change = { old_chat_member: { status: 'left' }, new_chat_member: { status: 'member' } }
      enqueue(delivery, bot, 'my_chat_member', now.id, {
        chat,
        from: by(person),
        date: seconds(delivery),
        ...change,
      })
    },
    type: (name, person, text) => {
      const bot = find(name)
      bot.nextMessage += 1
      const message = {
        message_id: bot.nextMessage,
        chat: place(chatWith(bot)),
        from: by(person),
        date: seconds(delivery),
        text,
      }
      enqueue(delivery, bot, 'message', now.id, message)
    },
    upgrade: (name) => {
      const bot = find(name)
      const old = chatWith(bot)
      now = { id: id * 1000, type: 'supergroup' }
      old.movedTo = now.id
      bot.nextMessage += 2
      const message = { message_id: bot.nextMessage, date: seconds(delivery) }
      enqueue(delivery, bot, 'message', id, { ...message, chat: place(old), migrate_to_chat_id: now.id })
      enqueue(delivery, bot, 'message', now.id, {
        ...message,
        chat: place(chatWith(bot)),
        migrate_from_chat_id: id,
      })
      return now.id
    },
    sees: (name) => chatWith(find(name)).messages,
  }
}

const blank: Omit<Shown, 'id'> = {
  from: 'person',
  text: '',
  entities: [],
  keys: [],
  file: null,
  preview: true,
  edits: 0,
  deleted: false,
}

const seconds = ({ clock }: Delivery): number => Math.floor(clock() / 1000)

const place = ({ id, type }: Chat): { id: number; type: string } => ({ id, type })

function userOf({ id, firstName, lastName, username, language }: Human): Record<string, unknown> {
  const known = Object.entries({ last_name: lastName, username, language_code: language })
  const told = Object.fromEntries(known.filter(([, value]) => value !== undefined))
  return { id, is_bot: false, first_name: firstName, ...told }
}

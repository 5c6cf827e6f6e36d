import type { Audience, Deed, FileRef, Inbound } from '../../bots/channel.ts'
import { codePattern, commandPattern } from './limits.ts'
import { plainWords } from './plain-words.ts'
import type { Message, Stored, Update, User } from './updates.ts'

/** What an update means: something a person did, a group that found the bot, or nothing for us. */
export type Heard =
  | { kind: 'deed'; inbound: Inbound; callback: string | null }
  | { kind: 'group'; chat: number; locale: string | null }
  | { kind: 'nothing'; callback: string | null }

/** The bot that an update came to. `id` is the number before the colon of its token. */
export type Listener = { audience: Audience; id: string }

const nothing: Heard = { kind: 'nothing', callback: null }

/** Translates an update. `now` stands in where Telegram tells no time: a tap carries none. */
export function hear(update: Update, bot: Listener, now: Date): Heard {
  const { message, edited_message: edited, callback_query: tap, my_chat_member: member } = update
  const told = (
    deed: Deed,
    where: Where,
    at: Date,
    replyTo?: number,
    callback: string | null = null,
  ): Heard => {
    const { from, chat } = where
    if (!from || from.is_bot || chat.type !== 'private') return { kind: 'nothing', callback }
    const { audience } = bot
    const inbound: Inbound = {
      eventId: `${audience}/${bot.id}/${update.update_id}`,
      at,
      from: { name: cleanName(from.first_name), locale: from.language_code ?? null, timeZone: null },
      address: { channel: 'telegram', audience, account: String(from.id), route: String(chat.id) },
      said: message ? String(message.message_id) : null,
      replyTo: replyTo === undefined ? null : String(replyTo),
      thread: null,
      deed,
    }
    return { kind: 'deed', inbound, callback }
  }
  if (message) {
    if (isGroup(message)) return group(message)
    const deed = deedOf(message, bot.audience)
    return deed ? told(deed, message, moment(message.date), message.reply_to_message?.message_id) : nothing
  }
  if (edited) {
    const text = edited.text ?? edited.caption
    if (text === undefined) return nothing
    return told({ edited: String(edited.message_id), text }, edited, moment(edited.edit_date ?? edited.date))
  }
  if (tap) {
    if (!tap.message || tap.data === undefined) return { kind: 'nothing', callback: tap.id }
    const where = { chat: tap.message.chat, from: tap.from }
    return told({ tap: tap.data }, where, now, tap.message.message_id, tap.id)
  }
  if (!member) return nothing
  const { status } = member.new_chat_member
  if (isGroup(member)) return status === 'member' || status === 'administrator' ? group(member) : nothing
  if (status === 'kicked') return told({ left: true }, member, moment(member.date))
  return status === 'member' ? told({ arrived: null }, member, moment(member.date)) : nothing
}

function deedOf(message: Message, audience: Audience): Deed | null {
  const { text, caption } = message
  // What others wrote would show who they are; a place comes with `location` (Bot API: also a `venue`).
  if (message.forward_origin !== undefined) return { unreadable: 'forwarded' }
  if (text === undefined) {
    const file = fileOf(message, audience)
    if (file) return { file, text: caption ?? null }
    const { contact, location, poll, story } = message
    return [contact, location, poll, story].some((one) => one !== undefined) ? { unreadable: 'other' } : null
  }
  const [, command, rest = ''] = commandPattern.exec(text) ?? []
  if (command === undefined) return { text }
  if (command.toLowerCase() !== 'start') return { command: command.toLowerCase(), rest: rest.trim() }
  return { arrived: codePattern.test(rest.trim()) ? rest.trim() : null }
}

function fileOf(message: Message, audience: Audience): FileRef | null {
  const { photo, voice, video, video_note: round, audio, sticker, document } = message
  const make = (file: Stored, name: string, type: string): FileRef => ({
    channel: 'telegram',
    id: `${audience}/${file.file_id}`,
    name: cleanFileName(file.file_name) ?? name,
    type: file.mime_type ?? type,
    bytes: file.file_size ?? null,
  })
  const largest = photo?.at(-1) // Telegram lists the sizes of a photo from small to large
  if (largest) return make(largest, 'photo.jpg', 'image/jpeg')
  if (voice) return make(voice, 'voice.ogg', 'audio/ogg')
  if (video) return make(video, 'video.mp4', 'video/mp4')
  if (round) return make(round, 'video.mp4', 'video/mp4')
  if (audio) return make(audio, 'audio.mp3', 'audio/mpeg')
  if (sticker?.is_video) return make(sticker, 'sticker.webm', 'video/webm')
  if (sticker?.is_animated) return make(sticker, 'sticker.tgs', 'application/x-tgsticker')
  if (sticker) return make(sticker, 'sticker.webp', 'image/webp')
  return document ? make(document, 'document', 'application/octet-stream') : null
}

type Where = { chat: { id: number; type: string }; from?: User | undefined }

const moment = (seconds: number): Date => new Date(seconds * 1000)
const isGroup = ({ chat }: Where): boolean => chat.type === 'group' || chat.type === 'supergroup'

/** A group that becomes a supergroup tells so in both: it was answered before. */
function group({ chat, from, ...message }: Where & Partial<Message>): Heard {
  const moved = message.migrate_to_chat_id ?? message.migrate_from_chat_id
  if (moved !== undefined || from?.is_bot) return nothing
  return { kind: 'group', chat: chat.id, locale: from?.language_code ?? null }
}

const invisible = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/**
 * A first name as it can be offered to its owner: without what is not seen, what turns writing around, and what an app
 * would make a link of. Null when nothing is left.
 */
export function cleanName(name: string | undefined): string | null {
  const letters = plainWords(name ?? '')
    .replace(invisible, '')
    .replace(/[^\p{L}\p{M}'’.-]+/gu, ' ') // a name is letters; digits, signs and pictures make numbers and links
    .replace(/\.(?=\S)/g, ' ')
    .replace(/(^|\s)\p{M}+/gu, '$1')
    .trim()
  return /\p{L}/u.test(letters) ? Array.from(letters).slice(0, 64).join('') : null
}

/** A file's name without what is not seen and what steers a path or a header; the end stays, since it tells the type. */
function cleanFileName(name: string | undefined): string | null {
  const clean = (name ?? '')
    .replace(invisible, '')
    .replace(/[\\/:*?"<>|;]/g, '_')
    .trim()
  return clean.slice(-100) || null
}

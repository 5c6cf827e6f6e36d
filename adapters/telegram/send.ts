import type { Readable } from 'node:stream'
import { InputFile, type Api } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import { ChannelBusy, SendRefused, type FileRef, type MessageId } from '../../bots/channel.ts'
import type { View } from '../../bots/view.ts'
import { explain, isNotShown, isUnchanged, isUnreadable } from './errors.ts'
import { mostPhoto, mostUpload, unreachableWait } from './limits.ts'
import { render, type Rendered } from './render.ts'

/** Opens a file of whichever channel it came in by. */
export type OpenFile = (file: FileRef) => Promise<Readable>

type Words = { words: string; parse_mode?: 'HTML' }

/** Sends a view to a private chat. Rejects with an error of the port; anything else: nobody knows whether it was sent. */
export async function post(api: Api, openFile: OpenFile, chat: string, view: View): Promise<MessageId> {
  const rendered = render(view)
  const { file } = rendered
  const message = await certain(() =>
    readable(rendered, async (words) =>
      file
        ? await sendFile(api, openFile, chat, rendered, file, words)
        : await sendText(api, chat, rendered, words),
    ),
  )
  return String(message.message_id)
}

/** Makes a message show a view from now on. A file stays what it is: only what is said about it changes. */
export async function edit(api: Api, chat: string, message: MessageId, view: View): Promise<void> {
  const rendered = render(view)
  const where = { chat_id: chat, message_id: Number(message), ...markup(rendered) }
  await certain(() =>
    readable(rendered, async ({ words, ...mode }) => {
      try {
        if (rendered.file) await api.raw.editMessageCaption({ ...where, ...mode, caption: words })
        else await api.raw.editMessageText({ ...where, ...mode, ...noPreview, text: words })
      } catch (error) {
        if (!isUnchanged(error)) throw error
      }
    }),
  )
}

/** Runs a call of the Bot API, with its errors put in the words of the port. */
export async function certain<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call()
  } catch (error) {
    throw explain(error)
  }
}

// A preview would show a page that a stranger chose, and fetch it from wherever it leads.
const noPreview = { link_preview_options: { is_disabled: true } }

function markup({ keyboard }: Rendered): { reply_markup?: InlineKeyboardMarkup } {
  return keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}
}

/** HTML that Telegram cannot read was surely not sent: the same is then said once without any. */
async function readable<Result>(
  rendered: Rendered,
  send: (words: Words) => Promise<Result>,
): Promise<Result> {
  try {
    return await send({ words: rendered.html, parse_mode: 'HTML' })
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return await send({ words: rendered.plain })
  }
}

type Sent = { message_id: number }

async function sendText(
  api: Api,
  chat: string,
  rendered: Rendered,
  { words, ...mode }: Words,
): Promise<Sent> {
  return await api.raw.sendMessage({ chat_id: chat, text: words, ...mode, ...noPreview, ...markup(rendered) })
}

async function sendFile(
  api: Api,
  openFile: OpenFile,
  chat: string,
  rendered: Rendered,
  file: FileRef,
  { words, ...mode }: Words,
): Promise<Sent> {
  if ((file.bytes ?? 0) > mostUpload) throw new SendRefused('the file is larger than Telegram takes')
  const rest = { chat_id: chat, caption: words, ...mode, ...markup(rendered) }
  const upload = async (send: (input: InputFile) => Promise<Sent>): Promise<Sent> =>
    await withBytes(openFile, file, send)
  try {
    switch (shownAs(file)) {
      case 'photo':
        return await upload((photo) => api.raw.sendPhoto({ ...rest, photo }))
      case 'voice':
        return await upload((voice) => api.raw.sendVoice({ ...rest, voice }))
      case 'document':
        break
    }
  } catch (error) {
    if (!isNotShown(error)) throw error
  }
  return await upload((document) => api.raw.sendDocument({ ...rest, document }))
}

function shownAs({ type, bytes }: FileRef): 'photo' | 'voice' | 'document' {
  if ((type === 'image/jpeg' || type === 'image/png') && (bytes ?? 0) <= mostPhoto) return 'photo'
  return type === 'audio/ogg' ? 'voice' : 'document'
}

async function withBytes<Result>(
  openFile: OpenFile,
  file: FileRef,
  send: (input: InputFile) => Promise<Result>,
): Promise<Result> {
  const bytes = await openFile(file)
  try {
    return await send(new InputFile(bytes, file.name.replace(/[\r\n";]/g, '_')))
  } catch (error) {
    // Without its end a form is no form: what broke off on our side was surely not sent.
    if (bytes.errored) throw new ChannelBusy(unreachableWait, 'address')
    throw error
  } finally {
    bytes.destroy()
  }
}

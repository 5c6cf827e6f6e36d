import { SendRefused, type Address, type FileRef, type MessageId } from '../../bots/channel.ts'
import type { View } from '../../bots/view.ts'
import { newToken } from '../../core/random.ts'
import type { Activity, Attachment, Bot } from './bot.ts'
import { explainUpdate, isCertain } from './errors.ts'
import { readAll, refuseTooLarge, upload, type Seals } from './files.ts'
import { mostOfAll, mostPicture } from './limits.ts'
import type { Upload } from './listen.ts'
import { render } from './render.ts'
import { readRoute, type Reference } from './route.ts'
import type { TeamsSettings } from './settings.ts'

/** The sending half of the channel, for one bot. */
export type Sender = {
  post(to: Address, view: View): Promise<MessageId>
  edit(to: Address, message: MessageId, view: View): Promise<void>
  typing(to: Address): Promise<void>
  /** Brings a file to whoever let it in, and shows it in the place of the question; without `place` takes that away. */
  settle(
    to: Reference,
    account: string,
    question: string,
    context: string,
    place: Upload | null,
  ): Promise<void>
}

type Settings = Pick<TeamsSettings, 'openFile' | 'random' | 'cloud'>

/** Makes it. */
export function makeSender(bot: Bot, seals: Seals, { openFile, random, cloud }: Settings): Sender {
  const pictureOf = async (file: FileRef | null, words: object): Promise<Attachment[]> => {
    if (!file || !isPicture(file)) return []
    const bytes = await readAll(openFile, file)
    // A picture that says less than it is goes as a file, and so does one that has no room beside its words.
    const size = JSON.stringify(words).length + (bytes.length * 4) / 3
    if (bytes.length > mostPicture || size > mostOfAll) return []
    const contentUrl = `data:${file.type};base64,${bytes.toString('base64')}`
    return [{ contentType: file.type, contentUrl, name: file.name }]
  }
  const sizeOf = async (file: FileRef): Promise<number> => {
    if (file.bytes === null) return (await readAll(openFile, file)).length
    refuseTooLarge(file.bytes)
    return file.bytes
  }
  const messageOf = (view: View, pictures: Attachment[]): Partial<Activity> => {
    const { card, notice } = render(view, newToken(random))
    const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: card }
    // A message that is only a card is announced as "sent a card", but for its summary.
    return { type: 'message', summary: notice, attachments: [content, ...pictures] }
  }
  const askToLetIn = async (
    to: Address,
    reference: Reference,
    file: FileRef,
    size: number,
  ): Promise<void> => {
    const context = { file: seals.seal({ ...file, bytes: size }, to.account) }
    const content = {
      ...{ description: file.name, sizeInBytes: size, acceptContext: context, declineContext: context },
    }
    await bot.send(reference, {
      type: 'message',
      attachments: [
        { contentType: 'application/vnd.microsoft.teams.card.file.consent', name: file.name, content },
      ],
    })
  }
  return {
    post: async (to, view) => {
      const reference = readRoute(to.route)
      const { file, card } = render(view, '')
      const pictures = await pictureOf(file, card)
      const isAsked = file !== null && pictures.length === 0
      const size = isAsked ? await sizeOf(file) : 0
      const message = await bot.send(reference, messageOf(view, pictures))
      if (!isAsked) return message
      try {
        await askToLetIn(to, reference, file, size)
      } catch (error) {
        // The whole was surely not sent once the words are taken back.
        if (isCertain(error)) await bot.delete(reference, message).catch(forgetWhy)
        throw error
      }
      return message
    },
    edit: async (to, message, view) => {
      const { file, card } = render(view, '')
      const pictures = await pictureOf(file, card).catch(unlessRefused)
      try {
        await bot.update(readRoute(to.route), message, messageOf(view, pictures))
      } catch (error) {
        throw explainUpdate(error)
      }
    },
    typing: async (to) => {
      await bot.send(readRoute(to.route), { type: 'typing' })
    },
    settle: async (to, account, question, context, place) => {
      const file = seals.open(context, account)
      if (!file) return
      if (!place) {
        await bot.delete(to, question)
        return
      }
      await upload(cloud, place.uploadUrl, await readAll(openFile, file))
      const { uniqueId, fileType, contentUrl, name } = place
      const content = { uniqueId, fileType }
      await bot.update(to, question, {
        type: 'message',
        attachments: [
          { contentType: 'application/vnd.microsoft.teams.card.file.info', contentUrl, name, content },
        ],
      })
    },
  }
}

function isPicture({ type, bytes }: FileRef): boolean {
  return /^image\/(?:png|jpeg|gif)$/.test(type) && (bytes ?? 0) <= mostPicture
}

/** What changes is the words: they do also where the picture beside them is not handed out any more. */
function unlessRefused(error: unknown): Attachment[] {
  if (error instanceof SendRefused) return []
  throw error
}

/** Words that could not be taken back were sent, without their file. */
function forgetWhy(): never {
  throw new Error('a message without its file could not be taken back')
}

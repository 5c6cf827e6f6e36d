import type { Knex } from 'knex'
import type { FileRef } from '../channel.ts'
import type { Draft } from '../view.ts'

/**
 * The file of a person that a message at an address shows now; null where there is none (any more). `message` is what
 * the channel calls it, or the name of its wish: a page may ask before it is written down that it was sent.
 */
export async function fileShown(database: Knex, address: string, message: string): Promise<FileRef | null> {
  const [, wish] = /^post-(\d{1,15})$/.exec(message) ?? []
  const post = await database('posts')
    .where({ address })
    .where((either) => {
      void either.where({ message_id: message })
      if (wish !== undefined) void either.orWhere({ id: Number(wish) })
    })
    .first('view')
  if (!post) return null
  const { blocks } = JSON.parse(post.view) as Draft
  const file = blocks.find((block) => block.kind === 'file')?.file
  return file && file.channel !== 'made' ? file : null
}

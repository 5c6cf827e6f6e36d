import type { Knex } from 'knex'
import { addressKey, type Inbound, type MessageId } from '../channel.ts'
import type { PostRow } from './tables.ts'

/**
 * The message under which a post goes that is not sent yet: the first of its conversation that stands in the chat itself.
 * Null for what belongs to none, and for the first of one. The same at every try, since an address is sent one thing
 * after another.
 */
export async function beginningOf(
  database: Knex,
  { id, address, thread, message_id: sent }: PostRow,
): Promise<MessageId | null> {
  if (thread === null || sent !== null) return null
  const first = await database('posts')
    .where({ address, thread, under: null })
    .whereNot({ id })
    .whereNotNull('message_id')
    .orderBy('id')
    .first('message_id')
  return first?.message_id ?? null
}

/** A thread's first message was deleted: the next of its conversation begins it anew. */
export async function beginAnew(database: Knex, address: string, beginning: MessageId): Promise<void> {
  // Under itself it begins nothing any more, and what is said there still finds its conversation.
  await database('posts').where({ address, message_id: beginning }).update({ under: beginning })
}

/**
 * The conversation that someone means by where they said something: as a reply to a post of it, or in its thread. Null
 * where that tells nothing.
 */
export async function threadOf(
  database: Knex,
  { address, replyTo, thread }: Pick<Inbound, 'address' | 'replyTo' | 'thread'>,
): Promise<string | null> {
  const messages = [replyTo, thread].filter((message) => message !== null)
  if (messages.length === 0) return null
  const post = await database('posts')
    .where({ address: addressKey(address) })
    .whereNotNull('thread')
    .where((either) => void either.whereIn('message_id', messages).orWhereIn('under', messages))
    .orderByRaw('case when message_id = ? then 0 else 1 end', [messages[0] ?? ''])
    .orderBy('id')
    .first('thread')
  return post?.thread ?? null
}

import type { Knex } from 'knex'
import { addressKey, type Inbound, type MessageId } from '../channel.ts'

/**
 * Keeps what a person's own message became, so that an edit of it, or a reply to it, is known later. Of one that became
 * several, as a message with files does, the one in which its words stand counts, else the first.
 */
export async function keepSaid(
  database: Knex.Transaction,
  { address, said }: Pick<Inbound, 'address' | 'said'>,
  { about, hasWords }: { about: string; hasWords: boolean },
  now: number,
): Promise<void> {
  if (said === null) return
  const kept = database('said')
    .insert({ address: addressKey(address), message_id: said, about, at: now })
    .onConflict(['address', 'message_id'])
  await (hasWords ? kept.merge() : kept.ignore())
}

/** What a person's own message became; null where nothing is known of it. */
export async function findSaid(
  database: Knex.Transaction,
  address: Inbound['address'],
  messageId: MessageId,
): Promise<string | null> {
  const row = await database('said')
    .where({ address: addressKey(address), message_id: messageId })
    .first('about')
  return row?.about ?? null
}

/**
 * What a message in somebody's chat is about: the key of the card that was posted there, without what marks an old copy,
 * or what the person's own message became. Null where nothing is known of it.
 */
export async function aboutMessage(
  database: Knex.Transaction,
  address: Inbound['address'],
  messageId: MessageId,
): Promise<string | null> {
  const card = await database('posts')
    .where({ address: addressKey(address), message_id: messageId })
    .first('key')
  return card?.key?.replace(/~\d+$/, '') ?? (await findSaid(database, address, messageId))
}

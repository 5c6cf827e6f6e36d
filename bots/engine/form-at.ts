import { addressKey, type Address, type MessageId } from '../channel.ts'
import type { Form } from '../view.ts'
import { readable, type Reading } from './readable.ts'
import type { AddressRow, PostRow } from './tables.ts'

/** Finds the form that stands on a message of somebody's chat and sends `tap`; null where there is none any more. */
export type FormAt = (address: Address, message: MessageId, tap: string) => Promise<Form | null>

type Found = Pick<PostRow, 'view' | 'language'> & Pick<AddressRow, 'account'>

/** Finds it among the posts. */
export function createFormAt({ database, localise }: Reading): FormAt {
  return async (address, message, tap) => {
    const post = await database('posts')
      .join('addresses', 'addresses.address', 'posts.address')
      .where('posts.address', addressKey(address))
      .where('posts.message_id', message)
      .first<Found | undefined>('posts.view', 'posts.language', 'addresses.account')
    if (!post) return null
    const { blocks } = await readable({ database, localise }, post)
    return blocks.find((block): block is Form => block.kind === 'form' && block.tap === tap) ?? null
  }
}

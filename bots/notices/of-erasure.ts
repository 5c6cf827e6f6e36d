import type { EventOf } from '../../core/events.ts'
import { buryAccounts } from '../../core/my-data/tombstones.ts'
import { draft, text } from '../blocks.ts'
import { keepSchedule } from '../engine/clock.ts'
import { addressesOf, forgetConversation, postsAbout } from '../engine/forget.ts'
import { followName, replaceViews } from '../engine/posts.ts'
import { say } from '../words.ts'
import type { Telling } from './telling.ts'

/** How long the address is kept for the last message, in milliseconds. */
const farewell = 10 * 60_000

/** Cards that say more of a person than their name: their own words, their headline, their link. */
const tellsMore =
  /^(proposals|preview|held:|once:|request:|approval:|case-messages:|contact:|mentorship:|to-whom|word)|~/

/**
 * Someone was erased: their chats are emptied, and what others see of them says nothing more. The events keep that
 * something happened, and to whom it cannot be found out any more.
 */
export async function tellOfErasure({ work }: Telling, event: EventOf<'person-erased'>): Promise<void> {
  const { database, now } = work
  const { personId } = event
  const about = (await postsAbout(database, personId)).filter(
    ({ key }) => key !== null && tellsMore.test(key),
  )
  await replaceViews(
    database,
    about.map(({ id }) => id),
    draft(text(say('common-erased-person'))),
  )
  await followName(database, personId, now.getTime())
  const addresses = await addressesOf(database, personId)
  for (const { address } of addresses) await forgetConversation(database, address)
  const at = now.getTime() + farewell
  const later = addresses.map(({ address }) => ({ due: { name: 'forget-address', about: address }, at }))
  await keepSchedule(database, { later, cancel: [] }, now.getTime())
  await buryAccounts(work, personId)
}

import { unlinkAccount } from '../../core/people/link-account.ts'
import { draft, text } from '../blocks.ts'
import { accountKey } from '../channel.ts'
import type { Move } from '../conversation.ts'
import { addressesOfAccount, forgetConversation } from '../engine/forget.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { appOf } from '../app-name.ts'
import { stale } from './stale.ts'

/** "That wasn't me": the account that came in is nobody's any more, and its chats are emptied. */
export async function tapUnlink(turn: Turn, [link = '']: readonly string[]): Promise<Move> {
  const { work, person, inbound, wishes, self } = turn
  const outcome = await unlinkAccount(work, person.id, link, accountKey(inbound.address))
  if (outcome === 'not-linked') return await stale(turn)
  if (outcome === 'itself') {
    wishes.say(self, draft(text(say('common-unlink-elsewhere'))))
    return 'stay'
  }
  const { account } = outcome
  for (const { address } of await addressesOfAccount(work.database, account)) {
    await forgetConversation(work.database, address)
    const farewell = draft(text(say('common-unlinked-there')))
    wishes.say({ address, language: person.language }, farewell)
  }
  wishes.card(self, `linked:${link}`, draft(text(say('common-unlinked', { app: appOf(account) }))))
  return 'stay'
}

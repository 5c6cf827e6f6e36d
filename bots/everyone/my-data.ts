import { erase } from '../../core/my-data/erase.ts'
import { makePageLink } from '../../core/my-data/page-link.ts'
import { button, buttons, draft, link, text, title } from '../blocks.ts'
import { addressKey } from '../channel.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'

/** How long the link to one's own data works, in minutes. */
const linkMinutes = 15

const cardKey = 'my-data'

/** Shows the way to all that is kept, as a page and as a file, and the way to erase it. */
export async function showMyData(turn: Turn): Promise<Move> {
  const token = await makePageLink(turn.work, turn.person.id, 'my-data', linkMinutes)
  const page = `${turn.publicUrl}/my-data/${token}`
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(
      title(say('common-my-data')),
      text(say('common-my-data-how', { minutes: linkMinutes })),
      buttons(
        link(say('common-button-see-data'), page),
        link(say('common-button-data-file'), `${page}/file`),
        button(say('common-button-erase'), tap('erase'), 'danger'),
      ),
    ),
  )
  return 'stay'
}

/** Asks once more, and says honestly what cannot be erased; then erases. */
async function tapErase(turn: Turn, [sure]: readonly string[]): Promise<Move> {
  const { work, person, wishes, self, inbound } = turn
  if (sure === 'no') {
    wishes.card(self, cardKey, draft(text(say('common-erase-kept'))))
    return 'stay'
  }
  if (sure !== 'yes') {
    wishes.again(
      self,
      cardKey,
      draft(
        title(say('common-erase-sure')),
        text(say(`common-erase-what-${self.audience}`)),
        text(say('common-erase-not')),
        buttons(
          button(say('common-button-erase-yes'), tap('erase', 'yes'), 'danger'),
          button(say('common-button-erase-no'), tap('erase', 'no')),
        ),
      ),
    )
    return 'stay'
  }
  await erase(work, person.id)
  Object.assign(turn.dialogue, { asking: null, draft: {}, lost: 0, tapped: null })
  // The person is not known any more when this is said: it goes to where they spoke from.
  const here = { address: addressKey(inbound.address), language: person.language }
  wishes.say(here, draft(text(say('common-erased'))))
  return 'stay'
}

/** The buttons about one's own data. */
export const myDataTaps: Conversation['taps'] = { 'my-data': showMyData, erase: tapErase }

import { linkAccount, type Linked } from '../../core/people/link-account.ts'
import { readLinkCode } from '../../core/people/link-code.ts'
import { readCode } from '../../core/people/join-code.ts'
import { findPerson } from '../../core/people/person.ts'
import { button, buttons, draft, text, title } from '../blocks.ts'
import { accountKey, addressKey } from '../channel.ts'
import type { Answer, Conversation, Move } from '../conversation.ts'
import { draftBeside } from '../engine/several-addresses.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { answered, ask } from './ask.ts'
import { tellOpen } from './open-things.ts'
import { stale } from './stale.ts'

const question = 'link-code'
const cardKey = 'link-join'

/** Asks for the code that another app shows. */
export function askLinkCode(turn: Turn): Move {
  ask(turn, question, draft(text(say('common-ask-link-code'))))
  return 'stay'
}

/** A typed code. What is too long for one is ordinary text. */
async function typeLinkCode(turn: Turn, typed: string): Promise<Answer> {
  if (readCode(typed) === null && typed.trim().length > 20) return 'no-answer'
  return await takeLinkCode(turn, typed)
}

/** The typed answers about a second app. */
export const linkAnswers: Conversation['answers'] = { [question]: typeLinkCode }

/** Looks whose code it is, and asks once more: whoever is lured into typing a stranger's code sees the stranger's name. */
export async function takeLinkCode(turn: Turn, typed: string): Promise<Move> {
  const { work, person, inbound, wishes, self, dialogue } = turn
  const read = await readLinkCode(work, person.id, accountKey(inbound.address), typed)
  if (typeof read === 'string') {
    wishes.say(self, draft(text(say(`common-link-${read}`))))
    return 'stay'
  }
  dialogue.draft.link = read.link
  if (dialogue.asking === question) {
    answered(turn, question, say('common-ask-link-code'), say('common-link-code-right'))
  }
  wishes.again(
    self,
    cardKey,
    draft(
      title(say('common-link-sure', { owner: { person: read.ownerId } })),
      text(say('common-link-sure-what')),
      buttons(
        button(say('common-button-link-yes'), tap('link-join', 'yes'), 'primary'),
        button(say('common-button-link-no'), tap('link-join', 'no')),
      ),
    ),
  )
  return 'stay'
}

/** It is their own account: from now on they are one person here and there. */
export async function tapJoin(
  turn: Turn,
  [answer]: readonly string[],
  goOn: (turn: Turn) => Promise<void>,
): Promise<Move> {
  const { work, person, inbound, wishes, self, dialogue } = turn
  const { link } = dialogue.draft
  if (typeof link !== 'string') return await stale(turn)
  delete dialogue.draft.link
  if (answer !== 'yes') {
    wishes.card(self, cardKey, draft(text(say('common-link-not-joined'))))
    return 'on'
  }
  const outcome = await linkAccount(work, person.id, accountKey(inbound.address), link)
  if (typeof outcome === 'string') {
    wishes.card(self, cardKey, draft(text(say(`common-link-${outcome}`))))
    return 'stay'
  }
  await joined(turn, outcome, goOn)
  return 'stay'
}

async function joined(
  turn: Turn,
  { personId, brought }: Exclude<Linked, string>,
  goOn: (turn: Turn) => Promise<void>,
): Promise<void> {
  const { work, inbound, wishes, dialogue } = turn
  const person = await findPerson(work, personId)
  if (!person) throw new Error(`no person ${personId}`)
  const self = { ...turn.self, personId }
  // What they chose on the other app so far is not asked again; what they chose here goes before it.
  const before = await draftBeside(work.database, addressKey(inbound.address))
  dialogue.draft = { ...before, ...dialogue.draft }
  if (dialogue.asking !== null) {
    wishes.card(self, `ask:${dialogue.asking}`, draft(text(say('common-link-known'))))
    dialogue.asking = null
  }
  const kept: (Words | null)[] = [
    say('common-link-done'),
    brought.mentee === 'nothing' ? null : say(`common-link-mentee-${brought.mentee}`),
    brought.mentor === 'nothing' ? null : say(`common-link-mentor-${brought.mentor}`),
  ]
  wishes.card(self, cardKey, draft(text({ lines: kept.filter((words) => words !== null) })))
  await tellOpen(work, wishes, self)
  await goOn({ ...turn, person, self })
}

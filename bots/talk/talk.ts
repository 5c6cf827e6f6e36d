import { editMessage } from '../../core/mentorships/edit-message.ts'
import { mostMessageLength } from '../../core/mentorships/message.ts'
import { draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { findSaid } from '../engine/said.ts'
import { stale } from '../everyone/stale.ts'
import type { OtherDeed } from '../other-deed.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { heldCardKey, heldView } from './held-card.ts'
import { liveOf, meantFor } from './live.ts'
import { passOn } from './pass-on.ts'
import { spokenIn, type Spoken } from './spoken.ts'
import { askToWhom } from './to-whom.ts'

/** Passes on what was said, where somebody is there to hear it; `nobody`: it is meant for the bot. */
export async function talk(turn: Turn, spoken: Spoken): Promise<Move | 'nobody'> {
  const live = await liveOf(turn)
  if (live.length === 0) return 'nobody'
  const meant = await meantFor(turn, live)
  return meant ? await passOn(turn, meant.id, spoken) : await askToWhom(turn, spoken)
}

/** A file, a change of what was said, or something that nobody can read. */
export async function hearOther(turn: Turn, deed: OtherDeed): Promise<Move> {
  if ('edited' in deed) return await hearEdit(turn, deed.edited, deed.text)
  if ('file' in deed) {
    const move = await talk(turn, spokenIn(turn, deed.text, deed.file))
    return move === 'nobody' ? says(turn, 'common-only-text') : move
  }
  const isTalking = (await liveOf(turn)).length > 0
  return says(turn, isTalking ? `common-not-passed-${deed.unreadable}` : 'common-only-text')
}

async function hearEdit(turn: Turn, edited: string, words: string): Promise<Move> {
  const { work, person, inbound, wishes, self } = turn
  const about = await findSaid(work.database, inbound.address, edited)
  const messageId = about?.replace(/^message:/, '')
  // What was said to the bot was heard as it was: it is not heard a second time, and nobody is left to believe it was.
  if (messageId === undefined) return says(turn, 'common-edit-unknown')
  const outcome = await editMessage(work, person.id, messageId, words)
  if (outcome === 'not-yours' || outcome === 'closed') return await stale(turn)
  if (outcome === 'changed' || outcome === 'same') return 'stay'
  if (typeof outcome === 'string') {
    const length = { most: mostMessageLength, length: words.length }
    wishes.say(self, draft(text(say(`common-message-${outcome}`, length))))
    return 'stay'
  }
  if (outcome.state === 'held') {
    wishes.again(
      self,
      heldCardKey(outcome.messageId),
      heldView(outcome.messageId, { text: words }, outcome.reveals),
    )
  } else wishes.card(self, heldCardKey(messageId), draft(text(say('common-held-sent'))))
  return 'stay'
}

function says({ wishes, self }: Turn, words: string): Move {
  wishes.say(self, draft(text(say(words))))
  return 'stay'
}

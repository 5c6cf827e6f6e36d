import { mostMessageLength } from '../../core/mentorships/message.ts'
import { relay, type Saying } from '../../core/mentorships/relay.ts'
import { signOfDanger } from '../../core/safety/danger.ts'
import { draft, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { keepSaid } from '../engine/said.ts'
import { showHelpLines } from '../everyone/help-lines.ts'
import { stale } from '../everyone/stale.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { heldCardKey, heldView } from './held-card.ts'
import { fileProblem, passableFile } from './passable-file.ts'
import type { Spoken } from './spoken.ts'
import { threadFor } from './thread-name.ts'

/** Beside a file fits less text than in a message of its own (Telegram Bot API: a caption has at most 1,024 characters). */
const mostBesideFile = 800

/**
 * Passes what was said on to the other person; says in words what is wrong with a message that cannot go. `taken` is
 * called only once it went, or waits for its writer's yes: until then what was said is kept where it was.
 */
export async function passOn(
  turn: Turn,
  mentorshipId: string,
  spoken: Spoken,
  taken: () => void = () => undefined,
): Promise<Move> {
  const parts = partsOf(spoken)
  if ('problem' in parts) return problem(turn, mentorshipId, parts.problem)
  for (const part of parts.sayings) {
    const move = await passPart(turn, mentorshipId, part, spoken, taken)
    if (move !== null) return move
  }
  return 'stay'
}

async function passPart(
  turn: Turn,
  mentorshipId: string,
  part: Saying,
  { said }: Spoken,
  taken: () => void,
): Promise<Move | null> {
  const { work, person, inbound, wishes, self } = turn
  const outcome = await relay(work, person.id, mentorshipId, part)
  if (typeof outcome === 'object') {
    taken()
    const { messageId } = outcome
    offerHelp(turn, part.text)
    const became = { about: `message:${messageId}`, hasWords: part.text !== null }
    await keepSaid(work.database, { ...inbound, said }, became, work.now.getTime())
    if (outcome.state === 'held') {
      const view = heldView(messageId, part, outcome.reveals)
      wishes.again(self, heldCardKey(messageId), view, threadFor(turn, mentorshipId))
    }
    return null
  }
  if (outcome === 'not-yours' || outcome === 'closed') return await stale(turn)
  const length = (part.text ?? '').length
  return problem(turn, mentorshipId, say(`common-message-${outcome}`, { most: mostMessageLength, length }))
}

/** Who writes of danger reads where help is, at once and below all else; what they wrote passes as always. */
function offerHelp(turn: Turn, words: string | null): void {
  const danger = words === null ? null : signOfDanger(words, turn.person.language)
  if (danger !== null) showHelpLines(turn, danger)
}

/** What is said, as what is passed on: a long text goes after its file, as a message of its own. */
function partsOf({ text: words, file, at: writtenAt }: Spoken): { sayings: Saying[] } | { problem: Words } {
  if (file === null) return { sayings: [{ text: words, file, writtenAt }] }
  const passed = passableFile(file)
  if (typeof passed === 'string') return { problem: fileProblem(passed) }
  if (words === null || words.length <= mostBesideFile) {
    return { sayings: [{ text: words, file: passed.file, writtenAt }] }
  }
  const alone = { text: null, file: passed.file, writtenAt }
  return { sayings: [alone, { text: words, file: null, writtenAt }] }
}

function problem(turn: Turn, mentorshipId: string, words: Words): Move {
  turn.wishes.say(turn.self, draft(text(words)), threadFor(turn, mentorshipId))
  return 'stay'
}

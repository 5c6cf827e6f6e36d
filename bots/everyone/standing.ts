import type { PostRow } from '../engine/tables.ts'
import { addressKey } from '../channel.ts'
import type { Turn } from '../turn.ts'
import type { Draft } from '../view.ts'

/** Two taps on one button this close to each other are one, in milliseconds. */
const doubleTap = 10_000

/** On a button that is still there after its card changed ("More", a box to tick) a second tap this soon, in ms. */
const soonerThanRead = 700

/** Cards whose buttons answer one open question: an old copy of one must not change what was decided since. */
const questionCard = /^(?:ask:([a-z-]+)|preview)(?:~\d+)?$/

/**
 * How a tap stands to the card it was made on: `double` where it is one tap with the one before, `over` where the
 * question of the card was answered meanwhile, else `good`. Remembers the tap.
 */
export async function standingOf(turn: Turn, tapped: string): Promise<'good' | 'double' | 'over'> {
  const { inbound, dialogue, work } = turn
  const before = dialogue.tapped
  const message = inbound.replyTo
  const at = inbound.at.getTime()
  dialogue.tapped = message === null ? null : { message, tap: tapped, at }
  if (message === null) return 'good'
  const card = await work
    .database('posts')
    .where({ address: addressKey(inbound.address), message_id: message })
    .first('key', 'view', 'wanted_at')
  const isThere = !card || offers(card, tapped)
  if (before?.message === message && before.tap === tapped) {
    const changed = card !== undefined && card.wanted_at >= before.at
    if (at - before.at < (isThere && changed ? soonerThanRead : doubleTap)) return 'double'
  }
  if (isThere) return 'good'
  const [isQuestion, question] = questionCard.exec(card.key ?? '') ?? []
  if (isQuestion === undefined) return 'good'
  return question !== undefined && question === dialogue.asking ? 'good' : 'over'
}

/** Whether a button stands on a card now. */
function offers({ view }: Pick<PostRow, 'view'>, tapped: string): boolean {
  const { blocks } = JSON.parse(view) as Draft
  return blocks.some((block) => {
    if (block.kind === 'buttons') return block.buttons.some((one) => 'tap' in one && one.tap === tapped)
    if (block.kind === 'form') return block.tap === tapped
    return block.kind === 'choice' && block.options.some((one) => one.tap === tapped)
  })
}

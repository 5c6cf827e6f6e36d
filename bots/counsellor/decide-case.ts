import { liftBan } from '../../core/reports/ban.ts'
import { findCase, personOn, type Case, type Side } from '../../core/reports/case.ts'
import { decideCase, undoDecision, type Decision } from '../../core/reports/decide-case.ts'
import { openCase, type CaseMessage } from '../../core/reports/open-case.ts'
import { button, buttons, draft, quote, text, title } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { fileBlock } from '../talk/message-view.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Block } from '../view.ts'
import { say, type Words } from '../words.ts'
import { caseCardKey, caseView, showCase, showCases, waysToDecide } from './case-card.ts'

/** Messages stand together on a card up to so many characters: one message alone fits every app. */
const mostTogether = 3_000

/** The key of the card on which a counsellor decides; its number is that of the case. */
export function decisionCardKey(number: number): string {
  return `case-decide:${number}`
}

/** The key of a card with messages of a case, at the counsellor who opened it. */
export function caseMessagesKey(number: number, part: number): string {
  return `case-messages:${number}:${part}`
}

/** `[Open case]`: its messages, to this counsellor alone, who is named in the log. */
async function tapOpen(turn: Turn, [one = '']: readonly string[]): Promise<Move> {
  const opened = await openCase(turn.work, turn.person.id, Number(one))
  if (opened === 'not-found') return 'on'
  if (opened === 'not-allowed') return refuse(turn, 'counsellor-case-own')
  const { number, decidedAt, forgottenAt } = opened.case
  if (forgottenAt !== null) return refuse(turn, 'counsellor-case-forgotten')
  turn.wishes.say(turn.self, draft(text(say('counsellor-case-logged', { number }))))
  for (const [part, blocks] of together(opened.messages).entries()) {
    turn.wishes.again(turn.self, caseMessagesKey(number, part), draft(...blocks))
  }
  if (opened.messages.length === 0)
    turn.wishes.say(turn.self, draft(text(say('counsellor-case-no-messages'))))
  if (decidedAt === null) showWays(turn, opened.case)
  return 'stay'
}

function showWays(turn: Turn, found: Case): void {
  const question = say('counsellor-case-what-now', { number: found.number })
  turn.wishes.again(turn.self, decisionCardKey(found.number), draft(text(question), ...waysToDecide(found)))
}

function together(messages: readonly CaseMessage[]): Block<Words>[][] {
  const parts: Block<Words>[][] = []
  let length = Infinity
  for (const { message, reported } of messages) {
    const { fromId, text: words, sentAt } = message
    const heading: Words = { dotted: [{ person: fromId }, { moment: sentAt, as: 'moment' }] }
    const nothing = words === null && message.file === null
    const blocks = [
      title(reported ? say('counsellor-case-reported', { message: heading }) : heading),
      fileBlock(message),
      nothing ? text(say('counsellor-case-no-text')) : null,
      words === null ? null : quote(words),
    ].filter((block) => block !== null)
    // A file stands alone with its words: no app shows several beside text.
    const own = message.file === null ? (words?.length ?? 0) + 120 : mostTogether
    if (length + own > mostTogether) parts.push([])
    length = length + own > mostTogether ? own : length + own
    parts.at(-1)?.push(...blocks)
  }
  return parts
}

/** Decides; what cannot be undone asks once more first. */
async function tapDecide(turn: Turn, [one = '', kind = '', ...more]: readonly string[]): Promise<Move> {
  const found = await findCase(turn.work, Number(one))
  const side = more.find((word) => word === 'mentee' || word === 'mentor')
  const decision = decisionOf(kind, side)
  if (!found || !decision) return 'on'
  const sure = more.includes('yes')
  if (found.decidedAt === null && decision.kind !== 'resume' && !sure) {
    askOnceMore(turn, found, decision)
    return 'stay'
  }
  const outcome = await decideCase(turn.work, turn.person.id, found.number, decision)
  switch (outcome) {
    case 'decided':
      turn.wishes.card(
        turn.self,
        decisionCardKey(found.number),
        draft(text(say('counsellor-case-done', { number: found.number }))),
      )
      return 'stay'
    case 'already-decided':
      turn.wishes.card(
        turn.self,
        decisionCardKey(found.number),
        draft(text(say('counsellor-case-done', { number: found.number }))),
      )
      turn.wishes.again(turn.self, caseCardKey(found.number), await caseView(turn.work, found))
      await stale(turn, found.decidedAt)
      return 'stay'
    case 'not-opened':
      return refuse(turn, 'counsellor-case-open-first')
    case 'not-allowed':
      return refuse(turn, 'counsellor-case-own')
    case 'not-found':
      return 'on'
  }
}

function decisionOf(kind: string, side: Side | undefined): Decision | null {
  if (kind === 'resume' || kind === 'end') return { kind }
  return (kind === 'warn' || kind === 'ban') && side ? { kind, against: side } : null
}

function askOnceMore(turn: Turn, { number, mentorship }: Case, decision: Decision): void {
  const against = 'against' in decision ? [decision.against] : []
  const person: Words = against[0] ? { person: personOn(mentorship, against[0]) } : ''
  turn.wishes.card(
    turn.self,
    decisionCardKey(number),
    draft(
      text(say(`counsellor-case-sure-${decision.kind}`, { person })),
      buttons(
        button(
          say(`counsellor-button-sure-${decision.kind}`),
          tap('case-decide', String(number), decision.kind, ...against, 'yes'),
          'danger',
        ),
        button(say('counsellor-button-not-yet'), tap('case-ways', String(number))),
      ),
    ),
  )
}

/** Back to the ways to decide. */
async function tapWays(turn: Turn, [one = '']: readonly string[]): Promise<Move> {
  const found = await findCase(turn.work, Number(one))
  if (!found) return 'on'
  if (found.decidedAt !== null) return await stale(turn, found.decidedAt)
  showWays(turn, found)
  return 'stay'
}

async function tapUndo(turn: Turn, [one = '']: readonly string[]): Promise<Move> {
  const outcome = await undoDecision(turn.work, turn.person.id, Number(one))
  if (outcome === 'not-found') return 'on'
  if (outcome === 'too-late') return refuse(turn, 'counsellor-case-too-late')
  const found = await findCase(turn.work, Number(one))
  if (found) showWays(turn, found)
  return 'stay'
}

/** Lets somebody take part again, after asking once more. */
async function tapLift(turn: Turn, [one = '', sure]: readonly string[]): Promise<Move> {
  const found = await findCase(turn.work, Number(one))
  if (found?.decision !== 'ban' || found.against === null) return 'on'
  const person = personOn(found.mentorship, found.against)
  const key = `case-lift:${found.number}`
  if (sure === undefined) {
    const yes = button(say('counsellor-button-sure-lift'), tap('case-lift', one, 'yes'), 'primary')
    const no = button(say('counsellor-button-not-yet'), tap('case-lift', one, 'no'))
    turn.wishes.again(
      turn.self,
      key,
      draft(text(say('counsellor-case-sure-lift', { person: { person } })), buttons(yes, no)),
    )
    return 'stay'
  }
  const kept = draft(text(say('counsellor-case-lift-kept', { person: { person } })))
  if (sure === 'no') {
    turn.wishes.card(turn.self, key, kept)
    return 'stay'
  }
  const outcome = await liftBan(turn.work, turn.person.id, person)
  if (outcome === 'not-allowed') return refuse(turn, 'counsellor-case-own')
  turn.wishes.card(turn.self, key, draft(text(say('counsellor-case-lifted', { person: { person } }))))
  turn.wishes.card(turn.self, caseCardKey(found.number), await caseView(turn.work, found))
  return outcome === 'not-banned' ? await stale(turn) : 'stay'
}

function refuse(turn: Turn, name: string): Move {
  turn.wishes.say(turn.self, draft(text(say(name))))
  return 'stay'
}

/** The buttons about cases. */
export const caseTaps: Conversation['taps'] = {
  cases: showCases,
  case: async (turn, [one = '']) => await showCase(turn, one),
  'case-open': tapOpen,
  'case-decide': tapDecide,
  'case-ways': tapWays,
  'case-undo': tapUndo,
  'case-lift': tapLift,
}

import { liveMentorshipOfMentee, liveMentorshipsOfMentor } from '../core/mentorships/mentorship.ts'
import { isBanned } from '../core/reports/ban.ts'
import { isGoodLinkCode } from '../core/people/link-code.ts'
import type { Audience } from './channel.ts'
import type { Conversation, Answers, Move } from './conversation.ts'
import { appName } from './app-name.ts'
import { isShutOut, showBanned } from './everyone/banned.ts'
import { takeLinkCode } from './everyone/join-account.ts'
import { notUnderstood } from './everyone/not-understood.ts'
import { tellOpen } from './everyone/open-things.ts'
import { stale } from './everyone/stale.ts'
import { standingOf } from './everyone/standing.ts'
import { readerOf } from './engine/addresses.ts'
import { spokenCodeIn, takeSpokenCode } from './invites/take-code.ts'
import { commandOfWord, linkCodeIn } from './lone-words.ts'
import { readTap } from './taps.ts'
import type { Turn } from './turn.ts'
import { draft, text } from './blocks.ts'
import { say } from './words.ts'

/** The three conversations, by whom the bot talks to. */
export type Conversations = Readonly<Record<Audience, Conversation>>

/** Gives what a person did to the part of their conversation that answers to it, and goes on where it says so. */
export async function hear(conversations: Conversations, turn: Turn): Promise<void> {
  const conversation = conversations[turn.self.audience]
  if ('left' in turn.inbound.deed) {
    const { work, person, self } = turn
    work.record({ kind: 'person-left', personId: person.id, role: self.audience, at: work.now.getTime() })
    await goOnElsewhere(turn)
    return
  }
  if (await isShutOut(turn)) {
    showBanned(turn)
    return
  }
  const move = await moveOf(conversation, turn)
  if (move !== 'on') return
  if (turn.self.audience !== 'counsellor' && (await isBanned(turn.work, turn.person.id))) showBanned(turn)
  else await conversation.goOn(turn)
}

/** An app was lost. Where the person has another one, what is open goes on there. */
async function goOnElsewhere({ work, self, wishes, inbound }: Turn): Promise<void> {
  const reader = await readerOf(work.database, self, null)
  if (!reader || reader.gone) return
  const lost = appName(inbound.address.channel)
  wishes.card(self, `lost:${inbound.address.channel}`, draft(text(say('common-app-lost', { app: lost }))))
  await tellOpen(work, wishes, self)
}

async function moveOf(conversation: Conversation, turn: Turn): Promise<Move> {
  const { deed } = turn.inbound
  if ('arrived' in deed) {
    const { arrived } = deed
    if (arrived !== null && (await isGoodLinkCode(turn.work, arrived)))
      return await takeLinkCode(turn, arrived)
    return await conversation.arrived(turn, arrived)
  }
  if ('tap' in deed) return await hearTap(conversation, turn, deed.tap)
  if ('form' in deed) return await hearForm(conversation, turn, deed.form, deed.filled)
  if ('command' in deed) return await hearCommand(conversation, turn, deed.command, deed.rest)
  if ('left' in deed) return 'stay'
  if ('file' in deed || 'edited' in deed || 'unreadable' in deed) return await conversation.other(turn, deed)
  return await hearText(conversation, turn, deed.text)
}

async function hearTap(conversation: Conversation, turn: Turn, tapped: string): Promise<Move> {
  const standing = await standingOf(turn, tapped)
  if (standing === 'double') return 'stay'
  if (standing === 'over') return await stale(turn)
  const tap = readTap(tapped)
  const handler = tap ? own(conversation.taps, tap.verb) : undefined
  // Without a handler it is a button of an older version, or a forged one: the person sees where they stand.
  return tap && handler ? await handler(turn, tap.args) : 'on'
}

async function hearForm(
  conversation: Conversation,
  turn: Turn,
  sent: string,
  filled: Answers,
): Promise<Move> {
  const tap = readTap(sent)
  const handler = tap ? own(conversation.forms, tap.verb) : undefined
  return tap && handler ? await handler(turn, tap.args, filled) : 'on'
}

async function hearCommand(
  conversation: Conversation,
  turn: Turn,
  command: string,
  rest: string,
): Promise<Move> {
  const handler = own(conversation.commands, command.toLowerCase())
  return handler ? await handler(turn, rest.trim()) : await notUnderstood(turn, conversation)
}

async function hearText(conversation: Conversation, turn: Turn, typed: string): Promise<Move> {
  const code = linkCodeIn(typed)
  // What is for someone else still goes to them: in a mentorship only a code that is right is one.
  if (code !== null && ((await isGoodLinkCode(turn.work, code)) || !(await isTalking(turn)))) {
    return await takeLinkCode(turn, code)
  }
  const spoken = turn.self.audience === 'counsellor' ? null : spokenCodeIn(turn, typed)
  if (spoken !== null && !(await isTalking(turn))) return await takeSpokenCode(turn, spoken)
  const word = commandOfWord(typed)
  const command = word ? own(conversation.commands, word) : undefined
  if (command) return await conversation.loneWord(turn, typed, () => command(turn, ''))
  const answer = turn.dialogue.asking === null ? undefined : own(conversation.answers, turn.dialogue.asking)
  const move = answer ? await answer(turn, typed) : 'no-answer'
  return move === 'no-answer' ? await conversation.text(turn, typed) : move
}

async function isTalking({ work, person }: Turn): Promise<boolean> {
  const live = await liveMentorshipsOfMentor(work, person.id)
  return live.length > 0 || (await liveMentorshipOfMentee(work, person.id)) !== null
}

/** A handler by its name; never what every object has, like `constructor`. */
function own<Handler>(handlers: Readonly<Record<string, Handler>>, name: string): Handler | undefined {
  return Object.hasOwn(handlers, name) ? handlers[name] : undefined
}

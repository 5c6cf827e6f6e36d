import { mostMessageLength } from '../../core/mentorships/message.ts'
import { cleanText } from '../../core/people/clean-text.ts'
import { liveMentorshipsOfMentor } from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, quote, text } from '../blocks.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import type { Block } from '../view.ts'
import { say, type Words } from '../words.ts'
import { fileProblem, passableFile } from './passable-file.ts'
import { passOn } from './pass-on.ts'
import type { Spoken } from './spoken.ts'

const cardKey = 'to-whom'

/** So many messages wait at most until it is known for whom they are. */
const mostWaiting = 10

/** A mentor of several mentees said something: the bot asks for whom it is, and never guesses. */
export async function askToWhom(turn: Turn, said: Spoken): Promise<Move> {
  const before = waiting(turn)
  const clean = said.text === null ? 'empty' : cleanText(said.text, mostMessageLength)
  // What shows nothing is nothing; what is too long is refused below, as it was said.
  const spoken = clean === 'too-long' ? said : { ...said, text: clean === 'empty' ? null : clean.text }
  const problem = problemOf(before, spoken)
  // What waits already stays as it is: only what was said now is refused.
  if (problem !== null) {
    turn.wishes.say(turn.self, draft(text(problem)))
    return 'stay'
  }
  turn.dialogue.draft.waiting = [...before, spoken]
  await showToWhom(turn, [...before, spoken])
  return 'stay'
}

function problemOf(before: readonly Spoken[], spoken: Spoken): Words | null {
  const all = [...before, spoken]
  const length = all.reduce((sum, one) => sum + (one.text ?? '').length, 0)
  if (length > mostMessageLength || all.length > mostWaiting)
    return say('common-message-too-long', { most: mostMessageLength, length: (spoken.text ?? '').length })
  if (spoken.file === null) return spoken.text === null ? say('common-message-empty') : null
  const passed = passableFile(spoken.file)
  return typeof passed === 'string' ? fileProblem(passed) : null
}

async function showToWhom(turn: Turn, all: readonly Spoken[]): Promise<void> {
  const live = await liveMentorshipsOfMentor(turn.work, turn.person.id)
  const people = live.map(({ id, menteeId }) => button({ person: menteeId }, tap('to-whom', id)))
  const menu = buttons(button(say('common-button-menu'), tap('menu')))
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(text(say('mentor-to-whom')), ...all.flatMap(shown), buttons(...people), menu),
  )
}

function shown({ text: words, file }: Spoken): Block<Words>[] {
  const passed = file && passableFile(file)
  return [
    ...(passed && typeof passed === 'object' ? [text(say(`common-a-${passed.file.kind}`))] : []),
    ...(words === null ? [] : [quote(words)]),
  ]
}

function waiting(turn: Turn): Spoken[] {
  const { waiting: all } = turn.dialogue.draft
  return Array.isArray(all) ? (all as Spoken[]) : []
}

/** It is for this one. Where that mentorship is over by now, what was said still waits for another. */
export async function tapToWhom(turn: Turn, [mentorshipId = '']: readonly string[]): Promise<Move> {
  const all = waiting(turn)
  if (all.length === 0) return await stale(turn)
  for (const [place, spoken] of all.entries()) {
    const went: Spoken[] = []
    const move = await passOn(turn, mentorshipId, spoken, () => void went.push(spoken))
    if (went.length > 0) continue
    const left = all.slice(place)
    turn.dialogue.draft.waiting = left
    await showToWhom(turn, left)
    return move
  }
  delete turn.dialogue.draft.waiting
  turn.wishes.card(turn.self, cardKey, draft(...all.flatMap(shown)))
  return 'stay'
}

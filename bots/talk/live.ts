import {
  liveMentorshipOfMentee,
  liveMentorshipsOfMentor,
  type Mentorship,
} from '../../core/mentorships/mentorship.ts'
import { findMessage } from '../../core/mentorships/message.ts'
import { aboutMessage } from '../engine/said.ts'
import { threadOf } from '../engine/threads.ts'
import { threadName } from './thread-name.ts'
import type { Turn } from '../turn.ts'

/** The mentorships in which a person talks in the role in which they speak, oldest first. */
export async function liveOf({ work, person, self }: Turn): Promise<Mentorship[]> {
  if (self.audience === 'mentor') return await liveMentorshipsOfMentor(work, person.id)
  const mentorship = self.audience === 'mentee' ? await liveMentorshipOfMentee(work, person.id) : null
  return mentorship ? [mentorship] : []
}

/**
 * The mentorship that a message is meant for: the one whose message or card it answers, or in whose thread it stands, or
 * the only one. Null where that is not clear: then it is asked, never guessed.
 */
export async function meantFor(turn: Turn, live: readonly Mentorship[]): Promise<Mentorship | null> {
  if (live.length === 1) return live[0] ?? null
  const thread = await threadOf(turn.work.database, turn.inbound)
  const answered = await mentorshipAt(turn)
  return live.find(({ id }) => threadName(id) === thread || id === answered) ?? null
}

/** Cards that are about one mentorship, by the beginning of their key. */
const ofMentorship = /^(?:mentorship|sent):([a-z0-9]+)$/
const ofMessage = /^(?:once:)?message:([a-z0-9]+)$/

async function mentorshipAt({ work, inbound }: Turn): Promise<string | null> {
  const { address, replyTo } = inbound
  if (replyTo === null) return null
  const about = (await aboutMessage(work.database, address, replyTo)) ?? ''
  const [, mentorship] = ofMentorship.exec(about) ?? []
  if (mentorship !== undefined) return mentorship
  const [, message] = ofMessage.exec(about) ?? []
  return message === undefined ? null : ((await findMessage(work, message))?.mentorshipId ?? null)
}

import { findMentorship } from '../../core/mentorships/mentorship.ts'
import { hasWritten } from '../../core/mentorships/message.ts'
import { lockPerson } from '../../core/people/lock-person.ts'
import { languagesOf } from '../../core/people/speak-languages.ts'
import { findPerson } from '../../core/people/person.ts'
import type { Language } from '../../core/programme/programme.ts'
import type { Work } from '../../core/work.ts'
import type { Move } from '../conversation.ts'
import { stale } from '../everyone/stale.ts'
import { passOn } from '../talk/pass-on.ts'
import type { Turn } from '../turn.ts'
import { say, type Words } from '../words.ts'
import { mentorMentorshipView } from './mentorship-card.ts'

/** Says words in a language: a drafted message becomes a person's own words. */
type Plain = (words: Words, language: Language) => string

/** A drafted hello from a mentor, in a language that both speak. */
export async function draftedHello(
  work: Work,
  plain: Plain,
  { mentorId, menteeId }: { mentorId: string; menteeId: string },
): Promise<string> {
  const mentor = await findPerson(work, mentorId)
  const mentee = await findPerson(work, menteeId)
  const theirs = await languagesOf(work, menteeId)
  const mine = await languagesOf(work, mentorId)
  const language = theirs.find((one) => mine.includes(one)) ?? mentor?.language ?? 'en'
  return plain(say('draft-hello', { mentor: mentor?.name ?? '', mentee: mentee?.name ?? '' }), language)
}

/** Sends the drafted hello, once: who has said something already has no need of it. */
export async function tapHello(turn: Turn, [mentorshipId = '']: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const mentorship = await findMentorship(work, mentorshipId)
  if (!mentorship || mentorship.mentorId !== person.id) return 'on'
  wishes.card(self, `mentorship:${mentorshipId}`, mentorMentorshipView(mentorship, null))
  await lockPerson(work, person.id)
  if (await hasWritten(work, person.id, mentorshipId)) return await stale(turn, mentorship.closedAt)
  const hello = await draftedHello(work, turn.plain, mentorship)
  return await passOn(turn, mentorshipId, { text: hello, file: null, said: null, at: work.now.getTime() })
}

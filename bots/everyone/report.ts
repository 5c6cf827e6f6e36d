import { openCaseOf, sideOf } from '../../core/reports/case.ts'
import { report } from '../../core/reports/report.ts'
import { findMessage } from '../../core/mentorships/message.ts'
import {
  findMentorship,
  latestMentorships,
  otherOf,
  type Mentorship,
} from '../../core/mentorships/mentorship.ts'
import { button, buttons, draft, quote, text, title } from '../blocks.ts'
import type { Conversation, Move } from '../conversation.ts'
import { tap } from '../taps.ts'
import type { Turn } from '../turn.ts'
import { say } from '../words.ts'
import { agreed } from './beginning.ts'
import { whenCounsellorsAnswer } from './help-lines.ts'

const cardKey = 'report'

/** A contact that ended so long ago can still be reported by the command, in milliseconds. */
const stillReported = 90 * 24 * 3_600_000

/** `[Report]`, on a message or on a mentorship: says what happens, and asks once more. */
async function tapReport(turn: Turn, [mentorshipId = '', messageId]: readonly string[]): Promise<Move> {
  const mentorship = await mineOf(turn, mentorshipId)
  if (!mentorship) return 'on'
  const message = messageId === undefined ? null : await findMessage(turn.work, messageId)
  const inIt = message?.mentorshipId === mentorshipId && message.state === 'passed'
  const theirs = inIt && message.fromId !== turn.person.id
  if (messageId !== undefined && !theirs) return 'on'
  const other = { person: otherOf(mentorship, turn.person.id) }
  const about = messageId === undefined ? [mentorshipId] : [mentorshipId, messageId]
  const ends = mentorship.closedAt !== null
  const known = (await openCaseOf(turn.work, mentorshipId)) !== null
  turn.wishes.again(
    turn.self,
    cardKey,
    draft(
      title(say(message ? 'common-report-message' : 'common-report-contact', { other })),
      message?.text ? quote(message.text) : null,
      text(
        say(known ? 'common-report-adds' : ends ? 'common-report-ended' : 'common-report-freezes', { other }),
      ),
      text(say('common-report-reads')),
      buttons(
        button(say('common-button-report-yes'), tap('report-yes', ...about), 'danger'),
        button(say('common-button-report-no'), tap('report-no')),
      ),
    ),
  )
  return 'stay'
}

async function tapReportYes(turn: Turn, [mentorshipId = '', messageId]: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const outcome = await report(work, person.id, { mentorshipId, messageId: messageId ?? null })
  if (outcome === 'not-yours') return 'on'
  const before = outcome === 'already-reported'
  const mentorship = await findMentorship(work, mentorshipId)
  if (!mentorship) return 'on'
  const other = { person: otherOf(mentorship, person.id) }
  const done = before ? 'known' : mentorship.closedAt === null ? 'frozen' : 'passed'
  const { emergencyNumber } = work.programme
  wishes.card(
    self,
    cardKey,
    draft(
      title(say(`common-reported-${done}`, { other })),
      text(say('common-reported-hear')),
      text(whenCounsellorsAnswer(turn)),
      text(say('common-in-danger', { emergency: emergencyNumber })),
      buttons(
        button(say('common-button-ask-counsellor'), tap('ask-counsellor')),
        button(say('common-button-help-lines'), tap('help-lines')),
      ),
    ),
  )
  return 'stay'
}

function tapReportNo(turn: Turn): Move {
  turn.wishes.card(turn.self, cardKey, draft(text(say('common-report-not'))))
  return 'stay'
}

/** `/report`: about whom; where it can be one only, that one is asked about. */
export async function showReport(turn: Turn): Promise<Move> {
  const { work, person, self, wishes } = turn
  const own = self.audience === 'mentor' ? 'mentor' : 'mentee'
  const since = work.now.getTime() - stillReported
  const mine = (await latestMentorships(work, person.id, since)).filter(
    (one) => sideOf(one, person.id) === own,
  )
  const live = mine.filter(({ closedAt }) => closedAt === null)
  const [only, second] = live.length > 0 ? live : mine
  if (only && !second) return await tapReport(turn, [only.id])
  const ways = (live.length > 0 ? live : mine).map((one) =>
    button({ person: otherOf(one, person.id) }, tap('report', one.id)),
  )
  wishes.again(
    self,
    cardKey,
    draft(
      text(say(only ? 'common-report-whom' : 'common-report-nobody')),
      ways.length > 0 ? buttons(...ways) : null,
      buttons(
        button(say('common-button-ask-counsellor'), tap('ask-counsellor')),
        button(say('common-button-menu'), tap('menu')),
      ),
    ),
  )
  return 'stay'
}

async function mineOf({ work, person }: Turn, mentorshipId: string): Promise<Mentorship | null> {
  const mentorship = await findMentorship(work, mentorshipId)
  return mentorship && sideOf(mentorship, person.id) !== null ? mentorship : null
}

/** The buttons of a report; `[Report]` stands on messages and mentorships. */
export const reportTaps: Conversation['taps'] = {
  report: agreed(async (turn: Turn, args: readonly string[]) =>
    args.length === 0 ? await showReport(turn) : await tapReport(turn, args),
  ),
  'report-yes': agreed(tapReportYes),
  'report-no': agreed(tapReportNo),
}

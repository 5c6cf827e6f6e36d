import { sideOf } from '../../core/reports/case.ts'
import { report } from '../../core/reports/report.ts'
import { takeBackReport } from '../../core/reports/take-back.ts'
import { findMessage } from '../../core/mentorships/message.ts'
import { findMentorship, latestMentorships, otherOf } from '../../core/mentorships/mentorship.ts'
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

/** `[Report]`, on a message or on a mentorship: from this tap on nothing passes, and counsellors have a case. */
async function tapReport(turn: Turn, [mentorshipId = '', messageId]: readonly string[]): Promise<Move> {
  const { work, person, wishes, self } = turn
  const outcome = await report(work, person.id, { mentorshipId, messageId: messageId ?? null })
  const mentorship = await findMentorship(work, mentorshipId)
  if (outcome === 'not-yours' || !mentorship) return 'on'
  const other = { person: otherOf(mentorship, person.id) }
  const isNew = outcome !== 'already-reported'
  const done = !isNew ? 'known' : mentorship.closedAt === null ? 'frozen' : 'passed'
  const message = messageId === undefined ? null : await findMessage(work, messageId)
  const { emergencyNumber } = work.programme
  wishes.again(
    self,
    cardKey,
    draft(
      title(say(`common-reported-${done}`, { other })),
      message?.text ? quote(message.text) : null,
      text(say('common-report-reads')),
      text(say('common-reported-hear')),
      text(whenCounsellorsAnswer(turn)),
      text(say('common-in-danger', { emergency: emergencyNumber })),
      buttons(
        button(say('common-button-ask-counsellor'), tap('ask-counsellor')),
        button(say('common-button-help-lines'), tap('help-lines')),
        isNew
          ? button(say('common-button-report-mistake'), tap('report-undo', String(outcome.caseNumber)))
          : null,
      ),
    ),
  )
  return 'stay'
}

/** It was a slip of the finger: for thirty seconds, as long as nobody has read it. */
async function tapMistake(turn: Turn, [caseNumber = '']: readonly string[]): Promise<Move> {
  const outcome = await takeBackReport(turn.work, turn.person.id, Number(caseNumber))
  if (outcome === 'not-found') return 'on'
  if (outcome === 'taken-back') turn.wishes.card(turn.self, cardKey, draft(text(say('common-report-not'))))
  else turn.wishes.say(turn.self, draft(text(say('common-report-too-late'))))
  return 'stay'
}

/** `/report`: about whom. A name is tapped also where there is only one, since that tap reports. */
export async function showReport(turn: Turn): Promise<Move> {
  const { work, person, self, wishes } = turn
  const own = self.audience === 'mentor' ? 'mentor' : 'mentee'
  const since = work.now.getTime() - stillReported
  const mine = (await latestMentorships(work, person.id, since)).filter(
    (one) => sideOf(one, person.id) === own,
  )
  const live = mine.filter(({ closedAt }) => closedAt === null)
  const [only] = live.length > 0 ? live : mine
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

/** The buttons of a report; `[Report]` stands on messages and mentorships. */
export const reportTaps: Conversation['taps'] = {
  report: agreed(async (turn: Turn, args: readonly string[]) =>
    args.length === 0 ? await showReport(turn) : await tapReport(turn, args),
  ),
  'report-undo': agreed(tapMistake),
}

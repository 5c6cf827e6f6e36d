import { askAvailability } from '../core/availability/ask.ts'
import { ageScores } from '../core/matching/age.ts'
import { renewScores } from '../core/matching/renew.ts'
import { askHouseRulesAgain } from '../core/mentors/house-rules.ts'
import { lookForLate, markDelivered, markUndelivered } from '../core/mentorships/delivery.ts'
import { dropHeld } from '../core/mentorships/held-message.ts'
import type { UndeliveredReason } from '../core/mentorships/message.ts'
import { passWhatWaited } from '../core/mentorships/pass-waiting.ts'
import { treatAsLeft } from '../core/people/gone-for-long.ts'
import { askToo } from '../core/requests/ask-too.ts'
import { expire } from '../core/requests/expire.ts'
import { settleCase } from '../core/reports/decide-case.ts'
import { forgetCase } from '../core/reports/kept-messages.ts'
import { release } from '../core/requests/release.ts'
import { remind, remindAgain } from '../core/requests/remind.ts'
import { leaveInSilence } from '../core/waiting/leave.ts'
import { lapse } from '../core/waiting/let-go.ts'
import { settleMentee } from '../core/waiting/settle-mentee.ts'
import { settlePlaces } from '../core/waiting/settle-places.ts'
import { tellOfSilences } from '../core/requests/silences.ts'
import { tellMentor } from '../core/requests/tell-mentor.ts'
import type { Work } from '../core/work.ts'
import type { Due } from './engine/clock.ts'
import { forgetAddress } from './engine/forget.ts'
import { mentorAway } from './mentor-away.ts'
import { forgetFile } from './engine/kept-files.ts'

/** Something fell due: does it, if it is still to be done. */
export async function fallDue(work: Work, { name, about }: Due): Promise<void> {
  const verb = verbs[name]
  if (!verb) throw new Error(`nothing falls due by the name of ${name}`)
  await verb(work, about)
}

/** What is about a case is about `case:12`. */
function caseNumber(about: string): number {
  return Number(about.slice(about.indexOf(':') + 1))
}

const verbs: Readonly<Record<string, (work: Work, about: string) => Promise<unknown>>> = {
  tell: tellMentor,
  remind,
  'ask-too': askToo,
  'show-again': remindAgain,
  expire,
  'ask-availability': async (work, about) => await askAvailability(work, about.slice(about.indexOf(':') + 1)),
  release,
  'tell-pause': tellOfSilences,
  'age-scores': ageScores,
  'pause-over': async (work, mentorId) => await renewScores(work, [mentorId]),
  'house-rules': async (work, about) => await askHouseRulesAgain(work, about.slice(about.indexOf(':') + 1)),
  'gone-for-long': async (work, about) => {
    const [personId = '', role] = about.split('/')
    return await treatAsLeft(work, personId, role === 'mentee' ? 'mentee' : 'mentor')
  },
  'hours-begin': passWhatWaited,
  'drop-held': dropHeld,
  'look-for-late': lookForLate,
  shown: markDelivered,
  'not-shown': async (work, about) => {
    const [messageId = '', reason = 'unknown'] = about.split('/')
    return await markUndelivered(work, messageId, reason as UndeliveredReason)
  },
  'settle-case': async (work, about) => await settleCase(work, caseNumber(about)),
  'forget-case': async (work, about) => await forgetCase(work, caseNumber(about)),
  'settle-places': settlePlaces,
  'settle-mentee': settleMentee,
  'show-line': async (work, sector) => {
    work.record({ kind: 'line-moved', sector })
    await Promise.resolve()
  },
  'lapse-place': lapse,
  'leave-line': leaveInSilence,
  'mentor-away': mentorAway,
  'forget-file': async (work, id) => await forgetFile(work.database, id),
  'forget-address': async (work, address) => await forgetAddress(work.database, address),
}

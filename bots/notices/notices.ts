import type { DomainEvent } from '../../core/events.ts'
import { houseRulesView } from '../house-rules.ts'
import { followLanguage, followName } from '../engine/posts.ts'
import { tellOfContact } from './of-contact.ts'
import { tellOfAccount } from './of-accounts.ts'
import { availabilityCardKey, availabilityView } from '../mentor/availability.ts'
import { codeWantedView, signInCardKey, signInEndedView } from '../mentor/sign-in.ts'
import type { Draft } from '../view.ts'
import { tellOfDeclines } from './of-declines.ts'
import { pauseCardKey, silencePauseView } from '../everyone/pause.ts'
import { tellOfErasure } from './of-erasure.ts'
import { tellOfGuessing } from './of-guessing.ts'
import { tellInviters, tellOfPartner } from './of-invites.ts'
import { tellOfGivenProfile, tellOfMentor, tellOfQuestion, tellOfSignedIn } from './of-mentors.ts'
import { tellOfMentorship } from './of-mentorships.ts'
import { tellOfMessage } from './of-messages.ts'
import { tellOfEnd, tellOfReport } from './of-reports.ts'
import { tellOfRequest } from './of-requests.ts'
import { tellOfPlace, tellOfWaiting } from './of-waiting.ts'
import type { Telling } from './telling.ts'

/** Something happened: what does each person concerned see now? The one place where that is decided. */
export async function tell(telling: Telling, event: DomainEvent): Promise<void> {
  const { work } = telling
  switch (event.kind) {
    case 'language-chosen': {
      await followLanguage(work.database, event.personId, event.language, work.now.getTime())
      return
    }
    case 'person-renamed': {
      await followName(work.database, event.personId, work.now.getTime())
      return
    }
    case 'person-erased': {
      await tellOfErasure(telling, event)
      return
    }
    case 'account-linked':
    case 'people-merged':
    case 'link-code-guessed': {
      await tellOfAccount(telling, event)
      return
    }
    case 'mentor-applied':
    case 'mentor-approved':
    case 'mentor-refused':
    case 'mentor-profile-changed':
    case 'mentor-capacity-changed':
    case 'person-paused':
    case 'person-resumed': {
      await tellOfMentor(telling, event)
      await tellOfPlace(telling, event.personId)
      return
    }
    case 'mentor-profile-given': {
      await tellOfGivenProfile(telling, event)
      return
    }
    case 'applicant-asked':
    case 'applicant-answered': {
      await tellOfQuestion(telling, event)
      return
    }
    case 'mentor-signed-in': {
      await tellOfSignedIn(telling, event.personId)
      return
    }
    case 'house-rules-changed': {
      const to = { personId: event.personId, audience: 'mentor' as const }
      telling.wishes.again(to, 'ask:house-rules', houseRulesView(work.programme, true))
      return
    }
    case 'sign-in-returned': {
      tellOfSignIn(telling, event.personId, codeWantedView())
      return
    }
    case 'sign-in-ended': {
      tellOfSignIn(telling, event.personId, signInEndedView(event.outcome))
      return
    }
    case 'request-sent': {
      await tellOfRequest(telling, event)
      await tellInviters(telling, event)
      return
    }
    case 'request-told':
    case 'request-unanswered':
    case 'request-reminded':
    case 'request-postponed':
    case 'request-accepted':
    case 'request-declined':
    case 'request-withdrawn':
    case 'request-expired':
    case 'request-overtaken':
    case 'request-released':
    case 'backups-exhausted': {
      await tellOfRequest(telling, event)
      return
    }
    case 'declined-twice':
    case 'search-closed': {
      await tellOfDeclines(telling, event)
      return
    }
    case 'availability-asked': {
      const to = { personId: event.personId, audience: 'mentor' as const }
      telling.wishes.again(to, availabilityCardKey, availabilityView(event.checkId))
      return
    }
    case 'silence-told': {
      telling.wishes.again({ personId: event.personId, audience: 'mentor' }, pauseCardKey, silencePauseView())
      return
    }
    case 'line-left':
    case 'line-moved':
    case 'place-held':
    case 'held-place-ended':
    case 'still-looking-asked':
    case 'still-looking-said':
    case 'mentor-unreachable': {
      await tellOfWaiting(telling, event)
      return
    }
    case 'message-relayed':
    case 'message-waiting':
    case 'message-held':
    case 'message-dropped':
    case 'message-edited':
    case 'message-delivered':
    case 'message-undelivered':
    case 'messages-late': {
      await tellOfMessage(telling, event)
      return
    }
    case 'age-changed':
    case 'age-forgotten':
    case 'contact-asked':
    case 'contact-written':
    case 'contact-closed': {
      await tellOfContact(telling, event)
      return
    }
    case 'report-made':
    case 'report-taken-back':
    case 'mentorship-frozen':
    case 'mentorship-resumed':
    case 'case-decided':
    case 'case-undone':
    case 'case-settled':
    case 'case-forgotten':
    case 'person-banned':
    case 'ban-lifted': {
      await tellOfReport(telling, event)
      return
    }
    case 'mentorship-begun':
    case 'mentorship-closed': {
      if (event.kind === 'mentorship-closed' && event.by === 'counsellor') await tellOfEnd(telling, event)
      else await tellOfMentorship(telling, event)
      await tellInviters(telling, event)
      return
    }
    case 'entry-code-used':
    case 'progress-shown':
    case 'mentee-registered': {
      await tellInviters(telling, event)
      return
    }
    case 'guessing-slowed': {
      await tellOfGuessing(telling)
      return
    }
    case 'partner-asked':
    case 'partner-decided': {
      await tellOfPartner(telling, event)
      return
    }
    case 'case-opened':
    case 'person-met':
    case 'consent-given':
    case 'under-age-met':
    case 'person-left':
    case 'person-returned':
    case 'mentor-shown-often':
    case 'scores-aged':
    case 'data-exported':
    case 'mentor-full':
    case 'partner-added':
    case 'partner-switched':
    case 'partner-trusted':
    case 'entry-code-made':
    case 'entry-code-switched':
    case 'link-code-made':
    case 'account-unlinked':
    case 'invite-made':
    case 'counsellor-joined':
    case 'mentor-invited':
    case 'line-joined':
    case 'search-opened':
    case 'request-waits':
    case 'silence-paused':
    case 'availability-planned':
    case 'availability-said':
    case 'turn-failed':
    case 'post-parked':
      return
  }
}

/** The question in the chat follows what happened on the page. */
function tellOfSignIn({ wishes }: Telling, personId: string, view: Draft): void {
  wishes.again({ personId, audience: 'mentor' }, signInCardKey, view)
}

import type { DecisionKind, HeldEnd, LineEnd } from './tables.ts'

/**
 * All that can happen, and nothing that people wrote: an event holds identifiers and choices, never a name or a
 * message, so that the audit trail survives an erasure. `personId` is whom it happened to, or who did it.
 */
export type DomainEvent =
  // people
  | { kind: 'person-met'; personId: string }
  | { kind: 'person-renamed'; personId: string }
  | { kind: 'language-chosen'; personId: string; language: string }
  | { kind: 'consent-given'; personId: string; version: string }
  | { kind: 'mentee-registered'; personId: string; ageBand: string }
  | { kind: 'under-age-met'; personId: string }
  /** Another answer than before, and one of the two is below the minimum age; `ageBand` is the new one, not kept. */
  | { kind: 'age-changed'; personId: string; ageBand: string; contactId: string }
  /** A counsellor found that the age was a slip: it is asked again, in the chat of that role. */
  | { kind: 'age-forgotten'; personId: string; by: string; role: 'mentee' | 'mentor' }
  | { kind: 'contact-asked'; personId: string; contactId: string }
  | { kind: 'contact-written'; personId: string; contactId: string; messageId: string; from: string }
  | { kind: 'contact-closed'; personId: string; contactId: string; by: string }
  | { kind: 'person-paused'; personId: string; role: 'mentee' | 'mentor'; until: number | null }
  | { kind: 'person-resumed'; personId: string; role: 'mentee' | 'mentor' }
  /** Someone shut the bot out in one of their roles, on one app. */
  | { kind: 'person-left'; personId: string; role: string; at: number }
  /** Someone is here again who was away for more than a month. */
  | { kind: 'person-returned'; personId: string }
  | { kind: 'person-erased'; personId: string }
  | { kind: 'data-exported'; personId: string }
  // several accounts
  | { kind: 'link-code-made'; personId: string; link: string }
  /** Someone typed the first half of a person's code and a wrong second half; `stopped`: the code works no more. */
  | { kind: 'link-code-guessed'; personId: string; link: string; stopped: boolean }
  /** Someone typed so many wrong codes that none of theirs is looked at for a while. */
  | { kind: 'guessing-slowed'; personId: string | null }
  | { kind: 'account-linked'; personId: string; link: string }
  | { kind: 'account-unlinked'; personId: string; link: string }
  /** Who was met as somebody new turned out to be this person. */
  | { kind: 'people-merged'; personId: string; from: string }
  // mentors
  | { kind: 'mentor-applied'; personId: string }
  | { kind: 'mentor-approved'; personId: string; by: string }
  | { kind: 'mentor-refused'; personId: string; by: string }
  | { kind: 'applicant-asked'; personId: string; by: string; questionId: string }
  | { kind: 'applicant-answered'; personId: string; by: string; questionId: string }
  | { kind: 'mentor-profile-changed'; personId: string; field: string }
  /** The whole profile was given at once, on a page. */
  | { kind: 'mentor-profile-given'; personId: string }
  /** A mentor agreed to an earlier version of the house rules, and is asked about this one. */
  | { kind: 'house-rules-changed'; personId: string }
  | { kind: 'mentor-capacity-changed'; personId: string; capacity: number }
  | { kind: 'mentor-full'; personId: string; requestIds: string[]; at: number }
  /** Someone came back from the provider, who said who they are: a code typed in the chat is what is left. */
  | { kind: 'sign-in-returned'; personId: string }
  | { kind: 'sign-in-ended'; personId: string; outcome: SignInEnd }
  | { kind: 'mentor-signed-in'; personId: string }
  /** When it is looked at next whether to ask a mentor if they are still available. */
  | { kind: 'availability-planned'; personId: string; at: number }
  | { kind: 'availability-asked'; personId: string; checkId: string }
  | { kind: 'availability-said'; personId: string; checkId: string }
  /** A mentor was shown to ten people more, or fewer, in the last 24 hours than the order counted so far. */
  | { kind: 'mentor-shown-often'; personId: string; times: number }
  /** The order of some mentors was worked out anew because time went by; the next ones come at `next`. */
  | { kind: 'scores-aged'; mentors: number; next: number }
  // counsellors
  | { kind: 'invite-made'; invite: string; role: string }
  | { kind: 'counsellor-joined'; personId: string; invite: string }
  /** Someone came in by a code for mentors; what follows is an ordinary application. */
  | { kind: 'mentor-invited'; personId: string; invite: string }
  // partners and codes
  | { kind: 'partner-asked'; personId: string; partnerId: string }
  | { kind: 'partner-added'; personId: string; partnerId: string }
  | { kind: 'partner-decided'; personId: string; partnerId: string; accepted: boolean }
  | { kind: 'partner-switched'; personId: string; partnerId: string; on: boolean }
  | { kind: 'partner-trusted'; personId: string; partnerId: string; trusted: boolean }
  | { kind: 'entry-code-made'; personId: string; code: string; of: string; role: string }
  | { kind: 'entry-code-switched'; personId: string; code: string; on: boolean }
  /** Someone came in by a code for the first time. */
  | { kind: 'entry-code-used'; personId: string; code: string }
  /** Who invited this person may see how far they are, or may no more. */
  | { kind: 'progress-shown'; personId: string; code: string; shows: boolean }
  // requests
  | { kind: 'search-opened'; personId: string; searchId: string; sector: string }
  | { kind: 'search-closed'; personId: string; searchId: string; outcome: SearchOutcome }
  /** `tellAt`: when the mentor is shown it, null where that is now; `remindAt`: null where no reminder comes. */
  | ({
      kind: 'request-sent'
      tellAt: number | null
      remindAt: number | null
      askNextAt: number
      answerBy: number
    } & RequestRef)
  /** The mentor was shown a request that had waited for their hours. */
  | ({ kind: 'request-told' } & RequestRef)
  /** The mentor's hours are others than they were: what would be told now waits for them. */
  | ({ kind: 'request-waits'; what: 'tell' | 'remind'; at: number } & RequestRef)
  /** The mentor was silent for so long that `next` was asked too. */
  | ({ kind: 'request-unanswered'; next: string } & RequestRef)
  | ({ kind: 'request-postponed'; until: number } & RequestRef)
  /** `next`: when the next reminder comes; null where none is left. */
  | ({ kind: 'request-reminded'; next: number | null } & RequestRef)
  | ({ kind: 'request-accepted'; mentorshipId: string } & RequestRef)
  | ({ kind: 'request-declined'; reason: string | null } & RequestRef)
  | ({ kind: 'request-withdrawn' } & RequestRef)
  | ({ kind: 'request-expired' } & RequestRef)
  | ({ kind: 'request-overtaken' } & RequestRef)
  | ({ kind: 'request-released' } & RequestRef)
  /** Nobody is left to be asked, and the mentee may ask somebody else now. */
  | { kind: 'backups-exhausted'; personId: string; searchId: string }
  /** A second mentor in a row said no. */
  | { kind: 'declined-twice'; personId: string; searchId: string }
  /** A mentor who was silent too often was put on pause; they are told at `at`, within their hours. */
  | { kind: 'silence-paused'; personId: string; at: number }
  /** They were told. */
  | { kind: 'silence-told'; personId: string }
  // the waiting list
  | { kind: 'line-joined'; personId: string; entryId: string; sector: string }
  | { kind: 'line-left'; personId: string; entryId: string; sector: string; outcome: LineEnd }
  /** Someone joined or left a line: who stands in it is shown their place anew. */
  | { kind: 'line-moved'; sector: string }
  | { kind: 'place-held'; personId: string; mentorId: string; heldId: string; until: number }
  | { kind: 'held-place-ended'; personId: string; mentorId: string; heldId: string; outcome: HeldEnd }
  | { kind: 'still-looking-asked'; personId: string; entryId: string; answerBy: number }
  | { kind: 'still-looking-said'; personId: string; entryId: string }
  // mentorships
  | ({ kind: 'mentor-unreachable' } & MentorshipRef)
  | ({ kind: 'mentorship-begun' } & MentorshipRef)
  | ({ kind: 'mentorship-closed'; by: string; reason: string } & MentorshipRef)
  /** A message was handed over to whoever shows it to the other side. */
  | ({ kind: 'message-relayed'; at: number } & MessageRef)
  /** It is for a mentor outside their hours, and handed over at `until`. */
  | ({ kind: 'message-waiting'; until: number } & MessageRef)
  /** It would give away more than its writer may want: they are asked, and have until then to say. */
  | ({ kind: 'message-held'; until: number } & MessageRef)
  /** Its writer did not answer, and it is gone. */
  | ({ kind: 'message-dropped' } & MessageRef)
  | ({ kind: 'message-edited' } & MessageRef)
  | ({ kind: 'message-delivered' } & MessageRef)
  | ({ kind: 'message-undelivered'; reason: string } & MessageRef)
  /** What this side said has not arrived for a while. */
  | ({ kind: 'messages-late'; from: string } & MentorshipRef)
  // reports
  /** `joined`: there was a case about this contact already. */
  | { kind: 'report-made'; personId: string; caseNumber: number; messageId: string | null; joined: boolean }
  | ({ kind: 'mentorship-frozen' } & MentorshipRef)
  | ({ kind: 'mentorship-resumed' } & MentorshipRef)
  /** A counsellor read the messages of a case: `personId` is who read. */
  | { kind: 'case-opened'; personId: string; caseNumber: number }
  | {
      kind: 'case-decided'
      personId: string
      caseNumber: number
      decision: DecisionKind
      at: number
      forgetAt: number
    }
  /** Whoever reported took it back at once: a slip of the finger. */
  | { kind: 'report-taken-back'; personId: string; caseNumber: number }
  | { kind: 'case-undone'; personId: string; caseNumber: number }
  /** A decision that could be undone stands now. */
  | { kind: 'case-settled'; caseNumber: number }
  /** The messages of a case were let go. */
  | { kind: 'case-forgotten'; caseNumber: number }
  | { kind: 'person-banned'; personId: string; by: string; caseNumber: number }
  | { kind: 'ban-lifted'; personId: string; by: string }
  // the engine
  | { kind: 'turn-failed'; lane: string; inboxId: number }
  | { kind: 'post-parked'; address: string; postId: number }

/** Which request an event is about. `personId` is the mentee, whose search it is. */
export type RequestRef = { personId: string; mentorId: string; requestId: string; searchId: string }

/** Which mentorship an event is about. `personId` is the mentee. */
export type MentorshipRef = { personId: string; mentorId: string; mentorshipId: string }

/** Which message of a mentorship an event is about, and who wrote it. */
export type MessageRef = { messageId: string; from: string } & MentorshipRef

/** How a search ends: a mentor said yes, the mentee stopped it, or nobody was left who could be asked. */
export type SearchOutcome = 'matched' | 'withdrawn' | 'nobody-left'

/** How a sign-in ends elsewhere than in the chat: not signed in, not allowed, no answer, or an answer that was wrong. */
export type SignInEnd = 'cancelled' | 'denied' | 'unavailable' | 'refused'

/** One kind of event, by its name. */
export type EventOf<Kind extends DomainEvent['kind']> = Extract<DomainEvent, { kind: Kind }>
